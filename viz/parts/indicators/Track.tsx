/** One line of a chart: a bar from 0 to the value, a mark for the comparator, the target as a dashed line. */
import type { Comparator } from "../../../src/model/index.ts";
import type { LineStyle } from "./lines.ts";
import type { Scale } from "./scale.ts";

/** The end of a bar: an arrow where more (or less) is meant, a stroke where exactly that. */
const ENDS: Record<Comparator, string> = {
  "at-least": "M0-5V5M0 0H9M5-4 9 0 5 4",
  "more-than": "M0 0H9M5-4 9 0 5 4",
  equal: "M0-5V5",
  "at-most": "M0-5V5M0 0H-9M-5-4-9 0-5 4",
  "less-than": "M0 0H-9M-5-4-9 0-5 4",
  about: "M-4 0Q-2-4 0 0T4 0",
};

export function Track({
  scale,
  value,
  style,
  comparator,
  target,
  base,
}: {
  scale: Scale;
  value: string;
  style: LineStyle;
  comparator: Comparator;
  target: string;
  base?: string | undefined;
}) {
  const at = scale.at(value);
  return (
    <svg class={`track ${style}`} width="100%" height="22" aria-hidden="true">
      <Ticks scale={scale} />
      {style !== "off" && (
        <>
          <rect class="bar" x="0" y="6" width={`${at}%`} height="10" />
          <svg x={`${at}%`} y="11" overflow="visible" aria-hidden="true">
            <path class="end" d={ENDS[comparator]} />
          </svg>
        </>
      )}
      {base !== undefined && <line class="base" x1={`${scale.at(base)}%`} x2={`${scale.at(base)}%`} y1="3" y2="19" />}
      <line class="target" x1={`${scale.at(target)}%`} x2={`${scale.at(target)}%`} y1="0" y2="22" />
    </svg>
  );
}

/** The parts of a sum, one behind the other. */
export function SumTrack({ scale, values, target }: { scale: Scale; values: readonly string[]; target: string }) {
  let from = 0;
  return (
    <svg class="track sum" width="100%" height="22" aria-hidden="true">
      <Ticks scale={scale} />
      {values.map((value, i) => {
        const width = scale.at(value);
        const x = from;
        from += width;
        return <rect key={i} class={`share share-${i % 4}`} x={`${x}%`} y="5" width={`${width}%`} height="12" />;
      })}
      <line class="target" x1={`${scale.at(target)}%`} x2={`${scale.at(target)}%`} y1="0" y2="22" />
    </svg>
  );
}

function Ticks({ scale }: { scale: Scale }) {
  return (
    <>
      {scale.ticks.map((tick) => {
        const x = `${scale.at(String(tick))}%`;
        return <line key={tick} class="tick" x1={x} x2={x} y1="0" y2="22" />;
      })}
    </>
  );
}
