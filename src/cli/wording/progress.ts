/** What is said while a command works, and what several commands say at their end. */
import type { Label } from "../../model/index.ts";

export const PROGRESS_WORDS = {
  reading: (name: string): Label => ({ zh: `正在读取 ${name}……`, en: `reading ${name} …` }),
  readingPart: (name: string, done: number, of: number): Label => ({
    zh: `正在读取 ${name} ${done}/${of}……`,
    en: `reading ${name} ${done}/${of} …`,
  }),
  extracting: (name: string): Label => ({ zh: `正在提取 ${name} 的事项……`, en: `extracting ${name} …` }),
  extractingAndMatching: (): Label => ({ zh: "正在提取事项并匹配……", en: "extracting and matching …" }),
  matching: (upper: number, lower: number): Label => ({
    zh: `正在匹配 ${upper} × ${lower}……`,
    en: `matching ${upper} × ${lower} …`,
  }),
  analyzing: (): Label => ({ zh: "正在分析……", en: "analyzing …" }),
  analyzingIssuer: (issuer: string): Label => ({ zh: `正在分析 ${issuer}……`, en: `analyzing ${issuer} …` }),
  writing: (): Label => ({ zh: "正在生成报告……", en: "writing …" }),
  openingModel: (): Label => ({ zh: "正在打开句向量模型……", en: "opening the sentence model …" }),
  model: (done: number, of: number): Label => ({
    zh: `句向量模型 ${done}/${of}……`,
    en: `sentence model ${done}/${of} …`,
  }),
};

export const DONE_WORDS = {
  wrote: (path: string): Label => ({ zh: `已写入 ${path}`, en: `wrote ${path}` }),
  made: (folder: string, file: string): Label => ({
    zh: `${folder} 已成为工作区。请在 ${file} 中加入区划或机构，然后导入文件。`,
    en: `${folder} is a workspace now. Add the jurisdictions to ${file}, then import documents.`,
  }),
  suggested: (suggestions: number, commitments: number, dryRun: boolean): Label => ({
    zh: `为 ${commitments} 项事项提出建议 ${suggestions} 条${dryRun ? "；没有写入任何内容" : ""}`,
    en: `${suggestions} suggestions for ${commitments} commitments${dryRun ? "; nothing was written" : ""}`,
  }),
  heldBy: (holder: string): Label => ({
    zh: `${holder} 已打开此工作区，这里只读`,
    en: `${holder} has this workspace open already; this one is read-only`,
  }),
  readOnly: (): Label => ({ zh: "只读：不保存任何内容", en: "read-only: nothing is saved" }),
  stop: (): Label => ({ zh: "按 Ctrl+C 停止。", en: "Stop with Ctrl+C." }),
  internal: (reason: string): Label => ({ zh: `程序内部错误：${reason}`, en: `internal error: ${reason}` }),
  again: (): Label => ({ zh: "加 -v 重新运行，可见调用栈", en: "run again with -v for the stack trace" }),
};
