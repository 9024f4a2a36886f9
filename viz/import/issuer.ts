/** An issuer that the workspace does not know yet: what its name tells, what is wrong with it, and the way in. */
import { type Jurisdiction, LEVELS, type Level, SLUG, type Workspace } from "../../src/model/index.ts";
import { perform } from "../edit/edit.ts";
import { t } from "../i18n/text.ts";

/** Fields as they are typed; `parent` empty where nothing stands above. */
export interface NewIssuer {
  name: string;
  level: Level;
  parent: string;
  id: string;
}

const TERRITORY = /^[\u4e00-\u9fff]{2,20}(?:自治区|自治州|自治县|新区|省|市|区|县|旗|镇|乡|街道)/;
const LEVEL_BY_NAME: readonly [RegExp, Level][] = [
  [/国务院|全国|中共中央|^国家|部$/, "national"],
  [/(?:省|自治区)$/, "provincial"],
  [/(?:市|自治州|盟)$/, "municipal"],
  [/(?:镇|乡|街道)$/, "township"],
];

/** What a name such as 重庆市涪陵区人民政府 tells. */
export function issuerFrom(named: string | undefined, jurisdictions: readonly Jurisdiction[]): NewIssuer {
  const name = TERRITORY.exec(named ?? "")?.[0] ?? named ?? "";
  const level = LEVEL_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "district";
  return { name, level, parent: parentFor(name, level, jurisdictions), id: "" };
}

/** Those above a level, the nearest first. */
export function above(level: Level, jurisdictions: readonly Jurisdiction[]): Jurisdiction[] {
  const rank = (of: Level) => LEVELS.indexOf(of);
  return jurisdictions.filter((j) => rank(j.level) < rank(level)).sort((a, b) => rank(b.level) - rank(a.level));
}

/** The one whose name begins this name, else the nearest above when it is the only one of its level. */
export function parentFor(name: string, level: Level, jurisdictions: readonly Jurisdiction[]): string {
  const higher = above(level, jurisdictions);
  const begins = higher.find((j) => name.startsWith(j.name));
  const nearest = higher.filter((j) => j.level === higher[0]?.level);
  return (begins ?? (nearest.length === 1 ? nearest[0] : undefined))?.id ?? "";
}

/** `fuling` for 涪陵区; the dictionary is loaded when it is needed. */
export async function idFor(name: string, jurisdictions: readonly Jurisdiction[]): Promise<string> {
  const own = name.replace(/^.*(?:省|自治区|市)(?=.{2,})/, "").replace(/(.{2,})(?:自治[区州县]|省|市|区|县|旗)$/, "$1");
  const { pinyin } = await import("pinyin-pro");
  const letters = pinyin(own, { toneType: "none", type: "array", v: true }).join("");
  const base = letters.toLowerCase().replace(/[^a-z0-9]/g, "");
  const stem = SLUG.test(base) ? base.slice(0, 40) : "issuer";
  const taken = new Set(jurisdictions.map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Whether it can be added: a name, and a slug that nobody has. */
export function isSound({ name, id }: NewIssuer, { jurisdictions, documents }: Workspace): boolean {
  return name.trim() !== "" && SLUG.test(id) && ![...jurisdictions, ...documents].some((one) => one.id === id);
}

/** One undoable step. @returns whether it was added */
export function addIssuer({ name, level, parent, id }: NewIssuer): boolean {
  const jurisdiction: Jurisdiction = {
    id,
    name: name.trim(),
    level,
    kind: "administrative",
    ...(parent === "" ? {} : { parent }),
    overlaps: [],
  };
  return perform(t("issuerAdded", { name: jurisdiction.name }), [{ do: "add-jurisdiction", jurisdiction }]);
}
