import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { adoptDocument, type FoundDocument } from "../../src/workspace/adopt.ts";
import { wordsFault } from "../../src/workspace/check/figure-words.ts";

it("a figure of a table keeps its value: its words take the unit of the column", async () => {
  const file = new URL("../fixtures/extract/tasks-in-table/input.txt", import.meta.url);
  const decoded = await readText(readFileSync(file), "input.txt");
  const { document } = adoptDocument(
    decoded.text,
    "input.txt",
    extract(decoded),
    { id: "plan", issuer: "city", date: "2025-04-16", nature: "issued", completeness: "full" },
    [],
  );
  const target = document.commitments.find(({ title }) => title === "港航产业规模 600亿元");
  expect(target?.indicators).toMatchObject([{ value: "60000000000", unit: "元", words: "600亿元" }]);
});

it("a multiple is the same number in whatever words, and its words say it", async () => {
  const text = "一、重点任务\n1.到2027年，算力规模翻一番。\n2.到2027年，服务收入增长1.5倍。\n";
  const decoded = await readText(new TextEncoder().encode(text), "input.txt");
  const { document } = adoptDocument(
    decoded.text,
    "input.txt",
    extract(decoded),
    { id: "plan", title: "算力规划", issuer: "city", date: "2025-04-16", nature: "issued", completeness: "full" },
    [],
  );
  const figures = document.commitments.flatMap(({ indicators }) => indicators);
  expect(figures).toMatchObject([
    { value: "2", unit: "倍", words: "翻一番" },
    { value: "2.5", unit: "倍", words: "增长1.5倍" },
  ]);
  expect(figures.map((figure) => wordsFault(figure))).toEqual([undefined, undefined]);
  expect(wordsFault({ value: "1.5", unit: "倍", words: "增长1.5倍" })).toMatchObject({ severity: "error" });
});

/** What becomes of one figure of 50000000000 元. */
function adopted(words: string, columnUnit?: string) {
  const text = `投资规模${words}`;
  const place = { start: 4, end: text.length };
  const found: FoundDocument = {
    document: { basis: [] },
    commitments: [
      {
        id: "target-1",
        kind: "target",
        class: "indicator",
        title: "投资规模",
        lead: [],
        support: [],
        declares: [],
        assessable: true,
        places: [{ start: 0, end: text.length }],
        start: 0,
        indicators: [
          {
            metric: "投资规模",
            comparator: "equal",
            value: "50000000000",
            unit: "元",
            words,
            ...(columnUnit === undefined ? {} : { columnUnit }),
            ...place,
          },
        ],
      },
    ],
  };
  const { document } = adoptDocument(
    text,
    "plan.txt",
    found,
    { id: "plan", title: "规划", issuer: "city", date: "2025-04-16", nature: "issued", completeness: "full" },
    [],
  );
  return document.commitments[0]!.indicators.map((one) => one.words);
}

it.each([
  ["500", "亿元", ["500亿元"]],
  ["[500]", "亿元", ["[500亿元]"]],
  ["500左右", "亿元", ["500亿元左右"]],
  ["500亿元", "亿元", ["500亿元"]],
  ["500", "万元", []],
  ["500亿元", undefined, ["500亿元"]],
  ["500", undefined, []],
  ["500个", undefined, []],
])("%s, the column being in %s", (words, columnUnit, expected) => {
  expect(adopted(words, columnUnit)).toEqual(expected);
});
