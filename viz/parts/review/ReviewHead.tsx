/** How far the review is, who reviews, undo and redo, whether everything is saved, how far two reviewers agree. */
import { agreementsOf } from "../../edit/agreement.ts";
import { redo, redoable, undo, undoable } from "../../edit/edit.ts";
import { editable, saving } from "../../edit/saving.ts";
import { t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { isOpenQueue, OPEN_STATES } from "../../state/panes.ts";
import { reviewer, setReviewer } from "../../state/person.ts";
import { loading } from "../../state/source.ts";
import { filter } from "../../state/store.ts";
import { message } from "../../widgets/announce.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Segmented } from "../../widgets/Segmented.tsx";
import { SentenceModel } from "./SentenceModel.tsx";
import { Since } from "./Since.tsx";

export function ReviewHead() {
  const { analysis, issuer } = found.value!;
  const rates = analysis.rates.filter((rate) => rate.issuer === issuer);
  const [n, d] = [sum(rates.map((rate) => rate.reviewed.n)), sum(rates.map((rate) => rate.reviewed.d))];
  const embedded = loading.value.state === "ready" && loading.value.source.kind === "embedded";
  return (
    <header class="review-head">
      <Segmented
        label={t("pane_review")}
        choices={[
          { value: "open", label: t("queueOpen") },
          { value: "all", label: t("queueAll") },
        ]}
        value={isOpenQueue() ? "open" : "all"}
        onChange={(value) => filter({ states: value === "open" ? [...OPEN_STATES] : [] })}
      />
      <span class="progress">
        <progress max={Math.max(d, 1)} value={n} aria-label={t("progress_n", { n, d })} />
        {t("progress_n", { n, d })}
      </span>
      <span class="review-tools">
        <button
          type="button"
          class="button"
          disabled={!undoable.value}
          title={undoable.value?.label}
          aria-label={t("undo")}
          onClick={undo}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          class="button"
          disabled={!redoable.value}
          title={redoable.value?.label}
          aria-label={t("redo")}
          onClick={redo}
        >
          <Icon name="redo" />
        </button>
      </span>
      {editable.value ? (
        <label class="reviewer">
          {t("reviewer")}
          <input
            id="reviewer"
            type="text"
            size={8}
            maxLength={40}
            autocomplete="off"
            placeholder={t("reviewerName")}
            title={t("reviewerHint")}
            value={reviewer.value}
            onChange={(event) => name(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Back to the queue, so that the next key judges and is not typed into the name.
              if (event.key !== "Enter" && event.key !== "Escape") return;
              event.currentTarget.blur();
              document.querySelector<HTMLElement>("#part-list [role=listbox]")?.focus();
            }}
          />
        </label>
      ) : (
        <span class="chip" title={t("readOnlyHint")}>
          {t("readOnly")}
        </span>
      )}
      <span class={`save-state ${saving.value}`} role="status">
        {embedded && saving.value === "saved" ? t("keptHere") : t(saving.value)}
      </span>
      <SentenceModel />
      <Since />
      <Agreements />
    </header>
  );
}

/** Takes the name, and with it the reminder that it was missing. */
function name(given: string): void {
  setReviewer(given);
  if (reviewer.value !== "" && message.value?.text === t("reviewerWanted")) message.value = undefined;
}

/** Agreement among reviewers on the pairs of this scope. */
function Agreements() {
  const { analysis } = found.value!;
  const subjects = new Set(analysis.coverage.map((c) => c.commitment));
  const mappings = reading.value?.workspace?.mappings.filter((m) => subjects.has(m.subject)) ?? [];
  const agreements = agreementsOf(mappings);
  if (agreements.length === 0) return null;
  const list = (
    <ul class="agreements">
      {agreements.map(({ reviewers: [a, b], pairs, alike, kappa }) => (
        <li key={`${a} ${b}`}>
          {kappa === undefined
            ? t("kappaNone", { a, b, n: pairs, alike })
            : t("kappa", { a, b, n: pairs, alike, kappa: kappa.toFixed(2) })}
        </li>
      ))}
    </ul>
  );
  // Three reviewers are three pairs, ten are forty-five.
  if (agreements.length <= 2) return list;
  return (
    <details class="agreements-all">
      <summary>{t("agreements", { n: agreements.length })}</summary>
      {list}
    </details>
  );
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
