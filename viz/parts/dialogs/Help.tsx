/** The keys, in one place. */
import { signal } from "@preact/signals";
import { KEYS } from "../../i18n/keys.ts";
import { label, t } from "../../i18n/text.ts";
import { Dialog } from "../../widgets/Dialog.tsx";

export const helpShown = signal(false);

export function Help() {
  if (!helpShown.value) return null;
  return (
    <Dialog
      title={t("help")}
      wide
      onClose={() => {
        helpShown.value = false;
      }}
    >
      <div class="keys">
        {KEYS.map((group) => (
          <section key={group.title.en}>
            <h3>{label(group.title)}</h3>
            <dl>
              {group.keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{label(does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
