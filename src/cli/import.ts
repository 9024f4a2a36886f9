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
  textFingerprint,
  VALUE_RULES,
  type Workspace,
} from "../model/index.ts";
import { extract } from "../read/extract/extract.ts";
import { saveWorkspaceFiles } from "../store/index.ts";
import {
  applyChanges,
  commentsMovedBy,
  documentIdFor,
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
      const { workspace, files, folder, versions } = openWorkspace(values.workspace, terminal);
      let current = files;
      let known = workspace;
      for (const path of paths) {
        if (extname(path).toLowerCase() === ".xlsx") {
          current = applyChanges(current, await ledgerChanges(path, known, terminal));
          known = readWorkspace(current).workspace!;
          continue;
        }
        const named = await readDocumentText(path, terminal);
        if (values.update !== undefined) {
          const given = (name: string) => command.getOptionValueSource(name) === "cli";
          const { changes, notes } = updateFrom(named, values, given, known, current);
          const stood = current;
          current = applyChanges(current, changes);
          known = readWorkspace(current).workspace!;
          notes.push(...commentsTold(stood, current));
          for (const note of notes) terminal.note(note);
          continue;
        }
        const same = values.id === undefined ? importedBefore(named.text.text, values.issuer, known) : undefined;
        if (same !== undefined) {
          terminal.note(IMPORT_WORDS.known(named.name, same));
          continue;
        }
        terminal.progress(PROGRESS_WORDS.extracting(named.name));
        const { changes, id, commitments } = adopt(named, values, known);
        current = applyChanges(current, changes);
        known = readWorkspace(current).workspace!;
        terminal.note(IMPORT_WORDS.imported(named.name, id, commitments));
      }
      const errors = readWorkspace(current).faults.filter((fault) => fault.severity === "error");
      if (errors.length > 0) {
        throw faultsError(errors, COMMAND_WORDS.importFaulty());
      }
      const changed = Object.fromEntries(Object.entries(current).filter(([path, text]) => text !== files[path]));
      saveWorkspaceFiles(folder, changed, versions);
    });

/** Comments of a document's file that lost their place, told before anything is written. */
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
  const id = values.id ?? documentIdFor(name, new Set(workspace.documents.map((document) => document.id)));
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
