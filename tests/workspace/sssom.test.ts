import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MANUAL, type Mapping, RELATIONS } from "../../src/model/index.ts";
import { emptySet, type MappingRow, type MappingSet, readSssom, writeSssom } from "../../src/workspace/index.ts";
import { filesIn, workspaces } from "./fixture.ts";

/** Any text a person may write: tabs, line breaks, quotes, backslashes, leading spaces. No lone surrogates: files are UTF-8. */
const words = fc
  .array(fc.constantFrom("甲", "缺", "a", " ", "\t", "\n", '"', '""', "\\", "|", "#", "=", "，", "'", "𠮷"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const slug = fc.constantFrom("city", "town2", "a-b");
const id = fc.tuple(slug, fc.constantFrom("goal", "task-1", "x.2")).map(([document, local]) => `${document}:${local}`);
const date = fc.constantFrom("2025-01-31", "2024-02-29");
const print = fc.constantFrom("0123456789abcdef", "ffffffffffffffff");
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const mapping: fc.Arbitrary<Mapping> = fc
  .record({
    subject: id,
    relation: fc.constantFrom(...RELATIONS),
    object: id,
    document: slug,
    documentVersion: some(print),
    justification: fc.constantFrom(MANUAL, "semapv:CompositeMatching", "semapv:LexicalMatching"),
    missing: some(words),
    author: some(words),
    reviewer: words,
    reviewed: fc.boolean(),
    reviewerAgreement: fc.constantFrom(1, -1, 0, 0.5),
    reviewDate: some(date),
    date: some(date),
    confidence: some(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)),
    comment: some(words),
    subjectFingerprint: some(print),
    objectFingerprint: some(print),
    signals: some(words),
  })
  .map(({ object, document, documentVersion, reviewed, reviewer, reviewerAgreement, reviewDate, ...rest }) => {
    const none = rest.relation === "none";
    const all = {
      ...rest,
      ...(none ? { document, documentVersion } : { object }),
      ...(reviewed ? { reviewer, reviewerAgreement, reviewDate } : {}),
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Mapping;
  });
const other = fc.dictionary(fc.constantFrom("subject_label", "object_label", "mapping_tool", "other"), words);
const rows = fc.array(fc.record({ mapping, other }), { maxLength: 8 });
const set = (content: MappingRow[]): MappingSet => ({
  ...emptySet("https://guantong.invalid/mappings/test", "https://spdx.org/licenses/MIT"),
  rows: content,
});

/** Rows as they are compared: without where they were read, in one order. */
const content = (list: readonly MappingRow[]) =>
  list
    .map(({ mapping: { file: _file, line: _line, ...judgement }, other: kept }) =>
      JSON.stringify([Object.entries(judgement).sort(), Object.entries(kept).sort()]),
    )
    .sort();

describe("SSSOM/TSV", () => {
  it("reading what was written gives the same records", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const text = writeSssom(set(list));
        const { set: read, faults } = readSssom(text, "mappings/test.sssom.tsv");
        expect(faults).toEqual([]);
        expect(content(read?.rows ?? [])).toEqual(content(list));
      }),
    );
  });

  it("writing is canonical: the order of the rows does not matter, and writing again changes nothing", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const text = writeSssom(set(list));
        expect(writeSssom(set([...list].reverse()))).toBe(text);
        const { set: read } = readSssom(text, "mappings/test.sssom.tsv");
        expect(writeSssom(read!)).toBe(text);
      }),
    );
  });

  it("the fixtures are canonical and are written byte for byte", () => {
    for (const name of ["basic", "tiny"]) {
      for (const [path, text] of Object.entries(filesIn(join(workspaces, name)))) {
        if (!path.startsWith("mappings/")) continue;
        const { set: read, faults } = readSssom(text, path);
        expect([faults, writeSssom(read!)]).toEqual([[], text]);
      }
    }
  });

  it("keeps columns and metadata it does not interpret, and hands down what the set says for all rows", () => {
    const text = [
      "# curie_map:",
      "#   town: https://example.org/town/",
      "#   borough: https://example.org/borough/",
      "#   orcid: https://orcid.org/",
      "# mapping_set_id: https://example.org/set",
      "# license: https://spdx.org/licenses/MIT",
      "# mapping_tool: 手工",
      "# creator_id:",
      "#   - orcid:0000-0000-0000-0001",
      "# extension_definitions:",
      "#   - slot_name: relation",
      "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmatch_string\trelation",
      "town:a\tskos:exactMatch\tborough:b\tsemapv:LexicalMatching\t甲|乙\tequivalent",
      "",
    ].join("\n");
    const { set: read, faults } = readSssom(text, "m.sssom.tsv");
    expect(faults).toEqual([]);
    expect(read?.rows[0]?.other).toEqual({ mapping_tool: "手工", match_string: "甲|乙" });
    const written = writeSssom(read!);
    expect(written).toContain("#  orcid: https://orcid.org/\n");
    expect(written).toContain("#creator_id:\n#  - orcid:0000-0000-0000-0001\n");
    expect(written).toContain("\tmatch_string\t");
    expect(content(readSssom(written, "m.sssom.tsv").set!.rows)).toEqual(content(read!.rows));
  });

  it("says version 1.1 exactly when a slot of it is used", () => {
    const base: Mapping = {
      subject: "city:a",
      object: "town2:b",
      relation: "equivalent",
      justification: "semapv:LexicalMatching",
    };
    expect(writeSssom(set([{ mapping: base, other: {} }]))).not.toContain("sssom_version");
    const reviewed = { ...base, reviewer: "甲", reviewerAgreement: 1 };
    expect(writeSssom(set([{ mapping: reviewed, other: {} }]))).toMatch(/^#sssom_version: "1.1"\n/);
  });

  it("declares the prefixes in use and no other", () => {
    const one: Mapping = {
      subject: "city:a",
      document: "town2",
      relation: "none",
      justification: MANUAL,
      author: "甲",
    };
    const { set: read } = readSssom(writeSssom(set([{ mapping: one, other: {} }])), "m.sssom.tsv");
    expect(Object.keys(read!.metadata.curie_map)).toEqual(["city", "document", "guantong"]);
  });
});
