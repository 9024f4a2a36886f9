/** The help of `guantong check`. */
import type { Label } from "../../../model/index.ts";

export const CHECK_HELP = {
  does: {
    zh: "查出工作区的全部差错：文件、引用、数值、摘引",
    en: "find every fault of a workspace: files, references, figures, quotations",
  },
  sources: {
    zh: "原文（.txt）所在文件夹；逐条核对摘引",
    en: "folder of original texts (.txt); every quotation is looked up in them",
  },
  pin: {
    zh: "找到的摘引，写入其位置和上下文（在 --sources 或工作区自有的 sources/ 中找）",
    en: "write the position and context of every quotation that is found (in --sources, or in the workspace's own sources/)",
  },
  stamp: {
    zh: "为已采纳而没有指纹的对应写入指纹，以便察觉文本变动",
    en: "write the fingerprints that accepted mappings lack, so that a changed text is noticed",
  },
  json: { zh: "以 JSON 输出差错和汇总", en: "print faults and summary as JSON" },
  end: {
    zh: "没有错误时退出码为 0（可以有提醒），否则为 2。",
    en: "Exit status 0 when there are no errors (warnings may be left), 2 otherwise.",
  },
} satisfies Record<string, Label>;
