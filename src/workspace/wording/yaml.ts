/** Faults of YAML files, before their content is looked at. */
import type { ErrorCode } from "yaml";
import type { FaultWords } from "./words.ts";

/** What the parser found, in Chinese; its own messages are English. */
const SYNTAX: Record<ErrorCode, string> = {
  ALIAS_PROPS: "别名不能带锚点或标签",
  BAD_ALIAS: "别名不合规则",
  BAD_DIRECTIVE: "指令行（%）不合规则",
  BAD_DQ_ESCAPE: "双引号内的转义不合规则",
  BAD_INDENT: "缩进不对，或括号内的内容没有缩进、没有写完",
  BAD_PROP_ORDER: "锚点、标签要写在值的前面",
  BAD_SCALAR_START: "值不能以此符号开头，请加引号",
  BLOCK_AS_IMPLICIT_KEY: "同一行里有两个冒号分隔的字段，请分行写，或给值加引号",
  BLOCK_IN_FLOW: "括号内不能使用分行写法",
  DUPLICATE_KEY: "同一处有两个同名字段",
  IMPOSSIBLE: "此处写法无法识别",
  KEY_OVER_1024_CHARS: "字段名过长（超过 1024 个字符）",
  MISSING_CHAR: "缺少引号、冒号、逗号、括号或空格",
  MULTILINE_IMPLICIT_KEY: "字段名必须写在一行内，后接冒号和空格",
  MULTIPLE_ANCHORS: "一个值有多个锚点",
  MULTIPLE_DOCS: "文件中另起了一份文档（---）",
  MULTIPLE_TAGS: "一个值有多个标签",
  NON_STRING_KEY: "字段名必须是文字",
  RESOURCE_EXHAUSTION: "层次过深",
  TAB_AS_INDENT: "缩进用了制表符，请改用空格",
  TAG_RESOLVE_FAILED: "标签或值的写法无法识别",
  UNEXPECTED_TOKEN: "此处有多余的或不应出现的内容",
  BAD_COLLECTION_TYPE: "列表与字段表的写法混用",
};

export const YAML_WORDS = {
  tooLong: (limit: number): FaultWords => ({
    zh: ["文件过长，字符数", `上限为 ${limit}，请拆分为几份文件`],
    en: ["file too long, characters", `at most ${limit}; split the document`],
  }),
  nesting: (limit: number): FaultWords => ({
    zh: ["列表和字段嵌套过深", `至多 ${limit} 层`],
    en: ["maps and lists nested too deeply", `at most ${limit} levels`],
  }),
  /** `message` is the parser's. */
  syntax: (code: ErrorCode, message: string): FaultWords => ({
    zh: [
      `不是有效的 YAML：${code === "MISSING_CHAR" && message.includes("quote") ? "引号没有闭合" : SYNTAX[code]}`,
      "请改正写法；改正前，本文件其余内容未作检查",
    ],
    en: [
      `not valid YAML: ${code === "MULTIPLE_DOCS" ? "a second document begins (---)" : message}`,
      "mend the syntax; nothing else in this file was checked",
    ],
  }),
  alias: (): FaultWords => ({
    zh: ["不支持锚点或别名：", "请把值完整写出，工作区文件不共用内容"],
    en: ["anchor or alias", "write the value out; workspace files share no nodes"],
  }),
  tag: (): FaultWords => ({
    zh: ["不支持标签：", "请直接写值"],
    en: ["tag", "write a plain value"],
  }),
};
