/** A model folder made in the test: a vocabulary, and a vector of its own for each token. */
import { gatherModel } from "./tiny-onnx.ts";

/** Characters of planning texts, so that units of the fixtures and of the shipped workspace differ from each other. */
export const VOCABULARY = [
  ...["[PAD]", "[UNK]", "[CLS]", "[SEP]", "低", "空", "物", "流", "ai", "##gc", "5", "。", "cafe", "机", "##x"],
  ..."建设发展科技创新产业平台企业人才高校研究院实验室服务数字智能制造金融生态城市农村教育医疗交通枢纽开放",
].filter((token, i, all) => all.indexOf(token) === i);

/** One axis a token; [CLS] and [SEP] have vectors too. */
export const TABLE = VOCABULARY.map((_, i) => VOCABULARY.map((_, k) => (i === k ? 1 : 0)));

/** Numbers that no binary fraction holds: sums of them show every difference in rounding. */
const UNEVEN = VOCABULARY.map((_, i) =>
  Array.from({ length: 24 }, (_, k) => Math.fround(1 / (3 + ((i * 31 + k * 17) % 97)))),
);

/** Files by their path below the folder. */
export function tinyFolder(): Record<string, Uint8Array> {
  return {
    "model.onnx": gatherModel(UNEVEN),
    "vocab.txt": new TextEncoder().encode(`${VOCABULARY.join("\n")}\n`),
  };
}
