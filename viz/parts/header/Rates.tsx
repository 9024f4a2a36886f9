/** Rates by class: n/d with the states behind them; the rule stands in words on hover and focus. */
import type { Rate } from "../../../src/analysis/analysis.ts";
import { SEVERITY } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, STATE_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { filter, view } from "../../state/store.ts";
import { Popover } from "../../widgets/Popover.tsx";
import { StateIcon } from "../../widgets/StateIcon.tsx";
import { PaneNav } from "./PaneNav.tsx";

export function Rates() {
  if (!found.value) return null;
  const { analysis, issuer } = found.value;
  return (
    <section class="rates" aria-label={t("rates")}>
      <PaneNav />
      <div class="rate-cards">
        {analysis.rates
          .filter((rate) => rate.issuer === issuer)
          .map((rate) => (
            <RateCard key={rate.class} rate={rate} />
          ))}
      </div>
      <p class="public-note">{t("publicNote")}</p>
    </section>
  );
}

/** States as they read from best to worst in the bar. */
const BAR = [...SEVERITY].reverse();

function RateCard({ rate }: { rate: Rate }) {
  const name = label(CLASS_LABEL[rate.class]);
  if (rate.d === 0) {
    return (
      <div class="rate empty">
        <span class="rate-name">{name}</span>
        <span class="rate-figure">{t("rateNone")}</span>
      </div>
    );
  }
  const rule = t("rateRule", {
    class: name,
    d: rate.d,
    leaf: rate.class === "measure" ? t("rateLeaf") : "",
    strict: rate.strict.n,
    partial: rate.withPartial.n,
    reviewed: rate.reviewed.n,
  });
  const states = BAR.filter((state) => (rate.states[state] ?? 0) > 0);
  return (
    <Popover
      label={name}
      hint={rule}
      className="rate"
      button={
        <span class="rate-face">
          <span class="rate-name" aria-hidden="true">
            {name}
          </span>
          <span class="rate-figure">
            <b>{rate.strict.n}</b>/{rate.d} {t("rateStrict")}
            {rate.strict.percent !== undefined && <span class="rate-percent"> {rate.strict.percent}%</span>}
          </span>
          <span class="rate-bar" aria-hidden="true">
            {states.map((state) => (
              <span key={state} class={`upper-${state}`} style={{ flexGrow: rate.states[state] }} />
            ))}
          </span>
        </span>
      }
    >
      <h2 class="popover-title">{name}</h2>
      <ul class="rate-states">
        {states.map((state) => (
          <li key={state}>
            <button
              type="button"
              class="button quiet"
              aria-pressed={
                view.value.filters.states.includes(state) && view.value.filters.classes.includes(rate.class)
              }
              onClick={() => filter({ states: [state], classes: [rate.class] })}
            >
              <StateIcon state={state} side="upper" /> {label(STATE_LABEL[state])}
              <span class="count">{rate.states[state]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="rate-line">
        {t("rateStrict")} {rate.strict.n}/{rate.strict.d} · {t("rateWithPartial")} {rate.withPartial.n}/
        {rate.withPartial.d} · {t("rateReviewed")} {rate.reviewed.n}/{rate.reviewed.d}
      </p>
      <p class="rule">
        {rule} {rate.d < 20 && t("ratePercent")}
      </p>
    </Popover>
  );
}
