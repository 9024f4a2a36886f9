/** Help in the reader's language: commander lays it out, this gives it words and widths. */
import type { Argument, HelpConfiguration, Option } from "commander";
import { Help } from "commander";
import type { Label, Language } from "../model/index.ts";
import { columns, wrap } from "./columns.ts";
import type { Say } from "./command.ts";
import { HEADING, HELP_WORDS, PLACEHOLDER, TAKES } from "./wording/help.ts";

/** Below this many columns lines are left to the terminal: more breaks than words are no help. */
const LEAST_WIDTH = 20;

/** What commander is told of its help texts. */
export function helpIn(language: Language): HelpConfiguration {
  const plain = new Help();
  const named = (term: string) => placeholdersIn(term, language);
  return {
    styleTitle: (title) => HEADING[title]?.[language] ?? title,
    commandUsage: (command) => named(plain.commandUsage(command)),
    subcommandTerm: (command) => named(plain.subcommandTerm(command)),
    optionTerm: (option) => named(plain.optionTerm(option)),
    argumentTerm: (argument) => PLACEHOLDER[argument.name()]?.[language] ?? argument.name(),
    optionDescription: (option) => option.description + taken(option, language),
    argumentDescription: (argument) => argument.description + taken(argument, language),
    minWidthToWrap: LEAST_WIDTH,
    displayWidth: columns,
    boxWrap: (text, width) => (width < LEAST_WIDTH ? text : wrap(text, width)),
  };
}

/** What stands under the options: lines to type, then a closing word. */
export function examples(say: Say, lines: readonly string[], end?: Label): string {
  const shown = ["", say(HELP_WORDS.examples), ...lines.map((line) => `  ${line}`)];
  return [...shown, ...(end === undefined ? [] : ["", say(end)])].join("\n");
}

/** `--as-of <date>` with the word in brackets in the language of the reader. */
export function placeholdersIn(term: string, language: Language): string {
  return term.replace(
    /([<[])([a-z.]+?)(\.{3})?([>\]])/g,
    (whole, open: string, name: string, more: string | undefined, close: string) =>
      Object.hasOwn(PLACEHOLDER, name) ? `${open}${PLACEHOLDER[name]![language]}${more ?? ""}${close}` : whole,
  );
}

/** Its choices and its default, in brackets; a switch has neither. */
function taken({ argChoices, defaultValue }: Option | Argument, language: Language): string {
  const parts = [
    ...(argChoices === undefined ? [] : [TAKES.choices(argChoices)]),
    ...(typeof defaultValue === "string" || typeof defaultValue === "number"
      ? [TAKES.byDefault(String(defaultValue))]
      : []),
  ];
  return parts.length === 0 ? "" : TAKES.inBrackets(parts)[language];
}
