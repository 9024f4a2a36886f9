/**
 * The order of rows in the facing trees: columns are fixed, subtrees stay together, only siblings change places.
 *
 * Barycentre sweeps between the two sides (Sugiyama, Tagawa, Toda 1981), each sorting siblings by the mean position of
 * what their subtrees are linked to; then neighbouring siblings are exchanged while that removes crossings. The best
 * order seen wins; ties keep the reading order. Whoever has no link keeps its place among its siblings, so the text's
 * own order shows wherever links say nothing. The result depends on nothing but the trees.
 */
import { OrderSearch, type RowOrder } from "./order-search.ts";
import type { Trees } from "./trees.ts";

export { crossingsOf, type RowOrder } from "./order-search.ts";

export interface OrderLimits {
  /** Sweeps over both sides at most; they end earlier when nothing moves. */
  sweeps: number;
  /** Rounds of exchanges over both sides at most. */
  rounds: number;
}

/** Fewer passes on larger graphs: the first few bring nearly all, and 10,000 nodes have 100 ms. */
export function limitsFor(links: number): OrderLimits {
  if (links <= 1_500) return { sweeps: 24, rounds: 24 };
  if (links <= 20_000) return { sweeps: 8, rounds: 2 };
  return { sweeps: 3, rounds: 0 };
}

/** Orders both sides so that the links cross seldom. */
export function orderRows(trees: Trees, limits = limitsFor(trees.links.length)): RowOrder {
  const search = new OrderSearch(trees);
  search.keepBest();
  for (let sweep = 0; sweep < limits.sweeps && search.best > 0; sweep++) {
    const moved = search.sweep("lower");
    if (!search.sweep("upper") && !moved) break;
    search.keepBest();
  }
  search.restoreBest();
  for (let round = 0; round < limits.rounds && search.best > 0; round++) {
    const moved = search.exchange("lower");
    if (!search.exchange("upper") && !moved) break;
  }
  search.keepBest();
  return search.result();
}
