/** Why a change does not fit the files. */
import type { Label } from "../../model/index.ts";

/** An entry of a list at the top of a YAML file. */
export type Entry = "metric" | "jurisdiction";
const ENTRY: Record<Entry, Label> = {
  metric: { zh: "指标口径", en: "metric" },
  jurisdiction: { zh: "区划或机构", en: "jurisdiction" },
};

export const CHANGE_WORDS = {
  fileFaulty: (file: string): Label => ({
    zh: `${file} 有错误，请先改正（运行 guantong check 查看）`,
    en: `${file} has faults; mend them first (guantong check)`,
  }),
  noFile: (file: string): Label => ({ zh: `缺少 ${file}`, en: `no ${file}` }),
  documentThere: (id: string): Label => ({
    zh: `工作区内已有文件 ${id}`,
    en: `document ${id} is in the workspace already`,
  }),
  otherText: (file: string): Label => ({
    zh: `已有 ${file}，内容不同`,
    en: `${file} is there already with another text`,
  }),
  noDocument: (id: string): Label => ({ zh: `工作区内没有文件 ${id}`, en: `no document ${id} in the workspace` }),
  unreadableDocument: (id: string): Label => ({
    zh: `工作区内没有可读的文件 ${id}`,
    en: `no readable document ${id} in the workspace`,
  }),
  sharedText: (file: string): Label => ({
    zh: `${file} 也是另一份文件的原文，请为新文本另取文件名`,
    en: `${file} holds the text of another document too; give the new text another name`,
  }),
  judged: (table: string, id: string): Label => ({
    zh: `${table} 涉及文件 ${id}，请先撤回这些研判`,
    en: `${table} names document ${id}; take those judgements back first`,
  }),
  sourceName: (file: string): Label => ({
    zh: `原文文件名不合规：“${file}”；应为以 .txt 结尾的文件名，不带文件夹`,
    en: `bad source file name ${JSON.stringify(file)}; a plain name that ends in .txt`,
  }),
  fixedId: (id: string): Label => ({
    zh: `${id}：事项标识不能修改，对应和决定以它为准；请删除后另行加入`,
    en: `${id}: an id is never edited, since mappings and decisions name it; remove and insert instead`,
  }),
  commitmentThere: (id: string): Label => ({ zh: `已有事项 ${id}`, en: `${id} is there already` }),
  noCommitment: (id: string | undefined, file: string): Label => ({
    zh: `${file} 中没有事项 ${id}`,
    en: `no commitment ${id} in ${file}`,
  }),
  children: (id: string): Label => ({
    zh: `${id} 有下级事项，请先移走或删除下级事项`,
    en: `${id} has children; move or remove them first`,
  }),
  metricUsed: (file: string, id: string): Label => ({
    zh: `${file} 有口径为 ${id} 的数值，请先修改`,
    en: `${file} has a figure of ${id}; change it first`,
  }),
  issued: (file: string, id: string): Label => ({
    zh: `${file} 由 ${id} 发布，请先删除该文件`,
    en: `${file} was issued by ${id}; remove it first`,
  }),
  jurisdictionNamed: (other: string | undefined, id: string): Label => ({
    zh: `${other} 以 ${id} 为上级或重叠区划，请先修改`,
    en: `${other} names ${id}; change it first`,
  }),
  noMapping: (key: string): Label => ({ zh: `没有这条对应：${key}`, en: `no mapping ${key}` }),
  noDecision: (commitment: string, author: string): Label => ({
    zh: `没有 ${author} 对 ${commitment} 的决定`,
    en: `no decision on ${commitment} by ${author}`,
  }),
  noLedgerEntry: (commitment: string): Label => ({
    zh: `台账中没有 ${commitment}`,
    en: `no ledger entry for ${commitment}`,
  }),
  entryThere: (entry: Entry, id: string): Label => ({
    zh: `已有${ENTRY[entry].zh} ${id}`,
    en: `${ENTRY[entry].en} ${id} is there already`,
  }),
  noEntry: (entry: Entry, id: string): Label => ({
    zh: `没有${ENTRY[entry].zh} ${id}`,
    en: `no ${ENTRY[entry].en} ${id}`,
  }),
  blockStyle: (file: string, list: string): Label => ({
    zh: `${file}：列表 ${list} 请分行书写，每条以短横线开头`,
    en: `${file}: write the list ${list} in block style, one hyphen an entry`,
  }),
};
