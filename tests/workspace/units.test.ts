import { expect, it } from "vitest";
import { extract } from "../../src/read/extract/extract.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { adoptDocument } from "../../src/workspace/adopt.ts";
import { applyChanges, readWorkspace, unitsOfDocument } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

const TEXT = "一、重点任务\n1.建设溶洞科考营地，修缮观测站。\n2.增加停车泊位。\n";

/** The text as a workspace holds it, and its first task with a summary that a person wrote. */
async function summarised() {
  const decoded = await readText(new TextEncoder().encode(TEXT), "input.txt");
  const { document } = adoptDocument(
    decoded.text,
    "input.txt",
    extract(decoded),
    { id: "plan", title: "计划", issuer: "city", date: "2025-04-16", nature: "issued", completeness: "full" },
    [],
  );
  const files = filesIn(`${workspaces}/basic`);
  const issuer = readWorkspace(files).workspace!.jurisdictions[0]!.id;
  const after = applyChanges(files, [
    {
      do: "add-document",
      document: {
        ...document,
        issuer,
        commitments: document.commitments.map((c) => ({ ...c, summary: "文中没有展开；详见附件" })),
      },
      source: { file: document.source!.file, text: decoded.text },
    },
  ]);
  return { text: decoded.text, document: readWorkspace(after).workspace!.documents.find(({ id }) => id === "plan")! };
}

it("with the text at hand, matching reads the text and not what a person says of it", async () => {
  const { text, document } = await summarised();
  const unit = unitsOfDocument(document, text).find(({ title }) => title.includes("溶洞"))!;
  expect(unit.text).toContain("修缮观测站");
  expect(unit.text).not.toContain("详见附件");
});

it("without the text, a summary stands in for the words that are not at hand", async () => {
  const { document } = await summarised();
  const unit = unitsOfDocument(document).find(({ title }) => title.includes("溶洞"))!;
  expect(unit.text).toContain("详见附件");
  expect(unit.text).toContain("溶洞科考营地");
});
