/** What keeps a folder from being a sentence model, worded for people in both languages. */
import { type Label, ToldError } from "../model/index.ts";

/** `{file}` and the other names are replaced by the fault's values. */
const FAULTS = {
  "no-model": {
    zh: "文件夹中没有模型文件：应有 model.onnx 或 onnx/model.onnx。请选择导出的整个模型文件夹",
    en: "no model in the folder; it has to hold model.onnx or onnx/model.onnx. Give the whole folder of an exported model",
  },
  "no-vocabulary": {
    zh: "文件夹中没有词表：应有 tokenizer.json 或 vocab.txt，请与模型放在同一文件夹",
    en: "no vocabulary in the folder; it has to hold tokenizer.json or vocab.txt. Put it beside the model",
  },
  "bad-file": {
    zh: "{file} 无法读取：{reason}。请重新导出或重新下载模型",
    en: "{file}: {reason}; export or fetch the model again",
  },
  "not-json": {
    zh: "{file} 不符合 JSON 语法。请重新导出或重新下载模型",
    en: "{file}: {reason}; export or fetch the model again",
  },
  "no-object": {
    zh: "{file} 的内容应为一个 JSON 对象。请重新导出或重新下载模型",
    en: "{file}: no JSON object; export or fetch the model again",
  },
  "no-mark": {
    zh: "{file} 的词表中没有 {name}。请重新导出或重新下载模型",
    en: "{file}: the vocabulary has no {name}; export or fetch the model again",
  },
  "bad-model": {
    zh: "{file} 无法载入：{reason}。请确认是 ONNX 模型",
    en: "{file}: {reason}; is it an ONNX model?",
  },
  "strange-input": {
    zh: "{file} 需要输入 {name}，句向量模型没有这一输入。请选用 BERT 一类的句向量模型",
    en: "{file}: wants an input {name}, which no sentence model has; take a BERT-like sentence model",
  },
  "strange-output": {
    zh: "{file} 的输出是 {name}，句向量模型应为 2 或 3 维浮点数。请选用句向量模型",
    en: "{file}: gives {name}, where a sentence model gives floats of 2 or 3 dimensions; take a sentence model",
  },
  pooling: {
    zh: "{file} 要求池化方式 {name}，目前只支持均值与 [CLS]。请选用其他模型",
    en: "{file}: asks for the pooling {name}; only the mean and [CLS] are known. Take another model",
  },
  layer: {
    zh: "{file} 在池化之后还有 {name} 层，而模型文件中没有它。请把整个模型导出为输出 sentence_embedding 的一个文件",
    en: "{file}: names a layer {name} after the pooling, which the model file does not hold; export the whole model in one file that gives sentence_embedding",
  },
  runtime: {
    zh: "模型运行环境未能启动：{reason}。请改用新版浏览器，或重新安装本程序",
    en: "the runtime of the model does not start: {reason}; use a current browser, or install the program anew",
  },
} satisfies Record<string, Label>;

/** A folder that is no usable sentence model: what is wrong and what to do, without a full stop. */
export class ModelFault extends ToldError {
  constructor(code: keyof typeof FAULTS, values: Record<string, string> = {}) {
    const filled = (words: string) => words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
    super({ zh: filled(FAULTS[code].zh), en: filled(FAULTS[code].en) });
  }
}
