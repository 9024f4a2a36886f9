import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textFingerprint } from "../../src/model/index.ts";
import { checkWorkspace, pinEvidence, readWorkspace } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

const source = "甲市要点\n建成创新\n城市。开放仪器。\n办好展会。开放仪器。\n";
const base = filesIn(join(workspaces, "tiny"));

/** A document with the given evidence lines below one commitment. */
function withEvidence(lines: string, text = source): Record<string, string> {
  const head = `# 文件开头的说明
id: note   # 短名
title: '甲市要点'
issuer: city
date: 2024-03-01

nature: issued
completeness: full
source: { file: note.txt, sha256: ${textFingerprint(text)} }
commitments:
  # 第一条
  - id: goal
    kind: goal
    title: 目标
    evidence:
`;
  return { ...base, "documents/note.yaml": `${head}${lines}` };
}

const pinned = (lines: string) =>
  pinEvidence(withEvidence(lines), { "note.txt": source })["documents/note.yaml"]!.split("evidence:\n")[1];

describe("pinEvidence", () => {
  it("fills block maps behind the quotation, at its indentation", () => {
    expect(pinned("      - exact: 建成创新城市 # 断行\n        section: 一\n")).toBe(
      "      - exact: 建成创新城市 # 断行\n        prefix: 甲市要点\n        suffix: 。开放仪器。办好展会。开放仪器。\n        start: 5\n        end: 12\n        section: 一\n",
    );
  });

  it("fills flow maps on their line", () => {
    expect(pinned("      - { exact: 办好展会, section: 二 } # 末尾\n")).toBe(
      "      - { exact: 办好展会, prefix: 甲市要点建成创新城市。开放仪器。, suffix: 。开放仪器。, start: 19, end: 23, section: 二 } # 末尾\n",
    );
  });

  it("replaces what is stale and keeps the way the rest is written", () => {
    expect(pinned('      - "exact": "办好展会"\n        start: 3 # alt\n        end: 7\n')).toBe(
      '      - "exact": "办好展会"\n        prefix: 甲市要点建成创新城市。开放仪器。\n        suffix: 。开放仪器。\n        start: 19 # alt\n        end: 23\n',
    );
  });

  it("uses the context to tell equal words apart, and leaves alone what is ambiguous or lost", () => {
    expect(pinned("      - exact: 开放仪器\n        prefix: 城市。\n")).toContain("start: 13\n");
    for (const lines of ["      - exact: 开放仪器\n", "      - exact: 不在文中\n"]) expect(pinned(lines)).toBe(lines);
  });

  it("does not touch a document whose source text is another one, and finds the text by its content under any name", () => {
    const files = withEvidence("      - exact: 办好展会\n");
    expect(pinEvidence(files, { "note.txt": `${source}改` })).toEqual(files);
    expect(pinEvidence(files, { "other-name.txt": source })["documents/note.yaml"]).toContain("start: 19");
  });

  it("changes nothing but the pins: every line that was there is there in its order, and pinning again changes nothing", () => {
    const style = fc.constantFrom(
      (words: string) => `      - exact: ${words}\n`,
      (words: string) => `      - { exact: "${words}" }   # 注\n`,
      (words: string) => `      # 前注\n      - section: 一 # 节\n        exact: '${words}'\n\n`,
      (words: string) => `      -\n        exact: ${words}\n`,
      (words: string) => `      - exact: >-\n          ${words}\n        section: 折叠\n`,
    );
    const words = fc.constantFrom("建成创新城市", "办好展会", "甲市要点", "不在文中", "开放仪器");
    fc.assert(
      fc.property(fc.array(fc.tuple(style, words), { minLength: 1, maxLength: 6 }), (list) => {
        const files = withEvidence(list.map(([write, text]) => write(text)).join(""));
        const before = files["documents/note.yaml"]!;
        const result = pinEvidence(files, { "note.txt": source });
        const after = result["documents/note.yaml"]!;
        const stripped = after
          .replace(/^ *(prefix|suffix|start|end): .*\n/gm, "")
          .replace(/, prefix: .*?, end: \d+/g, "");
        expect(stripped).toBe(before);
        expect(pinEvidence(result, { "note.txt": source })).toEqual(result);
        const { workspace } = readWorkspace(result);
        const evidence = workspace?.documents.find((d) => d.id === "note")?.commitments[0]?.evidence;
        const expected = list.map(([, text]) => text === "建成创新城市" || text === "办好展会" || text === "甲市要点");
        expect(evidence?.map((e) => "start" in e)).toEqual(expected);
        const { faults } = checkWorkspace(result, { "note.txt": source });
        const codes = faults.filter((f) => f.file === "documents/note.yaml").map((f) => f.code);
        expect(codes.filter((code) => code === "evidence-moved" || code === "evidence-unpinned")).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
