/** The ledger as CSV (RFC 4180) for spreadsheets: UTF-8 with BOM, CRLF; cells that a spreadsheet would run are text. */
import Papa from "papaparse";
import type { Analysis } from "../analysis/analysis.ts";
import { CLASS_LABEL } from "../language/terms.ts";
import { filterText } from "./head.ts";
import { LEDGER_COLUMNS, ledgerLabels, ledgerLines } from "./ledger.ts";
import { legalText } from "./markup.ts";
import { naming } from "./naming.ts";
import type { ReportOptions } from "./options.ts";
import { select } from "./selection.ts";
import { HEAD_WORDS } from "./wording/head.ts";
import { LEDGER_WORDS } from "./wording/ledger.ts";

/**
 * One row for each verdict: the columns of the ledger, then issuer, class, whether it stands in a denominator, as of
 * when, under which filters and by what it was made (CSV has no place but its rows), and the key `commitment|issuer`.
 */
export function toCsv(analysis: Analysis, options: ReportOptions): string {
  const selection = select(analysis, options.filters);
  const names = naming(selection, options.lang);
  const labels = ledgerLabels(selection, options.lang);
  const words = LEDGER_WORDS[options.lang];
  const heads = HEAD_WORDS[options.lang];
  const said = [analysis.asOf, filterText(selection, names), heads.versionText(options.version)];
  const head = [
    ...LEDGER_COLUMNS.map((c) => labels[c]),
    labels.issuer,
    words.class,
    words.counted,
    heads.asOf,
    heads.filters,
    heads.version,
    labels.key,
  ];
  const rows = ledgerLines(selection, names).map(({ cells, coverage }) => [
    ...LEDGER_COLUMNS.map((c) => cells[c]),
    names.issuer(coverage.issuer),
    CLASS_LABEL[coverage.class][options.lang],
    coverage.counted ? words.yes : words.no,
    ...said,
    `${coverage.commitment}|${coverage.issuer}`,
  ]);
  // OWASP's list of characters that start a formula, full-width forms included, also behind leading white space.
  const escapeFormulae = /^\s*[=+\-@\t\r＝＋－＠]/;
  return `\uFEFF${Papa.unparse(
    [head, ...rows].map((row) => row.map(legalText)),
    { escapeFormulae, newline: "\r\n" },
  )}\r\n`;
}
