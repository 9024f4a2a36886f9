/** The districts pane: every issuer below the upper side, one state for each pair, and who carries what in which words. */
import { LEGEND } from "../../../src/graph/appearance.ts";
import { t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { clearFilters, view } from "../../state/store.ts";
import { isFiltered } from "../../state/view.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import { Carriers } from "./Carriers.tsx";
import { columns, rows } from "./columns.ts";
import { Grid } from "./Grid.tsx";

export function DistrictsPart() {
  const now = found.value;
  if (now === undefined) return null;
  const all = columns.value;
  if (all.length === 0) return <Notice title={t("districtsNone")} hint={t("districtsNoneHint")} />;
  const { rows: shown, slots } = rows.value;
  const partial = all.filter((column) => !column.issuedInFull).length;
  const present = new Set(shown.flatMap((c) => all.flatMap((column) => column.coverage.get(c.id)?.state ?? [])));
  return (
    <section class="districts" aria-labelledby="districts-title">
      <header class="pane-head">
        <h2 id="districts-title">{t("districtsTitle")}</h2>
        <span class="count" role="status">
          {t("districtsSize", { rows: shown.length, columns: all.length })}
        </span>
        <p class="pane-note">
          {t("districtsNote")} {partial > 0 && t("districtsPartial", { n: partial })}{" "}
          {slots > 0 && t("districtsSlots", { n: slots })}{" "}
          {view.value.filters.states.length > 0 && t("districtsAnyColumn")}
        </p>
        <p class="hidden" id="districts-keys">
          {t("districtsKeys")}
        </p>
      </header>
      {shown.length === 0 ? (
        <Notice title={t("noResult")} hint={t("noResultHint")}>
          {isFiltered(view.value.filters) && (
            <button type="button" class="button" onClick={clearFilters}>
              {t("clearFilters")}
            </button>
          )}
        </Notice>
      ) : (
        <Grid rows={shown} columns={all} issuer={now.issuer} />
      )}
      <ul class="districts-legend" aria-label={t("legend")}>
        {LEGEND.upper
          .filter(({ state }) => present.has(state))
          .map(({ state }) => (
            <li key={state}>
              <StateIcon state={state} side="upper" /> {stateWord("upper", state)}
            </li>
          ))}
      </ul>
      <Carriers found={now} />
    </section>
  );
}
