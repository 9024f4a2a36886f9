/** A titled part of the details. */
import type { ComponentChildren } from "preact";

export function Section({
  title,
  note,
  children,
  className = "",
}: {
  title: string;
  note?: ComponentChildren;
  children: ComponentChildren;
  className?: string;
}) {
  return (
    <section class={`details-section ${className}`}>
      <h3>
        {title}
        {note && <span class="section-note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
