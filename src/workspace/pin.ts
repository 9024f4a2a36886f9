/** Pinning: quotations that are found in their source text get prefix, suffix, start and end written down. */
import { isMap } from "yaml";
import { isQuoted, locate, type QuotedEvidence, quote } from "../model/index.ts";
import { evidencesOf, SourceLibrary } from "./check/evidence.ts";
import { type DocumentFile, readDocumentFile } from "./document-file.ts";
import { documentPaths, sourceTexts, type WorkspaceFiles } from "./files.ts";
import { nodeAt } from "./yaml.ts";
import { applyEdits, type Edit, setScalars } from "./yaml-edit.ts";

/**
 * Pins every quotation that can be found, by its position, its context, or because it stands only once. `sources` are
 * texts by file name; texts in the workspace's own `sources/` count too. What is already pinned rightly, what is lost or
 * ambiguous, and documents whose source text is absent or another version stay as they are.
 */
export function pinEvidence(files: WorkspaceFiles, sources: Record<string, string>): WorkspaceFiles {
  const library = new SourceLibrary({ ...sourceTexts(files), ...sources });
  const pinned = { ...files };
  for (const path of documentPaths(files)) {
    const { read } = readDocumentFile(path, files[path]!, []);
    if (read !== undefined) pinned[path] = applyEdits(files[path]!, editsOf(read, library));
  }
  return pinned;
}

function editsOf(file: DocumentFile, library: SourceLibrary): Edit[] {
  const bare = library.find(file.document).bare;
  if (bare === undefined) return [];
  return evidencesOf(file).flatMap(({ evidence, path }) => {
    if (!isQuoted(evidence)) return [];
    const location = locate(bare, evidence);
    if (location.found === "lost" || (location.found === "position" && isPinned(evidence))) return [];
    const node = nodeAt(file.yaml.root, path);
    if (!isMap(node)) return [];
    const { prefix, suffix, start, end } = quote(bare, location.start, location.end);
    return setScalars(file.yaml.text, node, [
      ["exact", evidence.exact],
      ["prefix", prefix ?? ""],
      ["suffix", suffix ?? ""],
      ["start", start],
      ["end", end],
    ]);
  });
}

function isPinned({ prefix, suffix, start, end }: QuotedEvidence): boolean {
  return prefix !== undefined && suffix !== undefined && start !== undefined && end !== undefined;
}
