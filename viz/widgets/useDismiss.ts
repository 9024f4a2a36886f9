/** Closes something that opened over the page: Escape, or a click or focus elsewhere. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** While `open`, calls `close` with whether the focus should go back to where it came from. */
export function useDismiss(
  root: RefObject<HTMLElement | null>,
  open: boolean,
  close: (giveBack: boolean) => void,
): void {
  useEffect(() => {
    const element = root.current;
    if (!open || element === null) return;
    const outside = (event: Event) => {
      if (!element.contains(event.target as Node)) close(false);
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close(true);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    element.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      element.removeEventListener("keydown", leave);
    };
  }, [root, open, close]);
}
