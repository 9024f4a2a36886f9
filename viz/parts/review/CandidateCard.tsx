/** A possible counterpart: both passages with shared words marked, and the machine's reasons, which a person can check. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { AnalysedCommitment } from "../../../src/analysis/analysis.ts";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { Marked } from "../../widgets/Marked.tsx";
import { passageOf } from "../details/Counterparts.tsx";
import { DocumentLine } from "../details/Quotations.tsx";
import { sharedMarks } from "../details/shared.ts";
import type { Candidate } from "./desk.ts";

export function CandidateCard({
  candidate,
  upper,
  current,
  onCurrent,
}: {
  candidate: Candidate;
  upper: AnalysedCommitment;
  current: boolean;
  onCurrent: () => void;
}) {
  const card = useRef<HTMLDivElement>(null);
  // At once: what is searched for below the cards scrolls after them.
  useLayoutEffect(() => {
    if (current) card.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { lower, suggestion, rows } = candidate;
  const [above, below] = [passageOf(upper), passageOf(lower)];
  const document = found.value?.documents.get(lower.document);
  return (
    <div class={current ? "candidate current" : "candidate"} ref={card}>
      <div class="candidate-head">
        <button type="button" class="link" aria-pressed={current} onClick={onCurrent} lang="zh-CN">
          {lower.title}
        </button>
        {rows.map((row) => (
          <span key={row.id} class={`chip relation-${row.relation}`}>
            {row.accepted
              ? t("judged", { relation: label(RELATION_LABEL[row.relation]) })
              : `${t("machine")}${t("colon")}${label(RELATION_LABEL[row.relation])}`}
            {row.accepted && <small>{row.reviewer ?? row.author}</small>}
          </span>
        ))}
        {suggestion && (
          <span class="confidence">
            {label(RELATION_LABEL[suggestion.relation])} ·{" "}
            {t("confidence", { value: suggestion.confidence.toFixed(2) })}
          </span>
        )}
      </div>
      <div class="pair-sides" lang="zh-CN">
        <div>
          <small class="pair-side">{t("upperSays")}</small>
          <Marked text={above} marks={sharedMarks(above, below)} className="shared" />
        </div>
        <div>
          <small class="pair-side">{t("lowerSays")}</small>
          <Marked text={below} marks={sharedMarks(below, above)} className="shared" />
        </div>
      </div>
      {suggestion && (
        <p class="signals">
          {suggestion.signals.terms.length > 0 && (
            <span>
              {t("signalTerms")} <b lang="zh-CN">{suggestion.signals.terms.join("、")}</b>
            </span>
          )}
          {suggestion.signals.synonyms.length > 0 && (
            <span>
              {t("signalSynonyms")}{" "}
              <b lang="zh-CN">{suggestion.signals.synonyms.map(([a, b]) => `${a} ~ ${b}`).join("、")}</b>
            </span>
          )}
          {suggestion.signals.context.length > 0 && (
            <span>
              {t("signalContext")} <b lang="zh-CN">{suggestion.signals.context.join("、")}</b>
            </span>
          )}
          <span>{t("signalRank", { up: suggestion.signals.rankUp, down: suggestion.signals.rankDown })}</span>
        </p>
      )}
      {document && <DocumentLine document={document} short />}
    </div>
  );
}
