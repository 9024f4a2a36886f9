/** Why a lexicon cannot be used. */
import { type Label, placed } from "../model/index.ts";

/** `at` is file and line. */
export const LEXICON_WORDS = {
  singleCharacter: (at: string, word: string): Label =>
    placed(at, {
      zh: `“${word}”只有一个字，处处都会出现；请写完整的说法`,
      en: `“${word}” is a single character, which occurs in everything; write the whole expression`,
    }),
  alone: (at: string, word: string | undefined): Label =>
    placed(at, {
      zh: `“${word}”单独成组；每组至少写两个意思相同的说法`,
      en: `“${word}” stands alone; a group holds at least two expressions that mean the same`,
    }),
};
