/** What every command of the command line is given: the shared options, help and usage errors in the reader's language. */
import { type Argument, type Command, CommanderError, type Option } from "commander";
import { type Language, placed } from "../model/index.ts";
import type { Say } from "./command.ts";
import { InputError } from "./failure.ts";
import { refuseForeign } from "./foreign-path.ts";
import { helpIn } from "./help.ts";
import { languageOption } from "./input.ts";
import { collects } from "./listed.ts";
import type { Streams } from "./terminal.ts";
import { withoutValue } from "./usage-error.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { OPTION_WORDS } from "./wording/options.ts";

/** Options that name files. An empty name would be the folder one stands in. */
const PATHS = /<(?:dir|file|files\.\.\.)>/;

/** Arguments that name files or folders. */
const PATH_ARGUMENTS = ["workspace", "dir", "files"];

/** Options whose value is a secret: an error is kept in logs and seen over a shoulder. */
const SECRETS = /<token>/;

const HELP = { short: "-h", long: "--help" };

/** The names, short and long, under which a command and the program know options. */
function optionNames(command: Command): ReadonlySet<string | undefined> {
  const options = [...command.options, ...(command.parent?.options ?? []), HELP];
  return new Set(options.flatMap(({ short, long }) => [short, long]));
}

/** Whether an option was typed: `--format`, `--format=md`, `-q`, or short ones run together, as in `-qv`. */
function isOption(typed: string, names: ReadonlySet<string | undefined>): boolean {
  if (names.has(typed.split("=")[0])) return true;
  return /^-[a-z]+$/i.test(typed) && [...typed.slice(1)].every((letter) => names.has(`-${letter}`));
}

/**
 * What is wrong with a value is told with the option and, unless it is a secret, the value before it. An option of one
 * value that is given twice is refused: commander would take the last, and nobody would know. `names`: the options of
 * its command.
 */
function placeErrors(option: Option, names: ReadonlySet<string | undefined>): void {
  if (!option.required) return;
  const { parseArg: parse = option.variadic ? collected : (value: string) => value } = option;
  const several = option.variadic || collects(option.parseArg);
  let first: string | undefined;
  option.argParser((value: string, before: unknown) => {
    // `-o --format md` forgot the file; commander would write one that is called --format.
    if (isOption(value, names)) throw new InputError(withoutValue(option.flags));
    if (value === "" && PATHS.test(option.flags)) throw new InputError(OPTION_WORDS.emptyPath(option.long ?? ""));
    if (!several && first !== undefined) {
      const told = SECRETS.test(option.flags) ? [] : [first, value];
      throw new InputError(placed(`${option.long}`, OPTION_WORDS.twice(told)));
    }
    first = value;
    try {
      if (PATHS.test(option.flags)) refuseForeign(value);
      return parse(value, before);
    } catch (error) {
      const told =
        error instanceof InputError
          ? error.told
          : error instanceof CommanderError && option.argChoices !== undefined
            ? OPTION_WORDS.noneOf(value, option.argChoices)
            : undefined;
      if (told === undefined) throw error;
      throw new InputError(placed(SECRETS.test(option.flags) ? `${option.long}` : `${option.long} ${value}`, told));
    }
  });
}

/** Refuses an argument that names nothing, as when a variable of a script was not set, or nothing on this computer. */
function refuseNameless(argument: Argument): void {
  argument.argParser((value: string, before: unknown) => {
    if (value === "") throw new InputError(OPTION_WORDS.emptyPath(`<${argument.name()}>`));
    if (PATH_ARGUMENTS.includes(argument.name())) refuseForeign(value);
    return argument.variadic ? collected(value, before) : value;
  });
}

function collected(value: string, before: unknown): string[] {
  return [...((before as string[] | undefined) ?? []), value];
}

/** Options that every command shares are understood before and after its name; help goes to the streams. */
export function configure(command: Command, streams: Streams, language: Language, say: Say): void {
  command.exitOverride();
  command.configureHelp(helpIn(language));
  command.configureOutput({
    writeOut: (text) => streams.stdout.write(text),
    writeErr: (text) => streams.stderr.write(text),
    // Usage errors are worded where they are caught.
    outputError: () => {},
    getOutHelpWidth: () => widthOf(streams.stdout),
    getErrHelpWidth: () => widthOf(streams.stderr),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  command.option("-q, --quiet", say(HELP_WORDS.quiet)).option("-v, --verbose", say(HELP_WORDS.verbose));
  if (!command.options.some(({ long }) => long === "--lang")) command.addOption(languageOption(say(HELP_WORDS.lang)));
  const names = optionNames(command);
  for (const option of command.options) placeErrors(option, names);
  for (const argument of command.registeredArguments) refuseNameless(argument);
  command.helpOption(`${HELP.short}, ${HELP.long}`, say(HELP_WORDS.help)).helpCommand(false);
  for (const child of command.commands) configure(child, streams, language, say);
}

/** Columns of a terminal; what is no terminal has none of its own, and help is 80 wide there. */
function widthOf({ isTTY, columns }: Streams["stdout"]): number {
  return isTTY && columns ? columns : 80;
}
