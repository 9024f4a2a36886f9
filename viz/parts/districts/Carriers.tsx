/** Below the grid: for the selected commitment, which issuers carry it and in which words. */
import { RELATION_LABEL, STANDING_LABEL } from "../../../src/language/terms.ts";
import { isQuoted } from "../../../src/model/index.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { openPane } from "../../state/panes.ts";
import { go, view } from "../../state/store.ts";
import { StateBadge } from "../../widgets/StateIcon.tsx";
import { type Carrier, carriersOf } from "./carriers.ts";
import { openPair } from "./Grid.tsx";

export function Carriers({ found }: { found: Found }) {
  const id = view.value.selection.at(-1);
  const commitment = id === undefined ? undefined : found.commitments.get(id);
  if (commitment === undefined || commitment.side !== "upper") {
    return <p class="districts-hint muted">{t("districtsWhoHint")}</p>;
  }
  const carriers = carriersOf(commitment.id, found);
  const shown = found.jurisdictions.get(found.issuer);
  return (
    <section class="carriers" aria-labelledby="carriers-title">
      <header>
        <h3 id="carriers-title">
          {t("districtsWho")}
          <span class="carriers-item" lang="zh-CN">
            {commitment.title}
          </span>
        </h3>
        <span class="carriers-pair">
          {shown && <b>{named(shown)}</b>}
          <button type="button" class="button" onClick={() => go({ pane: "picture", tab: "picture" })}>
            {t("districtsOpenPair")}
          </button>
          <button type="button" class="button" onClick={() => openPane("review")}>
            {t("districtsReviewPair")}
          </button>
        </span>
      </header>
      {carriers.length === 0 ? (
        <p class="muted">{t("districtsWhoNone")}</p>
      ) : (
        <ul>
          {carriers.map((carrier) => (
            <CarrierRow key={carrier.issuer} carrier={carrier} commitment={commitment.id} found={found} />
          ))}
        </ul>
      )}
    </section>
  );
}

function CarrierRow({ carrier, commitment, found }: { carrier: Carrier; commitment: string; found: Found }) {
  const issuer = found.jurisdictions.get(carrier.issuer);
  return (
    <li>
      <div class="carrier-who">
        <button type="button" class="link" onClick={() => openPair(commitment, carrier.issuer)}>
          {issuer ? named(issuer) : carrier.issuer}
        </button>
        <StateBadge side="upper" state={carrier.state} />
      </div>
      <ul>
        {carrier.counterparts.map((counterpart) => (
          <li key={counterpart.id + counterpart.relation}>
            <span class={`relation relation-${counterpart.relation}`}>
              {label(RELATION_LABEL[counterpart.relation])}
            </span>
            <span lang="zh-CN">
              {quotesOf(counterpart) || counterpart.title}
              <small>
                {counterpart.documentTitle} · {label(STANDING_LABEL[counterpart.standing])}
              </small>
              {counterpart.missing && (
                <small class="carrier-missing">
                  {t("missing")}
                  {t("colon")}
                  {counterpart.missing}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** The quoted words; quotation marks inside them become single ones (GB/T 15834). */
function quotesOf({ evidence }: Carrier["counterparts"][number]): string {
  return evidence
    .filter(isQuoted)
    .map((e) => `“${e.exact.replaceAll("“", "‘").replaceAll("”", "’")}”`)
    .join(" ");
}
