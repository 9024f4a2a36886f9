/**
 * Sentences → measures, goals and targets.
 *
 * A sentence is cut into points (point.ts). Few points are one unit, as a reader would take them; a longer sentence is a
 * list of undertakings and gives one unit a point. A clause with a figure is a target, child of what stands before it.
 */
import type { Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { isCaption } from "../outline/caption.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import { declarationsIn, listedItems } from "./enumeration.ts";
import { isPolicy, yearIn } from "./indicator.ts";
import { isClosing, isPast, isQuestion, isSituation, isTerm, looksAhead } from "./narrative.ts";
import { type Passage, type Point, pointsOf } from "./point.ts";
import { isProvision } from "./provision.ts";
import type { Reading } from "./reading.ts";
import { cut, enclosed, PART_SIGNS, SENTENCE_SIGNS, trimmed } from "./sentence.ts";
import { targetUnits } from "./target.ts";
import { deadlineIn, titleOf } from "./title.ts";

/** A sentence with a figure may hold a target, whatever it says besides. */
const FIGURE = /\d(?:\.\d+)?(?:%|万|亿|个百分点)/;
/** Points in one unit at most. */
export const MOST_POINTS = 2;
/** A clause shorter than this is no unit of its own. */
const SHORT = 8;

export interface Units {
  drafts: Draft[];
  left: Left[];
  /** How many things the stretch says. */
  points: number;
}

/** `year`: the one the document speaks for, when a figure names none. */
export function unitsOf(bare: string, span: Span, reading: Reading, year?: number): Units {
  const units: Units = { drafts: [], left: [], points: 0 };
  const inside = enclosed(bare, span);
  const passage: Passage = { bare, span, reading, inside, promised: reading !== "prose", left: units.left };
  let aim = year;
  let past = false;
  for (const sentence of cut(bare, span, SENTENCE_SIGNS, inside, span.from)) {
    const own = trimmed(bare, sentence);
    if (own.to - own.from < 2) continue;
    const words = bare.slice(sentence.from, sentence.to);
    if (/^[^，]{0,6}(?:(?:到|至)?20\d\d年|“?十[一二三四五六七]五”?[时期]*末)/.test(words)) aim = yearIn(words) ?? aim;
    // A passage that looks back goes on doing so until it says what will be done.
    if (isClosing(bare.slice(own.from, own.to))) {
      units.left.push({ ...sentence, reason: "closing" });
      continue;
    }
    if (isTerm(words)) {
      units.left.push({ ...sentence, reason: "closing" });
      continue;
    }
    if (isProvision(words)) {
      units.left.push({ ...sentence, reason: "annotation" });
      continue;
    }
    if (isTabular(words) || (own.from === span.from && isCaption(bare.slice(span.from, span.to)))) {
      units.left.push({ ...sentence, reason: "table" });
      continue;
    }
    if (isQuestion(words)) {
      units.left.push({ ...sentence, reason: "background" });
      continue;
    }
    past = isPast(words, reading) || (past && !looksAhead(words));
    if (past || (!FIGURE.test(words) && isSituation(words))) {
      units.left.push({ ...sentence, reason: "background" });
      continue;
    }
    const parts = cut(bare, sentence, PART_SIGNS, inside, span.from);
    const separate = parts.length > 1 && parts.every((part) => part.to - part.from >= SHORT);
    for (const part of separate ? parts : [sentence]) {
      const points = pointsOf(passage, part);
      units.points += points.length;
      units.drafts.push(...unitsOfPoints(passage, points, aim));
    }
  }
  return units;
}

/** Rows of a table copied without its lines: long, no clause, many digits and letters. */
function isTabular(words: string): boolean {
  return (
    words.length > 120 && !/[，；]|、.*、/.test(words) && (words.match(/[A-Za-z\d]/g)?.length ?? 0) * 6 > words.length
  );
}

function unitsOfPoints(passage: Passage, points: Point[], year: number | undefined): Draft[] {
  const drafts: Draft[] = [];
  let run: Point[] = [];
  for (const point of [...points, undefined]) {
    const goesOn = point !== undefined && !point.target;
    // What was left out between two points parts them.
    if (!goesOn || (run.length > 0 && run.at(-1)!.to < point.from)) {
      for (const group of grouped(run)) drafts.push(measureUnit(passage, group));
      run = [];
    }
    if (goesOn) {
      run.push(point);
      continue;
    }
    if (!point) break;
    const owner = drafts.at(-1);
    const into = owner && owner.kind !== "target" ? owner.children : drafts;
    into.push(...targetUnits(passage.bare, point, year, into.at(-1)));
  }
  return drafts;
}

function grouped(points: Point[]): Point[][] {
  if (points.length <= MOST_POINTS) return points.length > 0 ? [points] : [];
  const groups: Point[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    const short = point.to - point.from < SHORT || (last && last.at(-1)!.to - last[0]!.from < SHORT);
    if (last && short && last.length < MOST_POINTS) last.push(point);
    else groups.push([point]);
  }
  return groups;
}

function measureUnit({ bare, reading }: Passage, group: Point[]): Draft {
  const own = trimmed(bare, { from: group[0]!.from, to: group.at(-1)!.to });
  const words = bare.slice(own.from, own.to);
  const kind: Kind = reading === "goal" || reading === "guiding" ? "goal" : isPolicy(words) ? "policy" : "measure";
  const deadline = deadlineIn(words);
  return draft(own, kind, titleOf(bare, group[0]!.main), {
    declares: declarationsIn(words).map((d) => d.declaration),
    ...(deadline === undefined ? {} : { deadline }),
    children: listedItems(bare, own).map((item) => draft(item, item.kind, item.title, { named: true })),
  });
}
