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
import { ledgerChanges } from "./import-ledger.ts";
import { type ImportValues, issuerOf } from "./import-particulars.ts";
import { updateFrom } from "./import-update.ts";
import { DEFAULT_WORKSPACE, date, faultsError, openWorkspace } from "./input.ts";
import { type NamedText, readDocumentText } from "./texts.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { IMPORT_WORDS } from "./wording/import.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

export const importCommand: CommandFactory = (start) =>
  new Command("import")
    .description("read documents, find their commitments and add them to a workspace; or take back a filled ledger")
    .argument("<files...>", "documents: .txt .md .html .docx .pdf, - for stdin; a ledger: .xlsx")
    .option("-w, --workspace <dir>", "folder of the workspace", DEFAULT_WORKSPACE)
    .option("--issuer <id>", "jurisdiction of workspace.yaml that issued them (default: the one the text names)")
    .option("--id <slug>", "id of the document (one file only; default: from the file name)", slug)
    .option("--update <id>", "the file is a corrected text of this document (one file only); judgements on it stay")
    .option("--title <title>", "title (one file only; default: the one found)")
    .option("--date <date>", "date of publication (default: the one found)", date)
    .option(
      "--period <from..to>",
      "when it is in force, such as 2026-01-01..2030-12-31 (default: the one found)",
      period,
    )
    .addOption(new Option("--nature <nature>", "what kind of text it is").choices(NATURES).default("issued"))
    .addOption(
      new Option(
        "--completeness <completeness>",
        "full only for the whole issued text: what is missing from it counts as a gap",
      )
        .choices(COMPLETENESS)
        .default("abridged"),
    )
    .addOption(new Option("--genre <genre>", "what it is for").choices(GENRES).default("other"))
    .option("--url <url>", "where it was published")
    .addHelpText(
      "after",
      `
Examples:
  guantong import plan.docx --workspace my-workspace --issuer district --completeness full
  guantong import ledger.xlsx -w my-workspace
  guantong import 2024.html 2025.html -w my-workspace --issuer city --genre annual
  guantong import plan-corrected.docx -w my-workspace --update plan

What was found is a beginning: look through documents/ID.yaml, or correct it in the interface.`,
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
