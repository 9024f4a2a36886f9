import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedUnits, type Matching, type MatchUnit, match } from "../../src/match/index.ts";
import { LOWER, UPPER, unit } from "./texts.ts";

const PIECES = [
  "人才",
  "算力",
  "蓝天",
  "推动",
  "企业",
  "书屋",
  "养老",
  "攻关",
  "12%",
  "步道",
  "AI",
  "，",
  "。",
  "达到",
  "𠮷",
];
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((w) => w.join(""));
const side = (prefix: string) =>
  fc
    .array(fc.record({ title: words, rest: words, up: fc.nat(20), figure: fc.boolean() }), { maxLength: 12 })
    .map((rows) =>
      rows.map(
        (r, i): MatchUnit =>
          unit(`${prefix}:${String(i).padStart(2, "0")}`, r.title, r.rest, {
            ...(i > 0 && r.up % 3 > 0 ? { parent: `${prefix}:${String(r.up % i).padStart(2, "0")}` } : {}),
            ...(r.figure ? { class: "indicator", kind: "target" } : {}),
          }),
      ),
    );

function wellFormed({ suggestions, verdicts }: Matching, upper: MatchUnit[], lower: MatchUnit[]): void {
  for (const s of suggestions) {
    expect(s.confidence).toBeGreaterThanOrEqual(0);
    expect(s.confidence).toBeLessThanOrEqual(1);
    expect(s.signals.rankUp).toBeGreaterThanOrEqual(1);
    expect(s.signals.rankDown).toBeLessThanOrEqual(upper.length);
    for (const v of Object.values(s.signals.scores)) {
      expect(v).toBeGreaterThanOrEqual(0);
      expect(v).toBeLessThanOrEqual(1.0001);
    }
  }
  for (const u of upper) {
    const mine = suggestions.filter((s) => s.subject === u.id);
    expect(mine.length).toBe(Math.min(8, lower.length));
    mine.slice(1).forEach((s, i) => {
      const before = mine[i] as (typeof mine)[0];
      expect(
        before.confidence > s.confidence ||
          (before.confidence === s.confidence && before.signals.rankUp < s.signals.rankUp),
      ).toBe(true);
    });
    expect(mine.filter((s) => s.proposed).length).toBeLessThanOrEqual(5);
  }
  expect(verdicts.map((v) => v.commitment)).toEqual(upper.map((u) => u.id).sort());
  for (const v of verdicts) expect(v.score >= 0 && v.score <= 1).toBe(true);
}

describe("match holds its form", () => {
  it("for any units: confidences within 0…1, sorted, at least the best eight, a verdict each", () => {
    fc.assert(
      fc.property(side("u"), side("l"), (upper, lower) => {
        wellFormed(match(upper, lower), upper, lower);
      }),
      { numRuns: 60 },
    );
  });

  it("ties are ordered by id", () => {
    const lower = ["l:c", "l:a", "l:b"].map((id) => unit(id, "修建步道"));
    const mine = match([unit("u:1", "整修古戏台")], lower).suggestions;
    expect(mine.map((s) => s.object)).toEqual(["l:a", "l:b", "l:c"]);
  });

  it("the order of the input changes nothing", () => {
    const straight = JSON.stringify(match(UPPER, LOWER));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(UPPER, { minLength: UPPER.length }),
        fc.shuffledSubarray(LOWER, { minLength: LOWER.length }),
        (upper, lower) => JSON.stringify(match(upper, lower)) === straight,
      ),
      { numRuns: 15 },
    );
  });

  it("the input is left as it was", () => {
    const before = JSON.stringify([UPPER, LOWER]);
    match(UPPER, LOWER);
    expect(JSON.stringify([UPPER, LOWER])).toBe(before);
  });

  it("nothing below: every unit is a gap; nothing above: nothing to say", () => {
    const none = match(UPPER, []);
    expect(none.suggestions).toEqual([]);
    expect(none.verdicts.every((v) => v.likely === "gap" && v.score === 0)).toBe(true);
    expect(match([], LOWER)).toEqual({ suggestions: [], verdicts: [] });
  });

  it("a parent that is not among the units, and a cycle of parents, do no harm", () => {
    const orphan = [unit("u:1", "发展养老服务", "", { parent: "u:gone" })];
    expect(match(orphan, LOWER).suggestions).toHaveLength(8);
    const ring = [unit("u:1", "发展养老", "", { parent: "u:2" }), unit("u:2", "建设书屋", "", { parent: "u:1" })];
    expect(
      match(
        ring,
        ring.map((u) => ({ ...u, id: u.id.replace("u", "l"), parent: (u.parent as string).replace("u", "l") })),
      ).verdicts,
    ).toHaveLength(2);
  });

  it("refuses doubled ids and options out of range, naming the value", () => {
    expect(() => match([...UPPER, UPPER[0] as MatchUnit], LOWER)).toThrow(/u:talent/);
    expect(() => match(UPPER, LOWER, { threshold: 1.2 })).toThrow(/1\.2/);
    expect(() => match(UPPER, LOWER, { keep: 0 })).toThrow(/keep 0/);
  });

  it("threshold and keep do what they say", () => {
    const none = match(UPPER, LOWER, { threshold: 1 }).suggestions;
    expect(none.some((s) => s.proposed)).toBe(false);
    const one = match(UPPER, LOWER, { threshold: 1, keep: 1 }).suggestions;
    expect(one.length).toBe(UPPER.length);
  });
});

describe("a sentence model as one more signal", () => {
  /** A real embedding without a model: counts of hashed character pairs. */
  const embed = async (texts: string[]) =>
    texts.map((text) => {
      const v = new Float32Array(32);
      for (let i = 0; i + 1 < text.length; i++) {
        const at = (text.charCodeAt(i) * 31 + text.charCodeAt(i + 1)) % 32;
        v[at] = (v[at] as number) + 1;
      }
      return v;
    });

  it("changes confidences, and the same vectors give the same bytes", async () => {
    const vectors = await embedUnits([...UPPER, ...LOWER], embed);
    const a = JSON.stringify(match(UPPER, LOWER, { vectors }));
    expect(a).toBe(JSON.stringify(match([...UPPER].reverse(), LOWER, { vectors })));
    expect(a).not.toBe(JSON.stringify(match(UPPER, LOWER)));
  });

  it("identical vectors for a pair never lower its confidence", async () => {
    const vectors = await embedUnits([...UPPER, ...LOWER], embed);
    const pair = (v: Map<string, Float32Array>) =>
      match(UPPER, LOWER, { vectors: v, keep: 50 }).suggestions.find(
        (s) => s.subject === "u:cavern" && s.object === "l:library",
      );
    const same = new Map(vectors);
    same.set("u:cavern", vectors.get("l:library") as Float32Array);
    expect(pair(same)?.signals.scores.meaningOwn).toBeGreaterThan(0.99);
  });

  it("refuses a model that answers with too few vectors or vectors of two lengths, and a unit without a vector", async () => {
    await expect(embedUnits(UPPER, async () => [])).rejects.toThrow(/0 vectors for 12 texts/);
    await expect(embedUnits(UPPER, async (t) => t.map((_, i) => new Float32Array(i === 3 ? 2 : 3)))).rejects.toThrow(
      /vector 4 has 2/,
    );
    const vectors = await embedUnits(UPPER, embed);
    expect(() => match(UPPER, LOWER, { vectors })).toThrow(/no vector for unit l:/);
  });
});
