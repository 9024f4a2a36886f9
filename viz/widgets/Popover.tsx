/** A button with a panel of controls below it; Escape, a click or a focus elsewhere close it. */
import type { ComponentChildren } from "preact";
import { useCallback, useId, useRef, useState } from "preact/hooks";
import { useDismiss } from "./useDismiss.ts";

export function Popover({
  label,
  hint = label,
  button,
  children,
  className = "",
}: {
  label: string;
  /** On hover; the label when absent. */
  hint?: string;
  button: ComponentChildren;
  children: ComponentChildren;
  className?: string;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback((giveBack: boolean) => {
    setOpen(false);
    if (giveBack) trigger.current?.focus();
  }, []);
  useDismiss(root, open, close);
  return (
    <div class={`popover ${className}`} ref={root}>
      <button
        type="button"
        class="button"
        ref={trigger}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={hint}
        onClick={() => setOpen(!open)}
      >
        <span class="hidden">{label}</span>
        {button}
      </button>
      {open && (
        <section class="popover-panel" id={id} aria-label={label}>
          {children}
        </section>
      )}
    </div>
  );
}
