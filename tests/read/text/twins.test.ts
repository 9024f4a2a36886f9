import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText, type DecodedText } from "../../../src/read/text/text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { POLICY, squeeze, wordsOf } from "./policy.ts";
import { docxTwin } from "./twin-docx.ts";
import { columnTwin, markdownTwin, pageTwin, textTwin } from "./twin-text.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url)));

/** The words of every block, bullets and white space apart. */
function wordsRead(decoded: DecodedText): string[] {
  return decoded.blocks.map((block) => squeeze(blockText(decoded, block)).replace(/^·/, ""));
}

const expected = POLICY.map(wordsOf);
const text = textTwin(POLICY);

const TWINS: [name: string, file: string, bytes: () => Uint8Array][] = [
  [".txt in UTF-8", "a.txt", () => utf8(text)],
  [".txt in UTF-8 with a mark", "a.txt", () => utf8(`\uFEFF${text}`)],
  [".txt in GB18030", "a.txt", () => encodeGb18030(text)],
  [".txt in UTF-16LE", "a.txt", () => utf16(text, true, true)],
  [".txt in UTF-16BE", "a.txt", () => utf16(text, false, true)],
  [".txt in UTF-16LE without a mark", "a.txt", () => utf16(text, true, false)],
  [".txt in UTF-16BE without a mark", "a.txt", () => utf16(text, false, false)],
  [".txt set in newspaper columns", "a.txt", () => utf8(columnTwin(POLICY))],
  [".md", "a.md", () => utf8(markdownTwin(POLICY))],
  [".html with furniture", "a.html", () => utf8(pageTwin(POLICY, "utf-8"))],
  [".html in GBK", "a.html", () => encodeGb18030(pageTwin(POLICY, "gb2312"))],
  [".docx with automatic numbering", "a.docx", () => docxTwin(POLICY)],
  [".pdf in one column", "a.pdf", () => fixture("single-column.pdf")],
  [".pdf in two columns", "a.pdf", () => fixture("two-columns.pdf")],
];

describe("one text, many files", () => {
  it.each(TWINS)("%s gives the same paragraphs", async (_, file, bytes) => {
    const decoded = await readText(bytes(), file, { pdf: installedPdfAssets() });
    expect(wordsRead(decoded)).toEqual(expected);
  });

  it("reads by content when the name lies", async () => {
    const docx = await readText(docxTwin(POLICY), "a.txt");
    expect(docx.format).toBe("docx");
    const page = await readText(utf8(pageTwin(POLICY, "utf-8")), "a.txt");
    expect(page.format).toBe("html");
    const pdf = await readText(fixture("single-column.pdf"), "a.doc", { pdf: installedPdfAssets() });
    expect(pdf.format).toBe("pdf");
  });

  it("gives the same bytes every time", async () => {
    for (const [, file, bytes] of TWINS) {
      const [one, two] = [bytes(), bytes()];
      const options = { pdf: installedPdfAssets() };
      expect(JSON.stringify(await readText(one, file, options))).toBe(
        JSON.stringify(await readText(two, file, options)),
      );
    }
  });

  it("knows what the formats say of headings, items, tables, boxes and captions", async () => {
    const kinds = { title: "heading", item: "list-item", row: "table-row" } as const;
    const options = { pdf: installedPdfAssets() };
    const docx = await readText(docxTwin(POLICY), "a.docx");
    const wanted = POLICY.map(({ kind }) =>
      kind === "title" || kind === "item" || kind === "row" ? kinds[kind] : kind,
    );
    expect(docx.blocks.map(({ kind }) => kind)).toEqual(wanted);
    expect(docx.blocks.filter(({ numbered }) => numbered !== undefined).map(({ numbered }) => numbered)).toEqual(
      POLICY.flatMap(({ number }) => (number === undefined ? [] : [number])),
    );
    const html = await readText(utf8(pageTwin(POLICY, "utf-8")), "a.html");
    expect(html.blocks.map(({ kind }) => kind)).toEqual(wanted);
    const md = await readText(utf8(markdownTwin(POLICY)), "a.md");
    expect(md.blocks.map(({ kind }) => (kind === "paragraph" ? "-" : kind))).toEqual(
      wanted.map((kind) => (kind === "paragraph" || kind === "box" ? "-" : kind)),
    );
    for (const name of ["single-column.pdf", "two-columns.pdf"]) {
      const pdf = await readText(fixture(name), name, options);
      // A PDF has no frames and no lists but for their bullets.
      const simple = (kind: string): string => (kind === "box" || kind === "paragraph" ? "-" : kind);
      expect(pdf.blocks.map(({ kind }) => simple(kind))).toEqual(wanted.map(simple));
      const pages = pdf.blocks.map(({ page }) => page ?? 0);
      expect(pages).toEqual([...pages].sort((a, b) => a - b));
      expect(pages.at(-1)).toBeGreaterThan(2);
    }
  });

  it("keeps bold run-in headings", async () => {
    const measures = POLICY.filter(({ bold }) => bold !== undefined);
    for (const [file, bytes] of [
      ["a.docx", docxTwin(POLICY)],
      ["a.md", utf8(markdownTwin(POLICY))],
      ["a.html", utf8(pageTwin(POLICY, "utf-8"))],
      ["a.pdf", fixture("single-column.pdf")],
    ] as const) {
      const decoded = await readText(bytes, file, { pdf: installedPdfAssets() });
      for (const { text: words, bold } of measures) {
        const block = decoded.blocks.find((candidate) =>
          squeeze(blockText(decoded, candidate)).endsWith(squeeze(words)),
        )!;
        const runs = (block.bold ?? []).map(([start, end]) => decoded.text.slice(start, end)).join("");
        expect(runs.replace(/^\d\./, "")).toBe(bold);
      }
    }
  });

  it("takes title and date from the page's head and leaves its furniture out", async () => {
    const html = await readText(utf8(pageTwin(POLICY, "utf-8")), "a.html");
    expect(html.title).toBe(POLICY[0]!.text);
    expect(html.meta.PubDate).toBe("2025-03-18 10:20");
    expect(html.furniture.map(({ reason }) => reason)).toEqual(["share"]);
    expect(html.text).not.toMatch(/ICP备|政民互动|不是正文/);
    expect(html.omitted.map((left) => left.text).join("\n")).toMatch(/政民互动.*ICP备/s);
    const docx = await readText(docxTwin(POLICY), "a.docx");
    expect(docx.title).toBe(POLICY[0]!.text);
  });

  it("leaves running heads and page numbers out of a PDF and says so", async () => {
    const pdf = await readText(fixture("two-columns.pdf"), "a.pdf", { pdf: installedPdfAssets() });
    expect(pdf.omitted.filter(({ reason }) => reason === "running-head").map(({ page }) => page)).toEqual([1, 2, 3, 4]);
    expect(pdf.omitted.filter(({ reason }) => reason === "page-number").map((left) => left.text)).toEqual(
      [1, 2, 3, 4].map((page) => `— ${page} —`),
    );
  });
});
