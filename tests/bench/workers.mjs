/**
 * Reading, extracting and matching in the page's own workers, in Chromium: `node tests/bench/workers.mjs [UPPER LOWER]`.
 * Without files: a generated document of 100 pages in every format, and two texts of 500 commitments each, matched. With
 * two planning documents their commitments are matched. Prints wall clock times and how long the main thread stood still.
 */
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, createServer as createVite } from "vite";

const SIZE = 500;
const here = fileURLToPath(new URL("./documents", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "worker-bench-"));
const common = { root: here, configFile: false, logLevel: "warn" };
await build({
  ...common,
  base: "./",
  build: { outDir: out, emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 5000 },
  worker: { format: "es" },
});
// The generated files are made by the tests' own code, which is TypeScript.
const vite = await createVite({ ...common, server: { middlewareMode: true } });
const { FILES } = await vite.ssrLoadModule("/texts.ts");
await vite.close();

const maps = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript" };
const server = createServer((request, response) => {
  const asked = normalize(request.url === "/" ? "/index.html" : request.url);
  const path = asked.startsWith("/pdf/") ? join(maps, asked.slice(5)) : join(out, asked);
  if (!existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  const extension = path.slice(path.lastIndexOf("."));
  response.writeHead(200, { "content-type": TYPES[extension] ?? "application/octet-stream" });
  createReadStream(path).pipe(response);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const candidates = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];
const executablePath = candidates.find((path) => path && existsSync(path));
if (!executablePath) throw new Error("no Chromium found: set CHROME_PATH to one");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.bench !== undefined);
  const read = (name, bytes, keep) =>
    page.evaluate(
      async ([file, base64, side]) => {
        const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const { result, ...times } = await window.bench.read(data, file);
        if (side) window[side] = result;
        return { ...times, commitments: result.extraction.commitments.length };
      },
      [name, Buffer.from(bytes).toString("base64"), keep],
    );
  const row = (name, { ms, stalled, frames }, rest) =>
    console.log(
      `${name.padEnd(40)} ${ms.toFixed(0).padStart(6)} ms   main thread still at most ${stalled.toFixed(0).padStart(4)} ms, ${frames} frames   ${rest}`,
    );
  const given = process.argv.slice(2);
  if (given.length === 0)
    for (const [name, bytes] of Object.entries(FILES))
      for (const time of ["first", "again"]) {
        const { commitments, ...times } = await read(name, bytes);
        row(`read and extract ${name}, ${time}`, times, `${commitments} commitments`);
      }
  const pair =
    given.length === 2 ? given.map((path) => [basename(path), readFileSync(path)]) : Object.entries(FILES).slice(1, 3);
  for (const [i, [name, bytes]] of pair.entries()) await read(name, bytes, ["one", "other"][i]);
  for (const time of ["first", "again", "again"]) {
    const { times, units } = await page.evaluate(async (size) => {
      const [upper, lower] = [window.one, window.other].map((text, i) =>
        window.bench.unitsOf(text, ["upper", "lower"][i], size),
      );
      const { result, ...rest } = await window.bench.match(upper, lower);
      return { times: rest, units: `${upper.length} × ${lower.length}, ${result.suggestions.length} suggestions` };
    }, SIZE);
    row(`match, ${time}`, times, units);
  }
} finally {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
}
