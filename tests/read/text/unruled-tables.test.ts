/** Tables without ruled columns, set by position in many ways: each row is read as one, whatever its cells wrap to. */
import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText, type DecodedText } from "../../../src/read/text/text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { squeeze } from "./policy.ts";
import { type Placed, pagesPdf, wordsPdf } from "./raw-pdf.ts";
import { type Part, type Setting, setPages } from "./set-table.ts";

const read = (pages: readonly (readonly Placed[])[]): Promise<DecodedText> =>
  readText(pagesPdf(pages), "a.pdf", { pdf: installedPdfAssets() });

const rowsOf = (decoded: DecodedText): string[] =>
  decoded.blocks
    .filter(({ kind }) => kind === "table-row")
    .map(({ start, end }) => {
      let from = start;
      while (decoded.text[from - 1] === "\t") from--;
      return squeeze(decoded.text.slice(from, end).replaceAll("\t", "|"));
    });

const wordsOf = (decoded: DecodedText): string[] => decoded.blocks.map((block) => squeeze(blockText(decoded, block)));

const BEFORE = "重点任务分工如下，牵头单位要制定年度工作计划，按月调度进展，确保各项任务落到实处、取得成效。";
const BEHIND = "各区县要加强组织领导，建立联席会议制度，统筹协调重大事项，及时解决推进中遇到的困难和问题。";

const TASKS = [
  ["序号", "重点任务", "牵头单位", "完成时限"],
  ["1", "建设整机制造基地，引进整机企业5家，带动配套企业80家集聚发展", "市经济信息委", "2026年底"],
  ["2", "创建绿色工厂40家", "市生态环境局、市经济信息委", "2027年底"],
  ["3", "建成中试平台12个，面向中小企业开放共享", "市科技局", "2027年6月"],
  ["4", "组织揭榜攻关", "市科技局", "每年"],
  ["5", "新建实训基地15个，每年培训产业工人2万人次，推行企业新型学徒制", "市人力社保局、市教委", "2027年底"],
];
const TASKS_SET: Setting = { stand: "top", widths: [2, 14, 7, 6], gutter: 12, padding: 0, leading: 18 };

const AIMS = [
  ["指标", "单位", "2020年", "2025年", "属性"],
  ["全市规模以上工业企业研发经费支出占营业收入比重", "%", "1.9", "2.6", "预期性"],
  ["高新技术企业数量", "家", "1320", "2000", "预期性"],
  ["单位地区生产总值能源消耗下降", "%", "", "13.5", "约束性"],
  ["森林覆盖率", "%", "24.1", "25", "约束性"],
];
const AIMS_SET: Setting = {
  stand: "middle",
  widths: [12, 3, 5, 5, 4],
  sides: ["left", "centre", "right", "right", "left"],
  gutter: 12,
  padding: 0,
  leading: 18,
};

const partsOf = (rows: readonly string[][]): Part[] => [
  { line: BEFORE },
  ...rows.map((row, i): Part => (i === 0 ? { head: row } : { row })),
  { line: BEHIND },
];

describe("a table without lines", () => {
  const ways = (["top", "middle", "bottom"] as const).flatMap((stand) =>
    [0, 3, 8].flatMap((padding) => [9, 12, 30].map((gutter) => ({ stand, padding, gutter }))),
  );
  it.each(ways)("of tasks, cells at the $stand, $padding pt above rows, $gutter pt between columns", async (way) => {
    const decoded = await read(setPages(partsOf(TASKS), { ...TASKS_SET, ...way }));
    expect(rowsOf(decoded)).toEqual(TASKS.map((row) => row.join("|")));
    expect(wordsOf(decoded)).toEqual([BEFORE, ...TASKS.map((row) => row.join("")), BEHIND]);
  });

  it.each(ways)("of figures, cells at the $stand, $padding pt above rows, $gutter pt between columns", async (way) => {
    const decoded = await read(setPages(partsOf(AIMS), { ...AIMS_SET, ...way }));
    expect(rowsOf(decoded)).toEqual(AIMS.map((row) => row.join("|")));
  });

  it("gives the commitments that the same rows give in a page", async () => {
    const told = (decoded: DecodedText): unknown =>
      extract(decoded).commitments.map(({ title, lead, deadline, indicators }) => ({
        title,
        lead,
        deadline,
        figures: indicators.map(({ metric, value, unit, year }) => ({ metric, value, unit, year })),
      }));
    const tables = [TASKS, AIMS].map((rows) => [
      { line: rows === TASKS ? "一、重点任务" : "二、主要指标" },
      ...partsOf(rows).slice(1),
    ]);
    const html = tables.flat().map((part) =>
      "line" in part
        ? `<p>${part.line}</p>`
        : `<table><tr>${Object.values(part)
            .flat()
            .map((cell) => `<td>${cell}</td>`)
            .join("")}</tr></table>`,
    );
    const page = `<!DOCTYPE html><html><body>${html.join("")}</body></html>`.replaceAll("</table><table>", "");
    const twin = told(await readText(new TextEncoder().encode(page), "a.html"));
    const pages = tables.flatMap((parts, i) => setPages(parts, [TASKS_SET, AIMS_SET][i]!));
    expect(told(await read(pages))).toEqual(twin);
    expect(JSON.stringify(twin)).toContain('"figures":[{"metric":"高新技术企业数量","value":"2000"');
  });

  it("goes on over pages; each row knows its page, and a head that comes again stays", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      String(i + 1),
      i % 3 === 0 ? `建设第${i + 1}处示范园区并引进龙头企业和配套企业若干家` : `完成事项${i + 1}`,
      i % 4 === 1 ? "市经济信息委、市科技局" : "市商务委",
      i % 2 === 0 ? "2027年底" : "每年",
    ]);
    for (const stand of ["top", "middle"] as const) {
      const pages = setPages(partsOf([TASKS[0]!, ...rows]), { ...TASKS_SET, stand });
      expect(pages.length).toBeGreaterThan(1);
      const decoded = await read(pages);
      const head = TASKS[0]!.join("|");
      expect(rowsOf(decoded).filter((row) => row !== head)).toEqual(rows.map((row) => row.join("|")));
      expect(rowsOf(decoded).filter((row) => row === head)).toHaveLength(pages.length);
      for (const block of decoded.blocks.filter(({ kind }) => kind === "table-row")) {
        const cell = decoded.text.slice(block.start, block.end).split("\t")[1]!;
        const at = pages.findIndex((page) => page.some(([text]) => text === cell.slice(0, 14)));
        if (cell !== "重点任务") expect(block.page).toBe(at + 1);
      }
    }
  });

  it("keeps a row together that the end of a page cuts", async () => {
    const [head, one, two] = TASKS as [string[], string[], string[]];
    const [page] = setPages([{ line: BEFORE }, { head }, { row: one }, { row: two }], TASKS_SET) as [Placed[]];
    const cut = page.filter(([, , y]) => y > page.find(([text]) => text === "1")![2] - 20);
    const rest = page.filter((words) => !cut.includes(words)).map(([text, x, y]): Placed => [text, x, y + 100]);
    const decoded = await read([cut, rest]);
    expect(rowsOf(decoded)).toEqual([head, one, two].map((row) => row.join("|")));
  });

  it("with a first column whose cells go on over several rows", async () => {
    const rows = AIMS.map((row, i) => [["类别", "创新驱动", "", "绿色发展", ""][i]!, ...row]);
    const setting = { ...AIMS_SET, widths: [4, ...AIMS_SET.widths], sides: ["left", ...AIMS_SET.sides!] as const };
    const top = await read(setPages(partsOf(rows), { ...setting, stand: "top" }));
    expect(rowsOf(top)).toEqual(rows.map((row) => row.join("|")));
    // In the middle of two rows: the words stand lower than in the first of them.
    const [page] = setPages(partsOf(rows), setting) as [Placed[]];
    const yOf = (text: string): number => page.find(([words]) => words === text)![2];
    const middle = page.map(([text, x, y]): Placed => {
      if (text === "创新驱动") return [text, x, (yOf("全市规模以上工业企业研发") + yOf("高新技术企业数量")) / 2];
      return text === "绿色发展" ? [text, x, (yOf("单位地区生产总值能源消耗") + yOf("森林覆盖率")) / 2] : [text, x, y];
    });
    expect(rowsOf(await read([middle]))).toEqual(rows.map((row) => row.join("|")));
  });

  it("whose signs hang over the edge of their cells, up to the words of the next", async () => {
    const rows = [...TASKS, ["6", "培育首店100家", "市规划自然资源、市财政局", "2027年底"]];
    const decoded = await read(setPages(partsOf(rows), TASKS_SET));
    expect(rowsOf(decoded)).toEqual(rows.map((row) => row.join("|")));
  });

  it("whose head has words set wide apart", async () => {
    const [page] = setPages(partsOf(AIMS), AIMS_SET) as [Placed[]];
    const wide = page.flatMap(([text, x, y]): Placed[] =>
      text === "单位"
        ? [
            ["单", x - 6, y],
            ["位", x + 18, y],
          ]
        : [[text, x, y]],
    );
    expect(rowsOf(await read([wide]))).toEqual(AIMS.map((row) => row.join("|")));
  });

  it("whose wide cells would pass for two columns of a page", async () => {
    const rows = [
      ["重点任务", "责任单位"],
      [
        "推进软件名园建设，引进软件企业80家，软件业务收入突破300亿元，形成若干特色园区",
        "市经济信息委、市大数据局、高新区管委会和有关区县政府",
      ],
      ["培育服务型制造示范企业20家", "市经济信息委"],
      [
        "支持检验检测机构整合，建成公共检验检测平台8个，为中小企业提供一站式检测服务",
        "市市场监管局、市科技局、市财政局、市经济信息委",
      ],
    ];
    const decoded = await read(setPages(partsOf(rows), { ...TASKS_SET, widths: [18, 16], gutter: 24 }));
    expect(rowsOf(decoded)).toEqual(rows.map((row) => row.join("|")));
  });

  it("whose rows are parted by ruled lines and by nothing else", async () => {
    // Two tasks of two full lines each: without the line between them nothing tells four lines from two rows.
    const words: Placed[] = [
      ["重点任务", 60, 700],
      ["责任单位", 300, 700],
      ["时限", 420, 700],
      ["建设一批整机制造基地和", 60, 680],
      ["引进整机配套企业共五家", 60, 662],
      ["市经信委和市发改委", 300, 680],
      ["以及临港新区管委会", 300, 662],
      ["每年", 420, 680],
      ["创建一批国家级绿色工厂", 60, 644],
      ["以及绿色园区绿色供应链", 60, 626],
      ["市生态环境局经信委", 300, 644],
      ["市机关事务局来配合", 300, 626],
      ["每年", 420, 644],
    ];
    const lines = [714, 695, 657, 621].map((y) => `60 ${y} 400 0.5 re f`).join("\n");
    const decoded = await readText(wordsPdf(words, lines), "a.pdf", { pdf: installedPdfAssets() });
    expect(rowsOf(decoded)).toEqual([
      "重点任务|责任单位|时限",
      "建设一批整机制造基地和引进整机配套企业共五家|市经信委和市发改委以及临港新区管委会|每年",
      "创建一批国家级绿色工厂以及绿色园区绿色供应链|市生态环境局经信委市机关事务局来配合|每年",
    ]);
  });

  it("in smaller type makes no headings of the running text, however much it holds", async () => {
    const [page] = setPages(partsOf([...TASKS, ...TASKS.slice(1), ...TASKS.slice(1)]), TASKS_SET) as [Placed[]];
    const sized = page.map(
      ([words, x, y]): Placed => (x === 60 && words.length > 2 ? [words, 30, y, 13.5] : [words, x, y]),
    );
    const decoded = await read([sized]);
    const kinds = decoded.blocks.map(({ kind }) => kind);
    expect([...new Set(kinds)]).toEqual(["paragraph", "table-row"]);
  });
});

describe("what is no table", () => {
  const paragraph = (count: number): string => BEHIND.repeat(3).slice(0, count);

  it("two columns of running text, whose baselines are the same", async () => {
    const texts = [0, 1].map((side) =>
      Array.from({ length: 24 }, (_, i) =>
        paragraph(40).slice((i * 7 + side) % 20, ((i * 7 + side) % 20) + (i % 6 === 5 ? 8 : 18)),
      ),
    );
    const words = texts.flatMap((lines, side) => lines.map((text, i): Placed => [text, 60 + side * 250, 760 - 20 * i]));
    const decoded = await read([words]);
    expect(rowsOf(decoded)).toEqual([]);
    expect(squeeze(decoded.text)).toBe(texts.flat().join(""));
  });

  it("a list with hanging numbers", async () => {
    const words = [0, 1, 2, 3].flatMap((i): Placed[] => [
      [`${i + 1}.`, 60, 760 - 40 * i],
      [paragraph(34), 90, 760 - 40 * i],
      [paragraph(12), 90, 740 - 40 * i],
    ]);
    const decoded = await read([words]);
    expect(rowsOf(decoded)).toEqual([]);
    expect(squeeze(decoded.text)).toBe(words.map(([text]) => text).join(""));
  });

  it("the head of a form and the running text under it", async () => {
    const words: Placed[] = [
      ["临府办〔2025〕12号", 60, 780],
      ["签发人：张三", 400, 780],
      ...[0, 1, 2].map((i): Placed => [paragraph(39), 60, 740 - 20 * i]),
      ["联系人：王五", 60, 660],
      ["电话：87654321", 220, 660],
      ["传真：12345678", 400, 660],
      ...[0, 1, 2].map((i): Placed => [paragraph(39), 60, 630 - 20 * i]),
    ];
    expect(rowsOf(await read([words]))).toEqual([]);
  });

  it("a heading and paragraphs right below a table", async () => {
    const decoded = await read(
      setPages([...partsOf(TASKS).slice(0, -1), { line: "二、保障措施" }, { line: BEHIND }], TASKS_SET),
    );
    expect(rowsOf(decoded)).toEqual(TASKS.map((row) => row.join("|")));
    expect(wordsOf(decoded).slice(-2)).toEqual(["二、保障措施", BEHIND]);
  });
});

describe("numbers at the edge of a page", () => {
  it("are cells where they stand in a row, and page numbers where they stand alone", async () => {
    const pages = [1, 2, 3].map((page) =>
      [0, 1, 2].flatMap((i): Placed[] => [
        [String(page * 3 + i), 60, 790 - 20 * i],
        [`完成第${page * 3 + i}件事项`, 100, 790 - 20 * i],
        ["市商务委", 300, 790 - 20 * i],
        ["每年", 400, 790 - 20 * i],
        ...(i === 0 ? [[String(page), 297, 40] as Placed] : []),
      ]),
    );
    pages[0] = pages[0]!.map(([text, x, y]): Placed => [text, x, y === 40 ? y : y - 20]);
    pages[0].unshift(["序号", 60, 790], ["重点任务", 100, 790], ["牵头单位", 300, 790], ["时限", 400, 790]);
    const decoded = await read(pages);
    expect(rowsOf(decoded).slice(1)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => `${i}|完成第${i}件事项|市商务委|每年`),
    );
    expect(decoded.omitted.map(({ text, reason }) => [text, reason])).toEqual(
      ["1", "2", "3"].map((text) => [text, "page-number"]),
    );
  });
});
