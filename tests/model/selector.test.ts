import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareText, EXACT_LIMIT, locate, quote } from "../../src/model/index.ts";

const sign = fc.constantFrom(
  ..."科技创新建设实验室人才引进市区县年万家个，。；、：“”（）0123456789%abc𠮷",
  "\n",
  " ",
  "　",
  "\t",
);
const text = fc.array(sign, { minLength: 1, maxLength: 160 }).map((signs) => signs.join(""));

/** A text and a span in it that may be quoted: it holds words, and not more than evidence may. */
const spans = text.chain((source) =>
  fc
    .tuple(fc.nat(source.length), fc.nat(source.length))
    .map(([a, b]) => ({ source, start: Math.min(a, b), end: Math.max(a, b) })),
);
const isQuotable = ({ source, start, end }: { source: string; start: number; end: number }) => {
  const words = source.slice(start, end).replace(/\s+/g, "");
  return [...words].length > 0 && [...words].length <= EXACT_LIMIT && !/\p{Cs}/u.test(words);
};
const quotable = spans.filter(isQuotable);
const bare = (s: string) => s.replace(/\s+/g, "");

describe("quote and locate", () => {
  it("are inverse: what is pointed at is found at its place", () => {
    fc.assert(
      fc.property(quotable, ({ source, start, end }) => {
        const evidence = quote(source, start, end);
        expect(bare(source.slice(evidence.start, evidence.end))).toBe(evidence.exact);
        expect(evidence.start).toBeGreaterThanOrEqual(start);
        expect(evidence.end).toBeLessThanOrEqual(end);
        expect(locate(source, evidence)).toMatchObject({ found: "position", start: evidence.start, end: evidence.end });
      }),
    );
  });

  it("find the words again after text was put in front and white space changed, or say that they are lost", () => {
    fc.assert(
      fc.property(quotable, text, fc.array(fc.nat(400), { maxLength: 6 }), ({ source, start, end }, before, breaks) => {
        const evidence = quote(source, start, end);
        let moved = before + source;
        for (const at of breaks) moved = `${moved.slice(0, at)}\n${moved.slice(at)}`;
        const location = locate(moved, evidence);
        if (location.found === "lost") {
          // Never lost while it stands there only once; ambiguous means that the words with their context do, too.
          const places = bare(moved).split(evidence.exact).length - 1;
          expect([location.reason, places > 1]).toEqual(["ambiguous", true]);
        } else expect(bare(moved.slice(location.start, location.end))).toBe(evidence.exact);
      }),
    );
  });

  it("report words that are gone as absent", () => {
    const evidence = quote("建成光子实验室。", 0, 7);
    expect(locate("建成量子实验室。", evidence)).toEqual({ found: "lost", reason: "absent", candidates: [] });
  });

  it("tell equal words apart by their context, and else say that they are ambiguous", () => {
    const source = "一是开放仪器。二是开放仪器。三是开放 仪器。";
    const second = source.indexOf("开放仪器", 5);
    const { exact, prefix, suffix } = quote(source, second, second + 4);
    expect(locate(source, { exact, prefix: prefix!, suffix: suffix! })).toMatchObject({
      found: "context",
      start: second,
    });
    expect(locate(source, { exact })).toMatchObject({ found: "lost", reason: "ambiguous" });
    expect(locate(source, { exact })).toHaveProperty("candidates.length", 3);
  });

  it("a wrong position does not win over the context", () => {
    const source = "甲开放仪器乙开放仪器丙";
    const right = quote(source, 6, 10);
    expect(locate(source, { ...right, start: 1, end: 5 })).toMatchObject({ found: "context", start: 6 });
  });

  it("refuse an empty span, white space alone and what is too long", () => {
    expect(() => quote("甲乙", 1, 1)).toThrow(RangeError);
    expect(() => quote("甲  乙", 1, 3)).toThrow(RangeError);
    expect(() => quote("长".repeat(41), 0, 41)).toThrow(/at most 40/);
    expect(() => quote("甲乙", -1, 1)).toThrow(RangeError);
  });

  it("bareText knows the offset of every character", () => {
    fc.assert(
      fc.property(text, (source) => {
        const b = bareText(source);
        expect(b.bare).toBe(bare(source));
        for (let i = 0; i < b.bare.length; i++) expect(source[b.at[i]!]).toBe(b.bare[i]);
      }),
    );
  });
});
