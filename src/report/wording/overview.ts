/** The overview of a batch. */
import type { Language } from "../../language/terms.ts";

const zh = {
  lead: (n: number, places: string): string =>
    `共${n}个${places}，按代码顺序排列；各自所据文件多少不一，不作排名和比较。`,
  matrix: (places: string): string => `事项与${places}对照表`,
  item: "上位事项",
};

const en: typeof zh = {
  lead: (n) =>
    `Issuers: ${n}, in the order of their ids. They rest on more or fewer documents each; they are neither ranked nor compared.`,
  matrix: () => "Items by issuer",
  item: "Upper item",
};

export const OVERVIEW_WORDS: Record<Language, typeof zh> = { zh, en };
