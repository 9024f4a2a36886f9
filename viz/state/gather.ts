/** The rows of a side with what filters and search ask of them, gathered once per analysis. */
import type { AnalysedCommitment, Coverage, LowerCoverage, LowerState, State } from "../../src/analysis/analysis.ts";
import { isQuoted, type LedgerEntry } from "../../src/model/index.ts";
import type { Found } from "./facts.ts";
import { type Initials, isLatin, marksOf, wordsOf } from "./marks.ts";
import type { View } from "./view.ts";

export type Row = { commitment: AnalysedCommitment } & (
  | { side: "upper"; state: State; coverage: Coverage }
  | { side: "lower"; state: LowerState; coverage: LowerCoverage }
);

export type Side = View["side"];

/** What filters ask of the rows of a side, in reading order. */
export interface Gathered {
  rows: Row[];
  /** Searched texts of a row, one line, lower case. */
  texts: string[];
  departments: string[][];
  /** Whether the office's ledger has any entry: only then it is worth counting. */
  hasLedger: boolean;
  /** The texts in pinyin initials; filled when they are first searched. */
  initials?: { of: Initials; texts: string[] };
}

const gathered = new WeakMap<Found, Partial<Record<Side, Gathered>>>();

/** Everything of a side, gathered when it is first asked for. */
export function gather(found: Found, side: Side): Gathered {
  const held = gathered.get(found) ?? {};
  gathered.set(found, held);
  const known = held[side];
  if (known) return known;
  const rows = found.analysis.commitments.flatMap((commitment): Row[] => {
    if (commitment.side !== side) return [];
    if (side === "upper") {
      const coverage = found.coverage.get(commitment.id);
      return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
    }
    const coverage = found.lower.get(commitment.id);
    return coverage ? [{ side, commitment, coverage, state: coverage.state }] : [];
  });
  const texts = rows.map((row) => searchedTexts(row).join("\n").toLowerCase());
  const hasLedger = rows.some((row) => ledgerOf(row) !== undefined);
  const fresh = { rows, texts, departments: rows.map(departmentsOf), hasLedger };
  held[side] = fresh;
  return fresh;
}

/** All rows of one side, in reading order. */
export function rowsOf(found: Found, side: Side): Row[] {
  return gather(found, side).rows;
}

/** Departments named for a commitment, in its text or in the office's ledger, each once. */
function departmentsOf(row: Row): string[] {
  const { lead, support } = row.commitment;
  const ledger = row.side === "upper" ? row.coverage.ledger : undefined;
  if (lead.length === 0 && support.length === 0 && ledger === undefined) return [];
  return [...new Set([...lead, ...support, ledger?.lead ?? "", ledger?.support ?? ""])].filter((d) => d !== "");
}

/** The office's ledger of an upper item. */
export function ledgerOf(row: Row): LedgerEntry | undefined {
  return row.side === "upper" ? row.coverage.ledger : undefined;
}

/** Fields of the ledger that are searched; the departments are searched as such. */
const LEDGER_TEXTS = ["deadline", "progress", "opinion", "feedback", "adoption", "remark"] as const;

/** What a search looks through. */
export function searchedTexts(row: Row): string[] {
  const { commitment } = row;
  return [
    commitment.title,
    commitment.summary ?? "",
    ...commitment.evidence.map((e) => (isQuoted(e) ? e.exact : "")),
    ...commitment.indicators.map((i) => i.words),
    ...departmentsOf(row),
    ...LEDGER_TEXTS.map((field) => ledgerOf(row)?.[field] ?? ""),
  ].filter((text) => text !== "");
}

/** Whether a row holds every word of a search, in characters or in pinyin initials. */
export function textTest(all: Gathered, query: string, initials?: Initials): (row: Row, at: number) => boolean {
  const words = wordsOf(query).map((word) => ({
    word,
    lines: initials !== undefined && isLatin(word) ? initialLines(all, initials) : undefined,
  }));
  return (_row, i) =>
    words.every(({ word, lines }) => all.texts[i]!.includes(word) || (lines !== undefined && lines[i]!.includes(word)));
}

function initialLines(all: Gathered, initials: Initials): string[] {
  if (all.initials?.of !== initials) all.initials = { of: initials, texts: all.texts.map(initials) };
  return all.initials.texts;
}

/** Rows of a side that hold every word of a search, in reading order; none for a blank one. */
export function searchRows(found: Found, side: Side, query: string, initials?: Initials): Row[] {
  const all = gather(found, side);
  return query.trim() === "" ? [] : all.rows.filter(textTest(all, query, initials));
}

/** The first text of a row in which a search finds something. */
export function hitOf(row: Row, query: string, initials?: Initials): string | undefined {
  return searchedTexts(row).find((text) => marksOf(text, query, initials).length > 0);
}
