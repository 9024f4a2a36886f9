/** The shipped workspace as data: sound, every judgement made, nothing copied, figures as the sources print them. */
import { describe, expect, it } from "vitest";
import {
  bareText,
  commitmentFingerprint,
  documentFingerprint,
  type Indicator,
  isQuoted,
  locate,
  parseQuantity,
  RELATION_EFFECT,
  textFingerprint,
} from "../../src/model/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import { haveSeeds, seedTexts, shippedFiles } from "./shipped.ts";

const files = shippedFiles();
const { workspace, faults } = readWorkspace(files);
const documents = workspace?.documents ?? [];
const commitments = documents.flatMap((d) => d.commitments);
const byId = new Map(commitments.map((c) => [c.id, c]));

/** City documents of which every commitment is decided for Jiulongpo. */
const DECIDED = ["cq2023", "cq2024", "cq2022"];
const LOOKED_THROUGH = ["jlp2025", "jlp2021"];

describe("the shipped workspace", () => {
  it("reads without a fault", () => {
    expect(faults).toEqual([]);
    expect(documents.map((d) => d.id)).toContain("cq2023");
  });

  it("has evidence for every commitment and baseline", () => {
    expect(commitments.filter((c) => c.evidence.length === 0).map((c) => c.id)).toEqual([]);
    const figures = documents.filter((d) => d.completeness === "figures-only").map((d) => d.id);
    const bare = documents.filter((d) => !figures.includes(d.id) && d.baselines.some((b) => b.evidence.length === 0));
    expect(bare.map((d) => d.id)).toEqual([]);
  });

  it("has the value that the printed words say, 万 and 亿 multiplied out", () => {
    const odd = commitments
      .flatMap((c) => c.indicators.map((i) => ({ id: c.id, i })))
      .filter(({ i }) => i.words !== "实现零的突破" && !saysSo(i));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("decides every assessable commitment of the city's documents for Jiulongpo, document by document", () => {
    const mappings = workspace?.mappings ?? [];
    const open: string[] = [];
    for (const c of commitments) {
      if (!DECIDED.includes(c.document) || !c.assessable || c.restates !== undefined) continue;
      const expectation = c.expectations.find((e) => e.level === "district");
      if (expectation === undefined || (expectation.ground === "presumed" && expectation.note === undefined)) {
        open.push(`${c.id}: expectation`);
      }
      const waived =
        expectation?.duty === "none" ||
        workspace?.decisions.some((d) => d.commitment === c.id && d.issuer === "jiulongpo");
      if (waived) continue;
      for (const document of LOOKED_THROUGH) {
        const rows = mappings.filter((m) => m.subject === c.id);
        const none = rows.some((m) => m.relation === "none" && m.document === document);
        const counterpart = rows.some(
          (m) => m.object?.startsWith(`${document}:`) && ["full", "partial"].includes(RELATION_EFFECT[m.relation]),
        );
        if (none === counterpart) open.push(`${c.id}: ${document}`);
      }
    }
    expect(open).toEqual([]);
  });

  it("gives each judgement a reason, what is missing where it is partial, and the project's name", () => {
    for (const m of workspace?.mappings ?? []) {
      expect(m.comment, m.subject).toBeTruthy();
      expect(m.missing !== undefined, `${m.subject} ${m.object}`).toBe(RELATION_EFFECT[m.relation] === "partial");
      expect(m.author).toBe("贯通项目组示例研判");
    }
  });

  it("keeps judgements fresh: fingerprints are those of the documents as they ship", () => {
    for (const m of workspace?.mappings ?? []) {
      expect(m.subjectFingerprint).toBe(commitmentFingerprint(byId.get(m.subject)!));
      if (m.object !== undefined) expect(m.objectFingerprint).toBe(commitmentFingerprint(byId.get(m.object)!));
      const looked = documents.find((d) => d.id === m.document);
      if (m.relation === "none") expect(m.documentVersion).toBe(documentFingerprint(looked!));
    }
  });
});

/** The words hold the value as digits (base figures and signs apart). */
function saysSo(indicator: Indicator): boolean {
  const first = parseQuantity(indicator.words);
  return first !== undefined && first.value === indicator.value;
}

describe.skipIf(!haveSeeds)("against the source texts (skipped without ../shared/seeds)", () => {
  const texts = haveSeeds ? seedTexts() : new Map<string, string>();

  it("finds every quotation at the place it names, in the text it names", () => {
    for (const d of documents) {
      if (d.source === undefined) continue;
      const text = texts.get(d.source.file);
      expect(textFingerprint(text ?? "")).toBe(d.source.sha256);
      const bare = bareText(text ?? "");
      const evidence = [...d.commitments, ...d.baselines, ...d.basis].flatMap((x) => x.evidence).filter(isQuoted);
      expect(evidence.filter((e) => locate(bare, e).found !== "position").map((e) => e.exact)).toEqual([]);
    }
  });

  it("copies no run of more than 40 characters", () => {
    const sources = [...texts.values()].map((text) => bareText(text).bare);
    const copied: string[] = [];
    for (const [path, text] of Object.entries(files)) {
      for (const line of text.split("\n")) {
        const bare = bareText(line).bare;
        for (let at = 0; at + 41 <= bare.length; at++) {
          const run = bare.slice(at, at + 41);
          if (sources.some((source) => source.includes(run))) {
            copied.push(`${path}: ${run}`);
            break;
          }
        }
      }
    }
    expect(copied).toEqual([]);
  });
});
