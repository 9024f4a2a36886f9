/** The ways to look at one scope: picture and table, districts, indicators, the review desk, texts, import. */
import { t } from "../../i18n/text.ts";
import { openPane } from "../../state/panes.ts";
import { view } from "../../state/store.ts";
import type { Pane } from "../../state/view.ts";

const SHOWN: readonly Pane[] = ["picture", "review", "districts", "indicators", "text", "import"];

export function PaneNav() {
  const { pane } = view.value;
  return (
    <nav class="panes" aria-label={t("pane")}>
      {SHOWN.map((value) => (
        <button
          key={value}
          type="button"
          aria-current={pane === value || (value === "picture" && pane === "table") ? "page" : undefined}
          onClick={() => openPane(value)}
        >
          {t(value === "picture" ? "partPicture" : `pane_${value}`)}
        </button>
      ))}
    </nav>
  );
}
