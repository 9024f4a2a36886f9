/** What the one-shot analysis found beside the proposals. */
import { byText } from "../model/index.ts";
import { type FigureConflict, figureConflicts } from "./figures.ts";

/** What is told of a document's time. */
interface Dated {
  id: string;
  date?: string;
  period?: { from?: string; to?: string };
}

/** A document's own period had ended at the date of the analysis, or it was dated after it. */
export interface OutOfTime {
  kind: "period-ended" | "not-yet-issued";
  id: string;
  document: string;
  /** None: it is about the whole document. */
  commitments: [];
  values: { asOf: string; date: string };
}

export type OneShotFinding = FigureConflict | OutOfTime;

/** Sorted by id. Without a date nothing is said about time. */
export function oneShotFindings(
  documents: readonly Dated[],
  commitments: Parameters<typeof figureConflicts>[0],
  asOf?: string,
): OneShotFinding[] {
  const timed = asOf === undefined ? [] : documents.flatMap((document) => outOfTime(document, asOf));
  return [...figureConflicts(commitments), ...timed].sort((a, b) => byText(a.id, b.id));
}

function outOfTime({ id: document, date, period }: Dated, asOf: string): OutOfTime[] {
  const finding = (kind: OutOfTime["kind"], day: string): OutOfTime[] => [
    { kind, id: `${kind}:${document}`, document, commitments: [], values: { asOf, date: day } },
  ];
  if (date !== undefined && date > asOf) return finding("not-yet-issued", date);
  if (period?.to !== undefined && period.to < asOf) return finding("period-ended", period.to);
  return [];
}
