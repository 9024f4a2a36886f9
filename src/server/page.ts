/** The built page: static files below one folder, with the headers that keep foreign code out of it. */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".bcmap": "application/octet-stream",
  ".pfb": "application/octet-stream",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Sent with every answer. No inline script, no other host, no frame around the page. */
export const SECURITY_HEADERS: Record<string, string> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; " +
    "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** A worker compiles under the policy of its own script: WebAssembly runs in the one that holds a user's sentence model. */
const MODEL_WORKER = /[\\/]assets[\\/]model-worker-[\w-]+\.js$/;

function headersOf(path: string): Record<string, string> {
  if (!MODEL_WORKER.test(path)) return SECURITY_HEADERS;
  const policy = SECURITY_HEADERS["content-security-policy"] as string;
  return {
    ...SECURITY_HEADERS,
    "content-security-policy": policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  };
}

/** Answers GET and HEAD of one file of the page; 404 for whatever is not a plain file inside the folder. */
export async function sendPage(pageDir: string, path: string, head: boolean, response: ServerResponse): Promise<void> {
  const file = await inside(pageDir, path);
  if (file === undefined) {
    response.writeHead(404, { ...SECURITY_HEADERS, "content-type": "text/plain; charset=utf-8" });
    response.end("not found\n");
    return;
  }
  response.writeHead(200, {
    ...headersOf(file.path),
    "content-type": TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": /[\\/]assets[\\/]/.test(file.path) ? "public, max-age=31536000, immutable" : "no-cache",
  });
  if (head) response.end();
  else
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The real path of a file below the folder; links that lead out of it do not count as inside. */
async function inside(folder: string, path: string): Promise<{ path: string; size: number } | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0") || decoded.includes("\\") || decoded.split("/").includes("..")) return undefined;
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, decoded === "/" ? "index.html" : decoded));
    const info = await stat(real);
    return info.isFile() && real.startsWith(root + sep) ? { path: real, size: info.size } : undefined;
  } catch {
    return undefined;
  }
}
