import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText, type DecodedText } from "../../../src/read/text/text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { PLAN } from "./plan.ts";
import { squeeze, wordsOf } from "./policy.ts";
import { wordsPdf } from "./raw-pdf.ts";
import { docxTwin } from "./twin-docx.ts";

const FILES = ["tables.pdf", "tables-two-columns.pdf", "tables-unruled.pdf", "tables-unruled-middle.pdf"];
const read = (bytes: Uint8Array): Promise<DecodedText> => readText(bytes, "a.pdf", { pdf: installedPdfAssets() });
const fixture = (name: string): Promise<DecodedText> =>
  read(new Uint8Array(readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url))));

const cellsOf = (decoded: DecodedText): string[][] =>
  decoded.blocks
    .filter(({ kind }) => kind === "table-row")
    .map((block) => decoded.text.slice(block.start, block.end).split("\t").map(squeeze));

describe("a plan printed by LibreOffice", () => {
  it.each(FILES)("%s: the paragraphs, and a row of a table on one line though its cells wrap", async (name) => {
    const decoded = await fixture(name);
    expect(decoded.blocks.map((block) => squeeze(blockText(decoded, block)))).toEqual(PLAN.map(wordsOf));
    expect(cellsOf(decoded)).toEqual(PLAN.flatMap(({ cells }) => (cells === undefined ? [] : [cells])));
  });

  it.each(FILES)(
    "%s: run-in headings are whole over the end of a line, and one face in many fonts is no heading",
    async (name) => {
      const decoded = await fixture(name);
      const bold = decoded.blocks
        .filter(({ kind }) => kind === "paragraph")
        .map((block) => (block.bold ?? []).map(([start, end]) => squeeze(decoded.text.slice(start, end))));
      const expected = PLAN.filter(({ kind }) => kind === "paragraph").map((item) => (item.bold ? [item.bold] : []));
      expect(bold).toEqual(expected);
    },
  );

  it.each(FILES)("%s: commitments, figures, years and bodies are those of the Word file", async (name) => {
    const told = (decoded: DecodedText): unknown => {
      const { document, commitments } = extract(decoded);
      return {
        document,
        commitments: commitments.map(({ id, title, lead, support, deadline, indicators }) => ({
          id,
          title,
          lead,
          support,
          deadline,
          figures: indicators.map(({ metric, value, unit, year, base }) => ({ metric, value, unit, year, base })),
        })),
      };
    };
    const pdf = told(await fixture(name));
    expect(pdf).toEqual(told(await readText(docxTwin(PLAN), "a.docx")));
    expect(pdf).toMatchObject({ document: { period: { to: "2027-12-31" } } });
  });
});

const TALL: [string, number, number][] = [
  ["类别", 64, 706],
  ["指标", 144, 706],
  ["目标", 304, 706],
  ["创新驱动", 64, 656],
  ["研发经费投入强度年", 144, 682],
  ["均增长", 144, 668],
  ["12%", 304, 675],
  ["森林覆盖率", 144, 636],
  ["25%", 304, 636],
];

describe("ruled lines", () => {
  const expected = [
    ["类别", "指标", "目标"],
    ["创新驱动", "研发经费投入强度年均增长", "12%"],
  ];

  it("drawn as thin filled shapes, open at the sides, one cell over two rows", async () => {
    const thin = [720, 700, 620].map((y) => `60 ${y} 300 0.5 re f`).join("\n");
    const decoded = await read(
      wordsPdf(TALL, `${thin}\n140 655 220 0.5 re f\n140 620 0.5 100 re f\n300 620 0.5 100 re f`),
    );
    const rows = cellsOf(decoded);
    expect(rows.slice(0, 2)).toEqual(expected);
    expect(rows[2]).toEqual(["森林覆盖率", "25%"]);
    // The cell that goes on is empty here; its tab keeps the columns.
    expect(decoded.text).toContain("\n\t森林覆盖率\t25%\n");
  });

  it("stroked under a changed matrix, cell by cell", async () => {
    const boxes = [
      [60, 700, 80, 20],
      [140, 700, 160, 20],
      [300, 700, 60, 20],
      [60, 620, 80, 80],
      [140, 655, 160, 45],
      [300, 655, 60, 45],
      [140, 620, 160, 35],
      [300, 620, 60, 35],
    ];
    const drawn = boxes.map(([x, y, w, h]) => `${x! / 2} ${(y! - 100) / 2} ${w! / 2} ${h! / 2} re S`).join("\n");
    const decoded = await read(wordsPdf(TALL, `q 2 0 0 2 0 100 cm\n${drawn}\nQ`));
    expect(cellsOf(decoded).slice(0, 2)).toEqual(expected);
  });

  it("that only frame text make no table", async () => {
    const lines: [string, number, number][] = [
      ["专栏一　重点工程", 70, 700],
      ["建设两处大型骨干枢纽", 70, 680],
    ];
    const decoded = await read(wordsPdf(lines, "60 660 300 60 re S"));
    expect(decoded.blocks.map(({ kind }) => kind)).not.toContain("table-row");
  });
});
