/** A working folder for each test of the file that imports this, with the workspace `basic` of the fixtures in it. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { workspaces } from "../workspace/fixture.ts";

/** The working folder. */
export let work: string;
/** The copy of `basic` in it. */
export let basic: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "gt-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** The date of every analysis that does not say another. */
export const asOf = ["--as-of", "2026-01-01"];

/** Writes a file of the working folder and gives its path. */
export function put(name: string, text: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, text);
  return path;
}

/** The path of everything below the working folder, to show that nothing was written. */
export const everything = () => readdirSync(work, { recursive: true, encoding: "utf8" }).sort();

/** A short plan without title, issuer and date. */
export const plan = "一、发展低空物流\n建设低空物流枢纽，服务城市交通。\n二、建设创新平台\n建设科技创新平台5个。\n";

/** A report of `basic` into the working folder. */
export const report = (...more: string[]) => ["report", basic, "-o", join(work, "gap.md"), ...asOf, ...more];
