/**
 * Who may talk to the server. A page on the web must not reach it through the user's browser: the Host header has to be
 * the server's own (against DNS rebinding), a foreign Origin is refused, there is no CORS, and beyond loopback every
 * request needs the token.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { Label } from "../model/index.ts";
import { SERVER_WORDS } from "./wording.ts";

export interface Guard {
  /** The address it listens on. */
  host: string;
  port: number;
  /** Required for every request when set. */
  token?: string;
}

export interface Refusal {
  status: 401 | 403 | 415 | 421;
  reason: Label;
}

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1"]);
/** Characters of a token at least. */
export const TOKEN_LEAST = 8;
export const TOKEN_COOKIE = "guantong-token";

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/** The reason to refuse a request, or `undefined` when it may pass. `url` is the parsed request target. */
export function refuse(guard: Guard, request: IncomingMessage, url: URL): Refusal | undefined {
  const host = request.headers.host ?? "";
  if (!hostAllowed(guard, host)) return { status: 421, reason: SERVER_WORDS.host(host) };
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, reason: SERVER_WORDS.origin(origin) };
  }
  const site = request.headers["sec-fetch-site"];
  const navigation = request.method === "GET" && request.headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !navigation) {
    return { status: 403, reason: SERVER_WORDS.otherSite() };
  }
  if (guard.token !== undefined && !tokenHeld(guard.token, request, url)) {
    return { status: 401, reason: SERVER_WORDS.token() };
  }
  if (request.method === "POST" && !/^application\/json\b/.test(request.headers["content-type"] ?? "")) {
    return { status: 415, reason: SERVER_WORDS.mediaType() };
  }
  return undefined;
}

/** On loopback only loopback names; otherwise the given name or any address, since those cannot be rebound. */
function hostAllowed(guard: Guard, header: string): boolean {
  const found = /^(\[[0-9a-fA-F:]+\]|[^:]+)(?::(\d+))?$/.exec(header);
  if (!found || Number(found[2] ?? "80") !== guard.port) return false;
  const name = found[1]!.replace(/^\[|\]$/g, "").toLowerCase();
  if (LOOPBACK.has(name)) return true;
  return !isLoopback(guard.host) && (name === guard.host.toLowerCase() || isIP(name) !== 0);
}

function tokenHeld(token: string, request: IncomingMessage, url: URL): boolean {
  const cookie = /(?:^|;\s*)guantong-token=([^;]*)/.exec(request.headers.cookie ?? "")?.[1];
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const given = [url.searchParams.get("token"), cookie, bearer].filter((one) => one != null);
  return given.some((one) => same(one, token) || same(one, encodeURIComponent(token)));
}

/** Compares without telling by its duration how much was right. */
function same(given: string, token: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}
