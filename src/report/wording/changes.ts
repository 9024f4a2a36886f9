/** 附件4 与前次评估相比的变动. */
import type { Language } from "../../language/terms.ts";

const zh = {
  lead: (before: string, after: string, added: number, closed: number, changed: number, gone: number): string =>
    `前次评估基准日${before}，本次${after}。新出现的差距${added}项，已消除的差距${closed}项，其他状态变动${changed}项，不再列入${gone}项。`,
  none: "与前次评估相比，各事项状态没有变动。",
  columns: {
    no: "序号",
    title: "上位事项",
    kind: "变动",
    before: "前次",
    after: "本次",
    why: "变动原因",
  },
  kind: { new: "新出现差距", closed: "差距消除", changed: "状态变动", gone: "不再列入" },
  why: { text: "文本变动", mapping: "研判变动", date: "评估基准日变动", scope: "评估范围变动" },
  absent: "未列入",
  table: "状态变动表",
};

const en: typeof zh = {
  lead: (before, after, added, closed, changed, gone) =>
    `Earlier analysis as of ${before}, this one as of ${after}. New gaps: ${added}; gaps closed: ${closed}; other changes: ${changed}; no longer listed: ${gone}.`,
  none: "No state changed since the earlier analysis.",
  columns: {
    no: "No.",
    title: "Upper item",
    kind: "Change",
    before: "Before",
    after: "Now",
    why: "Why",
  },
  kind: { new: "new gap", closed: "gap closed", changed: "changed", gone: "no longer listed" },
  why: {
    text: "a text changed",
    mapping: "a judgement changed",
    date: "the analysis date changed",
    scope: "the scope changed",
  },
  absent: "not listed",
  table: "Changes of state",
};

export const CHANGE_WORDS: Record<Language, typeof zh> = { zh, en };
