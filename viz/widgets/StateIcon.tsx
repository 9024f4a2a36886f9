/**
 * The mark of a coverage state, with the shapes and colours of the picture. Shape, colour and word always go together:
 * none of them has to be told apart alone.
 */
import type { LowerState, State } from "../../src/analysis/analysis.ts";
import { glyphOf } from "../../src/graph/glyph.ts";
import { STATE_LABEL } from "../../src/language/terms.ts";
import { label, levelTerms } from "../i18n/text.ts";

type Side = "upper" | "lower";

/** The mark alone; the word has to stand beside it. */
export function StateIcon({ state, side, size = 15 }: { state: State | LowerState; side: Side; size?: number }) {
  return (
    <svg
      class={`state-icon ${side}-${state}`}
      width={size}
      height={size}
      viewBox="-1.1 -1.1 2.2 2.2"
      aria-hidden="true"
    >
      {glyphOf(state, side).map((part) => (
        <path
          key={part.d + part.paint + part.width}
          d={part.d}
          class={part.width === undefined ? `fill-${part.paint}` : `line-${part.paint}`}
          stroke-width={part.width}
        />
      ))}
    </svg>
  );
}

/** The state in one's language. */
export function stateWord(side: Side, state: State | LowerState): string {
  return label(side === "upper" ? STATE_LABEL[state as State] : levelTerms().lowerStates[state as LowerState]);
}

/** Mark and word. */
export function StateBadge({ side, state }: { side: Side; state: State | LowerState }) {
  return (
    <span class={`badge ${side}-${state}`}>
      <StateIcon state={state} side={side} />
      {stateWord(side, state)}
    </span>
  );
}
