/** A modal dialog. The browser's own element keeps the focus inside and gives it back. */
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/text.ts";

export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  wide?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Modal before the next key arrives.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    element.showModal();
    // A form begins with what is to be answered, not with the button that closes it.
    element.querySelector<HTMLElement>("form :is(input:checked, textarea)")?.focus();
    // A click on the backdrop has the dialog itself as its target. So has one that began inside, as when words are
    // selected with the mouse and it is let go too far out: that one is none.
    let began: EventTarget | null = null;
    const down = (event: PointerEvent) => {
      began = event.target;
    };
    const outside = (event: MouseEvent) => {
      if (event.target === element && began === element) element.close();
    };
    element.addEventListener("pointerdown", down);
    element.addEventListener("click", outside);
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("click", outside);
      element.close();
    };
  }, []);
  return (
    <dialog ref={dialog} class={wide ? "dialog wide" : "dialog"} aria-labelledby={id} onClose={onClose}>
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            {t("close")}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
