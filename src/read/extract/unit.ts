/**
 * Sentences → measures, goals and targets.
 *
 * A sentence is cut into points: a clause that undertakes something (or, among goals, tells how things will stand), with
 * the clauses that lead in to it and those that only go on. Up to three points are one unit, as a reader would take them;
 * a longer sentence is a list of undertakings and gives one unit a point. A clause with a figure is a target.
 */
import type { Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import { isDuty, isGuiding, isLeadIn, isPromise, isState } from "../outline/verb.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import { declarationsIn, listedItems } from "./enumeration.ts";
import { isPolicy, measure, yearIn } from "./indicator.ts";
import { isNarrated, isPast, speechLead } from "./narrative.ts";
import { CLAUSE_SIGNS, cut, enclosed, PART_SIGNS, SENTENCE_SIGNS, trimmed } from "./sentence.ts";

/** What a stretch of body text is read as. `prose`: no heading says what it is, so only plain promises count. */
export type Reading = "task" | "goal" | "guiding" | "prose";

/** Points in one unit at most. */
export const MOST_POINTS = 3;
/** A clause shorter than this is no unit of its own. */
const SHORT = 8;

interface Point extends Span {
  /** The clause that undertakes, without what leads in to it. */
  main: Span;
  target: boolean;
}

export interface Units {
  drafts: Draft[];
  left: Left[];
}

/** The year a document speaks for, when a figure names none. */
export interface Context {
  year?: number;
}

export function unitsOf(bare: string, span: Span, reading: Reading, context: Context): Units {
  const units: Units = { drafts: [], left: [] };
  const inside = enclosed(bare, span);
  let year = context.year;
  for (const sentence of cut(bare, span, SENTENCE_SIGNS, inside, span.from)) {
    const words = bare.slice(sentence.from, sentence.to);
    year = /^[^，]{0,6}(?:到|至)?20\d\d年/.test(words) ? (yearIn(words) ?? year) : year;
    if (trimmed(bare, sentence).to - trimmed(bare, sentence).from < 2) continue;
    if (isPast(words, reading)) {
      units.left.push({ ...sentence, reason: "background" });
      continue;
    }
    const parts = cut(bare, sentence, PART_SIGNS, inside, span.from);
    const separate = parts.length > 1 && parts.filter((part) => part.to - part.from >= SHORT).length === parts.length;
    for (const part of separate ? parts : [sentence]) {
      sentenceUnits(bare, part, reading, year === undefined ? {} : { year }, inside, span.from, units);
    }
  }
  return units;
}

function sentenceUnits(
  bare: string,
  span: Span,
  reading: Reading,
  context: Context,
  inside: Uint8Array,
  base: number,
  units: Units,
): void {
  const points = pointsOf(bare, span, reading, context, inside, base, units.left);
  if (points.length === 0) return;
  let run: Point[] = [];
  let owner: Draft | undefined;
  const list: Draft[] = [];
  const close = () => {
    for (const group of grouped(run)) {
      const unit = measureUnit(bare, { from: group[0]!.from, to: group.at(-1)!.to }, group[0]!.main, reading);
      list.push(unit);
      owner = unit;
    }
    run = [];
  };
  for (const point of points) {
    if (!point.target) {
      run.push(point);
      continue;
    }
    close();
    const targets = targetUnits(bare, point, context, list.at(-1)?.children.at(-1) ?? list.at(-1));
    if (owner) owner.children.push(...targets);
    else list.push(...targets);
  }
  close();
  units.drafts.push(...list);
}

function grouped(points: Point[]): Point[][] {
  if (points.length <= MOST_POINTS) return points.length > 0 ? [points] : [];
  const groups: Point[][] = [];
  for (const point of points) {
    const last = groups.at(-1);
    if (last && last.length < MOST_POINTS && (point.to - point.from < SHORT || last.at(-1)!.to - last[0]!.from < SHORT))
      last.push(point);
    else groups.push([point]);
  }
  return groups;
}

function pointsOf(
  bare: string,
  span: Span,
  reading: Reading,
  context: Context,
  inside: Uint8Array,
  base: number,
  left: Left[],
): Point[] {
  const points: Point[] = [];
  let pending: Span | undefined;
  let promised = reading !== "prose";
  for (const clause of cut(bare, span, CLAUSE_SIGNS, inside, base)) {
    const words = bare.slice(clause.from, clause.to).replace(/[，；：。！]+$/, "");
    const lead = reading === "prose" || reading === "goal" ? speechLead(words) : 0;
    if (lead > 0 && lead >= words.length) {
      left.push({ ...clause, reason: "narrative" });
      pending = undefined;
      continue;
    }
    const own = { from: clause.from + lead, to: clause.to };
    const said = bare.slice(own.from, own.to).replace(/[，；：。！]+$/, "");
    if (reading === "guiding" && isGuiding(said)) {
      left.push({ ...clause, reason: "guiding" });
      continue;
    }
    promised ||= isPromise(said);
    const target = !isPolicy(said) && measure(bare, own, context).length > 0;
    const duty = isDuty(said) || isPromise(said);
    const state = reading !== "prose" && (reading === "goal" || reading === "guiding") && isState(said);
    const leads = isLeadIn(said) && !target;
    if ((target || ((duty || state) && !leads)) && promised) {
      const from: number = pending ? pending.from : own.from;
      points.push({ from, to: own.to, main: own, target });
      pending = undefined;
    } else if (leads || points.length === 0 || pending) pending = pending ? { from: pending.from, to: own.to } : own;
    else points.at(-1)!.to = own.to;
  }
  if (!pending) return points;
  if (points.length > 0) points.at(-1)!.to = pending.to;
  else if (reading === "task" || reading === "goal") points.push({ ...pending, main: pending, target: false });
  else
    left.push({
      ...pending,
      reason: isNarrated(bare.slice(pending.from, pending.to))
        ? "narrative"
        : reading === "prose"
          ? "background"
          : "guiding",
    });
  return points;
}

function measureUnit(bare: string, span: Span, main: Span, reading: Reading): Draft {
  const own = trimmed(bare, span);
  const words = bare.slice(own.from, own.to);
  const kind: Kind = reading === "goal" || reading === "guiding" ? "goal" : isPolicy(words) ? "policy" : "measure";
  const unit = draft(own, kind, titleOf(bare, main), { declares: declarationsIn(words).map((d) => d.declaration) });
  const deadline = deadlineIn(words);
  if (deadline) unit.deadline = deadline;
  const listed = listedItems(bare, own);
  if (listed) unit.children.push(...listed.items.map((item) => draft(item, item.kind, item.title)));
  return unit;
}

/** One target for each figure; figures of one clause that share it (分别……) share the passage too. */
function targetUnits(bare: string, point: Point, context: Context, before: Draft | undefined): Draft[] {
  const inherited = before?.figures.at(-1)?.metric ?? (before?.kind === "target" ? before.title : undefined);
  const measured = measure(bare, point.main, { ...context, ...(inherited ? { inherited } : {}) });
  const own = trimmed(bare, point);
  const shared = /分别|各/.test(bare.slice(point.main.from, measured[0]!.from)) && measured.length > 1;
  const deadline = deadlineIn(bare.slice(own.from, own.to));
  const rest = deadline ? { deadline } : {};
  if (shared) return measured.map((m) => draft(own, "target", m.metric + m.words, { figures: [m], ...rest }));
  const sameMetric = measured.every((m, i) => i === 0 || m.metric === measured[0]!.metric);
  const cuts = sameMetric ? [] : measured.slice(1).map((m, i) => cutBefore(bare, measured[i]!.to, m.from));
  if (cuts.some((at) => at === undefined)) {
    return [draft(own, "target", targetTitle(bare, point.main), { figures: measured, ...rest })];
  }
  if (cuts.length === 0) return [draft(own, "target", targetTitle(bare, point.main), { figures: measured, ...rest })];
  const edges = [own.from, ...(cuts as number[]), own.to];
  return measured.map((m, i) => {
    const part = trimmed(bare, { from: edges[i]!, to: edges[i + 1]! });
    return draft(
      part,
      "target",
      targetTitle(bare, i === 0 ? { from: Math.max(part.from, point.main.from), to: part.to } : part),
      { figures: [m], ...rest },
    );
  });
}

/** Where one item of a list of figures ends: the 、 between them. */
function cutBefore(bare: string, from: number, to: number): number | undefined {
  const between = bare.slice(from, to);
  const at = Math.max(between.lastIndexOf("、"), between.lastIndexOf("，"));
  if (at >= 0) return from + at + 1;
  const and = between.search(/[和与及]/);
  return and >= 0 ? from + and : undefined;
}

const LONGEST_TITLE = 40;

function titleOf(bare: string, main: Span): string {
  const own = trimmed(bare, main);
  const words = bare.slice(own.from, own.to);
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE - 1)}…` : words;
}

function targetTitle(bare: string, main: Span): string {
  const words = titleOf(bare, main);
  return words.replace(/^(?:力争|争取|确保)?(?:到|至)?20\d\d年(?:底|末)?，?/, "") || words;
}

/** 到2027年 → 2027-12-31, 2026年6月底前 → 2026-06-30. */
export function deadlineIn(words: string): string | undefined {
  const found = /(?:到|至|力争|于)?(20[2-9]\d)年(?:(\d{1,2})月)?(?:底|末)?(前|，|末|底)?/.exec(words);
  if (
    !found ||
    !(words.startsWith("到", found.index) || words.startsWith("至", found.index) || found[3] || /[底末]/.test(found[0]))
  )
    return undefined;
  const month = Number(found[2] ?? 12);
  if (month < 1 || month > 12) return undefined;
  const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return `${found[1]}-${String(month).padStart(2, "0")}-${days}`;
}
