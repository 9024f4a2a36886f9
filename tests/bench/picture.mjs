/**
 * Speed of the picture in Chromium: `node tests/bench/picture.mjs [sizes] [--layouts-only]`. Builds the page half, opens it headless with
 * software GL, and prints main-thread CPU time (CDP, thread ticks), which other work on the machine does not change,
 * beside the wall clock, which it does.
 */
import { createReadStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const here = fileURLToPath(new URL("./picture", import.meta.url));
const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const sizes = (process.argv[2] ?? "1000,10000,100000").split(",").map(Number);

const out = mkdtempSync(join(tmpdir(), "picture-bench-"));
await build({
  root: here,
  configFile: false,
  base: "./",
  logLevel: "warn",
  build: { outDir: out, emptyOutDir: true, target: "es2022" },
  worker: { format: "es" },
});
const server = createServer((request, response) => {
  const path = join(out, normalize(request.url === "/" ? "/index.html" : request.url));
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
const browser = await chromium.launch({ executablePath, args: FLAGS });

const CAP_MS = 60_000;

try {
  if (!process.argv.includes("--layouts-only"))
    for (const size of sizes)
      for (const unfolded of [false, true]) {
        const { page, run } = await open();
        await measure(page, run, size, unfolded);
        await page.close();
      }
  await compareLayouts("shipped data", (page) =>
    page.evaluate(([files]) => window.bench.load(files, "2026-01-01"), [shippedFiles()]),
  );
  for (const size of [1_000, 2_000])
    await compareLayouts(`generated, ${size}`, (page) => page.evaluate((n) => window.bench.prepare(n, false), size));
} finally {
  await browser.close();
  server.close();
  rmSync(out, { recursive: true, force: true });
}

/** A page with the benchmark, and a way to run one of its functions under the clocks. */
async function open() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.bench !== undefined);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const clocks = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
    return { script: of("ScriptDuration"), task: of("TaskDuration") };
  };
  const run = async (name, per, call, ...args) => {
    const before = await clocks();
    const start = performance.now();
    await page.evaluate(([fn, values]) => window.bench[fn](...values), [call, args]);
    const wall = performance.now() - start;
    const after = await clocks();
    const cell = (ms) => (ms / per).toFixed(per > 1 ? 2 : 0).padStart(8);
    const task = after.task - before.task;
    // Called functions are tasks of their own; only what frames run counts as script.
    const script = call === "pan" ? `script ${cell(after.script - before.script)} ms   ` : "";
    console.log(`${name.padEnd(30)} ${script}main thread ${cell(task)} ms   wall ${cell(wall)} ms`);
    return task;
  };
  return { page, run };
}

/** Ours, dagre, elk and ForceAtlas2 on one graph, each in a page of its own, 60 s at most. */
async function compareLayouts(title, load) {
  console.log(`\nlayouts on ${title}`);
  let own;
  for (const name of ["ours", "dagre", "elk", "force"]) {
    const { page, run } = await open();
    // Once on other data, so that compiling is not measured.
    await page.evaluate(() => window.bench.prepare(60, false));
    await page.evaluate((which) => window.bench.layout(which), name);
    await load(page);
    const capped = new Promise((resolve) => setTimeout(resolve, CAP_MS, undefined));
    const task = await Promise.race([run(name, 1, "layout", name).catch(() => undefined), capped]);
    if (task === undefined) console.log(`${name.padEnd(30)} stopped after ${CAP_MS / 1000} s`);
    else {
      own ??= task;
      const crossings = await page.evaluate(() => window.bench.crossings());
      const ratio = name === "ours" ? "" : `, ${(task / own).toFixed(0)} times ours`;
      console.log(`${"".padEnd(30)} ${crossings < 0 ? "no courses" : `${crossings} crossing pairs`}${ratio}`);
    }
    await page.close();
  }
}

function shippedFiles() {
  const root = fileURLToPath(new URL("../../graph-data", import.meta.url));
  const paths = readdirSync(root, { recursive: true }).map(String);
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(root, path)).isFile())
      .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
  );
}

async function measure(page, run, size, unfolded) {
  // Once on other data, so that compiling is not measured.
  await page.evaluate(() => window.bench.prepare(300, false));
  await page.evaluate(() => window.bench.first());
  const count = await page.evaluate(([n, all]) => window.bench.prepare(n, all), [size, unfolded]);
  console.log(`\n${count} commitments, ${unfolded ? "all unfolded" : "as it opens"}`);
  await run("facing trees ordered", 1, "arrangeFacing");
  await run("data to first picture", 1, "first");
  await page.waitForTimeout(1500);
  await page.evaluate(() => window.bench.zoomIn());
  await run("pan at 2x, per frame", 60, "pan", 60);
  await run("hover focus, each", 40, "hover", 40);
  await run("filter on and off, each", 2, "filter");
  await page.evaluate(() => window.bench.openList());
  for (const text of ["科技", "中试", "低碳"]) await run(`search ${text}`, 1, "search", text);
  await run("list and picture by a state", 1, "filterState", "gap");
  await page.waitForTimeout(800);
  console.log(
    `context lost and back               ${(await page.evaluate(() => window.bench.loseContext())).toFixed(0)} ms wall`,
  );
}
