/** Where messages appear. */
import { t } from "../i18n/text.ts";
import { message, wordsOf } from "./announce.ts";
import { running } from "./running.ts";

export function Announcer() {
  const now = message.value;
  return (
    <div class="announcer" role="status" aria-live="polite">
      {running.value.map((work) => (
        <div key={work.id} class="toast running">
          <span>{wordsOf(work.text)}</span>
          <button type="button" class="button quiet" onClick={work.stop}>
            {t("makingStop")}
          </button>
        </div>
      ))}
      {now && (
        <div class={`toast ${now.kind}`}>
          <span>{wordsOf(now.text)}</span>
          {now.action && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                now.action?.run();
                message.value = undefined;
              }}
            >
              {wordsOf(now.action.label)}
            </button>
          )}
          {now.kind === "error" && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                message.value = undefined;
              }}
            >
              {t("close")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
