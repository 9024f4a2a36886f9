import { expect } from "vitest";
import type { DecodedText } from "../../../src/read/text/text.ts";

/** What holds of every decoded text: order, range, no overlap, nothing lost. */
export function expectSound(decoded: DecodedText): void {
  const { text, blocks, furniture } = decoded;
  const gaps = new Set(blocks.flatMap((block) => (block.gaps ?? []).map(([start]) => start)));
  const covered = new Uint8Array(text.length);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
    covered.fill(1, block.start, block.end);
    expect(/^\s|\s$/.test(text.slice(block.start, block.end))).toBe(false);
    let at = block.start;
    for (const [from, to] of [...(block.bold ?? []), [block.end, block.end]] as const) {
      expect(from).toBeGreaterThanOrEqual(at);
      expect(to).toBeGreaterThanOrEqual(from);
      at = to;
    }
    expect(at).toBe(block.end);
  }
  expect(end).toBeLessThanOrEqual(text.length);
  end = 0;
  for (const piece of furniture) {
    expect(piece.start).toBeGreaterThanOrEqual(end);
    expect(piece.end).toBeGreaterThan(piece.start);
    end = piece.end;
    const inside = covered[piece.start] === 1;
    expect(inside).toBe(gaps.has(piece.start));
    covered.fill(1, piece.start, piece.end);
  }
  expect(end).toBeLessThanOrEqual(text.length);
  const left =
    [...text].length === 0 ? "" : text.replace(/./gs, (character, at: number) => (covered[at] === 1 ? "" : character));
  expect(left.replace(/[\s\u200B-\u200D\u2060\u00AD]/g, "")).toBe("");
}
