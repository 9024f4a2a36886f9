import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkWorkspace,
  emptyWorkspace,
  formatFault,
  readWorkspace,
  TEXT_LIMIT,
  workspaceReader,
} from "../../src/workspace/index.ts";
import { SCHEMA_WORDS } from "../../src/workspace/wording/schema.ts";
import { filesIn, workspaces } from "./fixture.ts";
import { englishIn } from "./wording.ts";

const tiny = filesIn(join(workspaces, "tiny"));
const codes = (files: Record<string, string>) => readWorkspace(files).faults.map((fault) => fault.code);

describe("readWorkspace", () => {
  it("an initialised workspace is healthy and empty", () => {
    const { workspace, faults } = readWorkspace(emptyWorkspace("“试用”: #1"));
    expect(faults).toEqual([]);
    expect(workspace).toEqual({
      title: "“试用”: #1",
      jurisdictions: [],
      documents: [],
      mappings: [],
      decisions: [],
      ledger: [],
      metrics: [],
    });
  });

  it("without workspace.yaml there is no workspace, and the rest is checked all the same", () => {
    const { "workspace.yaml": _gone, ...rest } = tiny;
    const { workspace, faults } = readWorkspace({ ...rest, "decisions.tsv": "x\n" });
    expect(workspace).toBeUndefined();
    expect(faults.map((fault) => fault.code)).toEqual([
      ...["missing-column", "missing-column", "missing-column", "missing-column", "missing-column", "missing-column"],
      "unknown-column",
      "no-workspace",
    ]);
  });

  it("refuses texts beyond the limit without reading them", () => {
    const long = "x".repeat(TEXT_LIMIT + 1);
    expect(codes({ ...tiny, "documents/town.yaml": long })).toContain("file-too-large");
    expect(codes({ ...tiny, "decisions.tsv": long })).toEqual(["file-too-large"]);
  });

  it("ends on input that would overflow the stack or expand without end", () => {
    for (const open of ["[", "{a: ", "- ", "? "]) {
      expect(codes({ ...tiny, "metrics.yaml": `metrics: \n${open.repeat(20_000)}` }).length).toBeGreaterThan(0);
    }
    const levels = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`).slice(1);
    expect(codes({ ...tiny, "metrics.yaml": `a0: &a0 x\n${levels.join("\n")}` })).toContain("yaml-alias");
  });

  it("names of files and fields that JavaScript knows are nothing special", () => {
    const files = { ...tiny, "documents/__proto__.yaml": "__proto__: {id: x}\nconstructor: 1\nid: proto\n" };
    const found = readWorkspace(files).faults.map((fault) => `${fault.code} ${fault.value}`);
    expect(found).toContain("unknown-field __proto__");
    expect(found).toContain("unknown-field constructor");
  });

  it("keeps every digit of a value", () => {
    const digits = "12345678901234567890.123456789";
    const files = {
      ...tiny,
      "documents/town.yaml": tiny["documents/town.yaml"]!.replace("value: 12000", `value: ${digits}`).replace(
        "words: 1.2万家",
        `words: ${digits}家`,
      ),
    };
    const { workspace } = readWorkspace(files);
    expect(workspace?.documents.at(-1)?.commitments[1]?.indicators[0]?.value).toBe(digits);
  });

  it("never throws, whatever stands in a file", () => {
    const piece = fc.constantFrom(
      "id: town",
      "commitments:",
      "  - id: a",
      "    kind: task",
      "    evidence: [{exact: x}]",
      "\t",
      "---",
      "#",
      ": ",
      "- ",
      "[",
      "}",
      '"',
      "title: 1",
      "a\tb\tc",
      "\u0000",
      "é",
      "subject_id\tobject_id",
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("\n"));
    const path = fc.constantFrom(
      "workspace.yaml",
      "metrics.yaml",
      "decisions.tsv",
      "ledger.tsv",
      "documents/town.yaml",
      "mappings/town-district.sssom.tsv",
    );
    fc.assert(
      fc.property(fc.dictionary(path, text, { maxKeys: 3 }), (changed) => {
        for (const fault of checkWorkspace({ ...tiny, ...changed }).faults) {
          expect(formatFault(fault, "en")).toMatch(/^[^\n]+; [^\n]+$/);
          expect(formatFault(fault, "zh")).toMatch(/^[^\n]+；[^\n]+$/);
          // The table of a valibot rule or a type that has no Chinese would fall back to its English.
          for (const part of fault.words.zh) {
            expect(part).toMatch(/\p{Script=Han}/u);
            expect(englishIn(part)).toEqual([]);
          }
          expect(fault.line ?? 1).toBeLessThanOrEqual(({ ...tiny, ...changed }[fault.file] ?? "").split("\n").length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("a reader with a memory says the same as a fresh one", () => {
    const reader = workspaceReader();
    const broken = { ...tiny, "documents/town.yaml": tiny["documents/town.yaml"]!.replace("kind: goal", "kind: gaol") };
    for (const files of [tiny, broken, tiny, { ...broken, "decisions.tsv": "x\n" }, broken]) {
      expect(reader(files)).toEqual(readWorkspace(files));
    }
  });
});

describe("formatFault", () => {
  it("writes place, rule, value and remedy on one line that no terminal obeys", () => {
    const fault = {
      file: "documents/x.yaml",
      line: 41,
      severity: "error" as const,
      code: "unknown-kind",
      value: "me\u001b[31msure\u202e\n",
      words: SCHEMA_WORDS.unknownValue("kind", ["goal", "field"], "measure"),
    };
    expect(formatFault(fault, "en")).toBe(
      'documents/x.yaml:41: unknown kind "me\\u001b[31msure\\u202e\\n"; one of goal, field',
    );
    expect(formatFault(fault, "zh")).toBe(
      "documents/x.yaml:41：字段 kind 的值不在可用范围内：“me\\u001b[31msure\\u202e\\u000a”；可用：goal、field",
    );
    const long = { ...fault, severity: "warning" as const, value: "长".repeat(200) };
    expect(formatFault(long, "en")).toBe(
      `documents/x.yaml:41: warning: unknown kind "${"长".repeat(80)}…"; one of goal, field`,
    );
    expect(formatFault(long, "zh")).toBe(
      `documents/x.yaml:41：提醒：字段 kind 的值不在可用范围内：“${"长".repeat(80)}…”；可用：goal、field`,
    );
  });
});
