/** Points: the clauses of a sentence that undertake something, each with what leads in to it and what only goes on. */
import type { Span } from "../outline/bare.ts";
import {
  isDuty,
  isFormula,
  isGuiding,
  isLeadIn,
  isOwnAim,
  isPromise,
  isState,
  isStatement,
  withoutAimYear,
  withoutSubject,
} from "../outline/verb.ts";
import { conditionsIn, limits, tellsGiven } from "./condition.ts";
import type { Left } from "./draft.ts";
import { isPolicy, measure } from "./indicator.ts";
import { isNarrated, speechLead } from "./narrative.ts";
import type { Reading } from "./reading.ts";
import { CLAUSE_SIGNS, cut } from "./sentence.ts";

export interface Point extends Span {
  /** The clause that undertakes, without what leads in to it. */
  main: Span;
  /** Holds a figure to be reached. */
  target: boolean;
}

/** A stretch of body text while it is read. */
export interface Passage {
  bare: string;
  span: Span;
  reading: Reading;
  /** What stands in brackets or quotation marks, relative to `span.from`. */
  inside: Uint8Array;
  /** Prose only: somebody has begun to say what will be done, and what follows goes on with it. */
  promised: boolean;
  left: Left[];
}

/** The points of a sentence (or of a part of one) of the passage, in order. */
export function pointsOf(passage: Passage, sentence: Span): Point[] {
  const { bare, reading, left } = passage;
  const points: Point[] = [];
  let pending: Span | undefined;
  /** Something was left out since the last point: what follows cannot go on with it. */
  let broken = false;
  const leave = (clause: Span, reason: Left["reason"]): void => {
    if (pending) left.push({ ...pending, reason });
    left.push({ ...clause, reason });
    pending = undefined;
    broken = true;
  };
  const clauses = cut(bare, sentence, CLAUSE_SIGNS, passage.inside, passage.span.from);
  const words = clauses.map((clause) => saidIn(bare, clause));
  const conditions = conditionsIn(words);
  let stated = false;
  for (const [i, clause] of clauses.entries()) {
    // 推进……，是……的决策: the first clause is what the second speaks of.
    stated = tellsWhat(words[i]!, stated) || (!/\d/.test(words[i]!) && tellsWhat(words[i + 1] ?? "", false));
    if (stated) {
      leave(clause, "background");
      continue;
    }
    const lead = reading === "prose" || reading === "goal" ? speechLead(saidIn(bare, clause)) : 0;
    if (lead >= saidIn(bare, clause).length) {
      leave(clause, "narrative");
      continue;
    }
    const own = { from: clause.from + lead, to: clause.to };
    const said = withoutAimYear(saidIn(bare, own));
    if (reading === "guiding" ? isGuiding(said) && !isOwnAim(said) : isFormula(said)) {
      // 我局将深入贯彻……精神，推动……: the formula opens what is promised.
      passage.promised ||= isPromise(said);
      leave(clause, "guiding");
      continue;
    }
    const duty = (isDuty(said) || isPromise(said)) && !isStatement(said);
    passage.promised ||= duty;
    const condition = conditions[i]!;
    const grants = !condition && /^按/.test(said) && GRANTS.test(said) && isPolicy(said);
    const target = !condition && !tellsGiven(said) && !isPolicy(said) && measure(bare, own, {}).length > 0;
    const state = (reading === "goal" || reading === "guiding") && isState(said);
    const leads = (condition || isLeadIn(reading === "prose" ? withoutSubject(said) : said)) && !target;
    const last = points.at(-1);
    if (target && last && !pending && !broken && limits(said) && isPolicy(bare.slice(last.main.from, last.main.to))) {
      // 给予三年房租补贴，单个企业不超过100万元: a limit of what is given.
      last.to = own.to;
      continue;
    }
    if (target && last?.target && !pending && !broken && COMPARED.test(said) && !/分别|各/.test(said)) {
      // 赤字规模……，比去年减少……: the same quantity, seen from the year before.
      last.to = own.to;
      last.main = { from: last.main.from, to: own.to };
    } else if ((target || grants || ((duty || state) && !leads)) && passage.promised) {
      // 对新认定的平台，给予20万元奖励 is told apart from other rewards by whom it is for.
      const whole = pending && isPolicy(said) && own.to - pending.from <= LONGEST_TITLE;
      const main = whole && pending ? { from: pending.from, to: own.to } : own;
      points.push({ from: pending ? pending.from : own.from, to: own.to, main, target });
      pending = undefined;
      broken = false;
    } else if (leads || points.length === 0 || pending || broken) {
      pending = pending ? { from: pending.from, to: own.to } : own;
    } else points.at(-1)!.to = own.to;
  }
  if (!pending) return points;
  const rest = saidIn(bare, pending);
  if (points.length > 0 && !broken) points.at(-1)!.to = pending.to;
  else if ((reading === "task" || reading === "goal" || isPromise(rest)) && !onlyStates(rest)) {
    points.push({ ...pending, main: pending, target: false });
  } else left.push({ ...pending, reason: leftReason(bare, pending, reading) });
  return points;
}

/** 按照到位资金的30%给予奖励: opens like what leads in, and gives all the same. */
const GRANTS = /(?:给予|予以)[^，]*(?:奖励|补助|补贴|资助|奖补|支持|贴息|扶持|补偿)/;
const LONGEST_TITLE = 40;

const COMPARED =
  /^(?:比|较)(?:去年|上年|(?:19|20)\d\d年)[^，]{0,6}(?:增加|增长|减少|提高|降低|下降|扩大|缩小|下调|上调|多|少|高|低)/;

/** 是……, 也是……: goes on about the clause before. `before`: that spoke of something so, too. */
function tellsWhat(clause: string, before: boolean): boolean {
  return before
    ? /^(?:是|也是|更是|既是|还是)/.test(clause)
    : /^既?是(?!否)|^对[^，]*(?:具有|有着)[^，]*(?:意义|作用|价值)$/.test(clause);
}

function onlyStates(words: string): boolean {
  return words.split(/[，；]/).every((clause) => isStatement(clause) || IS.test(clause));
}

/** 民生是最大的政治: a short sentence that only says what something is. */
const IS = /^[^，]{2,8}是(?!否)[^，]{2,14}$/;

function leftReason(bare: string, span: Span, reading: Reading): Left["reason"] {
  if (reading === "guiding") return "guiding";
  return isNarrated(bare.slice(span.from, span.to)) ? "narrative" : "background";
}

/** The words of a clause without its sign; at least one character, so that no clause counts as empty speech. */
function saidIn(bare: string, clause: Span): string {
  return bare.slice(clause.from, clause.to).replace(/[，；：。！]+$/, "") || bare.slice(clause.from, clause.from + 1);
}
