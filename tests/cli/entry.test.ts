/** The command line as a process: what its streams and its exit status do when nobody reads on. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { asOf, basic } from "./folder.ts";

const entry = fileURLToPath(new URL("./entry.mjs", import.meta.url));

/** Exit status and stderr of a run whose stdout is `stdout`; a pipe is closed before anything is written. */
async function ended(args: string[], stdout: "pipe" | number): Promise<[number | null, string]> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ["ignore", stdout, "pipe"] });
  child.stdout?.destroy();
  let err = "";
  child.stderr!.on("data", (bytes: Buffer) => {
    err += bytes.toString("utf8");
  });
  return [await new Promise((resolve) => child.once("close", resolve)), err];
}

it("a reader that stops early hides neither faults nor a broken threshold", async () => {
  const asked = ["report", basic, "-o", "-", "--format", "json", ...asOf];
  expect(await ended(asked, "pipe")).toEqual([0, ""]);
  expect(await ended([...asked, "--fail-on", "gap"], "pipe")).toEqual([1, "1 commitments are gap\n"]);
  writeFileSync(join(basic, "documents", "bad.yaml"), "id: [\n");
  expect(await ended(["check", basic], "pipe")).toEqual([2, ""]);
});

it.skipIf(!existsSync("/dev/full"))("a full disk under stdout is an error without a stack trace", async () => {
  const full = openSync("/dev/full", "w");
  try {
    for (const args of [["report", basic, "-o", "-", "--format", "md", ...asOf], ["--help"]]) {
      expect(await ended([...args, "--lang", "zh"], full)).toEqual([
        2,
        "guantong: stdout：磁盘空间不足；输出不完整，请清理空间\n",
      ]);
    }
  } finally {
    closeSync(full);
  }
});
