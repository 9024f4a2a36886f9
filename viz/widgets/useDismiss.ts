/** Closes something that opened over the page: Escape, or a click or focus elsewhere. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/**
 * While `open`, calls `close` with whether the focus should go back to where it came from. Listens from the moment the
 * thing is drawn: an effect that waits for the next picture would miss an Escape pressed at once. An Escape pressed
 * where nothing has the focus, as after a click on bare words of the thing, is meant for it too.
 */
export function useDismiss(
  root: RefObject<HTMLElement | null>,
  open: boolean,
  close: (giveBack: boolean) => void,
): void {
  useLayoutEffect(() => {
    const element = root.current;
    if (!open || element === null) return;
    const outside = (event: Event) => {
      if (!element.contains(event.target as Node)) close(false);
    };
    const leave = (event: KeyboardEvent) => {
      const meant = element.contains(event.target as Node) || event.target === document.body;
      // While a word is being composed, Escape takes back the composing.
      if (event.key !== "Escape" || event.isComposing || !meant) return;
      event.stopPropagation();
      close(true);
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("focusin", outside);
    document.addEventListener("keydown", leave, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("focusin", outside);
      document.removeEventListener("keydown", leave, true);
    };
  }, [root, open, close]);
}
