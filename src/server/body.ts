/** Request bodies and JSON answers. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Label, ToldError } from "../model/index.ts";
import { SECURITY_HEADERS } from "./page.ts";
import { SERVER_WORDS } from "./wording.ts";

/** Largest body accepted, in bytes. */
export const BODY_LIMIT = 20 * 1024 * 1024;

/** What is wrong with a request, with the status that says so. */
export class RequestError extends ToldError {
  readonly status: number;
  constructor(status: number, told: Label) {
    super(told);
    this.status = status;
  }
}

/**
 * Reads a JSON body of at most {@link BODY_LIMIT} bytes.
 * @throws RequestError 413 when it is larger, 400 when it is no JSON.
 */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const tooLarge = () => new RequestError(413, SERVER_WORDS.tooLarge(BODY_LIMIT));
  if (Number(request.headers["content-length"] ?? "0") > BODY_LIMIT) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch (error) {
    throw new RequestError(400, SERVER_WORDS.noJson((error as Error).message));
  }
}

/** Answers with JSON that is never cached. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    "content-type": "application/json; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
  });
  response.end(body);
}
