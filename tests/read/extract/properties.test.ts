import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDate, KIND_CLASS } from "../../../src/model/index.ts";
import { extract } from "../../../src/read/extract/extract.ts";
import type { ExtractedCommitment, Extraction } from "../../../src/read/extract/extraction.ts";
import { collapse } from "../../../src/read/outline/bare.ts";

const folder = new URL("../../fixtures/extract/", import.meta.url);
const fixtures = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith("input.txt"))
  .sort()
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Everything that holds of an extraction, whatever the text. */
function holds(text: string, { commitments, leftOut, document }: Extraction): void {
  const seen = new Map<string, ExtractedCommitment>();
  const nested = new Set<string>();
  for (const c of commitments) {
    expect(c.id).toMatch(/^[a-z0-9][a-z0-9.-]*$/);
    expect(seen.has(c.id), `${c.id} twice`).toBe(false);
    if (c.parent !== undefined) expect(seen.has(c.parent), `${c.parent} before ${c.id}`).toBe(true);
    seen.set(c.id, c);
    expect(0 <= c.start && c.start < c.end && c.end <= text.length, `${c.id} ${c.start}–${c.end}`).toBe(true);
    expect(c.text).toBe(collapse(text.slice(c.start, c.end)));
    expect(c.text).not.toBe("");
    expect(c.title).not.toBe("");
    expect(c.class).toBe(KIND_CLASS[c.kind]);
    expect(c.places.some((p) => p.start === c.start && p.end === c.end)).toBe(true);
    for (const place of c.places) expect(collapse(text.slice(place.start, place.end))).not.toBe("");
    if (c.headingEnd !== undefined) expect(c.headingEnd > c.start && c.headingEnd <= c.end).toBe(true);
    if (c.deadline !== undefined) expect(isDate(c.deadline)).toBe(true);
    for (const indicator of c.indicators) {
      expect(indicator.value).toMatch(/^-?\d+(\.\d+)?$/);
      expect(indicator.unit).not.toBe("");
      expect(indicator.metric).not.toBe("");
      expect(indicator.start >= c.start && indicator.end <= c.end, `figure of ${c.id}`).toBe(true);
      expect(bare(text.slice(indicator.start, indicator.end))).toHaveLength(bare(indicator.words).length);
    }
  }
  for (const c of commitments) {
    const parent = c.parent === undefined ? undefined : seen.get(c.parent)!;
    if (parent && c.start < parent.end && c.end > parent.start) {
      // A list inside a sentence: the items lie in the passage that names them.
      expect(c.start >= parent.start && c.end <= parent.end, `${c.id} straddles ${parent.id}`).toBe(true);
      nested.add(c.id);
    }
  }
  const apart = commitments.filter((c) => !nested.has(c.id)).sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, c] of apart.entries()) {
    const next = apart[i + 1];
    // Figures of one clause (A、B分别达到……) have the clause in common.
    if (!next || (next.start === c.start && next.end === c.end && c.kind === "target")) continue;
    expect(next.start >= c.end, `${c.id} ${c.start}–${c.end} and ${next.id} ${next.start}–${next.end}`).toBe(true);
  }
  let end = 0;
  for (const left of leftOut) {
    expect(left.start >= end && left.end > left.start && left.end <= text.length).toBe(true);
    end = left.end;
  }
  for (const c of commitments) {
    const over = leftOut.find((l) => l.start < c.end && l.end > c.start);
    expect(over, `${c.id} lies in what is left out`).toBeUndefined();
  }
  for (const basis of document.basis) expect(collapse(text.slice(basis.start, basis.end))).toBe(basis.title);
  if (document.date !== undefined) expect(isDate(document.date)).toBe(true);
}

const bare = (words: string) => words.replace(/\s/g, "");

const PIECES = [
  "一、",
  "（一）",
  "1.",
  "（1）",
  "①",
  "一是",
  "二是",
  "——",
  "●",
  "第一章",
  "第二条",
  "专栏1",
  "附件：",
  "总体要求",
  "主要目标",
  "重点任务",
  "工作回顾",
  "目录",
  "加快建设",
  "打造",
  "A、B、C三大高地",
  "实施“8”大行动，即：",
  "到2027年，",
  "达到36%、22%",
  "突破1.27万家",
  "2—3个",
  "翻一番",
  "（牵头单位：市科技局）",
  "责任单位：市财政局",
  "。",
  "，",
  "；",
  "：",
  "“",
  "”",
  "（",
  "）",
  "《",
  "》",
  "\n",
  "\n\n",
  "  ",
  "\t",
  "🙂",
  "𠮷",
  "\u0000",
  "平台",
  "比如，在创新方面，",
];
const policyLike = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("an extraction", () => {
  it("points into the text, in order, without overlap, for every fixture", () => {
    for (const text of fixtures) holds(text, extract(text));
  });
  it("does so for scrambled policy prose", () => {
    fc.assert(
      fc.property(policyLike, (text) => holds(text, extract(text))),
      { numRuns: 150, seed: 7 },
    );
  });
  it("does so for parts of the fixtures put together", () => {
    const parts = fc.array(
      fc.tuple(fc.constantFrom(...fixtures), fc.nat(), fc.nat(400)).map(([text, at, length]) => {
        const from = at % text.length;
        return text.slice(from, from + length);
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join("\n");
        holds(text, extract(text));
      }),
      { numRuns: 60, seed: 11 },
    );
  });
  it("does not throw on arbitrary strings", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => holds(text, extract(text))),
      { numRuns: 100, seed: 3 },
    );
  });
  it("is the same for the same text, and for the text with CR LF", () => {
    for (const text of fixtures) {
      expect(JSON.stringify(extract(text))).toBe(JSON.stringify(extract(text)));
      expect(extract(text.replaceAll("\n", "\r\n"))).toEqual(extract(text));
    }
  });
  it("finds the same things when lines are broken inside words and signs are of the other width", () => {
    const text = fixtures.find((t) => t.includes("云岭市新能源"))!;
    const names = (t: string) => extract(t).commitments.map((c) => `${c.kind} ${c.title}`);
    const wide = text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).replaceAll("%", "％");
    expect(names(wide)).toEqual(names(text));
  });
});

describe("long and deep texts", () => {
  it("reads 100,000 lines in one pass", () => {
    const { commitments } = extract("1.加强统筹。\n".repeat(100_000));
    // The first keeps the name; to the rest, the same name again, nothing is added.
    expect(commitments).toHaveLength(100_000);
  });
  it("reads one line of 300,000 characters and 5,000 nested brackets", () => {
    expect(extract("推进建设，".repeat(60_000)).commitments.length).toBeGreaterThan(0);
    expect(() => extract(`${"（".repeat(5000)}加强管理${"）".repeat(5000)}`)).not.toThrow();
    expect(() => extract("“".repeat(20_000))).not.toThrow();
  });
});
