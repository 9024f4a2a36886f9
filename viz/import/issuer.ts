/** An issuer that the workspace does not know yet: what its name tells, and what is wrong with it. */
import { type Jurisdiction, LEVELS, type Level, SLUG, type Workspace } from "../../src/model/index.ts";
import { levelOf, properName, territoryOf } from "../../src/read/extract/jurisdiction-name.ts";
import type { HeadFault } from "./head.ts";

/** Fields as they are typed; `parent` empty where nothing stands above. */
export interface NewIssuer {
  name: string;
  level: Level;
  parent: string;
  id: string;
}

/** What a name such as 重庆市涪陵区人民政府 tells. */
export function issuerFrom(named: string | undefined, jurisdictions: readonly Jurisdiction[]): NewIssuer {
  const name = territoryOf(named ?? "");
  const level = levelOf(name);
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
export async function idFor(name: string, { jurisdictions, documents }: Workspace): Promise<string> {
  const { pinyin } = await import("pinyin-pro");
  const letters = pinyin(properName(name), { toneType: "none", type: "array", v: true }).join("");
  const base = letters.toLowerCase().replace(/[^a-z0-9]/g, "");
  const stem = SLUG.test(base) ? base.slice(0, 40) : "issuer";
  const taken = new Set([...jurisdictions, ...documents].map(({ id }) => id));
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** What keeps it from being added, by field: a name is wanted, and a slug that nobody has, no document either. */
export function issuerFaults(
  { name, id }: NewIssuer,
  { jurisdictions, documents }: Workspace,
): { name?: HeadFault; id?: HeadFault } {
  const taken = [...jurisdictions, ...documents].some((one) => one.id === id);
  return {
    ...(name.trim() === "" ? { name: "empty" } : {}),
    ...(!SLUG.test(id) ? { id: id === "" ? "empty" : "slug" } : taken ? { id: "taken" } : {}),
  };
}
