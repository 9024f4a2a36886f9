/** The indicators pane: every upper figure with what is set below it, drawn on one scale and told in words. */
import { label, levelTerms, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { clearFilters, view } from "../../state/store.ts";
import { isFiltered } from "../../state/view.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { cards } from "./cards.ts";
import { FigureCard } from "./FigureCard.tsx";
import { FigureTable } from "./FigureTable.tsx";

export function IndicatorsPart() {
  const now = found.value;
  if (now === undefined) return null;
  const { cards: shown, counts } = cards.value;
  const { selection, filters } = view.value;
  const assessed = shown.filter((card) => card.state !== undefined).length;
  return (
    <section class="figures" aria-labelledby="figures-title">
      <header class="pane-head">
        <h2 id="figures-title">{t("figuresTitle")}</h2>
        <span class="count" role="status">
          {t("figuresSize", { n: assessed })}
        </span>
        <ul class="figure-counts" aria-label={t("figuresStates")}>
          {counts.map(([state, n]) => (
            <li key={state}>
              <span class={`indicator-state indicator-${state}`}>{label(levelTerms().indicatorStates[state])}</span> {n}
            </li>
          ))}
        </ul>
        <p class="pane-note">{t("figuresNote")}</p>
      </header>
      {shown.length === 0 ? (
        <Notice title={t("figuresNone")} hint={t("figuresNoneHint")}>
          {isFiltered(filters) && (
            <button type="button" class="button" onClick={clearFilters}>
              {t("clearFilters")}
            </button>
          )}
        </Notice>
      ) : (
        <div class="figure-cards">
          {shown.map((card) => (
            <FigureCard key={card.key} card={card} found={now} selected={card.commitment === selection.at(-1)} />
          ))}
          <FigureTable cards={shown} found={now} />
        </div>
      )}
    </section>
  );
}
