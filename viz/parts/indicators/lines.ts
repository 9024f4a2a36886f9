/** The lines of a card: one for each figure, on the scale or kept off it with the reason. */
import type { FigureComparison, Standing } from "../../../src/analysis/analysis.ts";
import { COMPARABILITY_LABEL, UNCONFIRMED_LABEL } from "../../../src/language/terms.ts";
import type { Comparator } from "../../../src/model/index.ts";
import type { FigurePair } from "../../edit/confirm.ts";
import { amountIn } from "../../i18n/amount.ts";
import { label, language, levelTerms, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import type { Card } from "./cards.ts";

/** How a line is drawn: upper target, figure in force, to be confirmed, ended; `off`: not on the scale. */
export type LineStyle = "upper" | "in-force" | "to-confirm" | "ended" | "off";

export interface Line {
  key: string;
  who: string;
  style: LineStyle;
  /** As the text has it. */
  words: string;
  value: string;
  year?: number;
  comparator: Comparator;
  /** The commitment it stands in, when it is in the scope. */
  commitment?: string;
  document: string;
  standing?: Standing;
  /** What is said about the comparison, each a short sentence. */
  remarks: string[];
  /** Of a lower line: what it is compared with. */
  pair?: FigurePair;
}

/** A value with its unit, in the language in use. */
export function amount(value: string, unit: string): string {
  return amountIn(language(), value, unit);
}

/** Upper target first, then the figures of the issuer that is shown, in force before ended. */
export function linesOf(card: Card, found: Found): Line[] {
  const upper = found.commitments.get(card.commitment);
  const issuerOf = (document: string) => {
    const jurisdiction = found.jurisdictions.get(found.documents.get(document)?.issuer ?? "");
    return jurisdiction ? named(jurisdiction) : "";
  };
  const upperDocument = found.documents.get(upper?.document ?? "");
  const { indicator } = card;
  return [
    {
      key: "upper",
      who: issuerOf(upper?.document ?? ""),
      style: "upper",
      words: indicator.words,
      value: indicator.value,
      ...(indicator.year === undefined ? {} : { year: indicator.year }),
      comparator: indicator.comparator,
      commitment: card.commitment,
      document: upperDocument?.title ?? "",
      ...(upperDocument ? { standing: upperDocument.standing } : {}),
      remarks: baseRemarks(card),
    },
    ...[...card.figures, ...card.reference].map(
      (figure): Line => ({
        key: `${figure.commitment}|${figure.indicator.words}`,
        who: issuerOf(figure.document),
        style: styleOf(figure, card),
        words: figure.indicator.words,
        value: figure.indicator.value,
        ...(figure.indicator.year === undefined ? {} : { year: figure.indicator.year }),
        comparator: figure.indicator.comparator,
        commitment: figure.commitment,
        document: found.documents.get(figure.document)?.title ?? figure.document,
        standing: figure.standing,
        remarks: remarksOf(figure),
        pair: { commitment: card.commitment, indicator, metric: card.metric, lower: figure },
      }),
    ),
  ];
}

function styleOf(figure: FigureComparison, card: Card): LineStyle {
  if (figure.comparability === "different" || figure.unconfirmed || figure.indicator.unit !== card.indicator.unit)
    return "off";
  if (figure.standing === "expired") return "ended";
  return figure.comparability === "to-confirm" ? "to-confirm" : "in-force";
}

function baseRemarks({ indicator, metric }: Card): string[] {
  const { base } = indicator;
  if (base?.value === undefined) return [];
  const value = amount(base.value, metric.unit);
  return [base.year === undefined ? t("figureBaseNoYear", { value }) : t("figureBase", { year: base.year, value })];
}

/** Comparability with its reason, order, deadline, share. */
export function remarksOf(figure: FigureComparison): string[] {
  const { comparability, unconfirmed, order, deadline, share } = figure;
  const reason = unconfirmed ? label(UNCONFIRMED_LABEL[unconfirmed]) : figure.reason;
  const remarks: string[] = [];
  if (comparability === "different")
    remarks.push(t("figureOff", { reason: reason ?? label(COMPARABILITY_LABEL.different) }));
  else {
    const what = label(COMPARABILITY_LABEL[comparability]);
    remarks.push(reason ? t("figureBecause", { what, why: reason }) : what);
  }
  if (order) remarks.push(label(levelTerms().indicatorStates[order]));
  if (deadline) remarks.push(t(`deadline_${deadline}`));
  if (share) {
    remarks.push(t("share", { percent: share.percent, n: share.numerator, d: share.denominator }));
    if (share.crossYear) remarks.push(t("crossYear"));
  }
  return remarks;
}
