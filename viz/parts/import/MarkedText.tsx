/** The decoded text: passages of items lead to them, what was left out is grey and says why. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { KIND_LABEL } from "../../../src/language/terms.ts";
import { LEFT_OUT } from "../../i18n/import.ts";
import { label, t } from "../../i18n/text.ts";
import { type Draft, shownItem } from "../../import/jobs.ts";
import { blocksOf, type Piece, piecesOf } from "../text/passages.ts";

const LEFT = "left-out ";

export function MarkedText({ draft }: { draft: Draft }) {
  const root = useRef<HTMLDivElement>(null);
  const { text } = draft.result.text;
  const blocks = useMemo(() => {
    const marks = [
      ...draft.leftOut.map(({ start, end, reason }) => ({ id: LEFT + reason, start, end })),
      // Furniture that no paragraph of the outline is made of: what the page around the text says.
      ...draft.result.text.furniture.map(({ start, end }) => ({ id: `${LEFT}furniture`, start, end })),
      ...draft.items.map(({ id, start, end }) => ({ id, start, end })),
    ];
    return blocksOf(text, piecesOf(text.length, marks));
  }, [text, draft.items, draft.leftOut]);
  const items = useMemo(() => new Map(draft.items.map((item) => [item.id, item])), [draft.items]);
  const shown = shownItem.value;
  useEffect(() => {
    if (shown === undefined) return;
    root.current?.querySelector(`[data-item="${CSS.escape(shown)}"]`)?.scrollIntoView({ block: "center" });
  }, [shown]);

  const stop = stopOf(blocks.flat(), items, shown);

  const drawn = (piece: Piece) => {
    const words = text.slice(piece.start, piece.end);
    const id = piece.ids.find((one) => items.has(one));
    const item = id === undefined ? undefined : items.get(id);
    if (item !== undefined) {
      return (
        <a
          key={piece.start}
          class={`extracted ${id === shown ? "selected" : ""}`}
          href={`#item-${id}`}
          data-item={id}
          // One stop for Tab in the whole text: the items beside it lead through its passages one by one.
          tabIndex={piece.start === stop ? 0 : -1}
          title={`${label(KIND_LABEL[item.kind])} · ${item.title}`}
          aria-current={id === shown}
          onClick={(event) => {
            event.preventDefault();
            shownItem.value = id;
          }}
        >
          {words}
        </a>
      );
    }
    const reason = piece.ids.find((one) => one.startsWith(LEFT))?.slice(LEFT.length) as
      | keyof typeof LEFT_OUT
      | undefined;
    if (reason === undefined) return words;
    const why = t("leftOutTitle", { reason: label(LEFT_OUT[reason]) });
    return (
      <span key={piece.start} class="left-out" title={why}>
        {piece.opens && <span class="hidden">{`[${why}] `}</span>}
        {words}
      </span>
    );
  };
  return (
    <>
      <p class="import-legend muted">{t("leftOutLegend")}</p>
      <div class="text-body" ref={root} lang="zh-CN">
        {blocks.map((block) => (
          <div key={block[0]!.start} class="text-block">
            {block.map(drawn)}
          </div>
        ))}
      </div>
    </>
  );
}

/** Where the one passage begins that Tab reaches: the first of the shown item, else the first of all. */
function stopOf(
  pieces: readonly Piece[],
  items: ReadonlyMap<string, unknown>,
  shown: string | undefined,
): number | undefined {
  const marked = pieces.filter(({ ids }) => ids.some((id) => items.has(id)));
  return (marked.find(({ ids }) => ids.find((id) => items.has(id)) === shown) ?? marked[0])?.start;
}
