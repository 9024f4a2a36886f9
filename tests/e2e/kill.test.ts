import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readDecisions, readWorkspace } from "../../src/workspace/index.ts";

const BASIC = fileURLToPath(new URL("../fixtures/workspaces/basic", import.meta.url));
const KILLS = 200;
let folder: string;
let workspace: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-kill-"));
  workspace = join(folder, "workspace");
  cpSync(BASIC, workspace, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serve(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [inject("cli"), "serve", workspace, "--no-open", "-q"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (data) => resolve(String(data).trim()));
    child.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  });
  return { child, url };
}

/** Waits the same milliseconds in every run: a linear congruential generator (Numerical Recipes). */
function pauses(): () => number {
  let state = 20_260_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 16) % 40;
  };
}

describe("kill -9 of the server in the middle of saves", () => {
  it(`${KILLS} times: every confirmed decision is there, and the files are sound`, async () => {
    const files = loadWorkspaceFiles(workspace).files;
    const { documents, lower } = readWorkspace(files).workspace!;
    const commitment = documents.find((d) => d.issuer !== lower)!.commitments[0]!.id;
    const pause = pauses();
    const confirmed: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, url } = await serve();
      let { versions } = (await (await fetch(new URL("api/workspace", url))).json()) as {
        versions: Record<string, string>;
      };
      const dead = new Promise((resolve) => child.once("exit", resolve));
      setTimeout(() => child.kill("SIGKILL"), pause());
      for (let save = 0; ; save++) {
        const author = `审核人${kill}-${save}`;
        const decision = {
          commitment,
          issuer: lower,
          decision: "not-applicable",
          reason: "试",
          author,
          date: "2026-01-01",
        };
        try {
          const answer = await fetch(new URL("api/changes", url), {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ base: versions, changes: [{ do: "put-decision", decision }] }),
          });
          const body = (await answer.json()) as { versions: Record<string, string> };
          if (answer.status === 200) confirmed.push(author);
          versions = body.versions;
        } catch {
          break;
        }
      }
      await dead;
    }
    const after = loadWorkspaceFiles(workspace).files;
    const { rows, faults } = readDecisions(after["decisions.tsv"]!);
    expect(faults).toEqual([]);
    expect(readWorkspace(after).faults.filter((fault) => fault.severity === "error")).toEqual([]);
    const held = new Set(rows.map(({ decision }) => decision.author));
    expect(confirmed.length).toBeGreaterThan(KILLS / 10);
    expect(confirmed.filter((author) => !held.has(author))).toEqual([]);
    // Unfinished writes are not taken for files, and nothing else lies about.
    const { server } = { server: await serve() };
    server.child.kill("SIGTERM");
    expect(
      readdirSync(workspace)
        .filter((name) => !name.startsWith("."))
        .sort(),
    ).toEqual(
      readdirSync(BASIC)
        .concat("decisions.tsv")
        .filter((name, i, all) => all.indexOf(name) === i)
        .sort(),
    );
  }, 600_000);
});
