/** The grid: a row for each upper commitment, a column for each issuer, in each cell the state by shape, colour, word. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AnalysedCommitment, State } from "../../../src/analysis/analysis.ts";
import { KIND_LABEL } from "../../../src/language/terms.ts";
import { label, named, t } from "../../i18n/text.ts";
import { go, view } from "../../state/store.ts";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import type { Column } from "./columns.ts";
import { GridHead } from "./GridHead.tsx";
import { type Place, placeAfter } from "./grid-keys.ts";
import { useRowWindow } from "./row-window.ts";

interface Props {
  rows: readonly AnalysedCommitment[];
  columns: readonly Column[];
  /** The issuer that the rest of the page shows. */
  issuer: string;
}

/** Drills down to one pair: that issuer becomes the one shown, the commitment is selected. */
export function openPair(id: string, issuer: string): void {
  go({ lower: [issuer], selection: [id], tab: "details" });
}

export function Grid({ rows, columns, issuer }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const selected = view.value.selection.at(-1);
  const tree = view.value.sort === "document";
  const { scroller, from, to, rowHeight, reveal } = useRowWindow(rows.length);
  const chosen = {
    row: Math.max(
      0,
      rows.findIndex((row) => row.id === selected),
    ),
    column:
      1 +
      Math.max(
        0,
        columns.findIndex((column) => column.issuer.id === issuer),
      ),
  };
  const [at, setShownAt] = useState<Place>(chosen);
  // Keys may come faster than the page is drawn.
  const now = useRef(at);
  const setAt = (place: Place) => {
    now.current = place;
    setShownAt(place);
  };
  const wanted = useRef(false);

  // What is selected elsewhere is brought into view here.
  useEffect(() => {
    if (rows[chosen.row]?.id !== selected) return;
    setAt(chosen);
    reveal(chosen.row);
  }, [selected, issuer, rows]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${at.row},${at.column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 2);
    const next = placeAfter(event, now.current, { rows: rows.length, columns: columns.length + 1, page });
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    wanted.current = true;
    if (next.row >= 0) reveal(next.row);
    setAt(next);
  };

  const tabIndexOf = (row: number, column: number) => (at.row === row && at.column === column ? 0 : -1);
  return (
    <div class="districts-scroll" ref={scroller}>
      <table
        ref={table}
        class="districts-grid"
        aria-label={t("districtsTitle")}
        aria-describedby="districts-keys"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        onFocusIn={(event) => {
          const place = (event.target as HTMLElement).dataset.place?.split(",").map(Number);
          if (place) setAt({ row: place[0]!, column: place[1]! });
        }}
      >
        <GridHead columns={columns} issuer={issuer} tabIndexOf={tabIndexOf} />
        <tbody>
          {from > 0 && <Space rows={from} height={rowHeight} columns={columns.length + 1} />}
          {rows.slice(from, to).map((commitment, i) => {
            const row = from + i;
            return (
              <tr key={commitment.id} aria-rowindex={row + 2} class={commitment.id === selected ? "selected" : ""}>
                <th scope="row" style={{ paddingInlineStart: `${10 + (tree ? commitment.depth * 12 : 0)}px` }}>
                  <button
                    type="button"
                    class="districts-title"
                    lang="zh-CN"
                    data-place={`${row},0`}
                    tabIndex={tabIndexOf(row, 0)}
                    title={`${commitment.title} · ${label(KIND_LABEL[commitment.kind])}`}
                    onClick={() => go({ selection: [commitment.id] })}
                  >
                    {commitment.title}
                  </button>
                </th>
                {columns.map((column, k) => (
                  <Cell
                    key={column.issuer.id}
                    commitment={commitment.id}
                    column={column}
                    current={column.issuer.id === issuer}
                    chosen={commitment.id === selected && column.issuer.id === issuer}
                    place={`${row},${k + 1}`}
                    tabIndex={tabIndexOf(row, k + 1)}
                  />
                ))}
              </tr>
            );
          })}
          {to < rows.length && <Space rows={rows.length - to} height={rowHeight} columns={columns.length + 1} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for rows that are scrolled away. */
function Space({ rows, height, columns }: { rows: number; height: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height: `${rows * height}px`, padding: 0, border: 0 }} />
    </tr>
  );
}

function Cell({
  commitment,
  column,
  current,
  chosen,
  place,
  tabIndex,
}: {
  commitment: string;
  column: Column;
  current: boolean;
  chosen: boolean;
  place: string;
  tabIndex: number;
}) {
  const state: State | undefined = column.coverage.get(commitment)?.state;
  const { states } = view.value.filters;
  const word = state === undefined ? "" : stateWord("upper", state);
  const name = t("districtsCell", { issuer: named(column.issuer), state: word });
  const classes = [
    current ? "current" : "",
    state === undefined ? "" : `upper-${state}`,
    state !== undefined && states.length > 0 && !states.includes(state) ? "dimmed" : "",
  ];
  return (
    <td class={classes.join(" ").trim()}>
      {state !== undefined && (
        <button
          type="button"
          data-place={place}
          tabIndex={tabIndex}
          aria-label={name}
          aria-current={chosen}
          title={name}
          onClick={() => openPair(commitment, column.issuer.id)}
        >
          <StateIcon state={state} side="upper" size={17} />
        </button>
      )}
    </td>
  );
}
