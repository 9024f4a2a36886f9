/** What all known issuers have set for a total, over the upper target of the same year; what was left out stands apart. */
import type { TargetTotal } from "../../../src/analysis/analysis.ts";
import { named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { amount } from "./lines.ts";
import type { Scale } from "./scale.ts";
import { SumTrack } from "./Track.tsx";

export function SumLines({ total, scale, found }: { total: TargetTotal; scale: Scale; found: Found }) {
  const nameOf = (id: string) => {
    const jurisdiction = found.jurisdictions.get(id);
    return jurisdiction ? named(jurisdiction) : id;
  };
  const leftWords = (left: TargetTotal["left"][number]) => {
    const year = left.year === undefined ? [] : [t("figureYear", { year: left.year })];
    return t("figureLeftOne", {
      name: nameOf(left.issuer),
      amount: amount(left.value, total.unit),
      why: [...year, t(`figureRule_${left.rule}`)].join(t("listed")),
    });
  };
  return (
    <>
      <li class="figure-line sum">
        <span class="figure-who">
          {t("figureSum")}
          <small>{t("figureYear", { year: total.year })}</small>
        </span>
        <SumTrack scale={scale} values={total.parts.map((part) => part.value)} target={total.target} />
        <span class="figure-said">
          <b>{t("figureSumWords", { n: total.parts.length, percent: total.percent })}</b>
          <small>
            {t("figureSumAmount", {
              sum: amount(total.sum, total.unit),
              target: amount(total.target, total.unit),
              year: total.year,
            })}
          </small>
        </span>
      </li>
      <li class="figure-parts">
        <ul>
          {total.parts.map((part, i) => (
            <li key={part.commitment}>
              <svg class="key" width="10" height="10" aria-hidden="true">
                <rect class={`share share-${i % 4}`} width="10" height="10" />
              </svg>{" "}
              {nameOf(part.issuer)} {amount(part.value, total.unit)}
              {part.overlaps.length > 0 && (
                <span class="chip warn">
                  {t("figureOverlap", { names: part.overlaps.map(nameOf).join(t("listed")) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {total.left.length > 0 && (
          <p class="figure-left">{t("figureLeftAll", { all: total.left.map(leftWords).join(t("listed")) })}</p>
        )}
        <small>{t("figureSumNote")}</small>
      </li>
    </>
  );
}
