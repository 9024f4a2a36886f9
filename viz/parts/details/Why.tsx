/** Why this verdict: the rule that fired, in words, and everything it rests on. */
import type { AnalysedCommitment, AnalysedMapping, Coverage, LowerCoverage } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, COMPLETENESS_LABEL, NATURE_LABEL, RELATION_LABEL } from "../../../src/language/terms.ts";
import { LOWER_STATE_RULE, ruleOf } from "../../i18n/rules.ts";
import { label, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import { StateIcon } from "../../widgets/StateIcon.tsx";
import { Section } from "./Section.tsx";

type Props = {
  commitment: AnalysedCommitment;
  coverage: Coverage | undefined;
  lower: LowerCoverage | undefined;
  found: Found;
};

export function Why({ commitment, coverage, lower, found }: Props) {
  const state = coverage?.state ?? lower?.state;
  const rule = coverage ? ruleOf(coverage) : lower ? LOWER_STATE_RULE[lower.state] : undefined;
  const decision = coverage?.decision ?? lower?.decision;
  return (
    <Section title={t("why")}>
      <p class="rule">
        {state && <StateIcon state={state} side={commitment.side} />} {rule && label(rule)}
      </p>
      {coverage?.restates && (
        <p>
          {t("restatesNote")}
          <button type="button" class="link" onClick={() => select(coverage.restates)}>
            {found.commitments.get(coverage.restates)?.title ?? coverage.restates}
          </button>
        </p>
      )}
      {coverage && <Grounds coverage={coverage} found={found} />}
      {decision && (
        <p class="decision">
          {t("decidedBy", { decision: t(`decision_${decision.decision}`) })}
          {t("colon")}
          {decision.reason}
          <small>{t("by", { author: decision.author, date: decision.date })}</small>
        </p>
      )}
      {coverage && (
        <p class="muted">
          {coverage.counted ? t("countedIn", { class: label(CLASS_LABEL[commitment.class]) }) : t("notCounted")}
        </p>
      )}
    </Section>
  );
}

function Grounds({ coverage, found }: { coverage: Coverage; found: Found }) {
  const of = (ids: string[]) => ids.map((id) => found.mappings.get(id)).filter((m) => m !== undefined);
  const nones = of(coverage.nones);
  const rests = of(coverage.counterparts);
  return (
    <ul class="grounds">
      {rests.length > 0 && (
        <li>
          {t("rest")}
          <ul>
            {rests.map((mapping) => (
              <li key={mapping.id}>
                {label(RELATION_LABEL[mapping.relation])} ·{" "}
                <button type="button" class="link" lang="zh-CN" onClick={() => select(mapping.object)}>
                  {(mapping.object && found.commitments.get(mapping.object)?.title) ?? mapping.object}
                </button>
              </li>
            ))}
          </ul>
        </li>
      )}
      <Looked title={t("looked")} nones={nones.filter((m) => m.fresh)} found={found} />
      <Looked title={t("lookedStale")} nones={nones.filter((m) => !m.fresh)} found={found} />
      {coverage.unlooked.length > 0 && (
        <li class="unlooked">
          {t("unlooked")}
          <ul>
            {coverage.unlooked.map((id) => (
              <li key={id}>{found.documents.get(id)?.title ?? id}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

/** Documents that were gone through without finding a counterpart, with what kind of text each is. */
function Looked({ title, nones, found }: { title: string; nones: AnalysedMapping[]; found: Found }) {
  if (nones.length === 0) return null;
  return (
    <li>
      {title}
      <ul>
        {nones.map((none) => {
          const document = none.document === undefined ? undefined : found.documents.get(none.document);
          return (
            <li key={none.id}>
              {document?.title ?? none.document}
              {document && (
                <small>
                  {label(NATURE_LABEL[document.nature])} · {label(COMPLETENESS_LABEL[document.completeness])}
                  {none.date && ` · ${none.date}`}
                </small>
              )}
              {none.comment && (
                <p class="reason" lang="zh-CN">
                  {none.comment}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}
