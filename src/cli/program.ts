/** The command line as a function: arguments and streams in, exit status out. */
import { Command, CommanderError } from "commander";
import { LANGUAGES, type Language, ToldError } from "../model/index.ts";
import { analyzeCommand } from "./analyze.ts";
import { checkCommand } from "./check.ts";
import type { CommandFactory, Run, Say } from "./command.ts";
import { configure } from "./configure.ts";
import { evaluateCommand } from "./evaluate.ts";
import { EXIT } from "./failure.ts";
import { helpCommand } from "./help-command.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { matchCommand } from "./match.ts";
import { reportCommand } from "./report.ts";
import { schemaCommand } from "./schema.ts";
import { serveCommand } from "./serve.ts";
import { openTerminal, type Streams, type Terminal } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { DONE_WORDS } from "./wording/progress.ts";
import { USAGE_WORDS } from "./wording/usage.ts";

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
  helpCommand,
];

/** Runs one command line (without `node` and the script). Never throws; never calls `process.exit`. */
export async function run(args: string[], streams: Streams): Promise<number> {
  let status: number = EXIT.fine;
  const verbose = args.some((arg) => arg === "--verbose" || /^-[a-z]*v/.test(arg));
  const asked = languageAsked(args);
  const language = asked ?? "en";
  const say: Say = (label) => label[language];
  let opened: Terminal | undefined;
  const start = (command: Command): Run => {
    const { quiet } = command.optsWithGlobals<{ quiet?: boolean }>();
    const terminal = openTerminal(streams, quiet ? -1 : verbose ? 1 : 0, language);
    opened = terminal;
    return { terminal, reportLanguage: asked ?? "zh", exit: (code) => (status = code) };
  };
  const program = new Command("guantong")
    .description(say(HELP_WORDS.program))
    .version(VERSION, "-V, --version", say(HELP_WORDS.version))
    .addHelpText("after", `\n${say(HELP_WORDS.exits)}`)
    // An option before the command's name is the program's, one behind it the command's.
    .enablePositionalOptions();
  for (const factory of COMMANDS) program.addCommand(factory(start, say));
  configure(program, streams, language, say);
  try {
    await program.parseAsync(args, { from: "user" });
    opened?.done();
  } catch (error) {
    opened?.done();
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    if (error instanceof CommanderError && error.code === "commander.help") return EXIT.bad;
    const terminal = openTerminal(streams, verbose ? 1 : 0, language);
    if (error instanceof CommanderError) {
      terminal.error(usageError(error));
      terminal.error(USAGE_WORDS.seeHelp(commandNamed(args)));
      return EXIT.bad;
    }
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

  /** The command whose help holds the rules that were broken. */
  function commandNamed(words: readonly string[]): string {
    const named = words.find((word) => program.commands.some((command) => command.name() === word));
    return named === undefined ? "guantong" : `guantong ${named}`;
  }
}

/** The language that --lang asks for, also for errors that come before or outside a command. */
export function languageAsked(args: readonly string[]): Language | undefined {
  const at = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = args[at]?.includes("=") ? args[at]?.slice("--lang=".length) : args[at + 1];
  return LANGUAGES.find((known) => at >= 0 && known === asked);
}
