/** From the Analysis to the one report model: title, meta block, six sections, annexes. Nothing is computed beside it. */
import type { Analysis } from "../analysis/analysis.ts";
import { CLASS_LABEL, KIND_LABEL, STATE_LABEL } from "../language/terms.ts";
import { levels } from "./ledger.ts";
import { levelName, type Naming, naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import type { Field, Report } from "./report.ts";
import { annexes } from "./sections/annexes.ts";
import { gapsSection } from "./sections/gaps.ts";
import { localSection } from "./sections/local.ts";
import { sectionNumber } from "./sections/numbering.ts";
import { openSection } from "./sections/open.ts";
import { scopeSection } from "./sections/scope.ts";
import { summarySection } from "./sections/summary.ts";
import { type Selection, select } from "./selection.ts";
import { subjectOf, systemName } from "./subject.ts";
import { HEAD_WORDS } from "./wording/head.ts";

/**
 * Builds the report of an Analysis.
 * @throws RangeError when a filter names what the Analysis does not hold.
 */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const heads = HEAD_WORDS[options.lang];
  return {
    ...headOf(selection, names, options.version),
    sections: [
      scopeSection(selection, names),
      summarySection(selection, names),
      gapsSection(selection, names),
      localSection(selection, names),
      openSection(selection, names),
      {
        id: "advice",
        number: sectionNumber(6, options.lang),
        title: heads.advice,
        blocks: [
          { type: "note", text: heads.adviceText },
          { type: "blank", label: heads.adviceBlank, lines: 1 },
        ],
        sections: [],
      },
    ],
    annexes: annexes(selection, names, options),
  };
}

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
  const { upper } = selection.analysis.scope;
  const lower =
    selection.issuers.length > 3 ? heads.several(selection.issuers.length) : names.issuers(selection.issuers);
  const subject = subjectOf(selection, names.language) ?? heads.anySubject;
  const level = levelName(levels(selection).upper, names.language);
  return heads.title(lower, subject, level, systemName(selection), names.issuers(upper.issuers));
}

function metaOf(selection: Selection, names: Naming, version: string): Field[] {
  const heads = HEAD_WORDS[names.language];
  return [
    { label: heads.issuer, value: heads.fill, blank: true },
    { label: heads.number, value: heads.fill, blank: true },
    {
      label: heads.compared,
      value: heads.comparedText(
        names.issuers(selection.analysis.scope.upper.issuers),
        names.issuers(selection.issuers),
      ),
    },
    { label: heads.asOf, value: names.date(selection.analysis.asOf) },
    { label: heads.filters, value: filterText(selection, names) },
    { label: heads.version, value: heads.versionText(version) },
  ];
}

/** The filters in words; what narrows nothing is not named. */
function filterText(selection: Selection, names: Naming): string {
  const heads = HEAD_WORDS[names.language];
  const { branch, kind, class: classes, state, department, issuer } = selection.filters;
  const language = names.language;
  const parts: [keyof typeof heads.filter, string[]][] = [
    ["branch", (branch ?? []).map(names.item)],
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
