/** Targets: every figure with its own metric is one, and its passage is its clause. */
import type { Span } from "../outline/bare.ts";
import { type Draft, draft } from "./draft.ts";
import { type Measured, measure } from "./indicator.ts";
import type { Point } from "./point.ts";
import { trimmed } from "./sentence.ts";
import { deadlineIn, titleOf } from "./title.ts";

/**
 * The targets of one point. Figures that share their clause (A、B分别达到……) share its passage; a list of figures is cut
 * between them. `before` is the target that stands before it: 年均增长13% goes on about the same metric.
 */
export function targetUnits(bare: string, point: Point, year: number | undefined, before: Draft | undefined): Draft[] {
  const inherited = topicOf(bare, point) ?? before?.figures.at(-1)?.metric;
  const measured = withoutIncrease(
    bare,
    measure(bare, point.main, {
      ...(year === undefined ? {} : { year }),
      ...(inherited === undefined ? {} : { inherited }),
    }),
  );
  const own = trimmed(bare, point);
  const deadline = deadlineIn(bare.slice(own.from, own.to));
  const rest = deadline === undefined ? {} : { deadline };
  const one = () => [draft(own, "target", targetTitle(bare, point.main), { figures: measured, ...rest })];
  if (measured.every((m) => m.metric === measured[0]!.metric)) return one();
  if (/分别|各/.test(bare.slice(point.main.from, measured[0]!.from))) {
    return measured.map((m) => draft(own, "target", m.metric + m.words, { figures: [m], ...rest }));
  }
  const cuts = measured.slice(1).map((m, i) => cutBetween(bare, measured[i]!.to, m.from));
  if (cuts.includes(-1)) return one();
  const edges = [own.from, ...cuts, own.to];
  return measured.map((m, i) => {
    const part = trimmed(bare, { from: edges[i]!, to: edges[i + 1]! });
    const title = targetTitle(bare, { from: i === 0 ? Math.max(part.from, point.main.from) : part.from, to: part.to });
    return draft(part, "target", title, { figures: [m], ...rest });
  });
}

/** 农业总产值，2030年达到……: what the figure is about is said in a clause of its own. */
function topicOf(bare: string, point: Point): string | undefined {
  const lead = bare.slice(point.from, point.main.from);
  return /(?:^|[，：])([^，：]{2,30}(?:值|量|率|额|数|比重|规模|收入|支出|投资|面积|里程|能力|产业|人口|学员|网点|强度))，$/.exec(
    lead,
  )?.[1];
}

/** 1.5亿元，比去年增加2000万元: the second figure is the way to the first, no level of its own. */
function withoutIncrease(bare: string, measured: Measured[]): Measured[] {
  return measured.filter((m, i) => {
    const before = measured[i - 1];
    return (
      before === undefined ||
      !sameUnit(before, m) ||
      m.figure.unit === "%" ||
      !/(?:比|较)(?:去年|上年|(?:19|20)\d\d年)[^，]*$/.test(bare.slice(before.to, m.from))
    );
  });
}

/** 4%，比上年提高1个百分点 tells of shares both times. */
function sameUnit(before: Measured, m: Measured): boolean {
  return before.figure.unit === m.figure.unit || (before.figure.unit === "%" && m.figure.unit === "个百分点");
}

/** Where one item of a list of figures ends; -1 where nothing parts them. */
function cutBetween(bare: string, from: number, to: number): number {
  const between = bare.slice(from, to);
  const sign = Math.max(between.lastIndexOf("、"), between.lastIndexOf("，"));
  if (sign >= 0) return from + sign + 1;
  const and = between.search(/[和与及]/);
  if (and >= 0) return from + and;
  // A comma was lost: what follows the figure names the next one.
  return between.length >= 6 ? from : -1;
}

function targetTitle(bare: string, main: Span): string {
  const words = titleOf(bare, main);
  return words.replace(/^(?:其中|以及|[和与及])?(?:力争|争取|确保)?(?:到|至)?(?:20\d\d年(?:底|末)?)?，?/, "") || words;
}
