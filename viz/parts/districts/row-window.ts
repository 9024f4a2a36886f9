/** Which rows of a long table exist: those in view and some around them. All of them when the page is printed. */
import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";

/** Height of a row in CSS pixels; the style sheet has the same. */
const ROW = 32;
/** Rows beyond the window on either side. */
const AROUND = 20;
/** So many rows cost nothing: they all exist, which also serves the browser's own search. */
const ALWAYS = 300;

export function useRowWindow(count: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const printing = useRef(false);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || count <= ALWAYS) return;
    const print = (on: boolean) => () => {
      printing.current = on;
      redraw(0);
    };
    const [before, after, moved] = [print(true), print(false), () => redraw(0)];
    element.addEventListener("scroll", moved, { passive: true });
    addEventListener("resize", moved);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      element.removeEventListener("scroll", moved);
      removeEventListener("resize", moved);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, [count]);

  /** Scrolls a row into the window, so that it exists. */
  const reveal = useCallback((row: number) => {
    const element = scroller.current;
    if (element === null) return;
    const head = element.querySelector("thead")?.offsetHeight ?? 0;
    const [top, bottom] = [row * ROW, (row + 1) * ROW + head];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
  }, []);

  const whole = count <= ALWAYS || printing.current;
  const top = scroller.current?.scrollTop ?? 0;
  const height = scroller.current?.clientHeight ?? 900;
  return {
    scroller,
    rowHeight: ROW,
    from: whole ? 0 : Math.max(0, Math.floor(top / ROW) - AROUND),
    to: whole ? count : Math.min(count, Math.ceil((top + height) / ROW) + AROUND),
    reveal,
  };
}
