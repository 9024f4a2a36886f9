/** A quiet place that says why there is nothing else to see, and what to do. */
import type { ComponentChildren } from "preact";

export function Notice({ title, hint, children }: { title: string; hint?: string; children?: ComponentChildren }) {
  return (
    <div class="notice">
      <p class="notice-title">{title}</p>
      {hint && <p class="notice-hint">{hint}</p>}
      {children}
    </div>
  );
}
