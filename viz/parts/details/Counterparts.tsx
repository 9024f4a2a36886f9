/** Counterparts side by side: what the upper text says, what the lower one says, what is missing, and who says so. */
import type { AnalysedCommitment, AnalysedMapping, Coverage, LowerCoverage } from "../../../src/analysis/analysis.ts";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { isQuoted, type QuotedEvidence } from "../../../src/model/index.ts";
import { label, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import { Marked } from "../../widgets/Marked.tsx";
import { DocumentLine } from "./Quotations.tsx";
import { Section } from "./Section.tsx";
import { sharedMarks } from "./shared.ts";

export function Counterparts({ coverage, found }: { coverage: Coverage; found: Found }) {
  const of = (ids: string[]) => ids.map((id) => found.mappings.get(id)).filter((m) => m !== undefined);
  const accepted = of(coverage.counterparts);
  const suggestions = of(coverage.suggestions);
  const nearMisses = of(coverage.nearMisses);
  const assessed = !["grouping", "unnamed"].includes(coverage.state);
  if (!assessed && accepted.length + suggestions.length + nearMisses.length === 0) return null;
  return (
    <>
      <Section title={t("counterparts")} note={accepted.length > 0 ? t("sharedTerms") : undefined}>
        {accepted.length === 0 && <p class="muted">{t("noCounterparts")}</p>}
        {accepted.map((mapping) => (
          <Pair key={mapping.id} mapping={mapping} found={found} side="upper" />
        ))}
      </Section>
      {suggestions.length > 0 && (
        <Section title={t("suggestions")} className="aside">
          {suggestions.map((mapping) => (
            <Pair key={mapping.id} mapping={mapping} found={found} side="upper" />
          ))}
        </Section>
      )}
      {nearMisses.length > 0 && (
        <Section title={t("nearMisses")} className="aside">
          {nearMisses.map((mapping) => (
            <Pair key={mapping.id} mapping={mapping} found={found} side="upper" />
          ))}
        </Section>
      )}
    </>
  );
}

/** Seen from the lower side: the upper items it answers. */
export function UpperItems({ lower, found }: { found: Found } & { lower: LowerCoverage }) {
  const mappings = lower.mappings.map((id) => found.mappings.get(id)).filter((m) => m !== undefined);
  if (mappings.length === 0) return null;
  return (
    <Section title={t("upperCounterparts")} note={t("sharedTerms")}>
      {mappings.map((mapping) => (
        <Pair key={mapping.id} mapping={mapping} found={found} side="lower" />
      ))}
    </Section>
  );
}

/** The quotations of a commitment that do not stand inside another one of them, each once. */
export function ownQuotations({ evidence }: AnalysedCommitment): QuotedEvidence[] {
  const quoted = evidence.filter(isQuoted);
  return quoted.filter(
    (one, i) =>
      !quoted.some((other, k) => (k < i || other.exact !== one.exact) && k !== i && other.exact.includes(one.exact)),
  );
}

/**
 * The words by which a commitment is compared: its quotations, or its title where it has none. Of a target often only the
 * figure is quoted; 300亿元 beside 45亿元 tells nothing, so its clause stands for it, which is its title.
 */
export function passageOf(commitment: AnalysedCommitment): string {
  const words = ownQuotations(commitment).map((e) => e.exact);
  const figures = new Set(commitment.indicators.map((one) => one.words));
  if (words.every((one) => figures.has(one) && commitment.title.includes(one))) return commitment.title;
  return words.join(" / ");
}

/** `side`: from which it is looked at; the other one is named. */
function Pair({ mapping, found, side }: { mapping: AnalysedMapping; found: Found; side: "upper" | "lower" }) {
  const upper = found.commitments.get(mapping.subject);
  const lower = mapping.object === undefined ? undefined : found.commitments.get(mapping.object);
  if (!upper || !lower) return null;
  const other = side === "upper" ? lower : upper;
  const [above, below] = [passageOf(upper), passageOf(lower)];
  const document = found.documents.get(other.document);
  return (
    <div class={`pair relation-${mapping.relation}`}>
      <div class="pair-head">
        <span class={`relation relation-${mapping.relation}`}>{label(RELATION_LABEL[mapping.relation])}</span>
        <button type="button" class="link" lang="zh-CN" onClick={() => select(other.id)}>
          {other.title}
        </button>
        {mapping.accepted && !mapping.fresh && <span class="chip warn">{t("stale")}</span>}
        {mapping.predates && <span class="chip">{t("predates")}</span>}
      </div>
      <div class="pair-sides" lang="zh-CN">
        <div>
          <small>{t("upperSays")}</small>
          <p>
            <Marked text={above} marks={sharedMarks(above, below)} className="shared" />
          </p>
        </div>
        <div>
          <small>{t("lowerSays")}</small>
          <p>
            <Marked text={below} marks={sharedMarks(below, above)} className="shared" />
          </p>
        </div>
      </div>
      <dl class="pair-facts">
        {mapping.missing && (
          <div class="missing">
            <dt>{t("missing")}</dt>
            <dd lang="zh-CN">{mapping.missing}</dd>
          </div>
        )}
        {mapping.comment && (
          <div>
            <dt>{t("reason")}</dt>
            <dd lang="zh-CN">{mapping.comment}</dd>
          </div>
        )}
      </dl>
      {document && <DocumentLine document={document} short />}
    </div>
  );
}
