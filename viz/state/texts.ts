/**
 * Source texts of the workspace's `sources/`. A text is taken for a document only when its fingerprint is the one the
 * evidence was pinned to.
 */
import { textFingerprint } from "../../src/model/index.ts";
import { loading } from "./source.ts";

/** The text a document's evidence points into, or `undefined` when the workspace does not hold it. */
export function sourceText(source: { file: string; sha256: string } | undefined): string | undefined {
  if (source === undefined || loading.value.state !== "ready") return undefined;
  const { files } = loading.value.source;
  const path = `sources/${source.file}`;
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  return text !== undefined && textFingerprint(text) === source.sha256 ? text : undefined;
}
