/**
 * The local server: the built page and the workspace's files, for one machine. Loopback unless a host and a token are
 * given; see guard.ts for who may ask, and changes.ts for how two people's changes meet.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ToldError, toldOf } from "../model/index.ts";
import { loadWorkspaceFiles, StoreError } from "../store/index.ts";
import { RequestError, readJson, sendJson } from "./body.ts";
import { saveChanges } from "./changes.ts";
import { type Guard, isLoopback, refuse, TOKEN_COOKIE, TOKEN_LEAST } from "./guard.ts";
import { type Lock, takeLock } from "./lock.ts";
import { SECURITY_HEADERS, sendPage } from "./page.ts";
import { SERVER_WORDS } from "./wording.ts";

export interface ServerOptions {
  /** The folder with `workspace.yaml`. */
  workspaceDir: string;
  /** The folder with the built page's `index.html`. */
  pageDir: string;
  /** 0 (or none) takes any free port. */
  port?: number;
  /** `127.0.0.1` unless given; anything that is not loopback needs a token. */
  host?: string;
  /** Opens the browser. */
  open?: boolean;
  readOnly?: boolean;
  token?: string;
}

/** A host that may not be listened on as it was asked for. */
export class HostError extends ToldError {}

export interface RunningServer {
  /** The address to open, with its token where one is needed. */
  url: string;
  /** Set when another server holds the workspace: this one is read-only. */
  heldBy?: string;
  readOnly: boolean;
  close(): Promise<void>;
}

/**
 * Starts serving.
 * @throws HostError when a host beyond loopback comes without a token; StoreError when the folder is no workspace;
 *   the system's error when the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? "127.0.0.1";
  if (!isLoopback(host) && (options.token ?? "").length < TOKEN_LEAST) {
    throw new HostError(SERVER_WORDS.openToOthers(host));
  }
  loadWorkspaceFiles(options.workspaceDir);

  const guard: Guard = { host, port: 0, ...(options.token === undefined ? {} : { token: options.token }) };
  const state: State = { options, guard, readOnly: options.readOnly ?? false, instance: undefined };
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => fail(response, error));
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, host, () => resolve());
  });
  guard.port = (server.address() as AddressInfo).port;

  const shownHost = host.includes(":") ? `[${host}]` : host;
  const base = `http://${shownHost}:${guard.port}/`;
  const lock = state.readOnly ? undefined : await lockOrReadOnly(options.workspaceDir, base);
  const held = lock !== undefined && "instance" in lock ? lock : undefined;
  state.instance = held?.instance;
  if (held === undefined) state.readOnly = true;
  const letGo = () => held?.release();
  process.once("exit", letGo);

  const url = options.token === undefined ? base : `${base}?token=${encodeURIComponent(options.token)}`;
  if (options.open) {
    const { default: openBrowser } = await import("open");
    // A machine without a browser is no fault: the address is printed too.
    await openBrowser(url).catch(() => undefined);
  }
  return {
    url,
    readOnly: state.readOnly,
    ...(lock !== undefined && "heldBy" in lock ? { heldBy: lock.heldBy } : {}),
    close: async () => {
      process.removeListener("exit", letGo);
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      letGo();
    },
  };
}

interface State {
  options: ServerOptions;
  guard: Guard;
  readOnly: boolean;
  instance: string | undefined;
}

/** A folder that cannot be written is served read-only. */
async function lockOrReadOnly(workspaceDir: string, url: string): Promise<Lock | { heldBy: string } | undefined> {
  try {
    return await takeLock(workspaceDir, url);
  } catch {
    return undefined;
  }
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  // Asked by a second server that finds this one's lock; it says nothing about the workspace.
  if (url.pathname === "/api/instance") return sendJson(response, 200, { instance: state.instance });
  const refusal = refuse(state.guard, request, url);
  if (refusal) throw new RequestError(refusal.status, refusal.reason);

  const { token } = state.guard;
  if (token !== undefined && url.searchParams.has("token")) {
    response.writeHead(303, {
      ...SECURITY_HEADERS,
      location: "./",
      "set-cookie": `${TOKEN_COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/`,
    });
    response.end();
    return;
  }
  const route = `${request.method} ${url.pathname}`;
  if (route === "GET /api/workspace") return sendJson(response, 200, workspaceOf(state));
  if (route === "POST /api/changes") {
    if (state.readOnly) throw new RequestError(403, SERVER_WORDS.readOnly());
    const result = saveChanges(state.options.workspaceDir, await readJson(request));
    return sendJson(response, result.saved ? 200 : 409, { ...result.workspace, readOnly: false });
  }
  if (url.pathname.startsWith("/api/")) throw new RequestError(404, SERVER_WORDS.noAddress());
  if (request.method !== "GET" && request.method !== "HEAD") throw new RequestError(405, SERVER_WORDS.onlyGet());
  await sendPage(state.options.pageDir, url.pathname, request.method === "HEAD", response);
}

function workspaceOf(state: State) {
  const { files, versions } = loadWorkspaceFiles(state.options.workspaceDir);
  return { files, versions, readOnly: state.readOnly };
}

/** Says what is wrong, in both languages: the page shows its own. Paths of this machine stay in the message only as the user gave them. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status =
    error instanceof RequestError
      ? error.status
      : error instanceof StoreError
        ? (({ locked: 503, conflict: 409, permission: 403 } as Record<string, number>)[error.code] ?? 500)
        : 500;
  if (!(error instanceof RequestError) && !(error instanceof StoreError)) console.error(error);
  response.shouldKeepAlive = false;
  const told = error instanceof ToldError ? error.told : SERVER_WORDS.internal(toldOf(error).en);
  sendJson(response, status, { error: told.en, told });
}
