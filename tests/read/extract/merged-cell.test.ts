import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { wordsPdf } from "../text/raw-pdf.ts";
import { paragraph, run, wordFile } from "../text/twin-docx.ts";

const TITLE = "临江市生态建设行动计划（2025—2027年）";
const HEAD = ["类别", "指标", "单位", "2025年", "2027年"];
const ROWS = [
  ["创新驱动", "高新技术企业数量", "家", "1320", "2000"],
  ["", "研发人员数量", "人", "85", "120"],
];

function word(): Uint8Array {
  const rows = [HEAD, ...ROWS].map((cells, r) =>
    cells
      .map((cell, c) => {
        const merge = c > 0 || r === 0 ? "" : `<w:vMerge${r === 1 ? ' w:val="restart"' : ""}/>`;
        return `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(run(cell))}</w:tc>`;
      })
      .join(""),
  );
  const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`;
  return wordFile({ body: paragraph(run(TITLE)) + paragraph(run("一、主要目标")) + table });
}

function page(): Uint8Array {
  const rows = [HEAD, ...ROWS].map((cells, r) =>
    cells.map((cell, c) => (c === 0 && r > 0 ? (r === 1 ? `<td rowspan="2">${cell}</td>` : "") : `<td>${cell}</td>`)),
  );
  const table = rows.map((cells) => `<tr>${cells.join("")}</tr>`).join("");
  return new TextEncoder().encode(
    `<!DOCTYPE html><html><body><h1>${TITLE}</h1><p>一、主要目标</p><table>${table}</table></body></html>`,
  );
}

function pdf(): Uint8Array {
  const xs = [50, 120, 250, 300, 370, 440];
  const words = [HEAD, ...ROWS].flatMap((cells, r) =>
    cells.flatMap((cell, c): [string, number, number][] => (cell === "" ? [] : [[cell, xs[c]! + 4, 706 - 20 * r]])),
  );
  const across = [720, 700, 660].map((y) => `50 ${y} 390 0.5 re f`);
  const down = xs.map((x) => `${x} 660 0.5 60 re f`);
  const drawn = [...across, "120 680 320 0.5 re f", ...down].join("\n");
  return wordsPdf([[TITLE, 60, 780], ["一、主要目标", 60, 750], ...words], drawn);
}

describe("a first cell that goes on over several rows", () => {
  it.each([
    ["a.docx", word],
    ["a.html", page],
    ["a.pdf", pdf],
  ])("leaves the columns of the rows below where they are: %s", async (name, bytes) => {
    const { commitments } = extract(await readText(bytes(), name, { pdf: installedPdfAssets() }));
    const figures = commitments.flatMap(({ indicators }) =>
      indicators.map(({ metric, value, unit, base }) => [metric, value, unit, base?.value]),
    );
    expect(figures).toEqual([
      ["高新技术企业数量", "2000", "家", "1320"],
      ["研发人员数量", "120", "人", "85"],
    ]);
  });
});
