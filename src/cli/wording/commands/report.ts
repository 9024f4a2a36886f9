/** The help of `guantong report`. */
import type { Label } from "../../../model/index.ts";

/** Names of a closed list stand behind the words. */
const among =
  (zh: string, en: string) =>
  (names: readonly string[]): Label => ({
    zh: `${zh}，以逗号分隔：${names.join(", ")}`,
    en: `${en}, separated by commas: ${names.join(", ")}`,
  });

export const REPORT_HELP = {
  does: { zh: "生成工作区的衔接情况报告", en: "write the gap report of a workspace" },
  format: { zh: "格式，文件名看不出时使用", en: "format, when the file name does not say it" },
  against: {
    zh: "此前的分析（由 report -o 文件.json 写出）：其后的变化列为附件",
    en: "an earlier analysis (report -o FILE.json): what changed since becomes an annex",
  },
  eachDistrict: {
    zh: "下级每个有文件的发布主体各写一份，另有总览；-o 写文件夹（默认格式：docx）",
    en: "one report for every lower issuer that has documents, and an overview; -o names a folder (default format: docx)",
  },
  branch: { zh: "只含这些上级事项及其下各项", en: "only these upper commitments and what stands below them" },
  department: {
    zh: "只含由这些部门牵头或配合的事项，写名称的一部分即可",
    en: "only what names these departments as lead or support, a part will do",
  },
  issuer: { zh: "只含下级一方的这些发布主体", en: "only these issuers of the lower side" },
  end: {
    zh:
      "筛选条件只缩小显示和计数的范围，并写在报告上；比对什么由 --upper 和 --lower 决定。\n" +
      '各格式都可筛选；.json 将其记在 "filters" 中，--against 只接受筛选条件相同的 .json。',
    en:
      "Filters narrow what is shown and counted, and stand on the report; --upper and --lower say what is compared.\n" +
      'Every format takes them; .json says them in "filters", and --against takes a narrowed .json only under the same ones.',
  },
} satisfies Record<string, Label>;

/** Options whose values are listed. */
export const REPORT_HELP_OF = {
  output: (known: string): Label => ({
    zh: `写入的文件，- 为标准输出；${known}`,
    en: `file to write, or - for stdout; ${known}`,
  }),
  failOn: among("计入统计的事项有这些状态时，退出码为 1", "exit 1 when a counted commitment has one of these states"),
  kind: among("只含这些类型", "only these kinds"),
  class: among("只含这些类别", "only these classes"),
  state: among("只含这些状态", "only these states"),
} satisfies Record<string, unknown>;
