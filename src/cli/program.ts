/** The command line as a function: arguments and streams in, exit status out. */
import { Command, CommanderError, Option } from "commander";
import { LANGUAGES, type Language, placed, ToldError } from "../model/index.ts";
import { analyzeCommand } from "./analyze.ts";
import { checkCommand } from "./check.ts";
import type { CommandFactory, Run } from "./command.ts";
import { evaluateCommand } from "./evaluate.ts";
import { EXIT, InputError } from "./failure.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { matchCommand } from "./match.ts";
import { reportCommand } from "./report.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { openTerminal, type Streams } from "./terminal.ts";
import { VERSION } from "./version.ts";
import { DONE_WORDS } from "./wording/progress.ts";

const COMMANDS: CommandFactory[] = [
  serveCommand,
  reportCommand,
  checkCommand,
  initCommand,
  importCommand,
  matchCommand,
  analyzeCommand,
  evaluateCommand,
  schemaCommand,
];

/** Runs one command line (without `node` and the script). Never throws; never calls `process.exit`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  let status: number = EXIT.fine;
  const verbose = args.some((arg) => arg === "--verbose" || /^-[a-z]*v/.test(arg));
  const language = languageOf(args);
  const start = (command: Command): Run => {
    const { quiet } = command.optsWithGlobals<{ quiet?: boolean }>();
    const terminal = openTerminal(streams, quiet ? -1 : verbose ? 1 : 0, language);
    return { terminal, exit: (code) => (status = code) };
  };
  const program = new Command("guantong")
    .description(
      "Guantong 贯通: does every municipal policy commitment have a district counterpart? Links, coverage, gap report.",
    )
    .version(VERSION, "-V, --version")
    .option("-q, --quiet", "only errors and results")
    .option("-v, --verbose", "more about what is done; stack traces of internal errors")
    .showHelpAfterError("(guantong --help shows the commands, guantong COMMAND --help its options)")
    .addHelpText("after", "\nExit status: 0 fine, 1 a threshold asked for is broken, 2 bad input or usage.");
  for (const factory of COMMANDS) program.addCommand(factory(start));
  configure(program, streams);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.bad;
    const terminal = openTerminal(streams, verbose ? 1 : 0, language);
    if (error instanceof ToldError) {
      terminal.error(error.told);
      if (verbose && error.stack) terminal.detail(error.stack);
      return EXIT.bad;
    }
    const { message, stack = "" } = error instanceof Error ? error : { message: String(error) };
    terminal.error(DONE_WORDS.internal(message));
    terminal.error(verbose && error instanceof Error ? { zh: stack, en: stack } : DONE_WORDS.again());
    return EXIT.bad;
  }
  return status;
}

/** The language that --lang asks for, for errors that come before or outside a command; English when it asks for none. */
function languageOf(args: readonly string[]): Language {
  const at = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[at]?.includes("=") ? args[at]?.slice("--lang=".length) : args[at + 1];
  return LANGUAGES.find((known) => at >= 0 && known === asked) ?? "en";
}

/** What is wrong with a value is told with the option and the value before it. */
function placeErrors(option: Option): void {
  const parse = option.parseArg;
  if (parse === undefined) return;
  option.argParser((value: string, before: unknown) => {
    try {
      return parse(value, before);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(placed(`${option.long} ${value}`, error.told));
    }
  });
}

/** Options that every command shares are understood before and after its name; help and usage errors go to the streams. */
function configure(command: Command, streams: Streams): void {
  command.exitOverride();
  command.configureOutput({
    writeOut: (text) => streams.stdout.write(text),
    writeErr: (text) => streams.stderr.write(text),
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  for (const child of command.commands) {
    child.option("-q, --quiet", "only errors and results").option("-v, --verbose", "more about what is done");
    if (!child.options.some(({ long }) => long === "--lang")) {
      child.addOption(new Option("--lang <lang>", "language of faults and errors (default: en)").choices(LANGUAGES));
    }
    for (const option of child.options) placeErrors(option);
    child.copyInheritedSettings(command);
    configure(child, streams);
  }
}
