/** Words of the control for a user's own sentence model. */
import type { Label } from "../../src/language/terms.ts";

export const MODEL = {
  modelTitle: { zh: "句向量模型", en: "Sentence model" },
  modelOff: { zh: "句向量模型：未启用", en: "Sentence model: off" },
  modelOpening: { zh: "正在载入模型 {name}…", en: "Opening the model {name}…" },
  modelOn: { zh: "句向量模型：{name}", en: "Sentence model: {name}" },
  modelProgress: { zh: "模型计算 {done}/{of}", en: "Model: {done} of {of}" },
  modelFailed: { zh: "句向量模型未能启用", en: "The sentence model is not on" },
  modelReason: { zh: "{name}：{reason}。", en: "{name}: {reason}." },
  modelWhat: {
    zh: "可选用自备的 ONNX 句向量模型辅助给出建议。请选择模型所在的文件夹（内有 model.onnx，以及 tokenizer.json 或 vocab.txt）。",
    en: "A sentence model of your own (ONNX) may help with suggestions. Choose its folder: it holds model.onnx, and tokenizer.json or vocab.txt.",
  },
  modelStays: {
    zh: "模型与文本只在本机运算，不会上传；模型不随工作区保存，重新打开页面后需再次选择。",
    en: "Model and texts are worked on this computer and sent nowhere. The model is not kept with the workspace: choose it again when the page is opened anew.",
  },
  modelUnproven: {
    zh: "未实测中文模型是否使建议更准，请自行比较；统计与报告不受影响，建议须经研判认定。",
    en: "Whether a Chinese model makes suggestions better has not been measured: compare for yourself. Counts and reports do not change by it; suggestions wait for a judgement as before.",
  },
  modelWorking: {
    zh: "计算完成前，列出的建议未用模型。",
    en: "Until this is done the suggestions are those without the model.",
  },
  modelUsed: { zh: "当前建议已用此模型。", en: "The suggestions use this model." },
  modelChoose: { zh: "选择模型文件夹", en: "Choose a model folder" },
  modelOther: { zh: "换一个模型文件夹", en: "Choose another folder" },
  modelDrop: { zh: "也可把文件夹拖到此处。", en: "Or drop the folder here." },
  modelNotFolder: { zh: "请拖入一个文件夹", en: "Drop one folder" },
  modelStop: { zh: "停止", en: "Stop" },
  modelSwitchOff: { zh: "停用模型", en: "Switch it off" },
  modelNotHere: {
    zh: "单文件网页不含模型运行环境（14 MB）。如需使用句向量模型，请用 guantong serve 打开工作区，或在命令行使用 --model。",
    en: "The page in one file does not carry the runtime for models (14 MB). To use one, open the workspace with guantong serve, or take --model on the command line.",
  },
} satisfies Record<string, Label>;
