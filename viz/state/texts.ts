/**
 * Source texts: those of the workspace's `sources/`, and those a person has loaded from disk for this visit. A text is
 * taken for a document only when its fingerprint is the one the evidence was pinned to.
 */
import { signal } from "@preact/signals";
import { textFingerprint } from "../../src/model/index.ts";
import { loading } from "./source.ts";

/** Loaded by hand, by fingerprint. They never leave the page. */
const loaded = signal<ReadonlyMap<string, string>>(new Map());

/** The text a document's evidence points into, or `undefined` when it is not at hand. */
export function sourceText(source: { file: string; sha256: string } | undefined): string | undefined {
  if (source === undefined) return undefined;
  const byHand = loaded.value.get(source.sha256);
  if (byHand !== undefined) return byHand;
  if (loading.value.state !== "ready") return undefined;
  const { files } = loading.value.source;
  const path = `sources/${source.file}`;
  const text = Object.hasOwn(files, path) ? files[path] : undefined;
  return text !== undefined && textFingerprint(text) === source.sha256 ? text : undefined;
}

/** Keeps a text for this visit. @returns its fingerprint */
export function addText(text: string): string {
  const lf = text.replace(/\r\n?/g, "\n");
  const print = textFingerprint(lf);
  loaded.value = new Map(loaded.value).set(print, lf);
  return print;
}
