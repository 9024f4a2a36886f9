// `npm run pack`: one zip for a computer without internet. It holds the built page, the command line with all it needs
// in it, the shipped workspace and the page in one file; Node is all it asks for, the one-file page not even that.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const require = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** Built apart from dist/, where a server may be serving from. */
const work = mkdtempSync(join(tmpdir(), "guantong-pack-"));
const pageDir = join(work, "page");
const cliDir = join(work, "cli");
const target = process.argv[2] ?? join(root, "dist", `guantong-${version}.zip`);
/** Time stamp of every entry, so that the same build gives the same zip. */
const MTIME = new Date("1980-01-01T00:00:00");
const WINDOWS = '@echo off\r\nnode "%~dp0cli\\guantong.js" serve "%~dp0graph-data" %*\r\n';
const UNIX =
  '#!/bin/sh\nhere=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\nexec node "$here/cli/guantong.js" serve "$here/graph-data" "$@"\n';
const GUIDE = `贯通 ${version}

无需联网。
一、装有 Node.js 20.19 以上的电脑：Windows 双击 start.cmd，其他系统运行 ./start.sh，浏览器会打开界面。
    命令行：node cli/guantong.js --help
二、没有 Node.js 的电脑：用浏览器打开 guantong.html，数据都在这一个文件里，研判保存在浏览器中，可导出。

Guantong ${version}

No network is needed.
1. With Node.js 20.19 or later: start.cmd on Windows, ./start.sh elsewhere; the browser opens.
   Command line: node cli/guantong.js --help
2. Without Node.js: open guantong.html in a browser; all data is in that one file, judgements stay in the browser and can be exported.
`;

/** Runs a Vite build of this project. */
function build(...args) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "error", ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** All files below a folder, by their path in the zip. */
function filesBelow(folder, prefix, keep = () => true) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, `${prefix}/${entry.name}`, keep);
      return keep(entry.name) ? [[`${prefix}/${entry.name}`, readFileSync(path)]] : [];
    });
}

/** The one-file page with the shipped workspace inside; the same form as viz/state/embed.ts writes. */
function pageWithData() {
  const files = Object.fromEntries(
    filesBelow(join(root, "graph-data"), "", (name) => /\.(yaml|tsv)$/.test(name) && !name.startsWith(".")).map(
      ([path, bytes]) => [path.slice(1), bytes.toString("utf8").replace(/\r\n?/g, "\n")],
    ),
  );
  const data = JSON.stringify({ files }).replaceAll("<", "\\u003c");
  const page = readFileSync(join(pageDir, "one-file.html"), "utf8");
  const at = page.indexOf("<body>") + "<body>".length;
  return `${page.slice(0, at)}\n<script type="application/json" id="guantong-workspace">${data}</script>${page.slice(at)}`;
}

build("--outDir", pageDir);
build("--mode", "one-file", "--outDir", pageDir);
build("--mode", "pack", "--outDir", cliDir);

const pdf = dirname(require.resolve("pdfjs-dist/package.json"));
const text = (content) => Buffer.from(content, "utf8");
const entries = [
  ["package.json", text(`${JSON.stringify({ name: "guantong", version, private: true, type: "module" })}\n`)],
  ["使用说明 README.txt", text(`\uFEFF${GUIDE.replaceAll("\n", "\r\n")}`)],
  ["start.cmd", text(WINDOWS)],
  ["start.sh", text(UNIX), 0o755],
  ["guantong.html", text(pageWithData())],
  ["LICENSE", readFileSync(join(root, "LICENSE"))],
  ...filesBelow(pageDir, "page"),
  ...filesBelow(cliDir, "cli"),
  ...filesBelow(join(pdf, "cmaps"), "pdf/cmaps"),
  ...filesBelow(join(pdf, "standard_fonts"), "pdf/standard_fonts"),
  ...filesBelow(join(root, "graph-data"), "graph-data", (name) => !name.startsWith(".")),
];
const zip = zipSync(
  Object.fromEntries(
    entries.map(([path, bytes, mode = 0o644]) => [
      `guantong/${path}`,
      [new Uint8Array(bytes), { mtime: MTIME, os: 3, attrs: (0o100000 | mode) << 16 }],
    ]),
  ),
);
if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, zip);
rmSync(work, { recursive: true });
console.log(target);
