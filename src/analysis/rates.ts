/** Rates: n/d per issuer and class, with the percentage only where d is large enough to carry one. */
import { CLASSES, percentOf } from "../model/index.ts";
import { type Coverage, type Rate, type Ratio, SEVERITY, type State } from "./analysis.ts";

/** Below this denominator a percentage would pretend a precision that is not there. */
const PERCENT_FROM = 20;

/** One rate for each issuer and class; the denominator is `counted` (see {@link Coverage}). */
export function ratesOf(coverage: Coverage[], issuers: readonly string[]): Rate[] {
  return issuers.flatMap((issuer) =>
    CLASSES.map((commitmentClass) => {
      const states = coverage
        .filter((c) => c.issuer === issuer && c.class === commitmentClass && c.counted)
        .map((c) => c.state);
      const count = (...wanted: State[]) => states.filter((s) => wanted.includes(s)).length;
      const d = states.length;
      const counts: Partial<Record<State, number>> = {};
      for (const state of SEVERITY) if (count(state) > 0) counts[state] = count(state);
      return {
        issuer,
        class: commitmentClass,
        d,
        states: counts,
        strict: ratio(count("covered"), d),
        withPartial: ratio(count("covered", "partial"), d),
        reviewed: ratio(d - count("unreviewed"), d),
      };
    }),
  );
}

function ratio(n: number, d: number): Ratio {
  const percent = d >= PERCENT_FROM ? percentOf(String(n), String(d)) : undefined;
  return { n, d, ...(percent === undefined ? {} : { percent }) };
}
