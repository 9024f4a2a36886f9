/** The scripts beside this run with what the project installs. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { SHARED } from "./sets.ts";

const runner = fileURLToPath(new URL("./run.mjs", import.meta.url));

it("names the scripts there are", () => {
  const { status, stderr } = spawnSync(process.execPath, [runner, "guess"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([2, "guess: give one of report, fit, learn, as in npm run accuracy report\n"]);
});

it.skipIf(!existsSync(SHARED))("report prints its first set (without ../shared there is none)", async () => {
  const script = spawn(process.execPath, [runner, "report"], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const first = await new Promise<string>((resolve, reject) => {
      script.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString("utf8")));
      script.once("exit", (status) => reject(new Error(`ended with ${status} and printed nothing`)));
    });
    expect(first).toMatch(/^labelled set /);
  } finally {
    script.kill();
  }
});
