/** Words in the language of the view. Reading them inside a component makes it follow a switch of language. */
import { computed } from "@preact/signals";
import { type LevelTerms, termsAt } from "../../src/language/levels.ts";
import type { Label, Language } from "../../src/language/terms.ts";
import { toldOf } from "../../src/model/index.ts";
import { found } from "../state/facts.ts";
import { view } from "../state/store.ts";
import { fill } from "./fill.ts";
import { MESSAGES, type MessageKey } from "./messages.ts";
import { inLevels, type SideLevels } from "./sides.ts";

/** Of what is compared now. */
const levels = computed<SideLevels>(() => {
  const now = found.value;
  const of = (issuers: readonly string[] = []) => issuers.flatMap((id) => now?.jurisdictions.get(id)?.level ?? []);
  return { upper: of(now?.analysis.scope.upper.issuers), lower: of(now?.analysis.scope.lower.issuers) };
});

/** The language in use. */
export function language(): Language {
  return view.value.language;
}

/** A label of the field's terms. */
export function label(of: Label): string {
  return of[language()];
}

/** The terms that name a level (区级自设), for the lower side that is compared; the report has the same. */
export function levelTerms(): LevelTerms {
  return termsAt(levels.value.lower[0] ?? "district");
}

/** A string of the page; `{name}` in it is replaced by the value of that name, see {@link fill}. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const words = MESSAGES[key][language()];
  return fill(language() === "zh" ? inLevels(words, levels.value) : words, values);
}

/** What was thrown, in the language in use. */
export function reasonOf(error: unknown): string {
  return label(toldOf(error));
}

/** A name that may have an English form. */
export function named(of: { name: string; nameEn?: string | undefined; short?: string | undefined }): string {
  return language() === "en" ? (of.nameEn ?? of.name) : of.name;
}
