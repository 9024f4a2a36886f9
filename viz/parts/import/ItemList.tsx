/** What was found, as a tree in reading order; the selected item unfolds to be corrected. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { KIND_LABEL } from "../../../src/language/terms.ts";
import { label } from "../../i18n/text.ts";
import { type Draft, shownItem } from "../../import/jobs.ts";
import { ItemEditor } from "./ItemEditor.tsx";

export function ItemList({ job, draft }: { job: number; draft: Draft }) {
  const root = useRef<HTMLOListElement>(null);
  const shown = shownItem.value;
  useEffect(() => {
    root.current?.querySelector(".item.shown")?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const goOn = useRef<string | undefined>(undefined);
  // A step may take away, or switch off, the button it was asked for with; the focus must not fall out of the list.
  useLayoutEffect(() => {
    const id = goOn.current;
    goOn.current = undefined;
    const { activeElement } = document;
    if (id === undefined || (activeElement !== document.body && !activeElement?.matches(":disabled"))) return;
    root.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] > .item-head`)?.focus();
  });
  const depths = new Map<string, number>();
  for (const { id, parent } of draft.items) depths.set(id, parent === undefined ? 0 : (depths.get(parent) ?? -1) + 1);
  return (
    <ol ref={root} class="item-list">
      {draft.items.map((item, i) => (
        <li
          key={item.id}
          data-id={item.id}
          class={`item ${item.id === shown ? "shown" : ""}`}
          style={{ paddingInlineStart: `${8 + (depths.get(item.id) ?? 0) * 16}px` }}
        >
          <button
            type="button"
            class="item-head"
            aria-expanded={item.id === shown}
            onClick={() => {
              shownItem.value = item.id === shown ? undefined : item.id;
            }}
          >
            <span class="chip">{label(KIND_LABEL[item.kind])}</span>
            <span class="item-title" lang="zh-CN">
              {item.title}
            </span>
            {item.indicators.length > 0 && <small lang="zh-CN">{item.indicators.map((f) => f.words).join("、")}</small>}
          </button>
          {item.id === shown && (
            <ItemEditor
              job={job}
              item={item}
              text={draft.result.text.text}
              first={i === 0}
              last={i === draft.items.length - 1}
              onStep={(id) => {
                goOn.current = id;
              }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
