/** From the Analysis to the one report model: title, meta block, six sections, annexes. Nothing is computed beside it. */
import type { Analysis } from "../analysis/analysis.ts";
import { CLASS_LABEL, KIND_LABEL, STATE_LABEL } from "../language/terms.ts";
import { compareAnalyses } from "./compare.ts";
import { ledgerColumns, ledgerLines, levels } from "./ledger.ts";
import { levelName, type Naming, naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import type { Block, Field, Report, Section, Table } from "./report.ts";
import { changeBlocks } from "./sections/changes.ts";
import { gapsSection } from "./sections/gaps.ts";
import { indicatorTable, totalTable } from "./sections/indicator-tables.ts";
import { itemSheets } from "./sections/items.ts";
import { localSection, lowerTable } from "./sections/local.ts";
import { methodBlocks } from "./sections/method.ts";
import { sectionNumber, subsectionNumber } from "./sections/numbering.ts";
import { openSection } from "./sections/open.ts";
import { scopeSection } from "./sections/scope.ts";
import { summarySection } from "./sections/summary.ts";
import { type Selection, select } from "./selection.ts";
import { subjectOf, systemName } from "./subject.ts";
import { HEAD_WORDS } from "./wording/head.ts";
import { LEDGER_WORDS } from "./wording/ledger.ts";
import { SUMMARY_WORDS } from "./wording/summary.ts";

/**
 * Builds the report of an Analysis.
 * @throws RangeError when a filter names what the Analysis does not hold.
 */
export function buildReport(analysis: Analysis, options: ReportOptions): Report {
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const heads = HEAD_WORDS[options.lang];
  return {
    schema: "guantong/report@1",
    language: options.lang,
    title: titleOf(selection, names),
    asOf: analysis.asOf,
    version: options.version,
    meta: metaOf(selection, names, options.version),
    sections: [
      scopeSection(selection, names),
      summarySection(selection, names, options.picture ? [figure(selection, names)] : []),
      gapsSection(selection, names),
      localSection(selection, names),
      openSection(selection, names),
      {
        id: "advice",
        number: sectionNumber(6, options.lang),
        title: heads.advice,
        blocks: [
          { type: "note", text: heads.adviceText },
          { type: "blank", label: heads.adviceBlank, lines: 4 },
        ],
        sections: [],
      },
    ],
    annexes: annexes(selection, names, options),
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
export function filterText(selection: Selection, names: Naming): string {
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

function figure(selection: Selection, names: Naming): Block {
  const words = SUMMARY_WORDS[names.language];
  const upper = names.issuers(selection.analysis.scope.upper.issuers);
  const lower = names.issuers(selection.issuers);
  return { type: "figure", id: "picture", caption: words.figure(upper, lower), alt: words.figureAlt(upper, lower) };
}

function annexes(selection: Selection, names: Naming, options: ReportOptions): Section[] {
  const heads = HEAD_WORDS[names.language];
  const part = (n: number, id: string, title: string, blocks: Block[], landscape = false): Section => ({
    id,
    number: subsectionNumber(1, n, names.language),
    title,
    blocks,
    sections: [],
    ...(landscape ? { landscape } : {}),
  });
  const annex = (n: number, id: string, title: string, blocks: Block[], sections: Section[] = []): Section => ({
    id,
    number: heads.annex(n),
    title,
    blocks,
    sections,
  });
  return [
    annex(
      1,
      "annex.ledger",
      heads.ledger,
      [],
      [
        part(1, "annex.items", heads.items, itemSheets(selection, names)),
        part(2, "annex.table", heads.ledgerTable, [ledgerTable(selection, names)], true),
        part(3, "annex.lower", LEDGER_WORDS[names.language].lowerTable, [lowerTable(selection, names)], true),
      ],
    ),
    {
      ...annex(2, "annex.indicators", heads.indicatorTable, [
        indicatorTable(selection, names),
        ...filled(totalTable(selection, names)),
      ]),
      landscape: true,
    },
    annex(3, "annex.method", heads.method, methodBlocks(selection, names)),
    ...(options.against
      ? [
          annex(
            4,
            "annex.changes",
            heads.changes,
            changeBlocks(compareAnalyses(options.against, selection.analysis), names),
          ),
        ]
      : []),
  ];
}

/** A table that has rows; an empty one is left away. */
function filled(table: Table): Table[] {
  return table.rows.length > 0 ? [table] : [];
}

function ledgerTable(selection: Selection, names: Naming): Table {
  const columns = ledgerColumns(selection, names.language);
  return {
    type: "table",
    id: "ledger",
    caption: LEDGER_WORDS[names.language].table,
    columns,
    rows: ledgerLines(selection, names).map((line) => columns.map((c) => line.cells[c.key as keyof typeof line.cells])),
    note: LEDGER_WORDS[names.language].note,
  };
}
