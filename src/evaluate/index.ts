/** What other parts of the program use of evaluation. */
export { type Accuracy, evaluate, type Measurable, type Retrieval } from "./accuracy.ts";
export type { FigureBeside } from "./figures.ts";
export { formatAccuracy } from "./format.ts";
export { type GoldItem, type GoldLink, type GoldSet, parseGold } from "./gold.ts";
export { type JudgedPair, judgedPairs } from "./judged-pairs.ts";
export { judgements } from "./judgement.ts";
export {
  analyzeTexts,
  assemble,
  type InputText,
  type OneShot,
  type OneShotCommitment,
  type OneShotCoverage,
  type OneShotDocument,
  type OneShotMapping,
  type ReadDocument,
  readDocument,
  readTexts,
  unitOf,
} from "./one-shot.ts";
