/** What the page is opened for: how many of the upper items have no counterpart, state by state, each n/d with its rule. */
import { SEVERITY, type State } from "../../../src/analysis/analysis.ts";
import { STATE_LABEL } from "../../../src/language/terms.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { go } from "../../state/store.ts";
import { NO_FILTERS } from "../../state/view.ts";
import { StateIcon } from "../../widgets/StateIcon.tsx";
import { Section } from "./Section.tsx";

/** The rates of the issuer that is shown, added up: the same items that the rates above the parts count by class. */
export function Answer({ found }: { found: Found }) {
  const rates = found.analysis.rates.filter((rate) => rate.issuer === found.issuer);
  const d = rates.reduce((total, rate) => total + rate.d, 0);
  if (d === 0) return null;
  const of = (state: State) => rates.reduce((total, rate) => total + (rate.states[state] ?? 0), 0);
  const issuer = found.jurisdictions.get(found.issuer);
  const unreviewed = of("unreviewed");
  return (
    <Section title={t("answerTitle", { issuer: issuer === undefined ? found.issuer : named(issuer) })}>
      <p class="answer">
        <b>{of("gap") + of("not-seen")}</b>/{d} {t("answerNone")}
        {unreviewed > 0 && <span class="answer-open">{t("answerOpen", { n: unreviewed, d })}</span>}
      </p>
      <ul class="answer-states">
        {SEVERITY.filter((state) => of(state) > 0).map((state) => (
          <li key={state}>
            <button type="button" class={`upper-${state}`} onClick={() => show(state)} title={t("answerShow")}>
              <StateIcon state={state} side="upper" />
              <span>{label(STATE_LABEL[state])}</span>
              <span class="answer-bar" aria-hidden="true">
                <span style={{ width: `${(100 * of(state)) / d}%` }} />
              </span>
              <span class="count">
                {of(state)}/{d}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p class="reason">{t("answerRule", { d })}</p>
    </Section>
  );
}

/** Lists the items of one state, and no other filter narrows them. */
function show(state: State): void {
  go({ side: "upper", tab: "list", filters: { ...NO_FILTERS, states: [state] } });
}
