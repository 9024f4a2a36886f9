/** What a document must be told of when its text does not say it. */
import { type Label, placed, ToldError } from "../model/index.ts";

const WORDS = {
  title: { zh: "文中没有找到标题，请另行给出", en: "no title found; give one" },
  date: { zh: "文中没有找到日期，请另行给出", en: "no date found; give one" },
} satisfies Record<string, Label>;

export type RequiredParticular = keyof typeof WORDS;

/** Neither the text nor the particulars give a title, or a date. */
export class ParticularError extends ToldError {
  readonly particular: RequiredParticular;

  constructor(file: string, particular: RequiredParticular) {
    super(placed(file, WORDS[particular]));
    this.particular = particular;
  }
}
