/** After a document was taken in: where to go from here. */
import { t } from "../../i18n/text.ts";
import { alone, found, reading } from "../../state/facts.ts";
import { openPane } from "../../state/panes.ts";
import { go, view } from "../../state/store.ts";
import { FileChooser } from "./FileChooser.tsx";

export function Accepted({ document, title }: { document: string; title: string }) {
  const record = reading.value?.workspace?.documents.find((d) => d.id === document);
  const shown = found.value?.documents.get(document);
  return (
    <div class="import-empty">
      <p class="notice-title">{t("importDone", { title, n: record?.commitments.length ?? 0 })}</p>
      {alone.value === undefined && <p class="muted">{t("importAcceptedHint")}</p>}
      {alone.value !== undefined ? (
        <>
          <p class="muted">{t("oneSideHint")}</p>
          <FileChooser primary />
        </>
      ) : shown === undefined ? (
        <p class="muted">{t("importOutOfScope")}</p>
      ) : (
        <p class="import-ways">
          <button
            type="button"
            class="button"
            onClick={() => {
              const { filters } = view.value;
              go({
                pane: "text",
                tab: "picture",
                side: shown.side,
                selection: [],
                filters: { ...filters, documents: [document] },
              });
            }}
          >
            {t("importToText")}
          </button>
          <button type="button" class="button primary" onClick={() => openPane("review")}>
            {t("importToReview")}
          </button>
        </p>
      )}
    </div>
  );
}
