/** A text with stretches marked, as text nodes: nothing in it is ever taken for HTML. */
import { cut, type Mark } from "../state/marks.ts";

export function Marked({ text, marks, className }: { text: string; marks: readonly Mark[]; className?: string }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {cut(text, marks).map((piece, i) =>
        piece.marked ? (
          <mark key={i} class={className}>
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}
