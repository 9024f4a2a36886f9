/** Filters of list, picture and table. Beside each choice stands how many items it would show. */
import type { ComponentChildren } from "preact";
import { LOWER_STATES, type LowerState, SEVERITY, type State } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, KIND_LABEL, STATE_LABEL } from "../../../src/language/terms.ts";
import { CLASSES, KINDS } from "../../../src/model/index.ts";
import { label, levelTerms, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { LEDGER_FIELDS, readChoice } from "../../state/ledger.ts";
import { shown } from "../../state/list.ts";
import { clearFilters, filter, view } from "../../state/store.ts";
import { isFiltered, type Filters as ViewFilters } from "../../state/view.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Popover } from "../../widgets/Popover.tsx";
import { StateIcon } from "../../widgets/StateIcon.tsx";

type ManyFacet = "states" | "lowerStates" | "classes" | "kinds" | "documents";

export function Filters() {
  const { filters, side } = view.value;
  const { documents, commitments } = found.value!;
  const counts = shown.value!.counts;
  const leads = [...new Set([...counts.lead.keys(), filters.lead])].filter((lead) => lead !== "").sort();
  return (
    <fieldset class="filters">
      <legend class="hidden">{t("filters")}</legend>
      <div class="state-chips">
        {side === "upper"
          ? SEVERITY.map((state) => <Chip key={state} side="upper" state={state} text={label(STATE_LABEL[state])} />)
          : LOWER_STATES.map((state) => (
              <Chip key={state} side="lower" state={state} text={label(levelTerms().lowerStates[state])} />
            ))}
      </div>
      <div class="facets">
        <Facet facet="classes" title={t("filterClass")} choices={CLASSES.map((c) => [c, label(CLASS_LABEL[c])])} />
        <Facet facet="kinds" title={t("filterKind")} choices={KINDS.map((k) => [k, label(KIND_LABEL[k])])} />
        <Facet
          facet="documents"
          title={t("filterDocument")}
          choices={[...documents.values()].filter((d) => d.side === side).map((d) => [d.id, d.title])}
        />
        {leads.length > 0 && (
          <FacetPopover title={t("filterLead")} held={filters.lead === "" ? 0 : 1}>
            <fieldset class="choices">
              <legend>{t("filterLead")}</legend>
              {["", ...leads].map((lead) => (
                <label key={lead}>
                  <input type="radio" name="lead" checked={filters.lead === lead} onChange={() => filter({ lead })} />
                  <span>{lead === "" ? t("anyDepartment") : lead}</span>
                  {lead !== "" && <span class="count">{counts.lead.get(lead) ?? 0}</span>}
                </label>
              ))}
            </fieldset>
          </FacetPopover>
        )}
        <LedgerFacet />
        {isFiltered(filters) && (
          <button type="button" class="button quiet" onClick={clearFilters}>
            {t("clearFilters")}
          </button>
        )}
      </div>
      {filters.branches.length > 0 && (
        <p class="branch-filter">
          {t("filterBranch")}{" "}
          {filters.branches.map((id) => (
            <button
              key={id}
              type="button"
              class="chip"
              onClick={() => filter({ branches: filters.branches.filter((b) => b !== id) })}
            >
              {commitments.get(id)?.title ?? id} <Icon name="close" size={12} />
              <span class="hidden">{t("clearFilters")}</span>
            </button>
          ))}
        </p>
      )}
    </fieldset>
  );
}

/** Takes a choice in or out; a filter with no choice lets everything pass. */
export function toggle(facet: ManyFacet, value: string): void {
  const held: readonly string[] = view.value.filters[facet];
  const next = held.includes(value) ? held.filter((v) => v !== value) : [...held, value];
  filter({ [facet]: next } as Partial<ViewFilters>);
}

function Chip({ side, state, text }: { side: "upper" | "lower"; state: State | LowerState; text: string }) {
  const facet = side === "upper" ? "states" : "lowerStates";
  const held: readonly string[] = view.value.filters[facet];
  const count = shown.value!.counts[facet].get(state) ?? 0;
  if (count === 0 && !held.includes(state)) return null;
  return (
    <button type="button" class="chip" aria-pressed={held.includes(state)} onClick={() => toggle(facet, state)}>
      <StateIcon state={state} side={side} /> {text} <span class="count">{count}</span>
    </button>
  );
}

function Facet({
  facet,
  title,
  choices,
}: {
  facet: "classes" | "kinds" | "documents";
  title: string;
  choices: readonly (readonly [string, string])[];
}) {
  const held: readonly string[] = view.value.filters[facet];
  const counts = shown.value!.counts[facet];
  const present = choices.filter(([value]) => held.includes(value) || (counts.get(value) ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <FacetPopover title={title} held={held.length}>
      <fieldset class="choices">
        <legend>{title}</legend>
        {present.map(([value, text]) => (
          <label key={value}>
            <input type="checkbox" checked={held.includes(value)} onChange={() => toggle(facet, value)} />
            <span>{text}</span>
            <span class="count">{counts.get(value) ?? 0}</span>
          </label>
        ))}
      </fieldset>
    </FacetPopover>
  );
}

function FacetPopover({ title, held, children }: { title: string; held: number; children: ComponentChildren }) {
  return (
    <Popover
      label={title}
      className={held > 0 ? "facet held" : "facet"}
      button={
        <>
          <span aria-hidden="true">{title}</span>
          {held > 0 && <span class="count">{held}</span>}
          <Icon name="down" size={12} />
        </>
      }
    >
      {children}
    </Popover>
  );
}

/** What the office's ledger holds, field by field; nothing while the ledger is empty. */
function LedgerFacet() {
  const held = view.value.filters.ledger;
  const counts = shown.value!.counts.ledger;
  const choices = [...new Set([...held, ...counts.keys()])];
  const groups = LEDGER_FIELDS.flatMap((field) => {
    const own = choices.filter((choice) => readChoice(choice)?.field === field);
    return own.some((choice) => !choice.startsWith("!")) ? [{ field, choices: own.sort(byPlace) }] : [];
  });
  if (groups.length === 0) return null;
  const flip = (choice: string) =>
    filter({ ledger: held.includes(choice) ? held.filter((c) => c !== choice) : [...held, choice] });
  return (
    <FacetPopover title={t("ledger")} held={held.length}>
      {groups.map(({ field, choices }) => (
        <fieldset key={field} class="choices">
          <legend>{t(field === "deadline" ? "deadlineField" : field)}</legend>
          {choices.map((choice) => {
            const { filled, value } = readChoice(choice)!;
            return (
              <label key={choice}>
                <input type="checkbox" checked={held.includes(choice)} onChange={() => flip(choice)} />
                <span>{value ?? t(filled ? "ledgerFilled" : "ledgerEmpty")}</span>
                <span class="count">{counts.get(choice) ?? 0}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
    </FacetPopover>
  );
}

/** Filled, not filled, then the entries themselves. */
function byPlace(a: string, b: string): number {
  const place = (choice: string) => (choice.includes("=") ? 2 : choice.startsWith("!") ? 1 : 0);
  return place(a) - place(b) || (a < b ? -1 : 1);
}
