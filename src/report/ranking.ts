/** Which gaps come first: what is expected, measures, the newest upper document, whole duties before parts, then severity. */
import type { Coverage, State } from "../analysis/analysis.ts";
import { SEVERITY } from "../analysis/analysis.ts";
import { byText, CLASSES, type Duty } from "../model/index.ts";
import type { Selection } from "./selection.ts";

/** States of section 三（一）（二）（三）. Restatements are left to the item that they restate. */
export const ABSENT: readonly State[] = ["gap", "not-seen"];

/**
 * Counted verdicts with one of the states, most telling first: what lists and counts of gaps rest on, so that they agree
 * with the rates. Reading order of the analysis decides between equals.
 */
export function ranked(selection: Selection, states: readonly State[]): Coverage[] {
  return inOrder(selection, (c) => c.counted && states.includes(c.state));
}

/** Upper tasks with one of the states that are assessed through the measures under them: told besides, never counted. */
export function parentsIn(selection: Selection, states: readonly State[]): Coverage[] {
  return inOrder(selection, (c) => !c.counted && c.restates === undefined && states.includes(c.state));
}

function inOrder(selection: Selection, wanted: (c: Coverage) => boolean): Coverage[] {
  const place = new Map(selection.coverage.map((c, i) => [c, i]));
  const dates = new Map(selection.analysis.documents.map((d) => [d.id, d.date]));
  const date = (c: Coverage) => dates.get(selection.commitments.get(c.commitment)!.document) ?? "";
  const depth = (c: Coverage) => selection.commitments.get(c.commitment)!.depth;
  return selection.coverage
    .filter((c) => wanted(c) && c.class !== "indicator")
    .sort(
      (a, b) =>
        DUTY_ORDER[a.expectation.duty] - DUTY_ORDER[b.expectation.duty] ||
        CLASS_ORDER.indexOf(a.class) - CLASS_ORDER.indexOf(b.class) ||
        byText(date(b), date(a)) ||
        depth(a) - depth(b) ||
        SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state) ||
        place.get(a)! - place.get(b)!,
    );
}

/** What the lower side has to do comes before what it may help with, and that before what it may bid for. */
const DUTY_ORDER: Record<Duty, number> = { own: 0, shared: 0, support: 1, bid: 2, none: 3 };

/** Measures are what a district can act on; orientation, carriers and indicators follow. */
const CLASS_ORDER = ["measure", ...CLASSES.filter((c) => c !== "measure")];

/**
 * The main gaps for the summary: absent and ended ones first, partial ones only where those are fewer than `limit`.
 * A part of an item that is already named is not named again.
 */
export function mainGaps(selection: Selection, limit = 3): Coverage[] {
  const chosen: Coverage[] = [];
  const covers = (c: Coverage) =>
    chosen.some((k) => k.issuer === c.issuer && isBelow(c.commitment, k.commitment, selection));
  for (const c of [...ranked(selection, [...ABSENT, "expired"]), ...ranked(selection, ["partial"])]) {
    if (chosen.length === limit) break;
    if (!covers(c)) chosen.push(c);
  }
  return chosen;
}

function isBelow(id: string, ancestor: string, selection: Selection): boolean {
  for (let at = selection.commitments.get(id); at; at = selection.commitments.get(at.parent ?? "")) {
    if (at.id === ancestor) return true;
  }
  return false;
}
