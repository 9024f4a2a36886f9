import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareOffset, bareText, collapse, sourceRange } from "../../../src/read/outline/bare.ts";

describe("bareText", () => {
  it("drops white space and gives every sign one form", () => {
    expect(bareText("到 2 0 3 0 年 , 增长 ２．５％ ; ( 约 ) 12,000 家").text).toBe(
      "到2030年，增长2.5%；（约）12,000家",
    );
  });
  it("reads old print: points and commas inside numbers, years in words", () => {
    expect(bareText("增长7 · 4％，投资1，240万元，比一九九五年多3•5万吨；到二○○○年").text).toBe(
      "增长7.4%，投资1,240万元，比1995年多3.5万吨；到2000年",
    );
    expect(bareText("“5·18节庆日”，2026，300家，二〇二六年三月一日").text).toBe(
      "“5·18节庆日”，2026，300家，二〇二六年三月一日",
    );
  });
  it("takes points behind words for stops only where a document has no others", () => {
    const line = "加强统筹.各部门落实责任.定期通报";
    expect(bareText(`${line}\n${line}\n${line}.`).text).toBe(`${"加强统筹。各部门落实责任。定期通报".repeat(3)}。`);
    expect(bareText(`${line}。`).text).toBe(`${line}。`);
    expect(bareText(`一.总则.\n${line}\n${line}\n${line}.`).text).toMatch(/^一\.总则。/);
  });
  it("opens and closes paired ASCII quotes, afresh in each paragraph", () => {
    const text = '建设"云谷"和"港湾\n推进"双链"';
    expect(bareText(text, [0, text.indexOf("\n") + 1]).text).toBe("建设“云谷”和“港湾推进“双链”");
  });
  it("knows the way back: every bare character stands for one of the source", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const bare = bareText(text);
        expect(bare.at).toHaveLength(bare.text.length);
        for (let i = 0; i < bare.text.length; i++) {
          expect(/\s/.test(text[bare.at[i]!]!)).toBe(false);
          expect(bareOffset(bare, bare.at[i]!)).toBe(i);
          if (/[\u4e00-\u9fffa-z]/.test(bare.text[i]!)) expect(text[bare.at[i]!]).toBe(bare.text[i]);
        }
        const all = sourceRange(bare, { from: 0, to: bare.text.length });
        expect(text.slice(all.start, all.end).trim()).toBe(text.slice(all.start, all.end));
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

describe("collapse", () => {
  it("joins words broken by columns and keeps Latin words apart", () => {
    expect(collapse(" 科技创\n新  中心 Open Source\n Lab 建设 ")).toBe("科技创新中心Open Source Lab建设");
  });
});
