/** The ledger (台账) as rows: the columns of interface.md, the same in Word, Excel, HTML, Markdown and CSV. */
import type { AnalysedCommitment, AnalysedMapping, Coverage } from "../analysis/analysis.ts";
import { termsAt } from "../language/levels.ts";
import { KIND_LABEL, type Language, RELATION_LABEL } from "../language/terms.ts";
import type { LedgerEntry } from "../model/index.ts";
import { gapSentence } from "./gap.ts";
import { levelName, type Naming, textQuality } from "./naming.ts";
import type { Column } from "./report.ts";
import { levels, type Selection } from "./selection.ts";
import { LEDGER_WORDS } from "./wording/ledger.ts";

/** Columns in the order of interface.md, with their share of the width. */
const WIDTHS = {
  no: 3,
  document: 9,
  section: 7,
  title: 10,
  kind: 4,
  expectation: 7,
  upperLead: 5,
  lowerDocument: 11,
  counterpart: 10,
  state: 5,
  gap: 11,
  lead: 5,
  support: 5,
  deadline: 5,
  opinion: 6,
  feedback: 6,
  adoption: 4,
  remark: 5,
} as const;
export type LedgerColumn = keyof typeof WIDTHS;
export const LEDGER_COLUMNS = Object.keys(WIDTHS) as LedgerColumn[];

/** What people fill in; these columns come back through `importLedger`. */
export const FILLED = ["lead", "support", "deadline", "opinion", "feedback", "adoption", "remark"] as const;
export type FilledColumn = (typeof FILLED)[number] & keyof LedgerEntry;

/** One line of the ledger: the cells, and the verdict they word. */
export interface LedgerLine {
  coverage: Coverage;
  commitment: AnalysedCommitment;
  cells: Record<LedgerColumn, string>;
}

/** Column heads in one language, naming the levels that were compared. */
export function ledgerColumns(selection: Selection, language: Language): Column[] {
  const labels = ledgerLabels(selection, language);
  return LEDGER_COLUMNS.map((key) => ({
    key,
    label: labels[key],
    width: WIDTHS[key],
    align: key === "no" || key === "kind" || key === "state" ? ("center" as const) : ("left" as const),
    ...(isFilled(key) ? { fill: true } : {}),
  }));
}

/** Heads by key; `key` and `issuer` are for spreadsheets and CSV. */
export function ledgerLabels(
  selection: Selection,
  language: Language,
): Record<LedgerColumn | "key" | "issuer", string> {
  const { upper, lower } = levels(selection);
  return LEDGER_WORDS[language].columns(
    levelName(upper, language),
    levelName(lower, language),
    termsAt(lower).places[language],
  );
}

export function isFilled(key: string): key is FilledColumn {
  return (FILLED as readonly string[]).includes(key);
}

/** All verdicts of the selection as lines, numbered from 1: the analysis' order, documents for reference last. */
export function ledgerLines(selection: Selection, names: Naming): LedgerLine[] {
  const language = names.language;
  const words = LEDGER_WORDS[language];
  const isReference = (c: Coverage) => c.rule === "reference-document";
  const ordered = [...selection.coverage.filter((c) => !isReference(c)), ...selection.coverage.filter(isReference)];
  return ordered.map((coverage, i) => {
    const commitment = selection.commitments.get(coverage.commitment)!;
    const counterparts = coverage.counterparts.flatMap((id) => selection.mappings.get(id) ?? []);
    const ledger = coverage.ledger;
    return {
      coverage,
      commitment,
      cells: {
        no: String(i + 1),
        document: names.document(commitment.document),
        section: names.section(commitment),
        title: commitment.title,
        kind: KIND_LABEL[commitment.kind][language],
        expectation: hasExpectation(coverage) ? names.expectation(coverage) : "",
        upperLead: names.list(commitment.lead),
        lowerDocument: lowerDocuments(counterparts, selection, names),
        counterpart: counterpartWords(counterparts, selection, names),
        state: words.state(names.state(coverage), coverage.predates && coverage.counterparts.length > 0),
        gap: gapCell(coverage, commitment, selection, names),
        lead: ledger?.lead ?? "",
        support: ledger?.support ?? "",
        deadline: ledger?.deadline ?? "",
        opinion: ledger?.opinion ?? "",
        feedback: ledger?.feedback ?? "",
        adoption: ledger?.adoption ?? "",
        remark: ledger?.remark ?? "",
      },
    };
  });
}

function hasExpectation(coverage: Coverage): boolean {
  return coverage.state !== "grouping" && coverage.state !== "unnamed";
}

function lowerDocuments(counterparts: AnalysedMapping[], selection: Selection, names: Naming): string {
  const ids = [...new Set(counterparts.flatMap((m) => selection.commitments.get(m.object ?? "")?.document ?? []))];
  const line = (id: string) => {
    const number = selection.documents.get(id)?.number;
    const details = [...(number ? [number] : []), textQuality(selection, id, names.language)];
    return names.document(id) + names.aside(names.list(details));
  };
  return ids.map(line).join("\n");
}

function counterpartWords(counterparts: AnalysedMapping[], selection: Selection, names: Naming): string {
  const line = (m: AnalysedMapping) => {
    const object = selection.commitments.get(m.object ?? "");
    const label = RELATION_LABEL[m.relation][names.language];
    return object ? names.words(object) + names.aside(label) : "";
  };
  return counterparts.map(line).join("\n");
}

function gapCell(coverage: Coverage, commitment: AnalysedCommitment, selection: Selection, names: Naming): string {
  const words = LEDGER_WORDS[names.language];
  if (commitment.slot) return words.slot(commitment.slot.declared, commitment.slot.named);
  const said =
    coverage.restates === undefined
      ? ""
      : words.restates(selection.commitments.get(coverage.restates)?.title ?? coverage.restates);
  const gap = gapSentence(coverage, selection, names);
  return [said, gap].filter((s) => s !== "").join(names.pause);
}
