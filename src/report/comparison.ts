/** How a lower figure compares to the upper one, in words: definition, order, share, deadline. */
import type { FigureComparison, IndicatorComparison, TargetTotal } from "../analysis/analysis.ts";
import { COMPARABILITY_LABEL, UNCONFIRMED_LABEL } from "../language/terms.ts";
import { clause, type Naming } from "./naming.ts";
import { INDICATOR_WORDS } from "./wording/indicators.ts";

/** Each statement on its own, definition first. */
export function comparisonWords(f: FigureComparison, i: IndicatorComparison, names: Naming): string[] {
  const words = INDICATOR_WORDS[names.language];
  const reason = clause(
    f.unconfirmed ? UNCONFIRMED_LABEL[f.unconfirmed][names.language] : (f.reason ?? words.noReason),
  );
  const definition = {
    same: words.comparability.same,
    "to-confirm": words.comparability["to-confirm"](reason),
    different: words.comparability.different(reason),
  }[f.comparability];
  const year = (y: number | undefined) => (y === undefined ? words.noYear : words.year(y));
  const crossYear = f.share?.crossYear === true;
  return [
    definition,
    ...(f.order === undefined ? [] : [words.order[f.order]]),
    ...(f.share === undefined ? [] : [words.share(f.share.numerator, f.share.denominator, f.share.percent)]),
    ...(crossYear ? [words.crossYear(year(f.indicator.year), year(i.indicator.year))] : []),
    ...(f.deadline === undefined || crossYear ? [] : [words.deadline[f.deadline]]),
  ];
}

/**
 * The figure in few words, for running text: year, whether it can be compared, share of a total with both years. Order,
 * deadline and reasons are left to annex 2.
 */
export function figureBrief(f: FigureComparison, i: IndicatorComparison, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const year = f.indicator.year === undefined ? words.noYear : words.year(f.indicator.year);
  const upper = i.indicator.year === undefined ? words.noYear : words.year(i.indicator.year);
  const said = [
    names.quoted(f.indicator.words) + names.comma + year,
    ...(f.comparability === "same" ? [] : [COMPARABILITY_LABEL[f.comparability][names.language]]),
    ...(f.order === "lower" ? [words.order.lower] : []),
    ...(f.share === undefined ? [] : [words.shareBrief(f.share.numerator, f.share.denominator, upper)]),
    ...(f.share?.crossYear ? [words.rule["cross-year"]] : []),
  ];
  return said.join(names.comma);
}

/** The figure with its year, its document and how it compares. */
export function figureWords(f: FigureComparison, i: IndicatorComparison, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const year = f.indicator.year === undefined ? words.noYear : words.year(f.indicator.year);
  const figure = names.quoted(f.indicator.words) + names.aside(names.list([year, names.document(f.document)]));
  return `${figure}${names.comma}${comparisonWords(f, i, names).join(names.comma)}`;
}

/** What stands in the sum over the known issuers, each with its overlaps. */
export function totalParts(t: TargetTotal, names: Naming): string[] {
  const words = INDICATOR_WORDS[names.language];
  return t.parts.map((p) => {
    const overlap = p.overlaps.length > 0 ? names.aside(words.overlap(names.issuers(p.overlaps))) : "";
    return `${names.issuer(p.issuer)}${names.gap}${names.amount(p.value, t.unit)}${overlap}`;
  });
}

/** What was left out of the sum, each with its year and the rule. */
export function totalLeftOut(t: TargetTotal, names: Naming): string[] {
  const words = INDICATOR_WORDS[names.language];
  return t.left.map((l) => {
    const year = l.year === undefined ? words.noYear : words.year(l.year);
    const why = names.aside(names.list([year, words.rule[l.rule]]));
    return `${names.issuer(l.issuer)}${names.gap}${names.amount(l.value, t.unit)}${why}`;
  });
}
