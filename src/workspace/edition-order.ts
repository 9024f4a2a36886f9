/** The order of a new edition's commitments, those that are kept from the old one among them. */
import type { CommitmentRecord } from "../model/index.ts";

/** The new order; what is kept stands behind what it stood behind. Parents stand before their children. */
export function inReadingOrder(
  renewed: CommitmentRecord[],
  old: readonly CommitmentRecord[],
  kept: ReadonlySet<string>,
): CommitmentRecord[] {
  const list = [...renewed];
  for (const [i, one] of old.entries()) {
    if (!kept.has(one.id)) continue;
    const previous = old.slice(0, i).findLast(({ id }) => list.some((other) => other.id === id));
    list.splice(previous === undefined ? 0 : list.findIndex(({ id }) => id === previous.id) + 1, 0, one);
  }
  const byId = new Map(list.map((one) => [one.id, one]));
  const ordered = new Set<CommitmentRecord>();
  const open = new Set<string>();
  const emit = (one: CommitmentRecord): void => {
    const parent = one.parent === undefined ? undefined : byId.get(one.parent);
    open.add(one.id);
    if (parent !== undefined && open.has(parent.id)) {
      // Old and new headings lead round in a circle: the new edition has it without one.
      byId.set(one.id, placed(one, undefined));
    } else if (parent !== undefined && !ordered.has(byId.get(parent.id)!)) emit(parent);
    open.delete(one.id);
    ordered.add(byId.get(one.id)!);
  };
  for (const one of list) if (!ordered.has(byId.get(one.id)!)) emit(one);
  return [...ordered];
}

/** A commitment under another heading, or under none. */
export function placed({ parent: _parent, ...record }: CommitmentRecord, parent: string | undefined): CommitmentRecord {
  return parent === undefined ? record : { ...record, parent };
}
