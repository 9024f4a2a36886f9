/**
 * Adopting an extracted document: what a reader found in a text becomes a document record with pinned evidence.
 *
 * The types below are those parts of an extraction that are needed here, so that this module knows nothing of reading.
 */
import {
  type BareText,
  bareText,
  type CommitmentRecord,
  type Completeness,
  compareDecimals,
  type Declaration,
  type DocumentRecord,
  EXACT_LIMIT,
  type Genre,
  type Indicator,
  KIND_CLASS,
  type Metric,
  type Nature,
  type QuotedEvidence,
  quote,
  textFingerprint,
} from "../model/index.ts";
import { wordsFault } from "./check/figure-words.ts";
import { idsByWords } from "./commitment-id.ts";
import { MetricFinder } from "./metric-finder.ts";
import { ParticularError } from "./particular-error.ts";

interface FoundIndicator extends Omit<Indicator, "metric" | "binding"> {
  /** Words that name the quantity. */
  metric: string;
  /** In a row of a table: the unit that its column gives, 亿元. */
  columnUnit?: string;
  start: number;
  end: number;
}

interface FoundCommitment
  extends Pick<CommitmentRecord, "kind" | "class" | "title" | "lead" | "support" | "declares" | "assessable"> {
  id: string;
  parent?: string;
  deadline?: string;
  /** Every place that names it, offsets into the text. */
  places: readonly { start: number; end: number }[];
  headingEnd?: number;
  start: number;
  indicators: readonly FoundIndicator[];
}

/** What was found in a text. */
export interface FoundDocument {
  document: {
    title?: string;
    date?: string;
    number?: string;
    period?: { from?: string; to?: string };
    basis: readonly { title: string; start: number; end: number }[];
  };
  commitments: readonly FoundCommitment[];
}

/** What only a person can say, or corrects. */
export interface Particulars {
  id: string;
  issuer: string;
  nature: Nature;
  completeness: Completeness;
  genre?: Genre;
  title?: string;
  date?: string;
  number?: string;
  period?: { from?: string; to?: string };
  url?: string;
}

/**
 * Builds the record. Evidence points into `text`; figures take the metric that goes by their name in the dictionary, or a
 * new one, which is returned beside the document. A figure whose words do not say its value, and a count that is smaller
 * than what was found, are left out: they were misread.
 *
 * @param file name of the source text in `sources/`, ending in .txt
 * @throws ParticularError when neither the text nor the particulars give a title or a date
 */
export function adoptDocument(
  text: string,
  file: string,
  found: FoundDocument,
  particulars: Particulars,
  dictionary: readonly Metric[],
): { document: DocumentRecord; metrics: Metric[] } {
  const title = particulars.title ?? found.document.title;
  const date = particulars.date ?? found.document.date;
  if (title === undefined || title === "") throw new ParticularError(file, "title");
  if (date === undefined) throw new ParticularError(file, "date");
  const lf = text.replace(/\r\n?/g, "\n");
  const bare = bareText(lf);
  const metrics = new MetricFinder(dictionary);
  const period = soundPeriod(particulars.period ?? found.document.period);
  const number = particulars.number ?? found.document.number;
  const ids = idsByWords(found.commitments);
  const document: DocumentRecord = {
    id: particulars.id,
    title,
    issuer: particulars.issuer,
    ...(number === undefined ? {} : { number }),
    date,
    ...(period === undefined ? {} : { period }),
    nature: particulars.nature,
    completeness: particulars.completeness,
    genre: particulars.genre ?? "other",
    role: "assessed",
    basis: found.document.basis.map(({ title: basis, start, end }) => ({
      title: basis,
      evidence: evidenceAt(bare, start, end),
    })),
    ...(particulars.url === undefined ? {} : { url: particulars.url }),
    source: { file, sha256: textFingerprint(lf) },
    baselines: [],
    commitments: found.commitments.map((commitment) =>
      adoptCommitment(commitment, found.commitments, { bare, metrics, ids }),
    ),
  };
  return { document, metrics: metrics.added };
}

function adoptCommitment(
  found: FoundCommitment,
  all: readonly FoundCommitment[],
  { bare, metrics, ids }: { bare: BareText; metrics: MetricFinder; ids: ReadonlyMap<string, string> },
): CommitmentRecord {
  const indicators = found.indicators.flatMap((indicator) => adoptIndicator(indicator, found, metrics));
  const figure = found.kind === "target" ? found.indicators[0] : undefined;
  const evidence = found.places.flatMap(({ start, end }) => {
    if (figure !== undefined && figure.start >= start && figure.end <= end)
      return evidenceAt(bare, figure.start, figure.end);
    const heading = start === found.start ? found.headingEnd : undefined;
    return evidenceAt(bare, start + signLength(bare.text.slice(start, end)), heading ?? end);
  });
  return {
    id: ids.get(found.id)!,
    ...(found.parent === undefined ? {} : { parent: ids.get(found.parent)! }),
    kind: found.kind,
    ...(found.class === undefined || found.class === KIND_CLASS[found.kind] ? {} : { class: found.class }),
    title: found.title,
    evidence,
    indicators,
    lead: [...found.lead],
    support: [...found.support],
    ...(found.deadline === undefined ? {} : { deadline: found.deadline }),
    assessable: found.assessable,
    declares: soundCounts(found, all),
    expectations: [],
  };
}

function adoptIndicator(found: FoundIndicator, { title }: FoundCommitment, metrics: MetricFinder): Indicator[] {
  const { metric, value, unit, to, year, base, basis } = found;
  // In the order in which a file has it.
  const indicator: Indicator = {
    metric: metrics.idOf(metric || title, unit),
    comparator: found.comparator,
    value,
    ...(to === undefined || compareDecimals(to, value) <= 0 ? {} : { to }),
    unit,
    ...(year === undefined || year < 1949 || year > 2100 ? {} : { year }),
    ...(base === undefined ? {} : { base }),
    ...(basis === undefined ? {} : { basis }),
    words: found.words,
    unconfirmed: true,
  };
  return [indicator, ...inColumn(indicator, found.columnUnit)]
    .filter((one) => wordsFault(one)?.severity !== "error")
    .slice(0, 1);
}

/** A table says 600 in a column of 亿元: the number takes the unit of its column. Prose has to say all of it. */
function inColumn(indicator: Indicator, unit: string | undefined): Indicator[] {
  if (unit === undefined) return [];
  return [{ ...indicator, words: indicator.words.replace(/^.*\d/, (number) => number + unit) }];
}

/** The numbering sign at the beginning: a new edition renumbers, so no quotation rests on it. */
function signLength(passage: string): number {
  const sign =
    /^\s*(?:第[一二三四五六七八九十百\d]{1,5}[编篇章节条]\s*|[（(][一二三四五六七八九十\d]{1,4}[）)]\s*|[一二三四五六七八九十]{1,4}、\s*|\d{1,3}(?:[.．](?!\d)|、)\s*|[①-⑳]\s*)/.exec(
      passage,
    );
  return sign !== null && sign[0].length < passage.trimEnd().length ? sign[0].length : 0;
}

/** A quotation of the first words between two offsets, as long as evidence may be. */
function evidenceAt(bare: BareText, start: number, end: number): QuotedEvidence[] {
  const offsets = bare.at.filter((at) => at >= start && at < end);
  const words = [...bare.text.slice(start, end).replace(/\s+/g, "")].slice(0, EXACT_LIMIT).join("");
  if (words === "") return [];
  return [quote(bare, offsets[0]!, offsets[words.length - 1]! + 1)];
}

function soundPeriod(period: Particulars["period"]): Particulars["period"] {
  if (period?.from !== undefined && period.to !== undefined && period.from > period.to) return undefined;
  return period?.from === undefined && period?.to === undefined ? undefined : period;
}

/** Of several counts for one kind the first; none that is smaller than the children found. */
function soundCounts(found: FoundCommitment, all: readonly FoundCommitment[]): Declaration[] {
  return found.declares.filter(({ kind, count }, i) => {
    if (count === null) return true;
    const named = all.filter((child) => child.parent === found.id && child.kind === kind).length;
    return named <= count && found.declares.findIndex((other) => other.kind === kind && other.count !== null) === i;
  });
}
