/** The left part: one side's commitments, gaps first, with filters and their counts. */

import { KIND_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { hitOf, type Row } from "../../state/gather.ts";
import { shown } from "../../state/list.ts";
import { marksOf } from "../../state/marks.ts";
import { isOpenQueue } from "../../state/panes.ts";
import { initials } from "../../state/pinyin.ts";
import { shownOf } from "../../state/rows.ts";
import { clearFilters, go, select, view } from "../../state/store.ts";
import { isFiltered, NO_FILTERS, SIDES, SORTS } from "../../state/view.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Marked } from "../../widgets/Marked.tsx";
import { Notice } from "../../widgets/Notice.tsx";
import { Segmented } from "../../widgets/Segmented.tsx";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import { VirtualList } from "../../widgets/VirtualList.tsx";
import { marked } from "../review/desk.ts";
import { Filters } from "./Filters.tsx";
import { NothingUpper } from "./NothingUpper.tsx";

export function ListPart() {
  const { side, sort, filters, selection, pane } = view.value;
  const list = shown.value;
  if (!list) return null;
  return (
    <>
      <div class="list-head">
        <Segmented
          label={t("side")}
          choices={SIDES.map((value) => ({ value, label: t(value === "upper" ? "sideUpper" : "sideLower") }))}
          value={side}
          onChange={(value) => go({ side: value })}
        />
        <label class="sort">
          <span class="hidden">{t("sort")}</span>
          <select
            value={sort}
            onChange={(event) => {
              const chosen = SORTS.find((s) => s === event.currentTarget.value);
              if (chosen) go({ sort: chosen });
            }}
          >
            {SORTS.map((value) => (
              <option key={value} value={value}>
                {t(`sort_${value}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Filters />
      <p class="list-count" role="status">
        {t("shown", { n: list.rows.length, d: list.total })}
      </p>
      {list.total === 0 && side === "upper" ? (
        <NothingUpper />
      ) : list.rows.length === 0 ? (
        <Notice {...emptyWords(list.total)}>
          {isFiltered(filters) && (
            <button type="button" class="button" onClick={clearFilters}>
              {t("clearFilters")}
            </button>
          )}
          <OnTheOtherSide />
        </Notice>
      ) : (
        <VirtualList
          label={t("partList")}
          rows={list.rows}
          keyOf={(row) => row.commitment.id}
          estimate={64}
          active={selection.at(-1)}
          onActive={(row, by) => select(row.commitment.id, by === "pointer" ? "details" : "stay")}
          onOpen={(row) => {
            select(row.commitment.id, "details");
            requestAnimationFrame(() => document.getElementById("part-details")?.focus());
          }}
          // In the queue of the review desk decided items keep their places: there are no groups in it.
          {...(sort === "severity" && pane !== "review" ? { headingOf: groupHeading } : {})}
        >
          {(row) => <ListRow row={row} indent={sort === "document" ? row.commitment.depth : 0} />}
        </VirtualList>
      )}
    </>
  );
}

/** What is searched for on one side and only the other one has. */
function OnTheOtherSide() {
  const { filters, side, sort } = view.value;
  if (filters.text.trim() === "") return null;
  const other = side === "upper" ? "lower" : "upper";
  const asked = { side: other, sort, filters: { ...NO_FILTERS, text: filters.text } } as const;
  const n = shownOf(found.value!, asked, initials.value).rows.length;
  if (n === 0) return null;
  return (
    <button type="button" class="button primary" onClick={() => go({ side: other, filters: asked.filters })}>
      {t(other === "lower" ? "foundLower" : "foundUpper", { n })}
    </button>
  );
}

/** Why the list is empty. */
function emptyWords(total: number): { title: string; hint: string } {
  const { pane, filters, asOf } = view.value;
  if (total === 0) return { title: t("noLowerItems", { asOf }), hint: t("emptyScopeHint") };
  const { states, ...others } = filters;
  const onlyQueue = states.length > 0 && !isFiltered({ ...others, states: [] });
  return pane === "review" && isOpenQueue() && onlyQueue
    ? { title: t("queueDone"), hint: t("queueDoneHint") }
    : { title: t("noResult"), hint: t("noResultHint") };
}

/** Where a new state begins in the list sorted by state. */
function groupHeading(row: Row, previous: Row | undefined) {
  if (previous?.state === row.state) return null;
  const n = shown.value?.rows.filter((r) => r.state === row.state).length ?? 0;
  return (
    <div class={"group-head"}>
      <StateIcon state={row.state} side={row.side} /> {stateWord(row.side, row.state)} <span class="count">{n}</span>
    </div>
  );
}

function ListRow({ row, indent }: { row: Row; indent: number }) {
  const { commitment, state, side } = row;
  const query = view.value.filters.text;
  const known = initials.value;
  const marks = marksOf(commitment.title, query, known);
  const elsewhere = marks.length > 0 || query.trim() === "" ? undefined : hitOf(row, query, known);
  const document = found.value?.documents.get(commitment.document);
  const linked = row.side === "upper" ? row.coverage.counterparts.length : row.coverage.mappings.length;
  return (
    <div class={`list-row ${side}-${state}`} style={{ paddingInlineStart: `${indent * 14}px` }}>
      <StateIcon state={state} side={side} />
      <div class="list-text">
        <div class="list-title" lang="zh-CN" title={commitment.title}>
          <Marked text={commitment.title} marks={marks} />
        </div>
        {elsewhere && (
          <div class="list-hit" lang="zh-CN">
            <Marked text={elsewhere} marks={marksOf(elsewhere, query, known)} />
          </div>
        )}
        <div class="list-meta">
          <span class="list-state">{stateWord(side, state)}</span>
          {marked.value.includes(commitment.id) && (
            <span class="list-marked">
              <Icon name="check" size={12} /> {t("markedItem")}
            </span>
          )}
          <span>{label(KIND_LABEL[commitment.kind])}</span>
          {commitment.restates && <span>{t("restates")}</span>}
          {row.side === "upper" && row.coverage.expectation.ground === "presumed" && row.coverage.counted && (
            <span>{t("presumed")}</span>
          )}
          {commitment.indicators.length > 0 && <span>{commitment.indicators.map((i) => i.words).join("、")}</span>}
          {linked > 0 && <span>{t("counterpartCount", { n: linked })}</span>}
          {row.side === "upper" && row.coverage.suggestions.length > 0 && (
            <span>{t("suggestionCount", { n: row.coverage.suggestions.length })}</span>
          )}
          <span class="list-doc" lang="zh-CN" title={document?.title}>
            {document?.title}
          </span>
        </div>
      </div>
    </div>
  );
}
