import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
let folder: string;
let unpacked: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-pack-test-"));
  const zip = join(folder, "guantong.zip");
  execFileSync(process.execPath, [join(root, "src", "cli", "pack.mjs"), zip], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  unpacked = join(folder, "guantong");
}, 180_000);
afterAll(() => {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) =>
  execFileSync(process.execPath, [join(unpacked, "cli", "guantong.js"), ...args], { cwd: unpacked, encoding: "utf8" });

describe("the pack", () => {
  it("runs with Node alone: the report in every kind of file", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(run("--version").trim()).toBe(version);
    for (const extension of ["md", "docx", "xlsx", "html"]) {
      run("report", "graph-data", "-o", `gap.${extension}`, "--as-of", "2026-01-01", "-q");
      expect(readFileSync(join(unpacked, `gap.${extension}`)).length).toBeGreaterThan(10_000);
    }
  });

  it("serves its own page", async () => {
    const child = spawn(process.execPath, [join(unpacked, "cli", "guantong.js"), "serve", "graph-data", "--no-open"], {
      cwd: unpacked,
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    const url = await new Promise<string>((resolve) =>
      child.stdout!.once("data", (data) => resolve(String(data).trim())),
    );
    expect(await (await fetch(url)).text()).toContain('<div id="app">');
    const workspace = (await (await fetch(new URL("api/workspace", url))).json()) as { files: Record<string, string> };
    expect(Object.keys(workspace.files)).toContain("workspace.yaml");
  });

  it("holds the page in one file, with the workspace in it and nothing to fetch", () => {
    const page = readFileSync(join(unpacked, "guantong.html"), "utf8");
    const data = /<script type="application\/json" id="guantong-workspace">([^<]*)<\/script>/.exec(page);
    expect(Object.keys((JSON.parse(data![1]!) as { files: object }).files)).toContain("documents/cq2023.yaml");
    expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)[^"]+"/);
  });
});
