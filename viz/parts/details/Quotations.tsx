/** The words a commitment rests on, with their place in the text and what kind of text it is. */
import type { AnalysedCommitment, AnalysedDocument } from "../../../src/analysis/analysis.ts";
import { COMPLETENESS_LABEL, NATURE_LABEL, STANDING_LABEL } from "../../../src/language/terms.ts";
import { type Evidence, isQuoted } from "../../../src/model/index.ts";
import { label, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { type Mark, marksOf } from "../../state/marks.ts";
import { openPane } from "../../state/panes.ts";
import { initials } from "../../state/pinyin.ts";
import { view } from "../../state/store.ts";
import { Marked } from "../../widgets/Marked.tsx";
import { Section } from "./Section.tsx";

export function Quotations({ commitment, found }: { commitment: AnalysedCommitment; found: Found }) {
  const document = found.documents.get(commitment.document);
  const { evidence } = commitment;
  if (commitment.slot) return null;
  return (
    <Section title={evidence.length > 1 ? t("quotations", { n: evidence.length }) : t("quotation")}>
      {evidence.length === 0 ? (
        <p class="muted">{t("noQuotation")}</p>
      ) : (
        evidence.map((one) => <Quotation key={isQuoted(one) ? `${one.exact}${one.start}` : one.url} evidence={one} />)
      )}
      {document && <DocumentLine document={document} />}
      {view.value.pane !== "text" && evidence.some(isQuoted) && (
        <button type="button" class="link" onClick={() => openPane("text")}>
          {t("openText")}
        </button>
      )}
    </Section>
  );
}

/** One quotation; `marks` point into its exact words. */
export function Quotation({ evidence, marks }: { evidence: Evidence; marks?: readonly Mark[] }) {
  if (!isQuoted(evidence)) {
    return (
      <p class="cited">
        <a href={evidence.url} target="_blank" rel="noreferrer noopener">
          {evidence.url}
        </a>
        <small>
          {t("cited", { grade: evidence.grade })} · {t(`grade_${evidence.grade}`)}
          {evidence.note && ` · ${evidence.note}`}
        </small>
      </p>
    );
  }
  const hits = marks ?? marksOf(evidence.exact, view.value.filters.text, initials.value);
  return (
    <figure class="quote">
      <blockquote lang="zh-CN">
        {evidence.prefix && <span class="context">…{evidence.prefix}</span>}
        <q>
          <Marked text={evidence.exact} marks={hits} />
        </q>
        {evidence.suffix && <span class="context">{evidence.suffix}…</span>}
      </blockquote>
      {evidence.section && <figcaption lang="zh-CN">{evidence.section}</figcaption>}
    </figure>
  );
}

/** Title, number, date, nature, completeness and standing of a text: they go with every verdict. */
export function DocumentLine({ document, short = false }: { document: AnalysedDocument; short?: boolean }) {
  const { period } = document;
  return (
    <p class="document-line">
      <cite lang="zh-CN">{document.title}</cite>
      {document.number && <span>{document.number}</span>}
      <span>{t("dated", { date: document.date })}</span>
      {!short && <span>{period?.to ? t("period", { from: period.from ?? "", to: period.to }) : t("noEnd")}</span>}
      <span class={`standing ${document.standing}`}>{label(STANDING_LABEL[document.standing])}</span>
      <span>{label(NATURE_LABEL[document.nature])}</span>
      <span>{label(COMPLETENESS_LABEL[document.completeness])}</span>
      {!short && document.url && (
        <a href={document.url} target="_blank" rel="noreferrer noopener">
          {t("publisher")}
        </a>
      )}
    </p>
  );
}
