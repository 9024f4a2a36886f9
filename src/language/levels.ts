/**
 * Words that name the levels themselves. The tables in `terms.ts` speak of a city and its districts; between other levels
 * 区级未设 or 市区联动 would be wrong.
 */
import type { IndicatorState, LowerState } from "../analysis/analysis.ts";
import type { Duty, Label, Level } from "../model/index.ts";
import { DUTY_LABEL, INDICATOR_STATE_LABEL, LEVEL_LABEL, LOWER_STATE_LABEL } from "./terms.ts";

export interface LevelTerms {
  /** What the lower issuers are called, after a number or 各: 区县（功能区）. */
  places: Label;
  duties: Record<Duty, Label>;
  indicatorStates: Record<IndicatorState, Label>;
  lowerStates: Record<LowerState, Label>;
}

const PLACES: Record<Level, Label> = {
  national: { zh: "国家部门", en: "national bodies" },
  provincial: { zh: "省（区、市）", en: "provinces" },
  municipal: { zh: "市（州）", en: "cities" },
  district: { zh: "区县（功能区）", en: "districts" },
  township: { zh: "镇街", en: "townships" },
};

/** The words for a lower side of this level. */
export function termsAt(lower: Level): LevelTerms {
  const places = PLACES[lower];
  if (lower === "district")
    return { places, duties: DUTY_LABEL, indicatorStates: INDICATOR_STATE_LABEL, lowerStates: LOWER_STATE_LABEL };
  const level = LEVEL_LABEL[lower].zh;
  return {
    places,
    duties: {
      ...DUTY_LABEL,
      own: { zh: `${level}主责`, en: "the lower side's own" },
      shared: { zh: "上下联动", en: "shared" },
      none: { zh: "不涉及", en: "not the lower side's" },
    },
    indicatorStates: { ...INDICATOR_STATE_LABEL, missing: { zh: `${level}未设`, en: "not set by the lower side" } },
    lowerStates: { ...LOWER_STATE_LABEL, local: { zh: `${level}自设`, en: "local initiative" } },
  };
}
