/** Faults of a record against its schema: fields that are missing, unknown, of the wrong type or with a bad value. */
import type { Label } from "../../model/index.ts";
import { type FaultWords, oneOf } from "./words.ts";

/** Types as valibot names them; `Array` and `Object` are what lists and maps are called there. */
const TYPES: Record<string, Label> = {
  Array: { zh: "列表", en: "a list" },
  Object: { zh: "一组字段", en: "a map" },
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "number" },
  boolean: { zh: "true 或 false", en: "boolean" },
  true: { zh: "true（不是这样就删去这一行）", en: "true" },
  null: { zh: "空值", en: "null" },
};

export const SCHEMA_WORDS = {
  missingField: (): FaultWords => ({
    zh: ["缺少字段", "此类内容都要有这个字段"],
    en: ["missing field", "every entry of this kind has it"],
  }),
  missingList: (): FaultWords => ({
    zh: ["缺少字段", "请写成列表，每一条以短横线开头"],
    en: ["missing field", "write a list; every entry begins with a hyphen"],
  }),
  noList: (): FaultWords => ({
    zh: ["此处应为列表：", "请写成列表，每一条以短横线开头"],
    en: ["no list:", "write a list; every entry begins with a hyphen"],
  }),
  unknownField: (known: readonly string[], field: string): FaultWords => {
    const choices = oneOf(known, field);
    return { zh: ["未知的字段", choices.zh], en: ["unknown field", choices.en] };
  },
  unknownValue: (field: string, known: readonly string[], value: string): FaultWords => {
    const choices = oneOf(known, value);
    return { zh: [`字段 ${field} 的值不在可用范围内：`, choices.zh], en: [`unknown ${field}`, choices.en] };
  },
  emptyValue: (): FaultWords => ({
    zh: ["字段没有值：", "请填写，或删去这一行"],
    en: ["field without a value", "fill it in or take the line out"],
  }),
  /** `expected` lists types as valibot does: `(string | number)`. */
  wrongType: (field: string, expected: string): FaultWords => {
    // A field that may be absent is not told so: it is there, with the wrong type.
    const names = (expected.match(/\w+/g) ?? []).filter((name) => name !== "undefined");
    return {
      zh: [`字段 ${field} 的值类型不对：`, `应为${names.map((name) => TYPES[name]?.zh ?? name).join("或")}`],
      en: [
        `${field} of the wrong type:`,
        `expected ${expected.replace("Array", TYPES.Array!.en).replace("Object", TYPES.Object!.en).replace("string", TYPES.string!.en)}`,
      ],
    };
  },
  badValue: (field: string, rule: Label): FaultWords => ({
    zh: [`字段 ${field} 的值不合规：`, rule.zh],
    en: [`bad ${field}`, rule.en],
  }),
  evidenceForm: (): FaultWords => ({
    zh: ["依据既不是摘引也不是网页引用，所列字段为", "请摘引原文字句（exact），或引用网页（url、grade）"],
    en: ["neither quoted nor cited evidence, fields", "quote words of the source (exact) or cite a page (url, grade)"],
  }),
  noDocument: (): FaultWords => ({
    zh: ["不是政策文件", "政策文件由一组字段构成，开头为 id、title、issuer、date"],
    en: ["not a document", "a document file is a map that begins with id, title, issuer, date"],
  }),
  noWorkspaceMap: (): FaultWords => ({
    zh: ["此处内容的形式不对", "应为一组字段，含 title 和 jurisdictions"],
    en: ["not what stands here", "write a map with title and jurisdictions"],
  }),
  noMetricsMap: (): FaultWords => ({
    zh: ["此处内容的形式不对", "应为一组字段，只含列表 metrics"],
    en: ["not what stands here", "write a map with the one list metrics"],
  }),
  noWorkspace: (): FaultWords => ({
    zh: ["缺少此文件，该文件夹不是工作区", "请运行 guantong init 新建工作区"],
    en: ["file missing: this folder is no workspace", "run guantong init DIR to make one"],
  }),
  notRead: (): FaultWords => ({
    zh: ["未读取此文件", "政策文件以 .yaml 结尾，对应表以 .sssom.tsv 结尾"],
    en: ["file is not read", "documents end in .yaml, mapping sets in .sssom.tsv"],
  }),
};
