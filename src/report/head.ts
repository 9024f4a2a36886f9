/** What stands at the head of every report: title, date, version, and what was compared under which filters. */
import { CLASS_LABEL, KIND_LABEL, STATE_LABEL } from "../language/terms.ts";
import { levelName, type Naming } from "./naming.ts";
import type { Field, Report } from "./report.ts";
import { levels, type Selection } from "./selection.ts";
import { subjectOf, systemName } from "./subject.ts";
import { HEAD_WORDS } from "./wording/head.ts";

/** Title, date, version and meta block: all but the sections. */
export function headOf(selection: Selection, names: Naming, version: string): Omit<Report, "sections" | "annexes"> {
  return {
    schema: "guantong/report@1",
    language: names.language,
    title: titleOf(selection, names),
    asOf: selection.analysis.asOf,
    version,
    meta: metaOf(selection, names, version),
  };
}

/** 关于九龙坡区科技创新部署与市级“1458”工作体系衔接情况的评估报告 */
function titleOf(selection: Selection, names: Naming): string {
  const heads = HEAD_WORDS[names.language];
  const lower = selection.issuers.length > 3 ? heads.several(selection.issuers.length, names.places) : names.lowerSide;
  const subject = subjectOf(selection, names.language) ?? heads.anySubject;
  const level = levelName(levels(selection).upper, names.language);
  return heads.title(lower, subject, level, systemName(selection), names.upperSide);
}

/** In one line, for data files: 评估对象：…；评估基准日：…；筛选条件：…；生成工具：… */
export function provenance(selection: Selection, names: Naming, version: string): string {
  const said = metaOf(selection, names, version).filter((f) => !f.blank);
  return said.map((f) => f.label + names.colon + f.value).join(names.pause);
}

function metaOf(selection: Selection, names: Naming, version: string): Field[] {
  const heads = HEAD_WORDS[names.language];
  return [
    { label: heads.issuer, value: heads.fill, blank: true },
    { label: heads.number, value: heads.fill, blank: true },
    {
      label: heads.compared,
      value: heads.comparedText(names.upperSide, names.lowerSide),
    },
    { label: heads.asOf, value: names.date(selection.analysis.asOf) },
    { label: heads.filters, value: filterText(selection, names) },
    { label: heads.version, value: heads.versionText(version) },
  ];
}

/** The filters in words; what narrows nothing is not named. */
export function filterText(selection: Selection, names: Naming): string {
  const heads = HEAD_WORDS[names.language];
  const { branch, item, kind, class: classes, state, department, issuer } = selection.filters;
  const language = names.language;
  const parts: [keyof typeof heads.filter, string[]][] = [
    ["branch", (branch ?? []).map(names.item)],
    ["item", item?.length ? [heads.chosen(item.length)] : []],
    ["kind", (kind ?? []).map((k) => KIND_LABEL[k][language])],
    ["class", (classes ?? []).map((c) => CLASS_LABEL[c][language])],
    ["state", (state ?? []).map((s) => STATE_LABEL[s][language])],
    ["department", department ?? []],
    ["issuer", (issuer ?? []).map(names.issuer)],
  ];
  const said = parts.filter(([, values]) => values.length > 0);
  if (said.length === 0) return heads.noFilters;
  return said.map(([key, values]) => heads.filter[key] + names.colon + names.list(values)).join(names.pause);
}
