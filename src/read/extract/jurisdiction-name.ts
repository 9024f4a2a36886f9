/** What the name of an issuer tells: its territory, its level, its own name without the places above it. */
import type { Level } from "../../model/index.ts";

const TERRITORY = /^[\u4e00-\u9fff]{2,20}(?:自治区|自治州|自治县|新区|省|市|区|县|旗|镇|乡|街道)/;
const LEVELS_BY_NAME: readonly [RegExp, Level][] = [
  [/国务院|全国|中共中央|^国家|部$/, "national"],
  [/(?:省|自治区)$/, "provincial"],
  [/(?:市|自治州|盟)$/, "municipal"],
  [/(?:镇|乡|街道)$/, "township"],
];

/** 重庆市涪陵区 of 重庆市涪陵区人民政府; the whole name where it names no territory. */
export function territoryOf(issuer: string): string {
  return TERRITORY.exec(issuer)?.[0] ?? issuer;
}

/** By the last word of a territory's name; what tells nothing else is taken for a district. */
export function levelOf(territory: string): Level {
  return LEVELS_BY_NAME.find(([pattern]) => pattern.test(territory))?.[1] ?? "district";
}

/** 涪陵 of 重庆市涪陵区. */
export function properName(territory: string): string {
  return territory
    .replace(/^.*(?:省|自治区|市)(?=.{2,})/, "")
    .replace(/^(.{2,}?)(?:自治[区州县]|省|市|区|县|旗)$/, "$1");
}
