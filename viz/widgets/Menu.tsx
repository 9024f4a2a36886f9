/** A button that opens a list of commands. Arrow keys, Home, End, Escape as the ARIA menu-button pattern has them. */
import type { ComponentChildren } from "preact";
import { useCallback, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useDismiss } from "./useDismiss.ts";

export interface MenuItem {
  /** Stable key. */
  id: string;
  label: string;
  /** Set for choices of which one is in force. */
  checked?: boolean;
  disabled?: boolean;
  run: () => void;
}

export interface MenuGroup {
  title?: string;
  items: MenuItem[];
}

export function Menu({ label, children, groups }: { label: string; children: ComponentChildren; groups: MenuGroup[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = useCallback((giveBack: boolean) => {
    setOpen(false);
    if (giveBack) button.current?.focus();
  }, []);
  useDismiss(root, open, close);
  useLayoutEffect(() => {
    if (open) itemsOf(root.current)[0]?.focus();
  }, [open]);

  const move = (event: KeyboardEvent) => {
    const all = itemsOf(root.current);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all[to % all.length]?.focus();
  };

  return (
    <div class="menu" ref={root}>
      <button
        type="button"
        class="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children}
      </button>
      {open && (
        <div class="menu-popup" role="menu" tabIndex={-1} id={id} aria-label={label} onKeyDown={move}>
          {groups.map((group, i) => [
            i > 0 && <hr key={`line-${i}`} />,
            group.title && (
              <div key={group.title} class="menu-title" aria-hidden="true">
                {group.title}
              </div>
            ),
            ...group.items.map((item) => (
              <button
                key={item.id}
                type="button"
                class="menu-item"
                {...(item.checked === undefined
                  ? { role: "menuitem" as const }
                  : { role: "menuitemradio" as const, "aria-checked": item.checked })}
                disabled={item.disabled}
                tabIndex={-1}
                onClick={() => {
                  close(true);
                  item.run();
                }}
              >
                {item.label}
              </button>
            )),
          ])}
        </div>
      )}
    </div>
  );
}

function itemsOf(root: HTMLElement | null): HTMLButtonElement[] {
  return [...(root?.querySelectorAll<HTMLButtonElement>("[role^=menuitem]:not(:disabled)") ?? [])];
}
