/** What the details show while nothing is selected: the texts compared, and what needs looking into. */
import type { AnalysedDocument } from "../../../src/analysis/analysis.ts";
import { t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { Answer } from "./Answer.tsx";
import { FindingLine } from "./FindingLine.tsx";
import { DocumentLine } from "./Quotations.tsx";
import { Section } from "./Section.tsx";

/** `note`: why nothing is shown, when something is selected. */
export function Overview({ found, note = t("nothingHint") }: { found: Found; note?: string }) {
  const { documents, findings, scope } = found.analysis;
  const of = (side: "upper" | "lower") => documents.filter((d) => scope[side].documents.includes(d.id));
  return (
    <article class="details">
      <header class="details-head">
        <h2>{t("overview")}</h2>
        <p class="muted">{note}</p>
      </header>
      <Answer found={found} />
      <Documents title={t("scopeUpper")} documents={of("upper")} />
      <Documents title={t("scopeLower")} documents={of("lower")} />
      {findings.length > 0 && (
        <Section title={t("findings")}>
          <ul class="plain">
            {findings.map((finding) => (
              <FindingLine key={finding.id} finding={finding} found={found} />
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Documents({ title, documents }: { title: string; documents: AnalysedDocument[] }) {
  return (
    <Section title={title}>
      {documents.length === 0 && <p class="muted">{t("noDocuments")}</p>}
      {documents.map((document) => (
        <div key={document.id} class="overview-document">
          <DocumentLine document={document} />
          <small>
            {t("documentCounts", { n: document.counts.commitments, figures: document.counts.indicators })}
            {document.counts.slots > 0 && ` · ${t("documentSlots", { n: document.counts.slots })}`}
          </small>
        </div>
      ))}
    </Section>
  );
}
