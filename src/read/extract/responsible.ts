/** 牵头单位、责任单位、配合单位: who leads and who supports, as named in brackets or on a line of its own. */
import type { Span } from "../outline/bare.ts";
import { namesResponsible } from "../text/starts.ts";
import { deadlineIn } from "./title.ts";

export interface Responsible extends Span {
  lead: string[];
  support: string[];
  /** 完成时限：2026年12月, named beside them. */
  deadline?: string;
}

const ROLE = /牵头|责任(?:单位|部门|主体)|配合|负责|分工|参与单位|承办单位/;
/** What stands among the names and says when. */
const WHEN =
  /^(?:完成|办结|实施|推进|工作)?(?:时限|时间|期限|年限|进度)(?:要求|安排)?[：:]|^20\d\d年|^(?:长期|持续)(?:坚持|推进|实施)?$/;
const ORGAN =
  /(?:局|委|委员会|厅|办|办公室|部|院|署|政府|管委会|中心|集团|公司|银行|协会|学校|大学|处|科|署|海关|法院|检察院|支行|分行|单位|部门|区县|区县（自治县）|开发区|街道|乡镇)(?:等)?$/;

/** Brackets of a stretch that name who is responsible, in order. */
export function responsibleIn(bare: string, span: Span): Responsible[] {
  const found: Responsible[] = [];
  const text = bare.slice(span.from, span.to);
  for (let at = text.indexOf("（"); at >= 0; at = text.indexOf("（", at + 1)) {
    const close = closing(text, at);
    if (close < 0) continue;
    const words = text.slice(at + 1, close);
    if (!names(words)) continue;
    found.push({ from: span.from + at, to: span.from + close + 1, ...parse(words) });
    at = close;
  }
  return found;
}

/** A whole paragraph such as `责任单位：市科技局、市财政局`. */
export function responsibleLine(bare: string, span: Span): Responsible | undefined {
  const words = bare.slice(span.from, Math.min(span.to, span.from + 400));
  return namesResponsible(words) ? { ...span, ...parse(words.replace(/。$/, "")) } : undefined;
}

const LONGEST = 400;

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < Math.min(text.length, open + LONGEST); i++) {
    if (text[i] === "（") depth++;
    else if (text[i] === "）" && --depth === 0) return i;
  }
  return -1;
}

function names(words: string): boolean {
  if (/^(?:例?如|包括|含|即)/.test(words)) return false;
  if (ROLE.test(words) && (/单位|部门|牵头|负责$|按职责/.test(words) || organs(words))) return true;
  return organs(words);
}

function organs(words: string): boolean {
  const parts = words.split(/[、，；]/);
  // 科技厅（委、局） gives other names for one office.
  return parts.length > 1 && parts.every((part) => ORGAN.test(part) && part.length > 1 && part.length <= 24);
}

function parse(words: string): Omit<Responsible, keyof Span> {
  const lead: string[] = [];
  const support: string[] = [];
  let deadline: string | undefined;
  const clauses = words.split(
    /[；;。]|，(?=(?:(?:责任|配合|参与|参加|牵头)(?:单位|部门)?|完成(?:时限|时间|期限))[：:]|20\d\d年)/,
  );
  const led = /牵头/.test(words);
  for (const clause of clauses.flatMap((c) =>
    /牵头/.test(c) && /配合|参与/.test(c) && !/[：:]/.test(c) ? c.split("，") : [c],
  )) {
    if (WHEN.test(clause)) {
      deadline ??= deadlineIn(`${/20\d\d年(?:\d{1,2}月)?/.exec(clause)?.[0] ?? ""}底`);
      continue;
    }
    const colon = clause.search(/[：:]/);
    const label =
      colon >= 0
        ? clause.slice(0, colon)
        : (/(牵头|配合|参与|按职责分工负责|分工负责|负责)(?:落实|推进|实施)?$/.exec(clause)?.[1] ?? "");
    const listed = list(
      colon >= 0
        ? clause.slice(colon + 1)
        : clause.replace(/(?:按职责)?(?:分工)?(?:牵头|配合|参与|负责)(?:落实|推进|实施)?$/, ""),
    );
    const supports = /配合|参与|参加/.test(label) || (/责任/.test(label) && led);
    (supports ? support : lead).push(...listed);
  }
  return { lead, support, ...(deadline === undefined ? {} : { deadline }) };
}

/** `市科技局、市财政局等` → the names. */
export function list(words: string): string[] {
  return words
    .split(/[、，]|及(?=相关)/)
    .map((name) => name.replace(/^(?:由|和|及|与)|(?:等)$/g, "").trim())
    .filter((name) => name.length > 1);
}
