import { describe, expect, it } from "vitest";
import { escapeXml } from "../../src/graph/drawing.ts";
import { facingSvg } from "../../src/graph/facing-svg.ts";
import { treesOf } from "../../src/graph/trees.ts";
import { generateAnalysis } from "./generate.ts";

/** Well-formedness by a stack: every tag closed in order, no stray bracket, attributes quoted. */
function tagsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const open: string[] = [];
  const seen: { name: string; attributes: Record<string, string> }[] = [];
  let rest = xml.trim();
  while (rest !== "") {
    const text = /^[^<]*/.exec(rest)![0];
    if (/>|&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`stray sign in text: ${text.slice(0, 80)}`);
    rest = rest.slice(text.length);
    if (rest === "") break;
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (!tag) throw new Error(`no tag: ${rest.slice(0, 120)}`);
    const [whole, closing, name, attributes, empty] = tag;
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      const pairs = [...attributes!.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]);
      seen.push({ name: name!, attributes: Object.fromEntries(pairs) });
      if (!empty) open.push(name!);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(" ")}`);
  return seen;
}

const analysis = generateAnalysis({ size: 120, seed: 21 });
const caption = { title: "市区政策贯通", subtitle: "江城市 ↔ 示例1区 · 2026-01-01" };

describe("the facing trees as SVG", () => {
  const svg = facingSvg(analysis, { lang: "zh", caption });
  const tags = tagsOf(svg);

  it("is well-formed and as wide as a page", () => {
    expect(tags[0]).toMatchObject({ name: "svg", attributes: { width: "590", xmlns: "http://www.w3.org/2000/svg" } });
  });

  it("has a mark for every shown node and a line for every drawn link", () => {
    const trees = treesOf(analysis);
    const marks = tags.filter((tag) => tag.name === "g" && "data-n" in tag.attributes);
    expect(marks).toHaveLength(trees.nodes.filter((node) => node.role !== "slot").length);
    const lines = tags.filter((tag) => "data-link" in tag.attributes);
    expect(lines).toHaveLength(trees.links.filter((link) => link.drawn).length);
  });

  it("says title, date and the words of the verdicts that occur", () => {
    for (const words of ["市区政策贯通", "2026-01-01", "已承接", "部分承接", "未承接", "名录未公开"])
      expect(svg).toContain(words);
    expect(facingSvg(analysis, { lang: "en", caption })).toContain("not seen in public texts");
  });

  it("is the same, byte for byte, on the same analysis", () => {
    expect(facingSvg(analysis, { lang: "zh", caption })).toBe(svg);
    const shuffled = { ...analysis, mappings: [...analysis.mappings].reverse() };
    expect(facingSvg(shuffled, { lang: "zh", caption })).toBe(svg);
  });

  it("folds to the rows asked for and grows with them", () => {
    const small = tagsOf(facingSvg(analysis, { lang: "zh", maxRows: 30 }));
    expect(Number(small[0]!.attributes.height)).toBeLessThan(Number(tags[0]!.attributes.height));
    expect(small.filter((tag) => "data-n" in tag.attributes && tag.name === "g").length).toBeLessThan(100);
  });

  it("takes titles from documents as text, whatever they hold", () => {
    const evil = structuredClone(analysis);
    evil.commitments[0]!.title = '<script>alert("x")</script>&\u0000\ud800]]>';
    evil.commitments[1]!.title = "a<b>\"c\" & 'd'";
    const drawn = facingSvg(evil, { lang: "zh", width: 1400, caption: { title: "<b>&" } });
    tagsOf(drawn);
    expect(drawn).not.toMatch(/<script/i);
    expect(drawn).toContain("&lt;b&gt;&amp;");
  });

  it("draws nothing but the sides when there is nothing", () => {
    const nothing = { ...analysis, documents: [], commitments: [], mappings: [], coverage: [], lower: [] };
    tagsOf(facingSvg(nothing, { lang: "zh", caption }));
  });
});

describe("escaping", () => {
  it.each([
    ["<&>\"'", "&lt;&amp;&gt;&quot;'"],
    ["科创\u0007高地", "科创\ufffd高地"],
    ["一\ud840二", "一\ufffd二"],
    ["𠀀\t\n", "𠀀\t\n"],
  ])("%j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
