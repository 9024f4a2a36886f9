/** The office's ledger for one commitment: lead and support, deadline, state of work, opinion, feedback, adoption. */
import { signal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { LedgerEntry } from "../../../src/model/index.ts";
import { perform } from "../../edit/edit.ts";
import { editable } from "../../edit/saving.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { t } from "../../i18n/text.ts";
import { Section } from "./Section.tsx";

const FIELDS = [
  ["lead", "lead"],
  ["support", "support"],
  ["deadline", "deadlineField"],
  ["progress", "progress"],
  ["opinion", "opinion"],
  ["feedback", "feedback"],
  ["adoption", "adoption"],
  ["remark", "remark"],
] as const satisfies readonly (readonly [keyof LedgerEntry, MessageKey])[];

/** The commitment whose ledger is being filled in. */
const filling = signal("");

export function Ledger({ entry }: { entry: LedgerEntry }) {
  const filled = FIELDS.filter(([field]) => entry[field] !== "");
  if (filling.value === entry.commitment) return <Form entry={entry} />;
  if (filled.length === 0 && !editable.value) return null;
  return (
    <Section title={t("ledger")}>
      <dl class="fields">
        {filled.map(([field, name]) => (
          <div key={field}>
            <dt>{t(name)}</dt>
            <dd>{entry[field]}</dd>
          </div>
        ))}
      </dl>
      {editable.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            filling.value = entry.commitment;
          }}
        >
          {t("ledgerEdit")}
        </button>
      )}
    </Section>
  );
}

function Form({ entry }: { entry: LedgerEntry }) {
  const [draft, setDraft] = useState(entry);
  const done = () => {
    filling.value = "";
  };
  return (
    <Section title={t("ledger")}>
      <form
        class="ledger-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (perform(t("ledgerSaved"), [{ do: "put-ledger", entry: draft }])) done();
        }}
      >
        {FIELDS.map(([field, name]) => (
          <label key={field} class="field">
            {t(name)}
            <input
              type="text"
              maxLength={500}
              value={draft[field]}
              onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value.trimStart() })}
            />
          </label>
        ))}
        <div class="ask-buttons">
          <button type="button" class="button" onClick={done}>
            {t("cancel")}
          </button>
          <button type="submit" class="button primary">
            {t("save")}
          </button>
        </div>
      </form>
    </Section>
  );
}

/** An entry with nothing in it yet. */
export function emptyEntry(commitment: string, issuer: string): LedgerEntry {
  const blank = {
    lead: "",
    support: "",
    deadline: "",
    progress: "",
    opinion: "",
    feedback: "",
    adoption: "",
    remark: "",
  };
  return { commitment, issuer, ...blank };
}
