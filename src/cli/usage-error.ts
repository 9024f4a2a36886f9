/**
 * Usage errors in the reader's language. Commander tells them in English only, with a code for each kind; what they name
 * is taken from its sentence. A sentence of another form than expected is passed on as it is.
 */
import type { CommanderError } from "commander";
import type { Label, Language } from "../model/index.ts";
import { placeholdersIn } from "./help.ts";
import { USAGE_WORDS } from "./wording/usage.ts";

/** Commander's sentences by code, and what is said instead. */
const SENTENCES: Readonly<Record<string, [RegExp, (...named: string[]) => Label]>> = {
  "commander.unknownOption": [/^error: unknown option '(.*?)'(?:\n(.*))?$/s, like(USAGE_WORDS.unknownOption)],
  "commander.unknownCommand": [/^error: unknown command '(.*?)'(?:\n(.*))?$/s, like(USAGE_WORDS.unknownCommand)],
  "commander.missingArgument": [
    /^error: missing required argument '(.*)'$/s,
    (name) => inBoth((language) => USAGE_WORDS.missingArgument(placeholdersIn(`<${name}>`, language))),
  ],
  "commander.optionMissingArgument": [/^error: option '(.*)' argument missing$/s, (flags) => withoutValue(flags!)],
  "commander.missingMandatoryOptionValue": [
    /^error: required option '(.*)' not specified$/s,
    (flags) => inBoth((language) => USAGE_WORDS.missingOption(placeholdersIn(flags!, language))),
  ],
  "commander.excessArguments": [
    /^error: too many arguments.* Expected (\d+) arguments? but got (\d+)\.$/s,
    (expected, got) => USAGE_WORDS.tooManyArguments(Number(expected), Number(got)),
  ],
};

/** What is wrong with the line that was typed. */
export function usageError({ code, message }: CommanderError): Label {
  const [pattern, say] = Object.hasOwn(SENTENCES, code) ? SENTENCES[code]! : [];
  const found = pattern?.exec(message);
  if (found && say) return say(...found.slice(1));
  return inBoth(() => ({ zh: message, en: message }));
}

/** An option, as its help names it, whose value was not typed. */
export function withoutValue(flags: string): Label {
  return inBoth((language) => USAGE_WORDS.optionWithoutValue(placeholdersIn(flags, language)));
}

/** Commander's "(Did you mean one of a, b?)" → "a, b". */
function like(say: (name: string, like: string) => Label): (name?: string, suggestion?: string) => Label {
  return (name = "", suggestion = "") => say(name, /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(suggestion)?.[1] ?? "");
}

/** A sentence whose values differ by language, too. */
function inBoth(say: (language: Language) => Label): Label {
  return { zh: say("zh").zh, en: say("en").en };
}
