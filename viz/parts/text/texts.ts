/** The text of the document that is shown, when the workspace has it or somebody has loaded it, and the marks in it. */
import { computed, signal } from "@preact/signals";
import type { AnalysedCommitment, AnalysedDocument } from "../../../src/analysis/analysis.ts";
import { textFingerprint } from "../../../src/model/index.ts";
import { SourceLibrary, type SourceState } from "../../../src/workspace/check/evidence.ts";
import { sourceTexts } from "../../../src/workspace/index.ts";
import { reasonOf, t } from "../../i18n/text.ts";
import { startReading } from "../../import/reading.ts";
import { found, reading } from "../../state/facts.ts";
import { loading } from "../../state/source.ts";
import { view } from "../../state/store.ts";
import { announce } from "../../widgets/announce.ts";
import { type Passages, passagesOf } from "./passages.ts";

/** Texts that were loaded here, by file name; gone when the page is closed. */
const loaded = signal<Record<string, string>>({});

/** The document whose text is shown: that of the selection, else the one the list is filtered by, else the first. */
export const shownDocument = computed<AnalysedDocument | undefined>(() => {
  const now = found.value;
  if (now === undefined) return undefined;
  const { selection, filters, side } = view.value;
  const selected = now.commitments.get(selection.at(-1) ?? "")?.document;
  const id = selected ?? filters.documents.find((d) => now.documents.has(d));
  const { documents } = now.analysis;
  return (
    (id === undefined ? undefined : now.documents.get(id)) ??
    documents.find((d) => d.side === side && d.standing === "in-force") ??
    documents[0]
  );
});

const library = computed(
  () =>
    new SourceLibrary(
      loading.value.state === "ready" ? { ...sourceTexts(loading.value.source.files), ...loaded.value } : {},
    ),
);

export interface ShownText {
  document: AnalysedDocument;
  commitments: AnalysedCommitment[];
  state: SourceState;
  passages?: Passages;
}

export const shownText = computed<ShownText | undefined>(() => {
  const document = shownDocument.value;
  const record = reading.value?.workspace?.documents.find((d) => d.id === document?.id);
  if (document === undefined || record === undefined || found.value === undefined) return undefined;
  const commitments = found.value.analysis.commitments.filter((c) => c.document === document.id && !c.slot);
  const { state, bare } = library.value.find(record);
  return { document, commitments, state, ...(bare ? { passages: passagesOf(commitments, bare) } : {}) };
});

/** The file that is being read, or nothing. */
export const readingFile = signal<string | undefined>(undefined);

/** Takes in files of which the recorded fingerprint tells that they are the original text of a document. */
export async function loadTexts(files: readonly File[]): Promise<void> {
  for (const file of files) {
    readingFile.value = file.name;
    try {
      const { text } = (await startReading(file, () => {}).done).text;
      take(file.name, text);
    } catch (error) {
      announce(() => t("textFailed", { reason: reasonOf(error) }), "error");
    }
  }
  readingFile.value = undefined;
}

function take(name: string, text: string): void {
  const sha256 = textFingerprint(text);
  const document = reading.value?.workspace?.documents.find((d) => d.source?.sha256 === sha256);
  if (document === undefined) {
    announce(t("textMismatch", { file: name }), "error");
    return;
  }
  loaded.value = { ...loaded.value, [name]: text };
  announce(t("textLoaded", { title: document.title }));
}
