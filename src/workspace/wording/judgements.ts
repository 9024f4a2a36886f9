/** Faults of mappings, decisions and ledger rows against the rest of the workspace. */
import { type FaultWords, meant } from "./words.ts";

const END = { subject: "上级事项（subject_id）", object: "下级事项（object_id）" };

export const MAPPING_WORDS = {
  unknownEnd: (end: "subject" | "object", near: string | undefined): FaultWords => ({
    zh: [`${END[end]}不存在：`, `请写工作区内文件的事项${meant(near).zh}`],
    en: [`${end}_id is no commitment:`, `name a commitment of a document in the workspace${meant(near).en}`],
  }),
  unknownDocument: (near: string | undefined): FaultWords => ({
    zh: ["object_source 所写的文件不存在：", `请写工作区内的文件${meant(near).zh}`],
    en: ["object_source is no document:", `name a document of the workspace${meant(near).en}`],
  }),
  levels: (above: string | undefined, below: string | undefined): FaultWords => ({
    zh: [
      `上级事项（subject）为 ${above}，下级事项（object）为 ${below}：`,
      "subject 写层级高的事项，object 写层级低的事项",
    ],
    en: [`subject is ${above}, object ${below}:`, "the subject is the upper commitment, the object the lower one"],
  }),
  noAuthor: (): FaultWords => ({
    zh: ["没有写明研判人的事项：", "请填写 author_label"],
    en: ["nobody is named for the judgement on", "fill in author_label"],
  }),
  nothingMissing: (): FaultWords => ({
    zh: ["部分承接而没有写明缺什么：", "请在 missing 列写明对应表述没有承接的内容"],
    en: ["part without what is missing:", "say in the column missing what the counterpart does not carry"],
  }),
  reviewDate: (date: string): FaultWords => ({
    zh: [`复核日期早于对应日期（${date}）：`, "请改正其一"],
    en: [`review_date before mapping_date (${date}):`, "mend one of the two"],
  }),
  heading: (): FaultWords => ({
    zh: ["对只作归类的事项作了研判：", "请对应其下级事项，类目本身不作认定"],
    en: ["judgement on a commitment that only groups:", "map its children; a heading has no verdict of its own"],
  }),
  noFingerprint: (column: string): FaultWords => ({
    zh: [`没有填 ${column}，所涉为`, "请运行 guantong check --stamp；没有指纹，文本变动不会被发现"],
    en: [`no ${column} for`, "run guantong check --stamp; without it a changed text goes unnoticed"],
  }),
  stale: (column: string, actual: string): FaultWords => ({
    zh: ["研判之后文本有变动：", `请重新研判；结论仍成立的，在 ${column} 中写 ${actual}`],
    en: ["judged before the text changed:", `look again; if the judgement holds, write ${actual} into ${column}`],
  }),
  decidedTwice: (who: string, place: string): FaultWords => ({
    zh: ["同一人对同一对事项研判了两次：", `${who} 在 ${place} 已有研判，请保留一条`],
    en: ["same pair decided twice by the same author:", `${who} decided at ${place} already; keep one`],
  }),
  noneBesideCounterpart: (document: string | undefined, place: string, same: boolean): FaultWords => ({
    zh: [`对文件 ${document} 写了“无对应”，又有已接受的对应：`, contradiction(place, same).zh],
    en: [`"none" for document ${document} beside an accepted counterpart in it:`, contradiction(place, same).en],
  }),
  rejectedBesideAccepted: (place: string, same: boolean): FaultWords => ({
    zh: ["同一对事项既被否决又被接受：", contradiction(place, same).zh],
    en: ["rejected beside an accepted mapping of the same pair:", contradiction(place, same).en],
  }),
};

/** `same`: one person says both; else two reviewers disagree. */
function contradiction(place: string, same: boolean) {
  return {
    zh: `见 ${place}；${same ? "请删去其一" : "须由两位研判人取得一致（研判意见不一致）"}`,
    en: `see ${place}; ${same ? "take one of them out" : "the two reviewers have to agree (研判意见不一致)"}`,
  };
}

export const DECISION_WORDS = {
  decidedTwice: (author: string, line: number): FaultWords => ({
    zh: ["同一人对同一事项作了两次决定：", `${author} 在第 ${line} 行已作决定，请保留一条`],
    en: ["same commitment decided twice by the same author:", `${author} decided at line ${line} already; keep one`],
  }),
  differ: (commitment: string, author: string, decision: string, line: number): FaultWords => ({
    zh: [`对 ${commitment} 的决定不一致：`, `${author} 在第 ${line} 行写的是 ${decision}，须由两人取得一致`],
    en: [`decisions on ${commitment} differ:`, `${author} said ${decision} at line ${line}; the two have to agree`],
  }),
  entryTwice: (line: number): FaultWords => ({
    zh: ["同一事项登记了两行：", `第 ${line} 行已有，每个事项和发布主体只保留一行`],
    en: ["commitment entered twice:", `line ${line} has it already; keep one row per commitment and issuer`],
  }),
  unknownCommitment: (near: string | undefined): FaultWords => ({
    zh: ["事项不存在：", `请写工作区内的事项，连同其文件，如 cq2023:action-4${meant(near).zh}`],
    en: [
      "unknown commitment",
      `name a commitment of the workspace with its document, such as cq2023:action-4${meant(near).en}`,
    ],
  }),
  localOfOther: (owner: string, issuer: string): FaultWords => ({
    zh: [`把 ${owner} 的事项定为自设（local）：`, `只有 ${issuer} 自己的事项才能定为其自设事项`],
    en: [`"local" on a commitment of ${owner}:`, `only a commitment of ${issuer} itself can be its local initiative`],
  }),
  notFromAbove: (decision: string, issuer: string): FaultWords => ({
    zh: [`决定 ${decision} 所写的事项不是 ${issuer} 的上级事项：`, "请写上级事项"],
    en: [`${decision} on a commitment that does not come from above ${issuer}:`, "name the upper commitment"],
  }),
  union: (parts: number): FaultWords => ({
    zh: [`union_complete 只涉及 ${parts} 个部分承接：`, "合并认定须有两个以上已接受的部分承接"],
    en: [`union_complete over ${parts} partial counterparts:`, "it joins two or more accepted partial ones"],
  }),
};
