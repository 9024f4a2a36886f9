/** The words of a fault in both languages, and the phrases that many of them share. */
import type { Label, Language } from "../../model/index.ts";
import { nearest } from "../nearest.ts";

/**
 * What is wrong, worded so that the quoted value follows it, and what to do about it. In each language or it does not
 * compile; the tables beside this file make them, one table for each topic.
 */
export type FaultWords = Record<Language, readonly [rule: string, remedy: string]>;

/** Most choices that a sentence lists; a longer list is shortened. */
const LISTED = 30;

/** `one of a, b, c (did you mean "b"?)` */
export function oneOf(choices: readonly string[], value: string): Label {
  const near = meant(nearest(choices, value));
  const more = choices.length > LISTED;
  const shown = choices.slice(0, LISTED);
  return {
    zh: `可用：${shown.join("、") || "（无）"}${more ? "……" : ""}${near.zh}`,
    en: `one of ${shown.join(", ") || "(none)"}${more ? ", …" : ""}${near.en}`,
  };
}

/** ` (did you mean "x"?)`, or nothing. */
export function meant(near: string | undefined): Label {
  if (near === undefined) return { zh: "", en: "" };
  return { zh: `（是否应为“${near}”？）`, en: ` (did you mean "${near}"?)` };
}
