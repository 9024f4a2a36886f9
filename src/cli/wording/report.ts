/** What `guantong report` says: of its output, its filters, the earlier analysis, and how it ended. */
import type { State } from "../../analysis/index.ts";
import { STATE_LABEL } from "../../language/terms.ts";
import type { Label } from "../../model/index.ts";

/** How many names an error lists. */
const SHOWN = 12;

const noneIs = {
  commitment: { zh: "上级一方没有此事项", en: "no commitment of the upper side" },
  issuer: { zh: "下级一方没有此发布主体", en: "no issuer of the lower side" },
  department: { zh: "没有以此为名的牵头或配合部门", en: "no lead or support department is called so" },
} satisfies Record<string, Label>;

export const REPORT_WORDS = {
  noFormat: (output: string, known: string): Label => ({
    zh: `-o ${output}：从文件名看不出报告格式，请以 ${known} 之一结尾，或用 --format 指定`,
    en: `-o ${output}: no report format by that name; end it in ${known}, or give --format`,
  }),
  readsOutput: (output: string): Label => ({
    zh: `-o ${output}：本命令要读取该文件，请另取名称；没有写入任何内容`,
    en: `-o ${output}: this command reads that file; give another name, nothing was written`,
  }),
  /** A filter's value that the analysis does not hold, and those it holds. */
  noneSuch: (option: string, value: string, what: keyof typeof noneIs, known: readonly string[]): Label => {
    const shown = known.slice(0, SHOWN);
    const left = known.length - shown.length;
    const some: Label =
      known.length === 0
        ? { zh: "现无可用的值", en: "there is none" }
        : { zh: `可用：${shown.join("、")}`, en: `one of ${shown.join(", ")}` };
    const more: Label = left === 0 ? { zh: "", en: "" } : { zh: ` 等，另有 ${left} 个`, en: ` and ${left} more` };
    return {
      zh: `${option} ${value}：${noneIs[what].zh}；${some.zh}${more.zh}`,
      en: `${option} ${value}: ${noneIs[what].en}; ${some.en}${more.en}`,
    };
  },
  /** `before`: the filters of the earlier file, as JSON. */
  otherFilters: (path: string, before: string): Label => ({
    zh: `--against ${path}：该文件只含 ${before}；请使用相同的筛选条件，或改用未经筛选的文件`,
    en: `--against ${path}: holds only ${before}; give the same filters, or a file without any`,
  }),
  eachOrLower: (): Label => ({
    zh: "--each-district 与 --lower 不能同时使用，请用 --issuer 选择",
    en: "--each-district and --lower exclude each other; choose with --issuer",
  }),
  eachToFolder: (): Label => ({
    zh: "-o -：--each-district 写出多个文件，请写文件夹名",
    en: "-o -: --each-district writes several files; name a folder",
  }),
  noDistrict: (): Label => ({
    zh: "--each-district：上级一方之下没有已导入文件的发布主体，请先导入下级文件",
    en: "--each-district: no issuer below the upper side has a document",
  }),
  filteredEmpty: (lower: readonly string[]): Label => ({
    zh: `按筛选条件，没有可与 ${lower.join("、")} 比对的事项，报告为空`,
    en: `the filters leave no commitment to compare with ${lower.join(", ")}; the report is empty`,
  }),
  noPicture: (): Label => ({
    zh: "报告不含图：未安装绘图所需的字体或绘图引擎",
    en: "the report has no picture: its font or its drawing engine is not installed",
  }),
  written: (reports: number, folder: string): Label => ({
    zh: `已在 ${folder} 写入报告 ${reports} 份、总览 1 份`,
    en: `${reports} reports and an overview in ${folder}`,
  }),
  nothingKnown: (): Label => ({
    zh: "--fail-on：未作比对，无法认定没有这些状态",
    en: "--fail-on: nothing was compared, so nothing is known to be free of these states",
  }),
  /** Chinese names the states, with the id that --fail-on takes; the English ids are words of their own. */
  broken: (commitments: number, states: readonly State[]): Label => ({
    zh: `${commitments} 项事项的状态为${states.map((state) => `“${STATE_LABEL[state].zh}”（${state}）`).join("、")}`,
    en: `${commitments} commitments are ${states.join(", ")}`,
  }),
};
