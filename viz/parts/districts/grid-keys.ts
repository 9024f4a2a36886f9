/** Moving in a grid by keyboard, as the ARIA grid pattern has it. Row −1 is the head. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads, or `undefined` when it is no key of the grid. Column 0 is the head of the row. */
export function placeAfter(
  event: { key: string; ctrlKey: boolean; metaKey: boolean },
  at: Place,
  { rows, columns, page }: { rows: number; columns: number; page: number },
): Place | undefined {
  const whole = event.ctrlKey || event.metaKey;
  const to: Record<string, Place> = {
    ArrowUp: { ...at, row: at.row - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowLeft: { ...at, column: at.column - 1 },
    ArrowRight: { ...at, column: at.column + 1 },
    PageUp: { ...at, row: at.row - page },
    PageDown: { ...at, row: at.row + page },
    Home: { row: whole ? 0 : at.row, column: 0 },
    End: { row: whole ? rows - 1 : at.row, column: columns - 1 },
  };
  const wanted = to[event.key];
  if (wanted === undefined || (whole && event.key.startsWith("Arrow"))) return undefined;
  return {
    row: Math.max(-1, Math.min(rows - 1, wanted.row)),
    column: Math.max(0, Math.min(columns - 1, wanted.column)),
  };
}
