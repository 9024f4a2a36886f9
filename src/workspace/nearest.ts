/** The near miss of a misspelt word. */

/** The choice that is at most two edits (for short words one) away; `undefined` when none is. */
export function nearest(choices: readonly string[], value: string): string | undefined {
  const limit = value.length < 5 ? 1 : Math.max(2, Math.floor(value.length / 5));
  let best: string | undefined;
  let least = limit + 1;
  for (const choice of choices) {
    if (Math.abs(choice.length - value.length) >= least) continue;
    const distance = editDistance(choice, value, least);
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up at `limit`.
 * Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.2.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
