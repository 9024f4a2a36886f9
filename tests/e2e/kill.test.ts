import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readDecisions, readWorkspace } from "../../src/workspace/index.ts";

const BASIC = fileURLToPath(new URL("../fixtures/workspaces/basic", import.meta.url));
/** 200 kills in all, spread over workspaces that are worked on side by side. */
const LANES = 4;
const KILLS = 50;
let folder: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-kill-"));
});
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function serve(workspace: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [inject("cli"), "serve", workspace, "--no-open", "-q"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (data) => resolve(String(data).trim()));
    child.once("exit", (code) => reject(new Error(`server ended with ${code}`)));
  });
  return { child, url };
}

/** The same milliseconds in every run: a linear congruential generator (Numerical Recipes). */
function pauses(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 16) % 30;
  };
}

/** Saves one decision after the other until the server, which is killed in between, answers no more. */
async function saveUntilKilled(workspace: string, name: string, pause: number): Promise<string[]> {
  const { child, url } = await serve(workspace);
  const dead = new Promise((resolve) => child.once("exit", resolve));
  const confirmed: string[] = [];
  const start = (await (await fetch(new URL("api/workspace", url))).json()) as {
    files: Record<string, string>;
    versions: Record<string, string>;
  };
  const { documents, upper, lower } = readWorkspace(start.files).workspace!;
  const commitment = documents.find((d) => d.issuer === upper)!.commitments[0]!.id;
  let { versions } = start;
  for (let save = 0; ; save++) {
    const author = `${name}-${save}`;
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
      const body = (await answer.json()) as { versions: Record<string, string>; error?: string };
      if (answer.status !== 200) throw new RangeError(body.error ?? String(answer.status));
      confirmed.push(author);
      versions = body.versions;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      break;
    }
    if (save === 0) setTimeout(() => child.kill("SIGKILL"), pause);
  }
  await dead;
  return confirmed;
}

describe("kill -9 of the server in the middle of saves", () => {
  it(`${LANES * KILLS} times: every confirmed decision is there, and the files are sound`, async () => {
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      const workspace = join(folder, `workspace-${lane}`);
      cpSync(BASIC, workspace, { recursive: true });
      const before = readWorkspace(loadWorkspaceFiles(workspace).files).faults;
      const pause = pauses(lane);
      const confirmed: string[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        confirmed.push(...(await saveUntilKilled(workspace, `审核人${lane}-${kill}`, pause())));
      }
      const { files } = loadWorkspaceFiles(workspace);
      const { rows, faults } = readDecisions(files["decisions.tsv"]!);
      const held = new Set(rows.map(({ decision }) => decision.author));
      expect(faults).toEqual([]);
      expect(readWorkspace(files).faults.map((f) => f.code)).toEqual(before.map((f) => f.code));
      expect(confirmed.length).toBeGreaterThanOrEqual(KILLS);
      expect(confirmed.filter((author) => !held.has(author))).toEqual([]);
    });
    await Promise.all(lanes);
  }, 600_000);
});
