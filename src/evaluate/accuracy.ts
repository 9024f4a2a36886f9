/** Measures of an analysis against a labelled set: units found, ranking, links, gaps, relation confusion. */
import type { GoldItem, GoldSet } from "./gold.ts";
import { locateAll, type SideText, type Unit, withinOf } from "./locate.ts";

/** What is measured; a {@link OneShot} is one. */
export interface Measurable {
  documents: readonly { id: string; side: "upper" | "lower"; text: string }[];
  commitments: readonly Unit[];
  mappings: readonly { subject: string; object: string; confidence: number; proposed: boolean; relation?: string }[];
  coverage: readonly { commitment: string; score: number; likely: string }[];
}

export interface Retrieval {
  precision: number;
  recall: number;
  f1: number;
}

export interface Accuracy {
  set: string;
  /** Labelled upper units: all, gaps, disputed (not scored), linked (neither). */
  size: { items: number; gaps: number; disputed: number; linked: number };
  /** Labelled phrases that stand in a unit of their own. */
  units: { upper: { found: number; of: number }; lower: { found: number; of: number } };
  /** Share of linked units with a right counterpart first, and among the first five. */
  ranking: { hit1: number; hit5: number };
  /** A proposed link is right when any reader has it; a link is wanted when two have it. */
  links: Retrieval & { proposed: number; wanted: number };
  gaps: Retrieval & { auc: number; gaps: number; of: number };
  /** Readers' relation → proposed relation → number of right proposals. */
  relations: Record<string, Record<string, number>>;
}

/** n/d, 0 where d is 0. */
const ratio = (n: number, d: number) => (d === 0 ? 0 : n / d);

function retrieval(right: number, given: number, got: number, wanted: number): Retrieval {
  const [precision, recall] = [ratio(right, given), ratio(got, wanted)];
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/**
 * Measures an analysis. The rules are those of the scorer that came with the first labelled pair: a phrase belongs to the
 * smallest unit that holds half of it, a proposal is right when its object is a labelled unit or lies below one.
 * @throws Error for a phrase that the texts do not hold.
 */
export function evaluate(analysis: Measurable, gold: GoldSet): Accuracy {
  const located = locateSides(analysis, gold);
  const within = withinOf(analysis.commitments);
  const ranked = rankedBySubject(analysis.mappings);
  const verdicts = new Map(analysis.coverage.map((c) => [c.commitment, c]));
  const relations: Record<string, Record<string, number>> = {};
  let [hit1, hit5, linked, right, proposed, recalled, wanted] = [0, 0, 0, 0, 0, 0, 0];
  const gap = { tp: 0, fp: 0, fn: 0, tn: 0 };
  const scores: { gap: number[]; other: number[] } = { gap: [], other: [] };
  for (const item of gold.items) {
    if (item.disputed) continue;
    const unit = located.upper.get(item.phrase);
    const list = unit === undefined ? [] : (ranked.get(unit) ?? []);
    const hits = (object: string) =>
      item.links.filter((l) => {
        const target = located.lower.get(l.phrase);
        return target !== undefined && within(object, target);
      });
    const got = new Set<string>();
    for (const m of list) {
      if (!m.proposed) continue;
      proposed++;
      const links = hits(m.object);
      if (links.length > 0) right++;
      for (const l of links) {
        got.add(l.phrase);
        count(relations, l.relation, m.relation ?? "");
      }
    }
    for (const l of item.links) {
      if (l.votes < 2) continue;
      wanted++;
      if (got.has(l.phrase)) recalled++;
    }
    if (!item.gap) {
      linked++;
      const right = (m: { object: string }) => hits(m.object).length > 0;
      if (list.slice(0, 1).some(right)) hit1++;
      if (list.slice(0, 5).some(right)) hit5++;
    }
    const verdict = unit === undefined ? undefined : verdicts.get(unit);
    const saysGap = verdict?.likely === "gap";
    gap[item.gap ? (saysGap ? "tp" : "fn") : saysGap ? "fp" : "tn"]++;
    scores[item.gap ? "gap" : "other"].push(verdict?.score ?? 1);
  }
  return {
    set: gold.name,
    size: {
      items: gold.items.length,
      gaps: gold.items.filter((i) => i.gap && !i.disputed).length,
      disputed: gold.items.filter((i) => i.disputed).length,
      linked,
    },
    units: unitsFound(gold.items, located),
    ranking: { hit1: ratio(hit1, linked), hit5: ratio(hit5, linked) },
    links: { ...retrieval(right, proposed, recalled, wanted), proposed, wanted },
    gaps: {
      ...retrieval(gap.tp, gap.tp + gap.fp, gap.tp, gap.tp + gap.fn),
      auc: areaUnderCurve(scores.gap, scores.other),
      gaps: gap.tp + gap.fn,
      of: gap.tp + gap.fn + gap.fp + gap.tn,
    },
    relations,
  };
}

type Located = Record<"upper" | "lower", Map<string, string | undefined>>;

function locateSides(analysis: Measurable, gold: GoldSet): Located {
  const sideOf = new Map(analysis.documents.map((d) => [d.id, d.side]));
  const side = (which: "upper" | "lower"): SideText => ({
    texts: new Map(analysis.documents.filter((d) => d.side === which).map((d) => [d.id, d.text])),
    units: analysis.commitments.filter((c) => sideOf.get(c.document) === which),
  });
  return {
    upper: locateAll(
      gold.items.map((i) => i.phrase),
      side("upper"),
      { set: gold.name, side: "upper" },
    ),
    lower: locateAll(
      gold.items.flatMap((i) => i.links.map((l) => l.phrase)),
      side("lower"),
      { set: gold.name, side: "lower" },
    ),
  };
}

function unitsFound(items: readonly GoldItem[], located: Located): Accuracy["units"] {
  const ends = items.flatMap((i) => i.links);
  return {
    upper: { found: items.filter((i) => located.upper.get(i.phrase) !== undefined).length, of: items.length },
    lower: { found: ends.filter((l) => located.lower.get(l.phrase) !== undefined).length, of: ends.length },
  };
}

function rankedBySubject(mappings: Measurable["mappings"]): Map<string, Measurable["mappings"][number][]> {
  const out = new Map<string, Measurable["mappings"][number][]>();
  for (const m of mappings) {
    const list = out.get(m.subject);
    if (list) list.push(m);
    else out.set(m.subject, [m]);
  }
  for (const list of out.values()) list.sort((a, b) => b.confidence - a.confidence || (a.object < b.object ? -1 : 1));
  return out;
}

function count(table: Record<string, Record<string, number>>, row: string, column: string): void {
  table[row] ??= {};
  const cells = table[row];
  cells[column] = (cells[column] ?? 0) + 1;
}

/** Chance that a gap scores below a linked unit, ties half: the area under the receiver operating characteristic. */
function areaUnderCurve(gaps: readonly number[], others: readonly number[]): number {
  let wins = 0;
  for (const a of gaps) for (const b of others) wins += a < b ? 1 : a === b ? 0.5 : 0;
  return wins / (gaps.length * others.length || 1);
}
