import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Accuracy, evaluate, formatAccuracy, type Measurable, parseGold } from "../../src/evaluate/index.ts";
import { SHARED } from "../accuracy/sets.ts";
import { ANALYSIS, GOLD_TSV, LOWER_TEXT, UPPER_TEXT } from "./fixture.ts";

const gold = parseGold(GOLD_TSV, "fixture.tsv");

describe("evaluate, counted by hand", () => {
  const a = evaluate(ANALYSIS, gold);
  it("names the set and its size", () => {
    expect(a.set).toBe("fixture.tsv");
    expect(a.size).toEqual({ items: 6, gaps: 2, disputed: 1, linked: 3 });
  });
  it("finds units over broken lines; what lies in none is not found", () => {
    // 设立气象哨 is in no unit; all lower phrases are.
    expect(a.units).toEqual({ upper: { found: 5, of: 6 }, lower: { found: 4, of: 4 } });
  });
  it("ranks: u:1's first is wrong, its second lies below a labelled unit; a tie is broken by id", () => {
    expect(a.ranking.hit1).toBeCloseTo(2 / 3, 12);
    expect(a.ranking.hit5).toBe(1);
  });
  it("links: of four proposals two are right; of three wanted by both, two are recalled", () => {
    expect(a.links).toMatchObject({ precision: 0.5, recall: 2 / 3, proposed: 4, wanted: 3 });
    expect(a.links.f1).toBeCloseTo(4 / 7, 12);
  });
  it("gaps: one found, one missed because its unit was not found, one wrongly said; AUC counts ties half", () => {
    expect(a.gaps).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, gaps: 2, of: 5 });
    // gap scores 0.4 and 1 (not found) against 0.9, 0.8, 0.3: two wins of six.
    expect(a.gaps.auc).toBeCloseTo(2 / 6, 12);
  });
  it("says which relation was proposed for which", () => {
    expect(a.relations).toEqual({ equal: { equivalent: 2 }, "subset|intersects": { equivalent: 1 } });
  });
  it("prints all of it in both languages", () => {
    for (const lang of ["zh", "en"] as const) {
      const text = formatAccuracy(a, lang);
      for (const part of ["fixture.tsv", "5/6", "0.667", "0.500", "0.571", "0.333", "equal → equivalent 2"])
        expect(text).toContain(part);
    }
  });
  it("prints no share of gaps where none is labelled", () => {
    const none = { ...a, gaps: { ...a.gaps, gaps: 0 } };
    expect(formatAccuracy(none, "en")).not.toContain("AUC");
    expect(formatAccuracy(none, "en")).toContain("(0 gaps of 5)");
  });
  it("counts units that swallow more than three labelled phrases as not found", () => {
    const coarse: Measurable = {
      ...ANALYSIS,
      commitments: [
        { id: "u:all", document: "u", start: 0, end: UPPER_TEXT.length },
        { id: "l:all", document: "l", start: 0, end: LOWER_TEXT.length },
      ],
    };
    expect(evaluate(coarse, gold).units).toEqual({ upper: { found: 0, of: 6 }, lower: { found: 0, of: 4 } });
  });
  it("refuses a phrase that no text holds", () => {
    expect(() => evaluate(ANALYSIS, parseGold("task\t没有的话\t2\tnone\t\n", "g.tsv"))).toThrow(
      /g\.tsv, upper: .*没有的话/,
    );
  });
});

/** The measures once more, written apart from the program: straight from the rules in the set's README. */
function independent(analysis: Measurable, tsv: string): number[] {
  const rows = tsv
    .split("\n")
    .filter((l) => l && !l.startsWith("#") && !l.startsWith("upper_kind"))
    .map((l) => l.split("\t") as [string, string, string, string, string]);
  const textOf = (side: string) => analysis.documents.find((d) => d.side === side)?.text ?? "";
  const unitsOf = (side: string) =>
    analysis.commitments.filter((c) => analysis.documents.find((d) => d.id === c.document)?.side === side);
  const pick = (side: string, phrase: string) => {
    const text = textOf(side);
    const solid = [...text].map((c, i) => [c, i] as const).filter(([c]) => c.trim() !== "");
    const letters = [...phrase].filter((c) => c.trim() !== "");
    const spots: [number, number][] = [];
    for (let i = 0; i + letters.length <= solid.length; i++)
      if (letters.every((c, k) => solid[i + k]?.[0] === c))
        spots.push([solid[i]?.[1] as number, (solid[i + letters.length - 1]?.[1] as number) + 1]);
    return unitsOf(side)
      .filter((u) => spots.some(([s, e]) => 2 * (Math.min(u.end, e) - Math.max(u.start, s)) >= e - s))
      .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1))[0]?.id;
  };
  const used = new Map<string, Set<string>>();
  const note = (side: string, phrase: string) => {
    const id = pick(side, phrase);
    if (id) used.set(id, (used.get(id) ?? new Set()).add(phrase));
  };
  for (const [, up, , , low] of rows) {
    note("upper", up);
    if (low) note("lower", low);
  }
  const place = (side: string, phrase: string) => {
    const id = pick(side, phrase);
    return id !== undefined && (used.get(id)?.size ?? 0) <= 3 ? id : undefined;
  };
  const lineage = (id: string): string[] => {
    const parent = analysis.commitments.find((c) => c.id === id)?.parent;
    return parent === undefined ? [id] : [id, ...lineage(parent)];
  };
  let [hit1, hit5, linked, right, proposed, recalled, wanted, tp, fp, fn] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const scores: [boolean, number][] = [];
  for (const phrase of new Set(rows.map((r) => r[1]))) {
    const mine = rows.filter((r) => r[1] === phrase);
    if (mine.some((r) => r[3] === "disputed")) continue;
    const isGap = mine.some((r) => r[3] === "none");
    const links = mine.filter((r) => r[4]).map((r) => ({ votes: r[2], target: place("lower", r[4]) }));
    const unit = place("upper", phrase);
    const list = analysis.mappings
      .filter((m) => m.subject === unit)
      .sort((a, b) => b.confidence - a.confidence || (a.object < b.object ? -1 : 1));
    const good = (object: string) => links.filter((l) => l.target !== undefined && lineage(object).includes(l.target));
    const given = list.filter((m) => m.proposed);
    proposed += given.length;
    right += given.filter((m) => good(m.object).length > 0).length;
    wanted += links.filter((l) => l.votes === "2").length;
    recalled += links.filter((l) => l.votes === "2" && given.some((m) => good(m.object).includes(l))).length;
    const verdict = analysis.coverage.find((c) => c.commitment === unit);
    const says = verdict?.likely === "gap";
    if (isGap && says) tp++;
    if (!isGap && says) fp++;
    if (isGap && !says) fn++;
    scores.push([isGap, verdict?.score ?? 1]);
    if (isGap) continue;
    linked++;
    if (list[0] && good(list[0].object).length > 0) hit1++;
    if (list.slice(0, 5).some((m) => good(m.object).length > 0)) hit5++;
  }
  const div = (n: number, d: number) => (d ? n / d : 0);
  const f = (p: number, r: number) => (p + r ? (2 * p * r) / (p + r) : 0);
  const [lp, lr, gp, gr] = [div(right, proposed), div(recalled, wanted), div(tp, tp + fp), div(tp, tp + fn)];
  const pairs = scores
    .filter(([g]) => g)
    .flatMap(([, a]) => scores.filter(([g]) => !g).map(([, b]): number => (a < b ? 1 : a === b ? 0.5 : 0)));
  const auc = pairs.length ? pairs.reduce((s, x) => s + x, 0) / pairs.length : 0;
  return [div(hit1, linked), div(hit5, linked), lp, lr, f(lp, lr), gp, gr, f(gp, gr), auc];
}

const measures = (a: Accuracy) => [
  a.ranking.hit1,
  a.ranking.hit5,
  a.links.precision,
  a.links.recall,
  a.links.f1,
  a.gaps.precision,
  a.gaps.recall,
  a.gaps.f1,
  a.gaps.auc,
];

/** The fixture's analysis with other proposals and verdicts. */
const analyses = fc
  .record({
    mappings: fc.array(
      fc.record({
        subject: fc.constantFrom("u:0", "u:1", "u:2", "u:3", "u:4"),
        object: fc.constantFrom("l:1", "l:1a", "l:1b", "l:2", "l:3", "l:4"),
        confidence: fc.constantFrom(0.1, 0.3, 0.3, 0.5, 0.9),
        proposed: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
    scores: fc.array(fc.constantFrom(0, 0.2, 0.5, 0.5, 1), { minLength: 5, maxLength: 5 }),
    gap: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  })
  .map(({ mappings, scores, gap }): Measurable => {
    const seen = new Set<string>();
    return {
      ...ANALYSIS,
      mappings: mappings.filter((m) => !seen.has(m.subject + m.object) && seen.add(m.subject + m.object)),
      coverage: ANALYSIS.coverage.map((c, i) => ({
        ...c,
        score: scores[i] as number,
        likely: gap[i] ? "gap" : "covered",
      })),
    };
  });

describe("evaluate against others", () => {
  it("equals the measures written apart, for any proposals and verdicts", () => {
    fc.assert(
      fc.property(analyses, (analysis) => {
        const theirs = independent(analysis, GOLD_TSV);
        measures(evaluate(analysis, gold)).forEach((x, i) => {
          expect(x).toBeCloseTo(theirs[i] as number, 12);
        });
      }),
      { numRuns: 150 },
    );
  });

  const scorer = join(SHARED, "gold/score.mjs");
  it.skipIf(!existsSync(scorer))(
    "agrees to the digit with the scorer that came with the first pair (skipped where ../shared is missing)",
    () => {
      const folder = mkdtempSync(join(tmpdir(), "guantong-"));
      try {
        const files = {
          "a.json": JSON.stringify(ANALYSIS),
          "u.txt": UPPER_TEXT,
          "l.txt": LOWER_TEXT,
          "g.tsv": GOLD_TSV,
        };
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        const printed = execFileSync(process.execPath, [scorer, ...Object.keys(files)], { cwd: folder }).toString();
        expect(printed.match(/[01]\.\d{3}/g)).toEqual(measures(evaluate(ANALYSIS, gold)).map((x) => x.toFixed(3)));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe("parseGold", () => {
  it("names file and line of a bad row", () => {
    expect(() => parseGold("task\tx\n", "g.tsv")).toThrow(/g\.tsv:1: too few columns/);
    expect(() => parseGold("#c\ntask\tx\tmany\tnone\t\n", "g.tsv")).toThrow(/g\.tsv:2: votes “many”/);
    expect(() => parseGold("task\tx\t2\tequal\t\n", "g.tsv")).toThrow(
      /g\.tsv:1: relation “equal” without a lower phrase/,
    );
    expect(() => parseGold("# nothing\n", "g.tsv")).toThrow(/g\.tsv: no labelled rows/);
  });
  it("reads with or without header, with carriage returns and byte order mark", () => {
    const bare = parseGold("task\tx\t2\tequal\ty\n", "g");
    expect(
      parseGold("\uFEFFupper_kind\tupper_phrase\tvotes\trelation\tlower_phrase\r\ntask\tx\t2\tequal\ty\r\n", "g"),
    ).toEqual(bare);
  });
});
