import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { tinyFolder } from "../sentence/tiny-model.ts";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-model-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function putModel(): string {
  const model = join(folder, "model");
  mkdirSync(model);
  for (const [path, bytes] of Object.entries(tinyFolder())) writeFileSync(join(model, path), bytes);
  return model;
}

/** Output without a model, and twice with one. */
async function threeRuns(args: () => string[]): Promise<string[]> {
  const model = putModel();
  const outputs: string[] = [];
  for (const more of [[], ["--model", model], ["--model", model]]) {
    const run = await guantong([...args(), ...more]);
    expect(run.status, run.err).toBe(0);
    outputs.push(run.out);
  }
  return outputs;
}

describe("--model", () => {
  it("matches a workspace with a user's sentence model, the same bytes every time", async () => {
    const outputs = await threeRuns(() => {
      const workspace = mkdtempSync(join(folder, "workspace-"));
      cpSync(join(workspaces, "basic"), workspace, { recursive: true });
      return ["match", workspace, "--all", "--dry-run", "--as-of", "2026-01-01"];
    });
    expect(outputs[1]).toBe(outputs[2]);
    expect(outputs[1]).not.toBe(outputs[0]);
  });

  it("analyzes two texts with it, the same bytes every time", async () => {
    const [upper, lower] = [join(folder, "upper.txt"), join(folder, "lower.txt")];
    writeFileSync(
      upper,
      "一、发展低空物流\n建设低空物流枢纽，服务城市交通。\n二、建设创新平台\n建设科技创新平台5个。\n",
    );
    writeFileSync(lower, "一、发展无人机配送\n服务城市物流，建设智能枢纽。\n二、建设实验室\n建设高校研究院5个。\n");
    const outputs = await threeRuns(() => ["analyze", "--upper", upper, "--lower", lower]);
    expect(outputs[1]).toBe(outputs[2]);
    expect(outputs[1]).not.toBe(outputs[0]);
  });

  it.each(["match", "analyze"])(
    "of %s names the folder and what it lacks, before anything is read",
    async (command) => {
      const args = command === "match" ? [join(workspaces, "basic")] : ["--upper", "no.txt", "--lower", "no.txt"];
      const run = await guantong([command, ...args, "--model", folder]);
      expect([run.status, run.out]).toEqual([2, ""]);
      expect(run.err).toContain(`${folder}: no model in the folder; it has to hold model.onnx or onnx/model.onnx`);
    },
  );
});
