/** Figures set side by side: comparability first, then the order, the deadline, the share. */
import type { AnalysedCommitment, FigureComparison, IndicatorComparison } from "../../../src/analysis/analysis.ts";
import { COMPARABILITY_LABEL, STANDING_LABEL, UNCONFIRMED_LABEL } from "../../../src/language/terms.ts";
import type { Indicator } from "../../../src/model/index.ts";
import { label, levelTerms, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import { ConfirmFigure } from "../indicators/ConfirmFigure.tsx";
import { Section } from "./Section.tsx";

export function Indicators({ commitment, found }: { commitment: AnalysedCommitment; found: Found }) {
  const comparisons = found.indicators.get(commitment.id) ?? [];
  if (commitment.indicators.length === 0) return null;
  if (comparisons.length === 0) {
    return (
      <Section title={t("indicators")}>
        {commitment.indicators.map((indicator) => (
          <p key={indicator.words} class="figure">
            <Figure indicator={indicator} />
          </p>
        ))}
      </Section>
    );
  }
  return (
    <Section title={t("indicators")}>
      {comparisons.map((comparison) => (
        <Comparison key={comparison.metric.id + comparison.indicator.words} comparison={comparison} found={found} />
      ))}
    </Section>
  );
}

/** A figure as the text has it, with its year. */
export function Figure({ indicator }: { indicator: Indicator }) {
  return (
    <>
      <b class="figure-words">{indicator.words}</b>
      {indicator.year !== undefined && <small>{t("yearEnd", { year: indicator.year })}</small>}
    </>
  );
}

function Comparison({ comparison, found }: { comparison: IndicatorComparison; found: Found }) {
  const { metric, indicator, state, figures, reference } = comparison;
  const totals = found.analysis.totals.filter(
    (total) => total.commitment === comparison.commitment && total.metric === metric.id && total.parts.length > 0,
  );
  return (
    <div class="comparison">
      <div class="comparison-head">
        <span class="metric">{named(metric)}</span>
        <span class={`indicator-state indicator-${state}`}>{label(levelTerms().indicatorStates[state])}</span>
      </div>
      <p class="figure">
        <small>{t("target")}</small> <Figure indicator={indicator} />
      </p>
      {metric.definition && (
        <p class="muted">
          {t("definition")}
          {t("colon")}
          {metric.definition}
        </p>
      )}
      {figures.length === 0 ? (
        <p class="muted">{t("noFigure")}</p>
      ) : (
        figures.map((figure) => (
          <LowerFigure
            key={figure.commitment + figure.indicator.words}
            upper={comparison}
            figure={figure}
            found={found}
          />
        ))
      )}
      {reference.length > 0 && (
        <div class="reference">
          <small>{t("reference")}</small>
          {reference.map((figure) => (
            <LowerFigure
              key={figure.commitment + figure.indicator.words}
              upper={comparison}
              figure={figure}
              found={found}
            />
          ))}
        </div>
      )}
      {totals.map((total) => (
        <p key={total.year} class="total">
          {t("totalNote", {
            n: total.parts.length,
            sum: total.sum + total.unit,
            percent: total.percent,
            year: total.year,
          })}
          {total.parts.some((part) => part.overlaps.length > 0) && ` · ${t("overlapNote")}`}
        </p>
      ))}
    </div>
  );
}

function LowerFigure({ upper, figure, found }: { upper: IndicatorComparison; figure: FigureComparison; found: Found }) {
  const { indicator, share } = figure;
  const reason = figure.unconfirmed ? label(UNCONFIRMED_LABEL[figure.unconfirmed]) : figure.reason;
  const document = found.documents.get(figure.document);
  return (
    <div class={`lower-figure comparability-${figure.comparability}`}>
      <p class="figure">
        <small>{t("districtFigure")}</small> <Figure indicator={indicator} />
        <span class="chip">{label(COMPARABILITY_LABEL[figure.comparability])}</span>
        {figure.order && <span class="chip">{label(levelTerms().indicatorStates[figure.order])}</span>}
        {figure.deadline && <span class="chip">{t(`deadline_${figure.deadline}`)}</span>}
      </p>
      {reason && <p class="reason">{reason}</p>}
      <ConfirmFigure pair={{ ...upper, lower: figure }} />
      {share && (
        <p class="reason">
          {t("share", { percent: share.percent, n: share.numerator, d: share.denominator })}
          {share.crossYear && <span class="chip warn">{t("crossYear")}</span>}
        </p>
      )}
      <p class="document-line">
        <button type="button" class="link" onClick={() => select(figure.commitment)}>
          {document?.title}
        </button>
        <span class={`standing ${figure.standing}`}>{label(STANDING_LABEL[figure.standing])}</span>
      </p>
    </div>
  );
}
