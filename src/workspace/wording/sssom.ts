/** Faults of a mapping set in itself: its metadata block and its rows. */
import type { Label } from "../../model/index.ts";
import { type FaultWords, meant, oneOf } from "./words.ts";

const BEGIN: Label = {
  zh: "文件开头应有 #mapping_set_id: …、#license: …、#curie_map: 等行",
  en: "begin the file with lines such as #mapping_set_id: …, #license: …, #curie_map:",
};

export const SSSOM_WORDS = {
  noMetadata: (): FaultWords => ({ zh: ["缺少元数据块", BEGIN.zh], en: ["no metadata block", BEGIN.en] }),
  metadataForm: (): FaultWords => ({
    zh: ["元数据块不是一组字段", BEGIN.zh],
    en: ["the metadata block is no map", BEGIN.en],
  }),
  missingSlot: (): FaultWords => ({
    zh: ["元数据块缺少", "每份对应表都要有 mapping_set_id、license 和 curie_map"],
    en: ["the metadata block lacks", "every mapping set has mapping_set_id, license and curie_map"],
  }),
  noUri: (): FaultWords => ({
    zh: ["此项不是网址（URI）：", "请写完整的网址，如 https://creativecommons.org/licenses/by/4.0/"],
    en: ["no URI in", "write an absolute URI, such as https://creativecommons.org/licenses/by/4.0/"],
  }),
  noPrefixes: (): FaultWords => ({
    zh: ["此项没有写前缀：", "每行一个前缀，如 cq2023: https://…/"],
    en: ["no prefixes in", "one line per prefix: cq2023: https://…/"],
  }),
  noDefinitions: (): FaultWords => ({
    zh: ["此项没有写扩展列的定义：", "应为列表，每条含 slot_name、property、type_hint"],
    en: ["no definitions in", "a list of slot_name, property, type_hint"],
  }),
  unknownSlot: (): FaultWords => ({
    zh: ["未知的元数据项", "请删去，或在 extension_definitions 中声明"],
    en: ["unknown slot", "take it out, or declare it in extension_definitions"],
  }),
  /** Remedy for a column of ours that the set does not declare. */
  declareColumn: (column: string): Label => ({
    zh: `请在 extension_definitions 中声明（slot_name: ${column}）`,
    en: `declare it in extension_definitions (slot_name: ${column})`,
  }),
  /** Remedy for a column that nobody knows. */
  columnOfSssom: (near: string | undefined): Label => ({
    zh: `应为 SSSOM 标准列，或在 extension_definitions 中声明的列${meant(near).zh}`,
    en: `a slot of SSSOM, or declared in extension_definitions${meant(near).en}`,
  }),
  unknownRelation: (known: readonly string[], value: string): FaultWords => {
    const choices = oneOf(known, value);
    return { zh: ["未知的对应关系", choices.zh], en: ["unknown relation", choices.en] };
  },
  noCurie: (column: string, written: string): FaultWords => ({
    zh: [`列 ${column} 的值应写作“前缀:标识”：`, `请写 ${written}`],
    en: [`${column} is no CURIE:`, `write ${written}`],
  }),
  noCommitmentCurie: (column: string): FaultWords => ({
    zh: [`列 ${column} 的值应写作“前缀:标识”：`, "请写“文件标识:事项标识”，如 cq2023:action-4"],
    en: [`${column} is no CURIE:`, "write prefix:local, such as cq2023:action-4"],
  }),
  undeclaredPrefix: (): FaultWords => ({
    zh: ["未声明的前缀", "请在元数据块的 curie_map 中加入"],
    en: ["undeclared prefix", "add it to curie_map in the metadata block"],
  }),
  unknownJustification: (known: readonly string[], value: string): FaultWords => {
    const choices = oneOf(known, value);
    return {
      zh: ["列 mapping_justification 的值未知：", choices.zh],
      en: ["unknown mapping_justification", choices.en],
    };
  },
  number: (column: string, least: number): FaultWords => ({
    zh: [`列 ${column} 的数值不对：`, `应为 ${least} 到 1 之间的数`],
    en: [`bad ${column}`, `a number from ${least} to 1`],
  }),
  noReviewer: (column: string): FaultWords => ({
    zh: [`填了 ${column} 却没有复核人：`, "请填写 reviewer_label"],
    en: [`${column} without a reviewer:`, "fill in reviewer_label"],
  }),
  noneWithoutDocument: (written: string): FaultWords => ({
    zh: ["“无对应”没有写明查阅的是哪一份文件：", `请在 object_source 中写 ${written}文件标识`],
    en: ['"none" does not name the one document that was looked through', `write ${written}ID into object_source`],
  }),
  state: (state: string): FaultWords => ({
    zh: [
      "列 state 与本行内容不符：",
      `应写 ${state}；mapping_justification 为 semapv:ManualMappingCuration，或有 reviewer_label 且 reviewer_agreement 为 1 的，才是 accepted`,
    ],
    en: [
      "state is not what the row says:",
      `write ${state}; accepted is semapv:ManualMappingCuration, or a reviewer_label with reviewer_agreement 1`,
    ],
  }),
  predicate: (relation: string, expected: string): FaultWords => ({
    zh: [`对应关系为 ${relation} 时，谓词不对：`, `应写 ${expected}`],
    en: [`wrong predicate for relation ${relation}:`, `write ${expected}`],
  }),
  unknownModifier: (): FaultWords => ({
    zh: ["列 predicate_modifier 的值未知：", "只能写 Not"],
    en: ["unknown predicate_modifier", "Not is the only one"],
  }),
  noModifier: (): FaultWords => ({
    zh: ["否决的对应没有填 predicate_modifier", "应写 Not"],
    en: ["rejected without predicate_modifier", "write Not"],
  }),
  needlessModifier: (relation: string): FaultWords => ({
    zh: [`对应关系为 ${relation} 时不应填 predicate_modifier：`, "只有否决（rejected）才写 Not"],
    en: [`predicate_modifier with relation ${relation}:`, "only a rejected mapping has Not"],
  }),
  noneObject: (relation: string, none: string): FaultWords => ({
    zh: [`对应关系为 ${relation} 时，object_id 不对：`, `none（无对应）与 ${none} 须同时使用`],
    en: [`wrong object_id for relation ${relation}:`, `relation none and object_id ${none} go together`],
  }),
};
