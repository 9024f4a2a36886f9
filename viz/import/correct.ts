/**
 * Correcting what was extracted: pure steps over the list of commitments. Parents stand before their children and ids
 * stay unique after every step; passages stay stretches of the text.
 */

import { KIND_CLASS, type Kind } from "../../src/model/index.ts";
import type { ExtractedCommitment } from "../../src/read/extract/extraction.ts";

export type Items = readonly ExtractedCommitment[];

export function setKind(items: Items, id: string, kind: Kind): Items {
  return items.map((item) => (item.id === id ? { ...item, kind, class: KIND_CLASS[kind] } : item));
}

export function setTitle(items: Items, id: string, title: string): Items {
  return items.map((item) => (item.id === id ? { ...item, title } : item));
}

/** Takes one out; what stood under it moves up. */
export function drop(items: Items, id: string): Items {
  const gone = items.find((item) => item.id === id);
  if (gone === undefined) return items;
  return items.filter((item) => item.id !== id).map((item) => (item.parent === id ? under(item, gone.parent) : item));
}

/** Joins one with the one after it, which is absorbed with its figures and departments; nothing at the end of the list. */
export function mergeWithNext(items: Items, id: string): Items {
  const at = items.findIndex((item) => item.id === id);
  const [one, next] = [items[at], items[at + 1]];
  if (one === undefined || next === undefined) return items;
  const both = <T>(a: readonly T[], b: readonly T[]) => [...new Set([...a, ...b])];
  const merged: ExtractedCommitment = {
    ...one,
    text: `${one.text} ${next.text}`,
    start: Math.min(one.start, next.start),
    end: Math.max(one.end, next.end),
    places: [...one.places, ...next.places].sort((a, b) => a.start - b.start || a.end - b.end),
    indicators: [...one.indicators, ...next.indicators],
    lead: both(one.lead, next.lead),
    support: both(one.support, next.support),
    declares: [...one.declares, ...next.declares],
    assessable: one.assessable || next.assessable,
    ...(one.deadline === undefined && next.deadline !== undefined ? { deadline: next.deadline } : {}),
  };
  return items.flatMap((item) => {
    if (item.id === next.id) return [];
    if (item.id === id) return [merged];
    return [item.parent === next.id ? under(item, id) : item];
  });
}

export function mergeWithPrevious(items: Items, id: string): Items {
  const at = items.findIndex((item) => item.id === id);
  return at <= 0 ? items : mergeWithNext(items, items[at - 1]!.id);
}

/** Splits a passage at an offset of the text. The second part is a sibling; figures and places go where they stand. */
export function split(items: Items, id: string, offset: number, text: string): Items {
  const one = items.find((item) => item.id === id);
  if (one === undefined || offset <= one.start || offset >= one.end) return items;
  const [head, tail] = [words(text, one.start, offset), words(text, offset, one.end)];
  if (head === "" || tail === "") return items;
  const { headingEnd, ...rest } = one;
  const first: ExtractedCommitment = {
    ...rest,
    ...(headingEnd !== undefined && headingEnd <= offset ? { headingEnd } : {}),
    text: head,
    end: offset,
    places: one.places.flatMap((place) => cutPlace(place, one.start, offset)),
    indicators: one.indicators.filter((figure) => figure.end <= offset),
  };
  const second: ExtractedCommitment = {
    ...rest,
    id: freeId(items, one.id),
    title: titleOf(tail),
    text: tail,
    start: offset,
    places: [{ start: offset, end: one.end }],
    indicators: one.indicators.filter((figure) => figure.end > offset),
    declares: [],
  };
  // Behind what stands under the first part, so that the list stays in the order of a tree.
  const last = lastBelow(items, id);
  return items.flatMap((item, i) => [item.id === id ? first : item, ...(i === last ? [second] : [])]);
}

function under(item: ExtractedCommitment, parent: string | undefined): ExtractedCommitment {
  const { parent: _old, ...rest } = item;
  return parent === undefined ? rest : { ...rest, parent };
}

/** The passage itself ends at the offset; other places that name the item stay. */
function cutPlace(place: { start: number; end: number }, start: number, offset: number) {
  if (place.start >= start && place.start < offset && place.end > offset) return [{ start: place.start, end: offset }];
  return place.start >= offset && place.start > start ? [] : [place];
}

function lastBelow(items: Items, id: string): number {
  const below = new Set([id]);
  let last = items.findIndex((item) => item.id === id);
  items.forEach((item, i) => {
    if (item.parent !== undefined && below.has(item.parent)) {
      below.add(item.id);
      last = i;
    }
  });
  return last;
}

function freeId(items: Items, id: string): string {
  const taken = new Set(items.map((item) => item.id));
  for (let n = 2; ; n++) if (!taken.has(`${id}-part-${n}`)) return `${id}-part-${n}`;
}

function words(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** The first clause, short enough for a title. */
function titleOf(passage: string): string {
  const clause = passage.split(/[。；;！？\n]/, 1)[0]!.trim();
  return [...(clause === "" ? passage : clause)].slice(0, 40).join("");
}
