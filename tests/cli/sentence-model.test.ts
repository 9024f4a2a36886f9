import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sentenceModel } from "../../src/cli/sentence-model.ts";
import { WordPieces } from "../../src/cli/word-pieces.ts";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";
import { gatherModel } from "./tiny-onnx.ts";

const VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "低", "空", "物", "流", "ai", "##gc", "5", "。", "cafe", "机"];
/** One axis a token; [CLS] and [SEP] have vectors too. */
const TABLE = VOCABULARY.map((_, i) => VOCABULARY.map((_, k) => (i === k ? 1 : 0)));

/** Where the runtime is installed: here, or in the folder that GUANTONG_ONNX names. */
function runtimeFolder(): string | undefined {
  for (const from of [process.env.GUANTONG_ONNX, import.meta.dirname]) {
    if (from === undefined) continue;
    try {
      return dirname(createRequire(join(from, "package.json")).resolve("onnxruntime-node/package.json"));
    } catch {
      // Not there.
    }
  }
  return undefined;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-model-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function putModel(): void {
  writeFileSync(join(folder, "model.onnx"), gatherModel(TABLE));
  writeFileSync(join(folder, "vocab.txt"), `${VOCABULARY.join("\n")}\n`);
}

function putRuntime(): boolean {
  const runtime = runtimeFolder();
  if (runtime === undefined) return false;
  const modules = join(folder, "node_modules");
  mkdirSync(modules, { recursive: true });
  if (!existsSync(join(modules, "onnxruntime-node"))) symlinkSync(runtime, join(modules, "onnxruntime-node"), "dir");
  return true;
}
const silent = () => {};

describe("word pieces", () => {
  const tokens = new WordPieces(VOCABULARY, true);
  it.each([
    ["低空物流", [4, 5, 6, 7]],
    ["AIGC 5。Café", [8, 9, 10, 11, 12]],
    ["低碳aix", [4, 1, 1]],
    ["x".repeat(101), [1]],
    ["", []],
  ])("of %j", (text, ids) => {
    expect(tokens.encode(text, 64)).toEqual([2, ...ids, 3]);
  });

  it("end with [SEP] at the limit", () => {
    expect(tokens.encode("低空物流低空物流", 6)).toEqual([2, 4, 5, 6, 7, 3]);
  });

  it("keep the case where the model does", () => {
    expect(new WordPieces([...VOCABULARY, "AI"], false).encode("AI", 9)).toEqual([2, 14, 3]);
  });
});

describe("a user's sentence model", () => {
  it("tells what its folder lacks", async () => {
    const refusal = () => sentenceModel(folder, silent);
    await expect(refusal()).rejects.toThrow("model.onnx or onnx/model.onnx");
    writeFileSync(join(folder, "model.onnx"), "");
    await expect(refusal()).rejects.toThrow("vocab.txt or tokenizer.json");
    writeFileSync(join(folder, "vocab.txt"), "低\n空\n");
    await expect(refusal()).rejects.toThrow("the vocabulary has no [CLS]");
    rmSync(join(folder, "vocab.txt"));
    writeFileSync(join(folder, "tokenizer.json"), JSON.stringify({ model: { type: "Unigram", vocab: [] } }));
    await expect(refusal()).rejects.toThrow("a Unigram tokenizer; only WordPiece is read");
  });

  it("names the runtime that has to be installed, and how, before anything is written", async ({ skip }) => {
    if (runtimeFolder() !== undefined && process.env.GUANTONG_ONNX === undefined) skip("onnxruntime-node is installed");
    putModel();
    const workspace = join(folder, "workspace");
    cpSync(join(workspaces, "basic"), workspace, { recursive: true });
    const run = await guantong(["match", workspace, "--model", folder]);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining("onnxruntime-node, which is not installed")]);
    expect(run.err).toContain("npm install --prefix");
  });

  it("gives the mean of the tokens, or [CLS] where its pooling says so; one text or many, the same", async ({
    skip,
  }) => {
    putModel();
    if (!putRuntime()) skip("onnxruntime-node is not installed (GUANTONG_ONNX names a folder that has it)");
    const embed = await sentenceModel(folder, silent);
    const [short, long] = await embed(["低空", "低空物流"]);
    const axes = (vector: Float32Array) =>
      [...vector].flatMap((value, i) => (value > 0 ? [[VOCABULARY[i], value]] : []));
    const quarter = [..."低空"].map((c) => [c, 0.25]);
    expect(axes(short!)).toEqual([["[CLS]", 0.25], ["[SEP]", 0.25], ...quarter]);
    expect(axes(long!).map(([token]) => token)).toEqual(["[CLS]", "[SEP]", "低", "空", "物", "流"]);
    // Padding beside a longer text changes nothing.
    expect((await embed(["低空"]))[0]).toEqual(short);
    mkdirSync(join(folder, "1_Pooling"));
    writeFileSync(join(folder, "1_Pooling", "config.json"), JSON.stringify({ pooling_mode_cls_token: true }));
    expect(axes((await (await sentenceModel(folder, silent))(["低空"]))[0]!)).toEqual([["[CLS]", 1]]);
    writeFileSync(join(folder, "model.onnx"), "no model");
    await expect(sentenceModel(folder, silent)).rejects.toThrow("is it an ONNX model?");
  });

  it("matches a workspace with it, the same bytes every time", async ({ skip }) => {
    putModel();
    if (!putRuntime()) skip("onnxruntime-node is not installed (GUANTONG_ONNX names a folder that has it)");
    const outputs: string[] = [];
    for (const more of [[], ["--model", folder], ["--model", folder]]) {
      const workspace = join(folder, `workspace-${outputs.length}`);
      cpSync(join(workspaces, "basic"), workspace, { recursive: true });
      const run = await guantong(["match", workspace, "--all", "--dry-run", "--as-of", "2026-01-01", ...more]);
      expect([run.status, run.err]).toEqual([0, expect.stringContaining("nothing was written")]);
      outputs.push(run.out);
    }
    expect(outputs[1]).toBe(outputs[2]);
    expect(outputs[1]).not.toBe(outputs[0]);
  });
});
