/** What the marks and lines mean, each with its word; a state in it filters. */
import { SEVERITY } from "../../../src/analysis/analysis.ts";
import { LEGEND } from "../../../src/graph/appearance.ts";
import { RELATION_LABEL, STATE_LABEL } from "../../../src/language/terms.ts";
import { label, levelTerms, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { rowsOf } from "../../state/gather.ts";
import { go, view } from "../../state/store.ts";
import { StateIcon } from "../../widgets/StateIcon.tsx";

export function Legend() {
  if (!found.value) return null;
  const now = found.value;
  const present = (side: "upper" | "lower") => new Set<string>(rowsOf(now, side).map((row) => row.state));
  const relations = new Set(now.analysis.mappings.filter((m) => m.accepted).map((m) => m.relation));
  const { filters } = view.value;
  return (
    <details class="legend" open={window.innerWidth > 900}>
      <summary>{t("legend")}</summary>
      <div class="legend-body">
        <span class="legend-title" aria-hidden="true">
          {t("sideUpper")}
        </span>
        <ul aria-label={t("sideUpper")}>
          {[...LEGEND.upper]
            .sort((a, b) => SEVERITY.indexOf(a.state) - SEVERITY.indexOf(b.state))
            .filter(({ state }) => present("upper").has(state))
            .map(({ state }) => (
              <li key={state}>
                <button
                  type="button"
                  aria-pressed={filters.states.includes(state)}
                  onClick={() =>
                    go({
                      side: "upper",
                      filters: { ...filters, states: flipped(filters.states, state), lowerStates: [] },
                    })
                  }
                >
                  <StateIcon state={state} side="upper" /> {label(STATE_LABEL[state])}
                </button>
              </li>
            ))}
        </ul>
        <span class="legend-title" aria-hidden="true">
          {t("sideLower")}
        </span>
        <ul aria-label={t("sideLower")}>
          {LEGEND.lower
            .filter(({ state }) => present("lower").has(state))
            .map(({ state }) => (
              <li key={state}>
                <button
                  type="button"
                  aria-pressed={filters.lowerStates.includes(state)}
                  onClick={() =>
                    go({
                      side: "lower",
                      filters: { ...filters, lowerStates: flipped(filters.lowerStates, state), states: [] },
                    })
                  }
                >
                  <StateIcon state={state} side="lower" /> {label(levelTerms().lowerStates[state])}
                </button>
              </li>
            ))}
        </ul>
        {relations.size > 0 && (
          <span class="legend-title" aria-hidden="true">
            {t("legendLines")}
          </span>
        )}
        <ul class="legend-lines" aria-label={t("legendLines")}>
          {LEGEND.relations
            .filter(({ relation }) => relations.has(relation))
            .map(({ relation, style }) => (
              <li key={relation}>
                <svg width="26" height="8" aria-hidden="true" class={`line relation-${relation}`}>
                  {style.pattern === "double" ? (
                    <path d="M0 2.5H26M0 5.5H26" stroke-width="1.2" />
                  ) : (
                    <path d="M0 4H26" stroke-width={style.width} stroke-dasharray={style.dash.join(" ")} />
                  )}
                </svg>{" "}
                {label(RELATION_LABEL[relation])}
              </li>
            ))}
        </ul>
      </div>
    </details>
  );
}

function flipped<T>(held: readonly T[], value: T): T[] {
  return held.includes(value) ? held.filter((v) => v !== value) : [...held, value];
}
