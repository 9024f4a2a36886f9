/** `guantong import`: planning documents into a workspace. */
import { extname } from "node:path";
import { Command, Option } from "commander";
import {
  COMPLETENESS,
  GENRES,
  isDate,
  type Label,
  NATURES,
  SLUG,
  ToldError,
  textFingerprint,
  VALUE_RULES,
  type Workspace,
} from "../model/index.ts";
import { extract } from "../read/extract/extract.ts";
import { saveWorkspaceFiles } from "../store/index.ts";
import {
  applyChanges,
  type Change,
  commentsMovedBy,
  documentIdFor,
  idsIn,
  importChanges,
  ParticularError,
  readWorkspace,
  stemOf,
  type WorkspaceFiles,
} from "../workspace/index.ts";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { examples } from "./help.ts";
import { ledgerChanges } from "./import-ledger.ts";
import { type ImportValues, issuerOf } from "./import-particulars.ts";
import { updateFrom } from "./import-update.ts";
import { DEFAULT_WORKSPACE, date, faultsError, openWorkspace } from "./input.ts";
import type { Terminal } from "./terminal.ts";
import { type NamedText, readDocumentText } from "./texts.ts";
import { IMPORT_HELP } from "./wording/commands/import.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { IMPORT_WORDS } from "./wording/import.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

export const importCommand: CommandFactory = (start, say) =>
  new Command("import")
    .description(say(IMPORT_HELP.does))
    .argument("<files...>", say(IMPORT_HELP.files))
    .option("-w, --workspace <dir>", say(HELP_WORDS.workspace), DEFAULT_WORKSPACE)
    .option("--issuer <id>", say(IMPORT_HELP.issuer))
    .option("--id <slug>", say(IMPORT_HELP.id), slug)
    .option("--update <id>", say(IMPORT_HELP.update))
    .option("--title <title>", say(IMPORT_HELP.title))
    .option("--date <date>", say(IMPORT_HELP.date), date)
    .option("--period <from..to>", say(IMPORT_HELP.period), period)
    .addOption(new Option("--nature <nature>", say(IMPORT_HELP.nature)).choices(NATURES).default("issued"))
    .addOption(
      new Option("--completeness <completeness>", say(IMPORT_HELP.completeness))
        .choices(COMPLETENESS)
        .default("abridged"),
    )
    .addOption(new Option("--genre <genre>", say(IMPORT_HELP.genre)).choices(GENRES).default("other"))
    .option("--url <url>", say(IMPORT_HELP.url))
    .addHelpText(
      "after",
      examples(
        say,
        [
          "guantong import plan.docx --workspace my-workspace --issuer district --completeness full",
          "guantong import ledger.xlsx -w my-workspace",
          "guantong import 2024.html 2025.html -w my-workspace --issuer city --genre annual",
          "guantong import plan-corrected.docx -w my-workspace --update plan",
        ],
        IMPORT_HELP.end,
      ),
    )
    .action(async (paths: string[], values: ImportValues, command: Command) => {
      const { terminal } = start(command);
      if (paths.length > 1 && [values.id, values.title, values.update].some((value) => value !== undefined)) {
        throw new InputError(IMPORT_WORDS.oneFile());
      }
      if (values.update !== undefined && (values.id ?? values.issuer) !== undefined) {
        throw new InputError(IMPORT_WORDS.updateKeeps());
      }
      const opened = openWorkspace(values.workspace, terminal);
      const { files, folder, versions } = opened;
      const given = (name: string) => command.getOptionValueSource(name) === "cli";
      let state: Taken = { files, workspace: opened.workspace, done: [] };
      try {
        for (const path of paths) state = await taken(path, state, values, given, terminal);
      } catch (error) {
        if (paths.length === 1 || !(error instanceof ToldError)) throw error;
        throw new InputError(IMPORT_WORDS.noneOf(error.told, paths.length));
      }
      const current = state.files;
      const errors = readWorkspace(current).faults.filter((fault) => fault.severity === "error");
      if (errors.length > 0) {
        throw faultsError(errors, COMMAND_WORDS.importFaulty());
      }
      const changed = Object.fromEntries(Object.entries(current).filter(([path, text]) => text !== files[path]));
      saveWorkspaceFiles(folder, changed, versions);
      for (const note of state.done) terminal.note(note);
    });

/** The workspace with the files that were taken in so far, and what was done with each: told when it is on disk. */
interface Taken {
  files: WorkspaceFiles;
  workspace: Workspace;
  done: readonly Label[];
}

/** Takes one file in: a ledger, a corrected text or a new document. `given`: whether an option was typed. */
async function taken(
  path: string,
  { files, workspace, done }: Taken,
  values: ImportValues,
  given: (name: string) => boolean,
  terminal: Terminal,
): Promise<Taken> {
  const after = (changes: readonly Change[], notes: (changed: WorkspaceFiles) => Label[]): Taken => {
    const changed = applyChanges(files, changes);
    return { files: changed, workspace: readWorkspace(changed).workspace!, done: [...done, ...notes(changed)] };
  };
  if (extname(path).toLowerCase() === ".xlsx") {
    const { changes, notes } = await ledgerChanges(path, workspace);
    return after(changes, () => notes);
  }
  const named = await readDocumentText(path, terminal);
  if (values.update !== undefined) {
    const { changes, notes } = updateFrom(named, values, given, workspace, files);
    return after(changes, (changed) => [...notes, ...commentsTold(files, changed)]);
  }
  const same = values.id === undefined ? importedBefore(named.text.text, values.issuer, workspace) : undefined;
  if (same !== undefined) return { files, workspace, done: [...done, IMPORT_WORDS.known(named.name, same)] };
  terminal.progress(PROGRESS_WORDS.extracting(named.name));
  const { changes, id, commitments } = adopt(named, values, workspace);
  return after(changes, () => [IMPORT_WORDS.imported(named.name, id, commitments)]);
}

/** Comments of a document's file that lost their place. */
function commentsTold(before: WorkspaceFiles, after: WorkspaceFiles): Label[] {
  return commentsMovedBy(before, after).flatMap(({ path, comments }) => [
    IMPORT_WORDS.commentsMoved(comments.length, path),
    ...comments.map(IMPORT_WORDS.listed),
  ]);
}

/** The document that was taken from the same text; one text may hold documents of several issuers. */
function importedBefore(text: string, issuer: string | undefined, workspace: Workspace): string | undefined {
  const sha256 = textFingerprint(text);
  return workspace.documents.find(
    (document) => document.source?.sha256 === sha256 && (issuer === undefined || document.issuer === issuer),
  )?.id;
}

function adopt({ name, text }: NamedText, values: ImportValues, workspace: Workspace) {
  const extraction = extract(text);
  if (extraction.commitments.length === 0) throw new InputError(COMMAND_WORDS.noCommitments(name));
  const id = values.id ?? documentIdFor(name, idsIn(workspace));
  try {
    const { changes, document } = importChanges(
      text.text,
      extraction,
      {
        id,
        issuer: issuerOf(values.issuer, extraction.document.issuerName, name, workspace),
        nature: values.nature,
        completeness: values.completeness,
        genre: values.genre,
        // Without a heading the file's name is the title people know it by.
        title: values.title ?? extraction.document.title ?? text.title ?? stemOf(name),
        ...(values.date === undefined ? {} : { date: values.date }),
        ...(values.period === undefined ? {} : { period: values.period }),
        ...(values.url === undefined ? {} : { url: values.url }),
      },
      workspace,
    );
    return { changes, id, commitments: document.commitments.length };
  } catch (error) {
    if (error instanceof ParticularError) throw new InputError(IMPORT_WORDS.missing[error.particular](name));
    throw error;
  }
}

function slug(value: string): string {
  if (!SLUG.test(value)) throw new InputError(VALUE_RULES.slug);
  return value;
}

function period(value: string): { from?: string; to?: string } {
  const [from = "", to = "", ...more] = value.split("..");
  const sound = (day: string) => day === "" || isDate(day);
  if (
    !value.includes("..") ||
    more.length > 0 ||
    !sound(from) ||
    !sound(to) ||
    (from !== "" && to !== "" && from > to)
  ) {
    throw new InputError(OPTION_WORDS.period());
  }
  return { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) };
}
