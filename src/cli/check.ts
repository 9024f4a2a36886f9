/** `guantong check`: validates every file and cross-reference of a workspace. */
import { join } from "node:path";
import { Command } from "commander";
import type { Language } from "../model/index.ts";
import { type LoadedWorkspace, loadSources, loadWorkspaceFiles, saveWorkspaceFiles } from "../store/index.ts";
import {
  checkWorkspace,
  type DocumentSummary,
  type EmptySide,
  type Fault,
  formatFault,
  pinEvidence,
  stampMappings,
  type WorkspaceFiles,
} from "../workspace/index.ts";
import type { CommandFactory } from "./command.ts";
import { EXIT } from "./failure.ts";
import { examples } from "./help.ts";
import { workspaceArgument } from "./input.ts";
import { type Terminal, visible } from "./terminal.ts";
import { CHECK_WORDS, EMPTY_WORDS } from "./wording/check.ts";
import { CHECK_HELP } from "./wording/commands/check.ts";
import { DONE_WORDS, PROGRESS_WORDS } from "./wording/progress.ts";

interface CheckOptions {
  sources?: string;
  pin?: boolean;
  stamp?: boolean;
  json?: boolean;
}

export const checkCommand: CommandFactory = (start, say) =>
  workspaceArgument(new Command("check"), say)
    .description(say(CHECK_HELP.does))
    .option("--sources <dir>", say(CHECK_HELP.sources))
    .option("--pin", say(CHECK_HELP.pin))
    .option("--stamp", say(CHECK_HELP.stamp))
    .option("--json", say(CHECK_HELP.json))
    .addHelpText(
      "after",
      examples(
        say,
        [
          "guantong check",
          "guantong check my-workspace --sources texts",
          "guantong check my-workspace --sources texts --pin",
          "guantong check --json | jq '.faults[] | select(.severity == \"error\")'",
        ],
        CHECK_HELP.end,
      ),
    )
    .action((folder: string, options: CheckOptions, command: Command) => {
      const { terminal, exit } = start(command);

      terminal.progress(PROGRESS_WORDS.reading(folder));
      const loaded = loadWorkspaceFiles(folder);
      const sources = options.sources === undefined ? undefined : loadSources(options.sources);
      let files = loaded.files;
      if (options.pin) files = pinEvidence(files, sources ?? {});
      if (options.stamp) files = stampMappings(files);
      save(loaded, files, terminal);
      const { faults, summary, empty } = checkWorkspace(files, sources);
      const named = faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
      if (options.json) {
        const worded = named.map(({ words, ...fault }) => {
          const [rule, remedy] = words[terminal.language];
          return { ...fault, rule, remedy };
        });
        terminal.out(`${JSON.stringify({ faults: worded, summary, empty }, null, 2)}\n`);
      } else print(terminal, named, summary, empty);
      if (faults.some((fault) => fault.severity === "error")) exit(EXIT.bad);
    });

function save(loaded: LoadedWorkspace, files: WorkspaceFiles, terminal: Terminal): void {
  const changed = Object.fromEntries(Object.entries(files).filter(([path, text]) => text !== loaded.files[path]));
  saveWorkspaceFiles(loaded.folder, changed, loaded.versions);
  for (const path of Object.keys(changed)) terminal.note(DONE_WORDS.wrote(path));
}

function print(terminal: Terminal, faults: Fault[], summary: DocumentSummary[], empty: EmptySide[]): void {
  const { colors, verbosity, language } = terminal;
  const words = CHECK_WORDS[language];
  for (const fault of faults) {
    if (fault.severity === "warning" && verbosity < 0) continue;
    const paint = fault.severity === "error" ? colors.red : colors.yellow;
    terminal.out(`${paint(formatFault(fault, language))}\n`);
  }
  const errors = faults.filter((fault) => fault.severity === "error").length;
  if (verbosity >= 0) {
    for (const document of summary) terminal.out(`${visible(describe(document, words, verbosity > 0))}\n`);
    for (const { side, issuer } of empty) terminal.note(EMPTY_WORDS[side](issuer));
    terminal.out(`${words.total(summary.length, errors, faults.length - errors)}\n`);
  }
}

/** One line on a document; with the numbered systems it declares, one line each. */
function describe(document: DocumentSummary, words: (typeof CHECK_WORDS)[Language], withSystems: boolean): string {
  const { verified, source, systems } = document;
  const line = words.document(document, source === undefined ? "" : words.source[source](verified));
  return withSystems ? [line, ...systems.map(words.system)].join("\n") : line;
}
