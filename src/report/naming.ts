/** Naming: how a report calls documents, items, issuers, dates and figures, and how it quotes. */

import Big from "big.js";
import type { AnalysedCommitment, Coverage, FigureComparison } from "../analysis/analysis.ts";
import { type LevelTerms, termsAt } from "../language/levels.ts";
import {
  COMPLETENESS_LABEL,
  GROUND_LABEL,
  type Language,
  LEVEL_LABEL,
  NATURE_LABEL,
  STATE_LABEL,
} from "../language/terms.ts";
import { type Evidence, type Indicator, isQuoted, type Level, plain } from "../model/index.ts";
import { levels, type Selection } from "./selection.ts";
import { GAP_WORDS } from "./wording/gaps.ts";
import { INDICATOR_WORDS } from "./wording/indicators.ts";

export interface Naming {
  language: Language;
  /** Words that differ by the level of the lower side. */
  terms: LevelTerms;
  /** What the lower issuers are called: 区县（功能区）. */
  places: string;
  /** Head of a column that names the lower issuer. */
  issuerHead: string;
  /** Marks between clauses and at the end of a sentence: ； and 。 */
  pause: string;
  stop: string;
  colon: string;
  comma: string;
  /** Between a name and a figure: nothing in Chinese, a space in English. */
  gap: string;
  /** In round brackets, with the space that English sets before them. */
  aside(text: string): string;
  issuer(id: string): string;
  issuers(ids: readonly string[]): string;
  /** The issuers of a side of the report; a workspace that names none has still an upper and a lower side. */
  upperSide: string;
  lowerSide: string;
  /** 《…》, or the id of a document that the analysis does not hold. */
  document(id: string): string;
  /** As `document`, without what stands in brackets at the end of its title where no other document is called so. */
  shortDocument(id: string): string;
  /** A title as a document is cited: 《…》 */
  cite(title: string): string;
  documents(ids: readonly string[]): string;
  /** The document's own title, without marks. */
  documentTitle(id: string): string;
  /** Title of an upper or lower item, in quotation marks. */
  item(id: string): string;
  /** As `item`, cut where the first page has no room for more; the item sheets have the whole title. */
  shortItem(id: string): string;
  quoted(text: string): string;
  date(iso: string): string;
  list(names: readonly string[]): string;
  /** Sentences that each end with their own stop; English sets a space between them. */
  sentences(texts: readonly string[]): string;
  /** The quotation, and where it stands; `title` of a document that the analysis does not hold. */
  evidence(commitment: Pick<AnalysedCommitment, "evidence" | "document">, title?: string): string[];
  /** Section path of the first quotation. */
  section(commitment: AnalysedCommitment): string;
  /** Words of a commitment: its quoted words, else its title. */
  words(commitment: Pick<AnalysedCommitment, "evidence" | "title">): string;
  /** Duty, ground and the note on it. */
  expectation(coverage: Coverage): string;
  /** Duty and ground alone: 市区联动、推定 */
  duty(coverage: Coverage): string;
  state(coverage: Coverage): string;
  figure(indicator: Indicator): string;
  figureOf(figure: FigureComparison): string;
  /** 12700, 家 → 12700家; thousands are not separated in Chinese official texts. */
  amount(value: string, unit: string): string;
}

/** Level of an issuer in words: 市级. */
export function levelName(level: Level, language: Language): string {
  return LEVEL_LABEL[level][language];
}

/** A reason or remark to be set into a sentence: without the stop it may end with. */
export function clause(text: string): string {
  return text.trim().replace(/[。．.；;，,]+$/, "");
}

/** At most `most` characters (not halves of them), with an ellipsis in place of the rest. */
function cut(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** The words for names in one language over one selection. */
export function naming(selection: Selection, language: Language): Naming {
  const { commitments, documents, jurisdictions } = selection;
  const zh = language === "zh";
  const words = GAP_WORDS[language];
  const figures = INDICATOR_WORDS[language];
  const aside = (text: string) => (zh ? `（${text}）` : ` (${text})`);
  const list = (names: readonly string[]) => names.join(zh ? "、" : ", ");
  const quoted = (text: string) => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
  const issuer = (id: string) => {
    const j = jurisdictions.get(id);
    return (zh ? j?.name : (j?.nameEn ?? j?.name)) ?? id;
  };
  const documentTitle = (id: string) => documents.get(id)?.title ?? id;
  const cited = (title: string) => (zh ? `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》` : quoted(title));
  const document = (id: string) => {
    const known = documents.get(id);
    return known ? cited(known.title) : id;
  };
  const short = (title: string) => title.replace(/\s*[（(][^（()）]*[)）]$/, "");
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const { title } of documents.values()) (seen.has(short(title)) ? shared : seen).add(short(title));
  const shortDocument = (id: string) => {
    const title = documents.get(id)?.title;
    return title === undefined || shared.has(short(title)) ? document(id) : cited(short(title));
  };
  const firstQuote = (evidence: readonly Evidence[]) => evidence.find(isQuoted);
  const place = (section: string | undefined, at: string) => aside(section ? `${at}${zh ? "" : ", "}${section}` : at);
  const amount = (value: string, unit: string) => (zh || unit === "%" ? `${value}${unit}` : `${value} ${unit}`);
  const figure = (i: Indicator) => {
    const range = i.to === undefined ? i.value : `${i.value}–${i.to}`;
    const details = [
      i.year === undefined ? figures.noYear : figures.year(i.year),
      ...(i.basis ? [figures.basis[i.basis]] : []),
      ...(i.binding ? [figures.binding[i.binding]] : []),
    ];
    if (zh) return quoted(i.words) + aside(list(details));
    return `${figures.comparator[i.comparator]}${amount(range, i.unit)}${aside(list([quoted(i.words), ...details]))}`;
  };
  const terms = termsAt(levels(selection).lower);
  return {
    language,
    terms,
    places: terms.places[language],
    issuerHead: zh ? terms.places.zh : "Issuer",
    pause: zh ? "；" : "; ",
    stop: zh ? "。" : ".",
    colon: zh ? "：" : ": ",
    comma: zh ? "，" : ", ",
    gap: zh ? "" : " ",
    aside,
    issuer,
    issuers: (ids) => list(ids.map(issuer)),
    upperSide: list(selection.analysis.scope.upper.issuers.map(issuer)) || (zh ? "上级" : "the upper side"),
    lowerSide: list(selection.issuers.map(issuer)) || (zh ? "下级" : "the lower side"),
    document,
    shortDocument,
    cite: cited,
    documents: (ids) => (ids.length === 0 ? "—" : list(ids.map(document))),
    documentTitle,
    item: (id) => quoted(commitments.get(id)?.title ?? id),
    shortItem: (id) => quoted(cut(commitments.get(id)?.title ?? id, zh ? 24 : 60)),
    quoted,
    date: (iso) => {
      const [y, m, d] = iso.split("-");
      return zh ? `${y}年${Number(m)}月${Number(d)}日` : iso;
    },
    list,
    sentences: (texts) => texts.join(zh ? "" : " "),
    evidence: (c, title) =>
      c.evidence.length === 0
        ? [words.noEvidence + place(undefined, title ? cited(title) : document(c.document))]
        : c.evidence.map((e) =>
            isQuoted(e)
              ? quoted(e.exact) + place(e.section, title ? cited(title) : document(c.document))
              : `${words.citedGrade(e.grade)} ${e.url}${e.note ? aside(e.note) : ""}`,
          ),
    section: (c) => firstQuote(c.evidence)?.section ?? "",
    words: (c) => quoted(firstQuote(c.evidence)?.exact ?? c.title),
    expectation: (c) => {
      const { duty, ground, note } = c.expectation;
      const label = terms.duties[duty][language] + aside(GROUND_LABEL[ground][language]);
      return note ? `${label}${zh ? "：" : ": "}${note}` : label;
    },
    duty: ({ expectation: { duty, ground } }) => list([terms.duties[duty][language], GROUND_LABEL[ground][language]]),
    state: (c) => STATE_LABEL[c.state][language],
    figure,
    figureOf: (f) =>
      figures.figure(
        quoted(f.indicator.words),
        f.indicator.year === undefined ? figures.noYear : figures.year(f.indicator.year),
        document(f.document),
      ),
    amount: (value, unit) => amount(plain(new Big(value)), unit),
  };
}

/** Nature and completeness of a text, which go with every verdict: 摘要文本、会议部署. */
export function textQuality(selection: Selection, id: string, language: Language): string {
  const d = selection.documents.get(id);
  if (!d) return "";
  return `${NATURE_LABEL[d.nature][language]}${language === "zh" ? "、" : ", "}${COMPLETENESS_LABEL[d.completeness][language]}`;
}
