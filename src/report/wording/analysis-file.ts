/** Why a file is no earlier analysis. */
import { type Label, ruleOf } from "../../model/index.ts";

/** The parts of a valibot issue that are told. */
interface Issue {
  message: string;
  type: string;
  expected: string | null;
  received: string;
}

/** Types and contents as valibot names them. */
const NAMES: Record<string, string> = {
  Array: "列表",
  Object: "一组字段",
  string: "文字",
  number: "数字",
  boolean: "true 或 false",
  null: "空值",
  undefined: "空缺",
};

export const ANALYSIS_FILE_WORDS = {
  notJson: (reason: Label): Label => ({
    zh: `不是 JSON（${reason.zh}），请使用写成 .json 的报告`,
    en: `not JSON (${reason.en}); give a report written as .json`,
  }),
  /** `place` is the path of the field, absent for the file as a whole. */
  wrong: (place: string | undefined, issue: Issue): Label => ({
    zh: `${place ?? "整个文件"}：${ruleZh(issue)}，请使用本版本写成 .json 的报告`,
    en: `${place ?? "the whole"}: ${issue.message}; give a report that this version wrote as .json`,
  }),
};

function ruleZh({ message, type, expected, received }: Issue): string {
  if (type === "strict_object" && expected === "never") return "未知的字段";
  if (type === "strict_object" && received === "undefined") return "缺少此字段";
  if (expected === null) return ruleOf(message)?.zh ?? "值不合规";
  return `应为${namesZh(expected)}，实为${namesZh(received)}`;
}

/** `("a" | "b")` as a list of choices, `(string | number)` in words. */
function namesZh(names: string): string {
  const parts = names.replace(/^\((.*)\)$/, "$1").split(" | ");
  if (parts.every((name) => Object.hasOwn(NAMES, name))) return parts.map((name) => NAMES[name]).join("或");
  return ` ${parts.join("、")}${parts.length > 1 ? " 之一" : ""}`;
}
