/** What a value has to be, where valibot says it in its own words: its message is English, the rule stands in the issue. */
import { type Label, ruleOf } from "../../model/index.ts";

/** The parts of a valibot issue that are told. */
interface Issue {
  type: string;
  message: string;
  requirement?: unknown;
}

/** By name of the validation; the schemas use no others (tests/workspace/schema.test.ts looks). */
const BY_TYPE: Record<string, (requirement: string) => string> = {
  integer: () => "应为整数",
  min_value: (least) => `不得小于 ${least}`,
  max_value: (most) => `不得大于 ${most}`,
  non_empty: () => "不得为空",
};

/** The rule of a validation that failed. */
export function valueRule({ type, message, requirement }: Issue): Label {
  return ruleOf(message) ?? { zh: BY_TYPE[type]?.(String(requirement)) ?? "请改用符合要求的值", en: message };
}
