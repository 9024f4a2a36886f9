/** What commands read: a workspace, a date, sides, a language, texts. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { LANGUAGES } from "../language/terms.ts";
import { isDate, type Label, type Language, VALUE_RULES, type Workspace } from "../model/index.ts";
import { type LoadedWorkspace, loadWorkspaceFiles } from "../store/index.ts";
import { type Fault, formatFault, readWorkspace, WORKSPACE_FILE } from "../workspace/index.ts";
import type { Say } from "./command.ts";
import { InputError } from "./failure.ts";
import { listed } from "./listed.ts";
import type { Terminal } from "./terminal.ts";
import { SCOPE_HELP } from "./wording/commands/scope.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

export const DEFAULT_WORKSPACE = "graph-data";

/** A workspace folder without errors. @throws InputError that lists every error when there are some */
export function openWorkspace(folder: string, terminal: Terminal): LoadedWorkspace & { workspace: Workspace } {
  terminal.progress(PROGRESS_WORDS.reading(folder));
  const loaded = loadWorkspaceFiles(folder);
  const { workspace, faults } = readWorkspace(loaded.files);
  const errors = faults.filter((fault) => fault.severity === "error");
  for (const fault of faults) {
    if (fault.severity === "warning")
      terminal.detail(formatFault({ ...fault, file: join(folder, fault.file) }, terminal.language));
  }
  if (workspace === undefined || errors.length > 0) {
    throw faultsError(
      errors.map((fault) => ({ ...fault, file: join(folder, fault.file) })),
      COMMAND_WORDS.faulty(errors.length, folder),
    );
  }
  return { ...loaded, workspace };
}

/** Faults line by line, and what follows from them. */
export function faultsError(faults: readonly Fault[], end: Label): InputError {
  const told = (language: Language) =>
    [...faults.map((fault) => formatFault(fault, language)), end[language]].join("\n");
  return new InputError({ zh: told("zh"), en: told("en") });
}

export function workspaceArgument(command: Command, say: Say): Command {
  return command.argument("[workspace]", say(HELP_WORDS.workspace), DEFAULT_WORKSPACE);
}

/** The options that say what is analyzed. */
export function scopeOptions(command: Command, say: Say): Command {
  return command
    .option("--upper <ids...>", say(SCOPE_HELP.upper), listed)
    .option("--lower <ids...>", say(SCOPE_HELP.lower), listed)
    .option("--as-of <date>", say(SCOPE_HELP.asOf), date);
}

/** `--lang`; what was asked for is in `Run`, since the help and usage errors need it before a line is parsed. */
export function languageOption(description: string): Option {
  return new Option("--lang <lang>", description).choices(LANGUAGES);
}

export interface ScopeValues {
  upper?: string[];
  lower?: string[];
  asOf?: string;
}

/** The options that take several values after one name. */
interface VariadicValues extends ScopeValues {
  branch?: string[];
  department?: string[];
  issuer?: string[];
}

/**
 * The workspace folder that was meant. `report --lower hill river my-workspace` reads the folder as a third id, since an
 * option that takes several values takes all that follow; where the last is a workspace, it is the folder.
 */
export function workspaceFolder(folder: string, values: VariadicValues, command: Command): string {
  if (command.args.length > 0) return folder;
  const { upper, lower, branch, department, issuer } = values;
  for (const ids of [upper, lower, branch, department, issuer]) {
    const last = ids?.at(-1);
    if (ids !== undefined && ids.length > 1 && last !== undefined && existsSync(join(last, WORKSPACE_FILE))) {
      ids.pop();
      return last;
    }
  }
  return folder;
}

/** Scope of an analysis; the clock is read here and nowhere else. */
export function scopeOf({ upper, lower, asOf }: ScopeValues): { upper?: string[]; lower?: string[]; asOf: string } {
  return {
    ...(upper === undefined ? {} : { upper }),
    ...(lower === undefined ? {} : { lower }),
    asOf: asOf ?? today(),
  };
}

export function date(value: string): string {
  if (!isDate(value)) throw new InputError(VALUE_RULES.date);
  return value;
}

export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) {
      throw new InputError(OPTION_WORDS.wholeNumber(least, most));
    }
    return number;
  };
}

export function share(value: string): number {
  const number = /^(\d+(\.\d*)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= 0 && number <= 1)) throw new InputError(OPTION_WORDS.share());
  return number;
}

/** The day it is where the command runs. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
