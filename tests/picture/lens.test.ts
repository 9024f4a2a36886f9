import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameraAt, clampCamera, type Lens, lensOf, type Stage } from "../../viz/picture/lens.ts";

const HOME = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
const facing: Stage = {
  width: 900,
  height: 700,
  arrangement: "facing",
  pinColumns: false,
  content: { left: 0, top: 0, right: 900, bottom: 700 },
  window: { left: 0, top: 0, right: 900, bottom: 700 },
  closest: 0.05,
};
const matrix: Stage = {
  ...facing,
  arrangement: "matrix",
  content: { left: 200, top: 120, right: 880, bottom: 640 },
  window: { left: 200, top: 120, right: 900, bottom: 700 },
};
const camera = fc.record({
  x: fc.double({ min: -2, max: 3, noNaN: true }),
  y: fc.double({ min: -2, max: 3, noNaN: true }),
  ratio: fc.double({ min: 0.01, max: 2, noNaN: true }),
  angle: fc.constant(0),
});
const at = (axis: Lens["upperX"], value: number): number => axis.scale * value + axis.shift;

describe("the lens", () => {
  it("shows the fitted picture as it is when the camera is at home", () => {
    for (const arrangement of ["facing", "force", "matrix"] as const) {
      const lens = lensOf({ ...facing, arrangement }, HOME);
      for (const axis of [lens.upperX, lens.upperY, lens.lowerX, lens.lowerY]) {
        expect(axis.scale).toBeCloseTo(1);
        expect(axis.shift).toBeCloseTo(0);
      }
    }
  });

  it("keeps columns of the facing trees and heads of the matrix where they are, at every zoom", () => {
    fc.assert(
      fc.property(camera, (state) => {
        const rows = lensOf(facing, state);
        expect([at(rows.upperX, 321), at(rows.lowerX, 321)]).toEqual([321, 321]);
        const heads = lensOf(matrix, state);
        expect([at(heads.upperX, 190), at(heads.lowerY, 110)]).toEqual([190, 110]);
        expect(at(lensOf({ ...matrix, pinColumns: true }, state).lowerX, 400)).toBe(400);
      }),
    );
  });

  it("never lets the content leave its window while it can fill it", () => {
    for (const stage of [facing, matrix])
      fc.assert(
        fc.property(camera, (state) => {
          const held = clampCamera(stage, state);
          const { upperY } = lensOf(stage, held);
          const [top, bottom] = [at(upperY, stage.content.top), at(upperY, stage.content.bottom)];
          const inside = top >= stage.window.top - 0.01 && bottom <= stage.window.bottom + 0.01;
          const covers = top <= stage.window.top + 0.01 && bottom >= stage.window.bottom - 0.01;
          expect(inside || covers).toBe(true);
          expect(held.ratio).toBeGreaterThanOrEqual(stage.closest);
        }),
      );
  });

  it("is at rest once it is held", () => {
    fc.assert(
      fc.property(camera, (state) => {
        const held = clampCamera(facing, state);
        const again = clampCamera(facing, held);
        expect(again.x).toBeCloseTo(held.x, 9);
        expect(again.y).toBeCloseTo(held.y, 9);
      }),
    );
  });

  it("brings a point to the middle where the edges allow it", () => {
    const lens = lensOf(facing, cameraAt(facing, 450, 300, 0.25));
    expect(at(lens.upperY, 300)).toBeCloseTo(350);
    expect(at(lensOf(facing, cameraAt(facing, 450, 2, 0.25)).upperY, 0)).toBeCloseTo(0);
  });
});
