/** Filters of list, picture and table. Beside each choice stands how many items it would show. */
import { LOWER_STATES, type LowerState, SEVERITY, type State } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, KIND_LABEL, LOWER_STATE_LABEL, STATE_LABEL } from "../../../src/language/terms.ts";
import { CLASSES, KINDS } from "../../../src/model/index.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
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
  const leads = [...counts.lead.keys()].sort();
  return (
    <fieldset class="filters">
      <legend class="hidden">{t("filters")}</legend>
      <div class="state-chips">
        {side === "upper"
          ? SEVERITY.map((state) => <Chip key={state} side="upper" state={state} text={label(STATE_LABEL[state])} />)
          : LOWER_STATES.map((state) => (
              <Chip key={state} side="lower" state={state} text={label(LOWER_STATE_LABEL[state])} />
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
          <label class="lead">
            <span class="hidden">{t("filterLead")}</span>
            <select value={filters.lead} onChange={(event) => filter({ lead: event.currentTarget.value })}>
              <option value="">{t("filterLead")}</option>
              {leads.map((lead) => (
                <option key={lead} value={lead}>
                  {`${lead} (${counts.lead.get(lead)})`}
                </option>
              ))}
            </select>
          </label>
        )}
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
    <Popover
      label={title}
      className={held.length > 0 ? "facet held" : "facet"}
      button={
        <>
          <span aria-hidden="true">{title}</span>
          {held.length > 0 && <span class="count">{held.length}</span>}
          <Icon name="down" size={12} />
        </>
      }
    >
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
    </Popover>
  );
}
