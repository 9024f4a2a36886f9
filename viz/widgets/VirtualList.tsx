/**
 * A long list of which only the visible rows exist (a listbox: one tab stop, arrow keys move an active row). Row heights
 * are measured, since Chinese titles wrap. Built on @tanstack/virtual-core.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

export interface VirtualListProps<T> {
  label: string;
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Expected height of a row in CSS pixels, until it is measured. */
  estimate: number;
  active: string | undefined;
  onActive: (row: T, event: "key" | "pointer") => void;
  /** Enter or a double click. */
  onOpen?: (row: T) => void;
  onKey?: (event: KeyboardEvent, row: T | undefined) => void;
  /** Heading in front of a row, when it begins a group. */
  headingOf?: (row: T, previous: T | undefined) => ComponentChildren;
  children: (row: T) => ComponentChildren;
}

export function VirtualList<T>(props: VirtualListProps<T>) {
  const { rows, keyOf, estimate, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const id = useId();
  const options: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (i) => (rows[i] === undefined ? i : keyOf(rows[i])),
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions({ ...virtual.options, ...options });
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());

  const at = rows.findIndex((row) => keyOf(row) === active);
  const shownAt = useRef("");
  useEffect(() => {
    const place = `${active}@${at}`;
    if (at >= 0 && place !== shownAt.current) virtual.scrollToIndex(at, { align: "auto" });
    shownAt.current = place;
  }, [active, at, virtual]);

  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row !== undefined) props.onActive(row, "key");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / estimate) - 1);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      move(to);
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      props.onOpen?.(rows[at]!);
    } else props.onKey?.(event, rows[at]);
  };

  /** The row under the pointer; clicks are heard by the list, which also hears the keys. */
  const hit = (event: MouseEvent): T | undefined => {
    const element = (event.target as HTMLElement).closest<HTMLElement>(".row")?.closest<HTMLElement>("[data-index]");
    return element ? rows[Number(element.dataset.index)] : undefined;
  };

  const items = virtual.getVirtualItems();
  const activeShown = items.some((item) => item.index === at);
  return (
    <div
      class="virtual"
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-activedescendant={activeShown ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = hit(event);
        if (row === undefined) return;
        scroller.current?.focus({ preventScroll: true });
        props.onActive(row, "pointer");
      }}
      onDblClick={(event) => {
        const row = hit(event);
        if (row !== undefined) props.onOpen?.(row);
      }}
    >
      <div class="virtual-space" role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
        {items.map((item) => {
          const row = rows[item.index]!;
          const heading = props.headingOf?.(row, rows[item.index - 1]);
          return (
            <div
              key={item.key}
              class="virtual-row"
              role="presentation"
              data-index={item.index}
              ref={(element) => virtual.measureElement(element)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {heading && <div aria-hidden="true">{heading}</div>}
              <div
                id={`${id}-${item.index}`}
                class="row"
                role="option"
                tabIndex={-1}
                aria-selected={item.index === at}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
              >
                {props.children(row)}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
