/** 附件1 衔接对照台账 (picture, items one by one, ledger, lower items) · 2 指标衔接对照表 · 3 评估口径和方法 · 4 changes. */
import { changesWithin } from "../changes-within.ts";
import { compareAnalyses } from "../compare.ts";
import { ledgerColumns, ledgerLabels, ledgerLines } from "../ledger.ts";
import type { Naming } from "../naming.ts";
import type { ReportOptions } from "../options.ts";
import type { Block, Section, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";
import { SUMMARY_WORDS } from "../wording/summary.ts";
import { changeBlocks } from "./changes.ts";
import { findingTable } from "./data.ts";
import { indicatorTable, totalTable } from "./indicator-tables.ts";
import { itemSheets } from "./items.ts";
import { lowerTable } from "./local.ts";
import { methodBlocks } from "./method.ts";
import { subsectionNumber } from "./numbering.ts";
import { ratioTable } from "./summary.ts";

function figure(names: Naming): Block {
  const words = SUMMARY_WORDS[names.language];
  const upper = names.upperSide;
  const lower = names.lowerSide;
  return {
    type: "figure",
    id: "picture",
    caption: words.figure(upper, lower),
    alt: words.figureAlt(upper, lower),
    note: words.figureNote,
    elsewhere: words.figureElsewhere,
  };
}

/** Annexes 1–3, and 4 where an earlier analysis is given. */
export function annexes(selection: Selection, names: Naming, options: ReportOptions): Section[] {
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
        part(1, "annex.picture", heads.picture, [figure(names)]),
        part(2, "annex.items", heads.items, itemSheets(selection, names)),
        part(3, "annex.table", heads.ledgerTable, [ledgerTable(selection, names)], true),
        part(4, "annex.lower", LEDGER_WORDS[names.language].lowerTable, [lowerTable(selection, names)], true),
      ],
    ),
    {
      ...annex(2, "annex.indicators", heads.indicatorTable, [
        indicatorTable(selection, names),
        ...filled(totalTable(selection, names)),
      ]),
      landscape: true,
    },
    annex(3, "annex.method", heads.method, [
      ...methodBlocks(selection, names),
      ...filled(ratioTable(selection, names)),
      ...filled(findingTable(selection, names)),
    ]),
    ...(options.against
      ? [
          annex(
            4,
            "annex.changes",
            heads.changes,
            changeBlocks(
              changesWithin(compareAnalyses(options.against, selection.analysis), options.against, selection),
              names,
            ),
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
  const words = LEDGER_WORDS[names.language];
  const lines = ledgerLines(selection, names);
  const [first, ...columns] = ledgerColumns(selection, names.language);
  const several = selection.issuers.length > 1;
  const issuer = { key: "issuer", label: ledgerLabels(selection, names.language).issuer, width: 6 };
  return {
    type: "table",
    id: "ledger",
    caption: words.table,
    columns: [first!, ...(several ? [issuer] : []), ...columns],
    rows: lines.map(({ cells, commitment, coverage }) => [
      cells.no,
      ...(several ? [names.issuer(coverage.issuer)] : []),
      ...columns.map((c) =>
        c.key === "document" ? names.shortDocument(commitment.document) : cells[c.key as keyof typeof cells],
      ),
    ]),
    items: lines.map(({ coverage }) => coverage.commitment),
    note: words.note,
  };
}
