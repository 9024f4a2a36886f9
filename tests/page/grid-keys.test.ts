import { describe, expect, it } from "vitest";
import { placeAfter } from "../../viz/parts/districts/grid-keys.ts";

const GRID = { rows: 5, columns: 4, page: 3 };
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  placeAfter({ key, ctrlKey, metaKey: false }, { row, column }, GRID);

describe("moving in a grid", () => {
  it.each([
    ["ArrowDown", 1, 1, 2, 1],
    ["ArrowUp", 0, 1, -1, 1],
    ["ArrowUp", -1, 1, -1, 1],
    ["ArrowLeft", 2, 0, 2, 0],
    ["ArrowRight", 2, 3, 2, 3],
    ["PageDown", 1, 2, 4, 2],
    ["PageUp", 1, 2, -1, 2],
    ["Home", 3, 2, 3, 0],
    ["End", 3, 1, 3, 3],
  ])("%s from %d,%d leads to %d,%d", (key, row, column, toRow, toColumn) => {
    expect(press(key, row, column)).toEqual({ row: toRow, column: toColumn });
  });

  it("goes to the corners with Ctrl", () => {
    expect(press("Home", 3, 2, true)).toEqual({ row: 0, column: 0 });
    expect(press("End", 0, 0, true)).toEqual({ row: 4, column: 3 });
  });

  it("leaves every other key alone", () => {
    for (const key of ["a", "Enter", " ", "Escape", "Tab"]) expect(press(key, 1, 1)).toBeUndefined();
    expect(press("ArrowDown", 1, 1, true)).toBeUndefined();
  });
});
