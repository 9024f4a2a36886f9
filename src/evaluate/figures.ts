/** Figures of the one-shot analysis: upper ones beside what their proposed counterparts say, and figures that disagree. */
import Big from "big.js";
import type { ExtractedIndicator } from "../read/extract/extraction.ts";

interface WithFigures {
  id: string;
  document: string;
  indicators: ExtractedIndicator[];
}
interface Link {
  subject: string;
  object: string;
  proposed: boolean;
}

/** An upper figure and the figures of proposed counterparts that have the same unit. Whether the metrics are the same is for a person to say. */
export interface FigureBeside {
  commitment: string;
  metric: string;
  words: string;
  value: string;
  unit: string;
  year?: number;
  beside: {
    commitment: string;
    metric: string;
    words: string;
    value: string;
    year?: number;
    /** How the lower number stands to the upper one, not which is better. */
    order: "higher" | "equal" | "lower";
  }[];
}

/** One entry per figure of a commitment that is a subject, in reading order. */
export function figuresBeside(commitments: readonly WithFigures[], links: readonly Link[]): FigureBeside[] {
  const byId = new Map(commitments.map((c) => [c.id, c]));
  const objects = new Map<string, WithFigures[]>();
  for (const { subject, object, proposed } of links) {
    const list = objects.get(subject) ?? [];
    const target = byId.get(object);
    if (proposed && target) list.push(target);
    objects.set(subject, list);
  }
  return commitments
    .filter((c) => objects.has(c.id))
    .flatMap((c) =>
      c.indicators.map((figure) => ({
        commitment: c.id,
        metric: figure.metric,
        words: figure.words,
        value: figure.value,
        unit: figure.unit,
        ...(figure.year === undefined ? {} : { year: figure.year }),
        beside: (objects.get(c.id) ?? []).flatMap((o) =>
          o.indicators
            .filter((other) => other.unit === figure.unit)
            .map((other) => ({
              commitment: o.id,
              metric: other.metric,
              words: other.words,
              value: other.value,
              ...(other.year === undefined ? {} : { year: other.year }),
              order: orderOf(other.value, figure.value),
            })),
        ),
      })),
    );
}

function orderOf(lower: string, upper: string): "higher" | "equal" | "lower" {
  const sign = new Big(lower).cmp(new Big(upper));
  return sign > 0 ? "higher" : sign < 0 ? "lower" : "equal";
}

/** One document gives one metric, unit and year two values. */
export interface FigureConflict {
  kind: "figure-conflict";
  id: string;
  document: string;
  commitments: string[];
  values: { metric: string; year: string; figures: string };
}

/** Figures of one document that cannot both hold: same words for the metric, same unit and year, another value. */
export function figureConflicts(commitments: readonly WithFigures[]): FigureConflict[] {
  const groups = new Map<
    string,
    { document: string; metric: string; year: string; rows: [string, ExtractedIndicator][] }
  >();
  for (const c of commitments) {
    for (const figure of c.indicators) {
      // Without a year two figures may be of two years: no conflict can be claimed.
      if (figure.year === undefined) continue;
      const key = JSON.stringify([c.document, figure.metric, figure.unit, figure.year]);
      const group = groups.get(key) ?? {
        document: c.document,
        metric: figure.metric,
        year: String(figure.year),
        rows: [],
      };
      group.rows.push([c.id, figure]);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .filter((g) => new Set(g.rows.map(([, f]) => f.value)).size > 1)
    .map(({ document, metric, year, rows }) => ({
      kind: "figure-conflict" as const,
      id: `figure-conflict:${document}:${metric}:${year}:${rows[0]?.[1].unit}`,
      document,
      commitments: [...new Set(rows.map(([id]) => id))],
      values: { metric, year, figures: [...new Set(rows.map(([, f]) => f.words))].join(" / ") },
    }));
}
