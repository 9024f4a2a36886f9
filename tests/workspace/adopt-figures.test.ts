import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { adoptDocument } from "../../src/workspace/adopt.ts";

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
