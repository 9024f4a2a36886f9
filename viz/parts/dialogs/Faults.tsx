/** Faults of the workspace files, each with its place, value, rule and remedy. */
import { signal } from "@preact/signals";
import { formatFault, placeOf } from "../../../src/workspace/fault.ts";
import { faultFamily } from "../../i18n/faults.ts";
import { label, language, t } from "../../i18n/text.ts";
import { reading } from "../../state/facts.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { Icon } from "../../widgets/Icon.tsx";

const shown = signal(false);

export function FaultBar() {
  const faults = reading.value?.faults.filter((fault) => fault.severity === "error") ?? [];
  if (faults.length === 0) return null;
  return (
    <div class="fault-bar" role="alert">
      <Icon name="warning" /> {t("faults", { n: faults.length })}
      <button
        type="button"
        class="button"
        onClick={() => {
          shown.value = true;
        }}
      >
        {t("faultsShow")}
      </button>
      {shown.value && (
        <Dialog
          title={t("faults", { n: faults.length })}
          wide
          onClose={() => {
            shown.value = false;
          }}
        >
          <p class="muted">{t("faultsHint")}</p>
          <ol class="faults">
            {faults.map((fault) => (
              <li key={formatFault(fault, "en")}>
                <b>{label(faultFamily(fault.code))}</b> <span class="muted">{placeOf(fault)}</span>
                <code>{formatFault(fault, language())}</code>
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </div>
  );
}
