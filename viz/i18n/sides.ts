/** What the two sides are called in Chinese: by the levels that are compared, 市级 and 区级 where nothing else is said. */
import { LEVEL_LABEL } from "../../src/language/terms.ts";
import type { Level } from "../../src/model/index.ts";

/** The levels of the issuers of each side. */
export interface SideLevels {
  upper: readonly Level[];
  lower: readonly Level[];
}

/** Puts the levels compared in place of 市级 and 区级; several on a side, or one on both, are called 上级 and 下级. */
export function inLevels(words: string, { upper, lower }: SideLevels): string {
  const [above, below] = [nameOf(upper, "市级", "上级"), nameOf(lower, "区级", "下级")];
  const [up, low] = above === below ? ["上级", "下级"] : [above, below];
  return words.replace(/市级|区级/g, (word) => (word === "市级" ? up : low));
}

function nameOf(levels: readonly Level[], absent: string, several: string): string {
  const [first, ...others] = levels;
  if (first === undefined) return absent;
  return others.some((level) => level !== first) ? several : LEVEL_LABEL[first].zh;
}
