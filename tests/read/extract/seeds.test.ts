/** Beside ../shared: what is extracted from the five source texts against the data curated from them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { extract } from "../../../src/read/extract/extract.ts";
import type { ExtractedCommitment } from "../../../src/read/extract/extraction.ts";

const seeds = new URL("../../../../shared/seeds/", import.meta.url);
const documents = new URL("../../../graph-data/documents/", import.meta.url);

interface Quoted {
  start?: number;
  end?: number;
}
interface Curated {
  source?: { file: string };
  baselines?: { words: string; evidence?: Quoted[] }[];
  commitments: { id: string; kind: string; evidence?: Quoted[] }[];
}
type Span = [number, number];

const spansOf = (evidence: Quoted[] = []): Span[] =>
  evidence.flatMap((e) => (e.start === undefined || e.end === undefined ? [] : [[e.start, e.end] as Span]));

/** The smallest unit that holds half of one of the places, as ../shared/gold/score.mjs looks for it. */
function unitAt(units: ExtractedCommitment[], spans: Span[]): ExtractedCommitment | undefined {
  const holds = (u: ExtractedCommitment) =>
    u.places.some((p) => spans.some(([s, e]) => Math.min(p.end, e) - Math.max(p.start, s) >= (e - s) / 2));
  return units.filter(holds).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

describe("the five source texts", () => {
  it("give nearly every curated commitment, every target, and no figure of the past", ({ skip }) => {
    skip(!existsSync(seeds), "../shared/seeds is not here: the comparison with the curated data was skipped");
    const missed: string[] = [];
    const targets: string[] = [];
    const past: string[] = [];
    let total = 0;
    for (const name of readdirSync(documents)) {
      const curated = parse(readFileSync(new URL(name, documents), "utf8")) as Curated;
      if (!curated.source) continue;
      const text = readFileSync(new URL(curated.source.file, seeds), "utf8").replace(/^\uFEFF/, "");
      const units = extract(text).commitments;
      const inside = new Map<string, string[]>();
      for (const { id, kind, evidence } of curated.commitments) {
        const spans = spansOf(evidence);
        if (spans.length === 0) continue;
        total++;
        const unit = unitAt(units, spans);
        if (unit) inside.set(unit.id, [...(inside.get(unit.id) ?? []), id]);
        else missed.push(`${name} ${id}`);
        if (!unit && kind === "target") targets.push(`${name} ${id}`);
      }
      // A unit that swallows more than three was not cut.
      for (const ids of inside.values()) if (ids.length > 3) missed.push(...ids.map((id) => `${name} ${id}`));
      for (const { words, evidence } of curated.baselines ?? []) {
        for (const [s, e] of spansOf(evidence)) {
          if (units.some((u) => u.kind === "target" && u.start <= s && u.end >= e)) past.push(`${name} ${words}`);
        }
      }
    }
    expect(total).toBeGreaterThan(400);
    expect(targets).toEqual([]);
    expect(past).toEqual([]);
    expect(1 - missed.length / total, missed.join(", ")).toBeGreaterThan(0.9);
  });
});
