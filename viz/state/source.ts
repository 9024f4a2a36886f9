/**
 * Where the workspace comes from: the local server, or the page itself (a one-file page carries it). The page holds its
 * files as text, as the disk does, so that reading and writing them is the same code everywhere.
 */
import { signal } from "@preact/signals";
import { type Label, ToldError, toldOf } from "../../src/model/index.ts";
import type { WorkspaceFiles } from "../../src/workspace/index.ts";
import { withKept } from "../edit/keep.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { embeddedFiles } from "./embed.ts";

export interface Source {
  files: WorkspaceFiles;
  /** SHA-256 of each file as the server holds it; empty without a server. */
  versions: Record<string, string>;
  readOnly: boolean;
  /** server: saved to disk at once; embedded: kept in the browser. */
  kind: "server" | "embedded";
}

export type Loading = { state: "loading" } | { state: "failed"; reason: Label } | { state: "ready"; source: Source };

export const loading = signal<Loading>({ state: "loading" });

/** Reads the workspace and tells `loading` how it went; never throws. */
export async function load(): Promise<void> {
  if (loading.value.state === "failed") loading.value = { state: "loading" };
  try {
    loading.value = { state: "ready", source: (await embedded()) ?? (await fromServer()) };
  } catch (error) {
    loading.value = { state: "failed", reason: toldOf(error) };
  }
}

/** The workspace a one-file page carries, with what was changed in it before. */
async function embedded(): Promise<Source | undefined> {
  const files = embeddedFiles();
  if (files === undefined) return undefined;
  try {
    return { files: await withKept(files), versions: {}, readOnly: false, kind: "embedded" };
  } catch {
    // No store in this browser (private window): the page is for reading then.
    return { files, versions: {}, readOnly: true, kind: "embedded" };
  }
}

/** Asks the server. @throws ToldError when it does not answer. */
export async function askServer(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch {
    throw new ToldError(MESSAGES.serverAway);
  }
}

/** @throws ToldError with the server's words when it refuses. */
export async function fromServer(): Promise<Source> {
  const answer = await askServer("api/workspace", { headers: { accept: "application/json" } });
  if (!answer.ok) throw await refusal(answer);
  return { ...((await answer.json()) as Omit<Source, "kind">), kind: "server" };
}

/** The server's reason in both languages, or its status where it gives none. */
export async function refusal(answer: Response): Promise<ToldError> {
  const status = `HTTP ${answer.status}`;
  try {
    const { told } = (await answer.json()) as { told?: Label };
    return new ToldError(told ?? { zh: status, en: status });
  } catch {
    return new ToldError({ zh: status, en: status });
  }
}
