/** Why a labelled set cannot be used. */
import { type Label, placed } from "../model/index.ts";

const COLUMNS = "upper_kind, upper_phrase, votes, relation, lower_phrase";
const ROW: Label = { zh: `每行为 ${COLUMNS}，以制表符分隔`, en: `a row has ${COLUMNS}, separated by tabs` };

/** `at` is file and line. */
export const GOLD_WORDS = {
  fewColumns: (at: string): Label => placed(at, { zh: `列数不足；${ROW.zh}`, en: `too few columns; ${ROW.en}` }),
  votes: (at: string, votes: string): Label =>
    placed(at, {
      zh: `votes 为“${votes}”；应为整数，即作此判断的人数`,
      en: `votes “${votes}”; a whole number of readers`,
    }),
  noLowerPhrase: (at: string, relation: string): Label =>
    placed(at, {
      zh: `relation 为“${relation}”，缺少 lower_phrase；只有 none 和 disputed 不填该列`,
      en: `relation “${relation}” without a lower phrase; only none and disputed have none`,
    }),
  empty: (file: string): Label => placed(file, { zh: `没有标注行；${ROW.zh}`, en: `no labelled rows; ${ROW.en}` }),
  nowhere: (set: string, side: "upper" | "lower", phrase: string): Label => ({
    zh: `${set}，${side === "upper" ? "上级" : "下级"}：该侧各文本中均无此语句：${phrase}`,
    en: `${set}, ${side}: phrase is in no text of this side: ${phrase}`,
  }),
};
