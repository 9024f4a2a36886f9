/** Taking the workspace out of the page and bringing it, or somebody's mappings, in. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { ToldError } from "../../src/model/index.ts";
import {
  applyChanges,
  type Change,
  type Fault,
  formatFault,
  readSssom,
  readWorkspace,
  type WorkspaceFiles,
} from "../../src/workspace/index.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { t } from "../i18n/text.ts";
import { loading } from "../state/source.ts";
import { go } from "../state/store.ts";
import { NO_FILTERS } from "../state/view.ts";
import { announce } from "../widgets/announce.ts";
import { forgetSteps, perform } from "./edit.ts";
import { withKept } from "./keep.ts";

/** Largest workspace taken in, in bytes once unpacked; what is larger is no workspace. */
const UNPACKED_LIMIT = 100_000_000;
/** Time stamp of every entry, so that the same files give the same zip. */
const ZIP_DATE = new Date("1980-01-01T00:00:00");

/** The files as a zip. */
export function zipOf(files: WorkspaceFiles): Uint8Array {
  const entries = Object.keys(files).sort();
  return zipSync(Object.fromEntries(entries.map((path) => [path, [strToU8(files[path]!), { mtime: ZIP_DATE }]])));
}

/**
 * The workspace files of a zip; a folder around them is taken off.
 * @throws ToldError when it is no zip, too large, or holds no workspace.
 */
export function filesOfZip(bytes: Uint8Array): WorkspaceFiles {
  const entries = unzipped(bytes);
  const root = Object.keys(entries).find((name) => /(^|\/)workspace\.yaml$/.test(name));
  if (root === undefined) throw new ToldError(MESSAGES.zipNoWorkspace);
  const folder = root.slice(0, -"workspace.yaml".length);
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([name]) => name.startsWith(folder))
      .map(([name, content]) => [name.slice(folder.length), textOf(name, content)]),
  );
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > UNPACKED_LIMIT) throw new ToldError(MESSAGES.zipTooLarge);
        return /\.(yaml|tsv|txt)$/.test(name);
      },
    });
  } catch (error) {
    throw error instanceof ToldError ? error : new ToldError(MESSAGES.zipBroken);
  }
}

function textOf(name: string, content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content).replace(/\r\n?/g, "\n");
  } catch {
    const { zh, en } = MESSAGES.zipNoText;
    throw new ToldError({ zh: `${name}：${zh}`, en: `${name}: ${en}` });
  }
}

/**
 * Replaces the workspace of a page without a server, until it is opened anew. What was changed in the same workspace
 * before is applied to it again, and changes from now on are kept under it. Steps taken in the other one are no longer
 * to be undone here.
 * @throws ToldError when the zip holds no sound workspace.
 */
export async function openZip(bytes: Uint8Array): Promise<void> {
  const files = filesOfZip(bytes);
  const { workspace } = readWorkspace(files);
  if (workspace === undefined) throw new ToldError(MESSAGES.zipNoWorkspace);
  const kept = await withKept(files);
  if (loading.value.state !== "ready") return;
  forgetSteps();
  loading.value = { state: "ready", source: { ...loading.value.source, files: kept } };
  // What was chosen and filtered belongs to the other workspace.
  go({ upper: [], lower: [], selection: [], focus: undefined, folded: [], filters: NO_FILTERS }, "replace");
  announce(t("zipOpened", { title: workspace.title, n: workspace.documents.length }));
}

/**
 * Brings the rows of a mapping set in as one undoable step; a row with the same ends and author is replaced.
 * @returns how many rows were brought in.
 * @throws ToldError when the text is no sound mapping set, or a row names what is not in the workspace.
 */
export function takeInSssom(text: string, name: string): number {
  const { set, faults } = readSssom(text.replace(/\r\n?/g, "\n"), name);
  const error = faults.find((fault) => fault.severity === "error");
  if (set === undefined || error !== undefined) throw error ? faulty(error) : new ToldError({ zh: name, en: name });
  if (loading.value.state !== "ready") return 0;
  const { files } = loading.value.source;
  const changes = set.rows.map(({ mapping }): Change => ({ do: "put-mapping", mapping }));
  const known = new Set(readWorkspace(files).faults.map((fault) => `${fault.file} ${fault.code} ${fault.value}`));
  const added = readWorkspace(applyChanges(files, changes)).faults.find(
    (fault) => fault.severity === "error" && !known.has(`${fault.file} ${fault.code} ${fault.value}`),
  );
  if (added) throw faulty(added);
  perform(t("imported", { n: changes.length }), changes);
  return changes.length;
}

function faulty(fault: Fault): ToldError {
  return new ToldError({ zh: formatFault(fault, "zh"), en: formatFault(fault, "en") });
}
