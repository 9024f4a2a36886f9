/**
 * Which declared counts stand for a numbered system of the document. A count without named parts shows as unnamed slots,
 * so what is no system must not declare any.
 */
import type { Draft } from "./draft.ts";

/**
 * Set phrases of official Chinese: everybody knows their parts, no document undertakes to name them. 三农 is farming,
 * not three things.
 */
const SET_PHRASES = new Set(
  (
    "3农 3北 3保 3公 3资 3医 3角 3新 3同时 3不腐 3区分开来 3代表 4风 4史 4下基层 4意识 4自信 4全面 4放在 " +
    "4好农村路 6稳 6保 3网融合 3股势力 3品 3废 3改联动 4最严 4网融合 5必须 5篇大文章 5保户 7有之 10年禁渔"
  ).split(" "),
);
/** Parts of the speech itself: 突出体现四个方面 speaks of what follows, and only counts where that is named. */
const OF_SPEECH = /^(?:方面|方向|重点|工作)$/;

/**
 * Settles the declarations of a document's drafts, in place: set phrases go; a count of mere aspects goes where none is
 * named below; a system declared several times stays where parts of it are named, else where it is first declared.
 */
export function settleDeclarations(roots: readonly Draft[]): void {
  const places = new Map<string, { one: Draft; named: number }[]>();
  const walk = (one: Draft): void => {
    one.declares = one.declares.filter(({ what, kind, count }) => {
      const named = one.children.filter((child) => child.kind === kind).length;
      if (SET_PHRASES.has(`${count}${what}`) && named === 0) return false;
      if (OF_SPEECH.test(what) && named === 0) return false;
      const key = `${count ?? ""} ${what}`;
      const list = places.get(key);
      // “十项行动” is found as a count and as a name.
      if (list?.at(-1)?.one === one) return false;
      if (list) list.push({ one, named });
      else places.set(key, [{ one, named }]);
      return true;
    });
    for (const child of one.children) walk(child);
  };
  for (const root of roots) walk(root);
  for (const [key, list] of places) {
    const naming = list.filter((place) => place.named > 0);
    const kept = new Set((naming.length > 0 ? naming : list.slice(0, 1)).map((place) => place.one));
    for (const { one } of list) {
      if (!kept.has(one)) one.declares = one.declares.filter((d) => `${d.count ?? ""} ${d.what}` !== key);
    }
  }
}
