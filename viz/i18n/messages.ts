/** All strings of the page, complete in both languages by type. */
import { DETAILS } from "./details.ts";
import { DISTRICTS } from "./districts.ts";
import { IMPORT } from "./import.ts";
import { INDICATORS } from "./indicators.ts";
import { LIST } from "./list.ts";
import { MODEL } from "./model.ts";
import { REVIEW } from "./review.ts";
import { SHELL } from "./shell.ts";
import { TEXTS } from "./texts.ts";

export const MESSAGES = {
  ...SHELL,
  ...LIST,
  ...DETAILS,
  ...REVIEW,
  ...DISTRICTS,
  ...INDICATORS,
  ...TEXTS,
  ...IMPORT,
  ...MODEL,
};
export type MessageKey = keyof typeof MESSAGES;
