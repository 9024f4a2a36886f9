import { describe, expect, it } from "vitest";
import { ModelFault } from "../../src/sentence/fault.ts";
import { openSentenceModel } from "../../src/sentence/open.ts";
import { openTokens } from "../../src/sentence/tokens.ts";
import { installedSentenceRuntime } from "../../src/store/sentence-runtime.ts";
import { TABLE, VOCABULARY } from "./tiny-model.ts";
import { gatherModel } from "./tiny-onnx.ts";

type Entries = Record<string, Uint8Array | string | object>;

function folder(entries: Entries) {
  const bytes = (value: Uint8Array | string | object) =>
    value instanceof Uint8Array
      ? value
      : new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
  return { paths: Object.keys(entries), read: async (path: string) => bytes(entries[path]!) };
}
const vocab = `${VOCABULARY.join("\n")}\n`;
const model = gatherModel(TABLE);
const whole: Entries = { "model.onnx": model, "vocab.txt": vocab };
const open = (entries: Entries) => openSentenceModel(folder(entries), installedSentenceRuntime());
const axes = (vector: Float32Array) => [...vector].flatMap((value, i) => (value > 0 ? [[VOCABULARY[i], value]] : []));

describe("tokens of a vocab.txt, by the rules of BERT", () => {
  it.each([
    ["低空物流", [4, 5, 6, 7]],
    ["AIGC 5。Café", [8, 9, 10, 11, 12]],
    ["低碳aix", [4, 1, 8, 14]],
    ["x".repeat(101), [1]],
    // Control and format characters vanish, they part no words; a sign of money is no punctuation.
    ["a\u200bi\u0000x", [8, 14]],
    ["ai￥", [1]],
    ["", []],
  ])("of %j", async (text, ids) => {
    expect((await openTokens(folder({ "vocab.txt": vocab })))(text)).toEqual([2, ...ids, 3]);
  });

  it("keep the case where the model does", async () => {
    const cased = { "vocab.txt": `${vocab}AI\n`, "tokenizer_config.json": { do_lower_case: false } };
    expect((await openTokens(folder(cased)))("AI")).toEqual([2, VOCABULARY.length, 3]);
  });

  it.each([
    ["sentence_bert_config.json", { max_seq_length: 8 }],
    ["tokenizer_config.json", { model_max_length: 8 }],
    ["config.json", { max_position_embeddings: 8 }],
    ["config.json", { model_type: "xlm-roberta", max_position_embeddings: 10 }],
  ])("end with [SEP] at the limit that %s names", async (name, value) => {
    const encode = await openTokens(folder({ "vocab.txt": vocab, [name]: value }));
    expect(encode("低空物流低空物流")).toEqual([2, 4, 5, 6, 7, 4, 5, 3]);
  });
});

describe("tokens of a tokenizer.json", () => {
  it("of SentencePiece, as the multilingual models have it", async () => {
    const pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", "低空", "物流", "低", "空", "▁低空"];
    const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
    const encode = await openTokens(
      folder({
        "tokenizer.json": {
          added_tokens: [],
          normalizer: null,
          pre_tokenizer: { type: "Metaspace", replacement: "▁", add_prefix_space: true },
          post_processor: {
            type: "TemplateProcessing",
            single: [mark("<s>"), { Sequence: { id: "A", type_id: 0 } }, mark("</s>")],
            pair: [],
            special_tokens: {},
          },
          decoder: { type: "Metaspace", replacement: "▁", add_prefix_space: true },
          model: { type: "Unigram", unk_id: 3, vocab: pieces.map((piece, i) => [piece, i === 9 ? -1 : -4]) },
        },
      }),
    );
    expect(encode("低空物流")).toEqual([0, 9, 6, 2]);
  });
});

describe("a sentence model", () => {
  it("gives the mean of the tokens, or [CLS] where its pooling says so", async () => {
    const { embed } = await open(whole);
    const [short, long] = await embed(["低空", "低空物流"]);
    expect(axes(short!)).toEqual(["[CLS]", "[SEP]", "低", "空"].map((token) => [token, 0.25]));
    expect(axes(long!).map(([token]) => token)).toEqual(["[CLS]", "[SEP]", "低", "空", "物", "流"]);
    // A text's vector depends on that text alone.
    expect((await embed(["低空"]))[0]).toEqual(short);
    const cls = await open({ ...whole, "1_Pooling/config.json": { pooling_mode_cls_token: true } });
    expect(axes((await cls.embed(["低空"]))[0]!)).toEqual([["[CLS]", 1]]);
  });

  it("takes the model where Optimum and transformers.js put it, the full one before the quantized one", async () => {
    const flipped = gatherModel([...TABLE].reverse());
    const { embed } = await open({
      "onnx/model_quantized.onnx": flipped,
      "onnx/model.onnx": model,
      "vocab.txt": vocab,
    });
    expect(axes((await embed(["低"]))[0]!).map(([token]) => token)).toEqual(["[CLS]", "[SEP]", "低"]);
  });

  it("tells how far it is", async () => {
    const told: [number, number][] = [];
    await (await open(whole)).embed(["低", "空"], (...one) => told.push(one));
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it.each<[string, Entries, string]>([
    ["no model", { "vocab.txt": vocab }, "no model in the folder; it has to hold model.onnx or onnx/model.onnx"],
    ["no vocabulary", { "model.onnx": model }, "it has to hold tokenizer.json or vocab.txt"],
    ["half a vocabulary", { ...whole, "vocab.txt": "低\n空\n" }, "vocab.txt: the vocabulary has no [PAD]"],
    ["a broken tokenizer", { ...whole, "tokenizer.json": "{" }, "tokenizer.json: "],
    ["a strange tokenizer", { ...whole, "tokenizer.json": { model: {} } }, "tokenizer.json: "],
    ["a list for a configuration", { ...whole, "config.json": [] }, "config.json: no JSON object"],
    ["no ONNX", { ...whole, "model.onnx": "no model" }, "model.onnx: Can't create a session"],
    [
      "the last token",
      { ...whole, "1_Pooling/config.json": { pooling_mode_lasttoken: true } },
      "pooling_mode_lasttoken",
    ],
    [
      "a layer more",
      { ...whole, "modules.json": [{ type: "a.Pooling" }, { type: "a.models.Dense" }] },
      "a.models.Dense",
    ],
  ])("refuses %s", async (_name, entries, words) => {
    const fault = await open(entries).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(ModelFault);
    expect((fault as ModelFault).message).toContain(words);
    // Both languages name the same file and leave no gap.
    const chinese = (fault as ModelFault).told.zh;
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(chinese).not.toMatch(/\{\w+\}/);
  });
});
