import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareText, quote } from "../../src/model/index.ts";
import { passagesOf, piecesOf } from "../../viz/parts/text/passages.ts";

describe("passages of a text", () => {
  it("covers the whole text, and inside each mark are the commitments that stand there", () => {
    const mark = fc
      .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }), fc.nat(9))
      .map(([start, length, id]) => ({ id: `c${id}`, start, end: Math.min(240, start + length) }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 20 }), (marks) => {
        const pieces = piecesOf(240, marks);
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(240);
        pieces.slice(1).forEach((piece, i) => {
          expect(piece.start).toBe(pieces[i]!.end);
        });
        for (const piece of pieces) {
          const expected = marks.filter((m) => m.start <= piece.start && m.end >= piece.end).map((m) => m.id);
          expect(new Set(piece.ids)).toEqual(new Set(expected));
        }
      }),
    );
  });

  it("puts the closest commitment first and opens each mark once", () => {
    const pieces = piecesOf(10, [
      { id: "outer", start: 0, end: 8 },
      { id: "inner", start: 2, end: 4 },
    ]);
    expect(pieces.map((p) => [p.ids, p.opens])).toEqual([
      [["outer"], true],
      [["inner", "outer"], true],
      [["outer"], false],
      [[], false],
    ]);
  });

  it("keeps a long text whole over its blocks, and reports what is lost", () => {
    const text = Array.from({ length: 900 }, (_, i) => `第${i}行，内容各不相同。`).join("\n");
    const at = text.indexOf("第700行");
    const evidence = [quote(text, at, at + 5)];
    const gone = [{ exact: "不在文中的话" }];
    const found = passagesOf(
      [
        { id: "a", evidence },
        { id: "b", evidence: gone },
      ],
      bareText(text),
    );
    expect(found.blocks.length).toBeGreaterThan(3);
    expect(
      found.blocks
        .flat()
        .map((p) => text.slice(p.start, p.end))
        .join(""),
    ).toBe(text);
    expect(found.marks).toBe(1);
    expect(found.blocks.flat().filter((p) => p.ids.includes("a"))).toMatchObject([{ start: at, end: at + 5 }]);
    expect(found.lost).toMatchObject([{ commitment: "b", reason: "absent" }]);
  });
});
