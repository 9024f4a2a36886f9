/** What every help text holds besides a command's own words: headings, placeholders, the options all commands share. */
import type { Label } from "../../model/index.ts";

/** Headings by the name under which commander asks for them. */
export const HEADING: Readonly<Record<string, Label>> = {
  "Usage:": { zh: "用法：", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Commands:": { zh: "命令：", en: "Commands:" },
};

/** What a reader puts in the place of a word in brackets. */
export const PLACEHOLDER: Readonly<Record<string, Label>> = {
  address: { zh: "地址", en: "address" },
  classes: { zh: "类别", en: "classes" },
  command: { zh: "命令", en: "command" },
  completeness: { zh: "完整程度", en: "completeness" },
  date: { zh: "日期", en: "date" },
  dir: { zh: "文件夹", en: "dir" },
  file: { zh: "文件", en: "file" },
  files: { zh: "文件", en: "files" },
  format: { zh: "格式", en: "format" },
  "from..to": { zh: "起..止", en: "from..to" },
  genre: { zh: "用途", en: "genre" },
  id: { zh: "标识", en: "id" },
  ids: { zh: "标识", en: "ids" },
  kinds: { zh: "类型", en: "kinds" },
  lang: { zh: "语言", en: "lang" },
  names: { zh: "名称", en: "names" },
  nature: { zh: "性质", en: "nature" },
  number: { zh: "数", en: "number" },
  options: { zh: "选项", en: "options" },
  slug: { zh: "标识", en: "slug" },
  states: { zh: "状态", en: "states" },
  title: { zh: "标题", en: "title" },
  token: { zh: "口令", en: "token" },
  url: { zh: "网址", en: "url" },
  workspace: { zh: "工作区", en: "workspace" },
};

export const HELP_WORDS = {
  program: {
    zh: "Guantong 贯通：市级政策的每一项部署，区县有没有对应承接？建立对应、判定承接状态、生成衔接情况报告。",
    en: "Guantong 贯通: does every municipal policy commitment have a district counterpart? Links, coverage, gap report.",
  },
  exits: {
    zh: "退出码：0 正常，1 触发了 --fail-on 所设的条件，2 输入或用法有误。",
    en: "Exit status: 0 fine, 1 a threshold asked for is broken, 2 bad input or usage.",
  },
  examples: { zh: "示例：", en: "Examples:" },
  help: { zh: "显示用法", en: "show this help" },
  helpOf: { zh: "显示某一命令的用法", en: "show the help of a command" },
  command: { zh: "命令的名称；不写则列出全部命令", en: "name of the command; without one, all are listed" },
  version: { zh: "显示版本号", en: "show the version" },
  quiet: { zh: "只输出结果和错误", en: "only errors and results" },
  verbose: {
    zh: "多说明所做的事；程序内部错误附调用栈",
    en: "more about what is done; stack traces of internal errors",
  },
  lang: { zh: "提示、差错和用法的语言，默认为 en", en: "language of messages, faults and help, en by default" },
  langOfReport: {
    zh: "报告的语言，默认为 zh；也是提示、差错和用法的语言，默认为 en",
    en: "language of the report, zh by default, and of messages, faults and help, en by default",
  },
  workspace: { zh: "工作区文件夹", en: "folder of the workspace" },
} satisfies Record<string, Label>;

/** What an option or argument takes, said behind its description. */
export const TAKES = {
  choices: (names: readonly string[]): Label => ({
    zh: `可选：${names.join("、")}`,
    en: `one of: ${names.join(", ")}`,
  }),
  byDefault: (value: string): Label => ({ zh: `默认：${value}`, en: `default: ${value}` }),
  inBrackets: (parts: readonly Label[]): Label => ({
    zh: `（${parts.map(({ zh }) => zh).join("；")}）`,
    en: ` (${parts.map(({ en }) => en).join("; ")})`,
  }),
};
