/** Faults of documents and their commitments: ids, references, trees, counts, expectations, periods. */
import { LEVEL_ORDER } from "./jurisdictions.ts";
import { type FaultWords, meant } from "./words.ts";

export const DOCUMENT_WORDS = {
  unknownIssuer: (near: string | undefined): FaultWords => ({
    zh: ["发布主体不存在：", `请在 workspace.yaml 的 jurisdictions 中加入${meant(near).zh}`],
    en: ["unknown issuer", `add it to jurisdictions in workspace.yaml${meant(near).en}`],
  }),
  unknownBasis: (near: string | undefined): FaultWords => ({
    zh: ["上位依据所指的文件不存在：", `该文件不在工作区内的，不写 document 字段${meant(near).zh}`],
    en: [
      "basis names an unknown document",
      `leave out the document field when that text is not in the workspace${meant(near).en}`,
    ],
  }),
  ownBasis: (): FaultWords => ({
    zh: ["文件以自身为上位依据：", "请删去"],
    en: ["document is its own basis:", "take it out"],
  }),
  idTwice: (file: string): FaultWords => ({
    zh: ["文件标识重复：", `${file} 已用此标识，每份文件须有自己的标识`],
    en: ["document id used twice", `${file} has it already; every document has its own`],
  }),
  reservedId: (reserved: readonly string[]): FaultWords => ({
    zh: ["文件标识为保留字：", `不能用 ${reserved.join("、")}，对应表以这些作前缀`],
    en: ["reserved document id", `not one of ${reserved.join(", ")}: mapping files use these prefixes`],
  }),
  period: (): FaultWords => ({
    zh: ["期限止期早于起期：", "请把较早的日期写入 from"],
    en: ["period ends before it begins:", "write the earlier date into from"],
  }),
  sourceFolder: (): FaultWords => ({
    zh: ["原文文件名带有文件夹：", "只写文件名，文件夹由 --sources 指定"],
    en: ["source file with a folder:", "write the name alone; the folder is given by --sources"],
  }),
};

export const COMMITMENT_WORDS = {
  foreignId: (document: string | undefined): FaultWords => ({
    zh: ["事项标识属于另一份文件：", `只写本文件内的标识，或以 ${document}: 开头`],
    en: ["id belongs to another document", `write the local id, or begin with ${document}:`],
  }),
  idTwice: (place: string): FaultWords => ({
    zh: ["事项标识重复：", `首次出现在 ${place}，请改用别的标识`],
    en: ["id used twice", `first defined at ${place}; rename one`],
  }),
  foreignParent: (): FaultWords => ({
    zh: ["上级事项在另一份文件中：", "一份文件的事项自成一棵树；跨文件的关系用 restates 或对应表"],
    en: [
      "parent in another document",
      "the commitments of one document form a tree; use restates or a mapping across documents",
    ],
  }),
  unknownParent: (near: string | undefined): FaultWords => ({
    zh: ["上级事项不存在：", `请写本文件中已有的事项${meant(near).zh}`],
    en: ["unknown parent", `name a commitment of this document${meant(near).en}`],
  }),
  unknownRestates: (near: string | undefined): FaultWords => ({
    zh: ["重述的事项不存在：", `请写已有的事项${meant(near).zh}`],
    en: ["restates an unknown commitment", `name an existing commitment${meant(near).en}`],
  }),
  circle: (field: "parent" | "restates"): FaultWords => ({
    zh: [`${field === "parent" ? "上级" : "重述"}关系成环：`, "请断开其中一处"],
    en: [`${field} goes round in a circle:`, "cut it at one place"],
  }),
  itself: (field: "parent" | "restates"): FaultWords => ({
    zh: [`${field === "parent" ? "上级" : "重述"}事项就是自身：`, "请断开其中一处"],
    en: [`${field} is the commitment itself:`, "cut it at one place"],
  }),
  noEvidence: (): FaultWords => ({
    zh: ["没有依据的事项：", "请摘引所依据的字句，或引用网页"],
    en: ["no evidence for", "quote the words it rests on, or cite a page"],
  }),
  countTwice: (kinds: readonly string[]): FaultWords => ({
    zh: ["同一类型写了两个数目：", `下级事项按类型计数，请改用其他类型：${kinds.join("、")}`],
    en: ["two counts for one kind:", `children are counted by kind; use another of ${kinds.join(", ")}`],
  }),
  count: (named: number, kind: string, count: number): FaultWords => ({
    zh: [
      `类型为 ${kind} 的下级事项有 ${named} 个，文中所写数目为 ${count}：`,
      "请改正数目，或改正下级事项的类型、上级",
    ],
    en: [
      `${named} children of kind ${kind}, but the text declares ${count}:`,
      "mend the count, or the kind or parent of a child",
    ],
  }),
  expectationTwice: (): FaultWords => ({
    zh: ["同一层级有两条承接要求：", "每个下级层级只写一条"],
    en: ["two expectations for one level:", "one expectation for each lower level"],
  }),
  expectationTwiceBelow: (): FaultWords => ({
    zh: ["未写层级的承接要求有两条", "每个下级层级只写一条，或分别写明层级（level）"],
    en: ["two expectations without a level", "one expectation for each lower level; write the level of each"],
  }),
  expectationLevel: (): FaultWords => ({
    zh: ["承接要求的层级不低于发布主体：", LEVEL_ORDER.zh],
    en: ["expectation for a level that is not below the issuer's:", LEVEL_ORDER.en],
  }),
  deadline: (from: string | undefined, to: string | undefined): FaultWords => ({
    zh: [`完成时限在文件期限（${from ?? "…"} 至 ${to ?? "…"}）之外：`, "如属笔误，请改正其一"],
    en: [
      `deadline outside the document's period (${from ?? "…"} to ${to ?? "…"}):`,
      "mend one of the two, if it is a slip",
    ],
  }),
};
