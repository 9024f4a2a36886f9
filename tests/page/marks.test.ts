import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedMarks } from "../../viz/parts/details/shared.ts";
import { cut, marksOf } from "../../viz/state/marks.ts";

const text = fc.string({ unit: fc.constantFrom(..."科技创新强度人才甲乙ABab，。 "), maxLength: 30 });
const INITIALS: Record<string, string> = { 科: "k", 技: "j", 创: "c", 新: "x", 强: "q", 度: "d", 人: "r", 才: "c" };
const initials = (s: string) => [...s].map((c) => INITIALS[c] ?? c.toLowerCase()).join("");

describe("marks of a search", () => {
  it("stand exactly where the query stands, ignoring case", () => {
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom(..."科技AB"), minLength: 1, maxLength: 3 }),
        (where, query) => {
          const marks = marksOf(where, query);
          expect(marks.length > 0).toBe(where.toLowerCase().includes(query.toLowerCase()));
          for (const [start, end] of marks) expect(where.slice(start, end).toLowerCase()).toBe(query.toLowerCase());
        },
      ),
    );
  });

  it("find pinyin initials, but characters first", () => {
    expect(marksOf("提高科技创新强度", "kjcx", initials)).toEqual([[2, 6]]);
    expect(marksOf("kj 科技", "kj", initials)).toEqual([[0, 2]]);
    expect(marksOf("科技", "kj")).toEqual([]);
    expect(marksOf("科技", "  ")).toEqual([]);
  });

  it("cut a text into pieces that add up to it, whatever the marks", () => {
    const marks = fc.array(fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
    fc.assert(
      fc.property(text, marks, (whole, some) => {
        const inside = some.filter(([, end]) => end <= whole.length);
        const pieces = cut(whole, inside);
        expect(pieces.map((piece) => piece.text).join("")).toBe(whole);
        let at = 0;
        for (const piece of pieces) {
          for (let i = at; i < at + piece.text.length; i++) {
            expect(inside.some(([start, end]) => start <= i && i < end)).toBe(piece.marked);
          }
          at += piece.text.length;
        }
      }),
    );
  });
});

describe("shared words", () => {
  it("are in both texts, at least two characters long, and never only what every plan says", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const [start, end] of sharedMarks(a, b)) {
          expect(end - start).toBeGreaterThanOrEqual(2);
          expect(b).toContain(a.slice(start, end));
        }
      }),
    );
    expect(sharedMarks("加快推进人才引育", "推进人才工作").map(([s, e]) => "加快推进人才引育".slice(s, e))).toEqual([
      "推进人才",
    ]);
    expect(sharedMarks("推动产业升级", "推动人口增长")).toEqual([]);
  });
});
