/** The text itself. Far blocks are not laid out (content-visibility), yet found by the browser's search and printed. */
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import { type Found, found } from "../../state/facts.ts";
import { select, view } from "../../state/store.ts";
import { toAddress } from "../../state/view.ts";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import type { Passages, Piece } from "./passages.ts";

export function TextBody({ passages }: { passages: Passages }) {
  const root = useRef<HTMLDivElement>(null);
  const selected = view.value.selection.at(-1);
  useEffect(() => {
    if (selected === undefined) return;
    const mark = root.current?.querySelector(`[data-ids~="${CSS.escape(selected)}"]`);
    mark?.scrollIntoView({ block: "center" });
  }, [selected, passages]);
  const now = found.value;
  if (now === undefined) return null;
  return (
    <div class="text-body" ref={root} lang="zh-CN">
      {passages.blocks.map((block) => (
        <div key={block[0]!.start} class="text-block">
          {block.map((piece) =>
            piece.ids.length === 0 ? (
              passages.text.slice(piece.start, piece.end)
            ) : (
              <Passage key={piece.start} piece={piece} text={passages.text} selected={selected} found={now} />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function Passage({
  piece,
  text,
  selected,
  found,
}: {
  piece: Piece;
  text: string;
  selected: string | undefined;
  found: Found;
}) {
  // Where several quotations lie upon each other, each click leads to the next of them.
  const at = selected === undefined ? -1 : piece.ids.indexOf(selected);
  const shown = found.commitments.get(piece.ids[Math.max(0, at)]!);
  const target = piece.ids[(at + 1) % piece.ids.length]!;
  if (shown === undefined) return <>{text.slice(piece.start, piece.end)}</>;
  const state = (shown.side === "upper" ? found.coverage.get(shown.id) : found.lower.get(shown.id))?.state;
  const word = state === undefined ? "" : stateWord(shown.side, state);
  return (
    <a
      class={`passage ${state === undefined ? "" : `${shown.side}-${state}`} ${at >= 0 ? "selected" : ""}`}
      href={`#${toAddress({ ...view.value, selection: [target] })}`}
      data-ids={piece.ids.join(" ")}
      title={t("textMark", { title: shown.title, state: word })}
      aria-current={at >= 0}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        select(target);
      }}
    >
      {piece.opens && state !== undefined && <StateIcon state={state} side={shown.side} size={12} />}
      {piece.opens && <span class="hidden">{`${word} `}</span>}
      {text.slice(piece.start, piece.end)}
    </a>
  );
}
