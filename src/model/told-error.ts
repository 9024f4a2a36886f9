/** Errors that people read. */
import type { Label } from "./language.ts";

/**
 * An error told in both languages: what is wrong, with its place and value, and what to do. `message` is the English
 * one, for logs; whoever shows it takes `told` in the reader's language. Its sentences are made by a wording table
 * beside the code that throws it.
 */
export class ToldError extends Error {
  readonly told: Label;

  constructor(told: Label, cause?: unknown) {
    super(told.en, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.told = told;
  }
}

/** A sentence with its place before it: a file, an option with its value. */
export function placed(place: string, { zh, en }: Label): Label {
  return { zh: `${place}：${zh}`, en: `${place}: ${en}` };
}

/** What was thrown, for people: an error of the program in both languages, anything else in its own words. */
export function toldOf(error: unknown): Label {
  if (error instanceof ToldError) return error.told;
  const words = error instanceof Error ? error.message : String(error);
  return { zh: words, en: words };
}
