import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "../../src/match/calibrate.ts";
import { CALIBRATION } from "../../src/match/coefficients.ts";
import { background } from "../../src/match/dictionary.ts";
import { conceptFinder, parseLexicon, shippedLexicon } from "../../src/match/lexicon.ts";
import { dictionaryOf, fold, segment } from "../../src/match/segment.ts";
import { products, sparse } from "../../src/match/sparse.ts";
import { isGeneric, plain, termsOf } from "../../src/match/terms.ts";
import { dot, meanVector } from "../../src/match/vectors.ts";

describe("segment", () => {
  const { dictionary } = background();
  it("keeps policy words whole and loses nothing", () => {
    expect(segment("推动高能级科创平台提质增效", dictionary)).toEqual(["推动", "高能级", "科创平台", "提质增效"]);
    expect(segment("算力券支持专精特新企业揭榜挂帅", dictionary)).toEqual([
      "算力券",
      "支持",
      "专精特新",
      "企业",
      "揭榜挂帅",
    ]);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."科技创新发展人才的和𠮷鿿"), maxLength: 30 }), (text) => {
        const kept = text.replace(/[^\u3400-\u9fff]/g, "");
        return segment(text, dictionary).join("") === kept;
      }),
    );
  });
  it("finds the path of highest probability: brute force over all cuts agrees", () => {
    const small = dictionaryOf([
      ["甲", 5],
      ["乙", 3],
      ["甲乙", 2],
      ["乙丙", 4],
      ["丙", 1],
      ["甲乙丙", 1],
      ["丁", 2],
      ["丙丁", 3],
    ]);
    const score = (words: string[]) =>
      words.reduce(
        (s, w) => s + (small.words.get(w) ?? (w.length === 1 ? small.unknown : Number.NEGATIVE_INFINITY)),
        0,
      );
    const cuts = (s: string): string[][] =>
      s === ""
        ? [[]]
        : [1, 2, 3].flatMap((n) => (n <= s.length ? cuts(s.slice(n)).map((r) => [s.slice(0, n), ...r]) : []));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊"), minLength: 1, maxLength: 7 }), (text) => {
        const best = Math.max(...cuts(text).map(score));
        return Math.abs(score(segment(text, small)) - best) < 1e-9;
      }),
    );
  });
  it("agrees with jieba on most cuts of ordinary sentences", () => {
    const jieba = Jieba.withDict(dict);
    const texts = [
      "完善城市公共交通网络，改善居民出行条件",
      "组织农业专家到田间地头指导农民种植蔬菜",
      "医院要为老年人提供健康检查和康复服务",
      "学校应当加强体育锻炼，保护学生视力",
    ];
    const ends = (words: string[]) => {
      let at = 0;
      return new Set(words.map((w) => (at += w.length)));
    };
    let [same, all] = [0, 0];
    for (const text of texts.flatMap((t) => t.split("，"))) {
      const mine = ends(segment(text, dictionary));
      for (const e of ends(jieba.cut(text, false))) {
        all++;
        if (mine.has(e)) same++;
      }
    }
    expect(same / all).toBeGreaterThan(0.9);
  });
  it("folds full-width and case, keeps Latin runs whole", () => {
    expect(fold("ＡＩ＋５Ｇ，Ｒ＆Ｄ")).toBe("ai+5g,r&d");
    expect(segment(fold("R＆D投入，5G＋应用"), dictionary)).toEqual(["r&d", "投入", "5g+", "应用"]);
  });
  it("refuses a count that is not above 0", () => {
    expect(() => dictionaryOf([["甲", 0]])).toThrow(/甲.*0/);
  });
});

describe("terms", () => {
  const finder = conceptFinder(shippedLexicon());
  it("takes duty notes out: offices are no duties", () => {
    expect(plain("发展养老（责任单位：民政局、卫健委）。（省科技厅按职责分工负责）")).toBe("发展养老。");
    expect(plain("（一）发展养老（含助餐）")).toBe("（一）发展养老（含助餐）".replace(/（/g, "(").replace(/）/g, ")"));
  });
  it("leaves no trace of generic words", () => {
    expect([...termsOf("加快推动重点工作，全面提升水平", finder).bag.keys()]).toEqual([]);
    expect(isGeneric("12.5")).toBe(true);
    expect(isGeneric("算力")).toBe(false);
  });
  it("joins bigrams over word borders but not over generic words", () => {
    const { bag } = termsOf("养老推动书屋", finder);
    expect(bag.has("_老书")).toBe(false);
    expect(termsOf("养老书屋", finder).bag.has("_老书")).toBe(true);
  });
});

describe("lexicon", () => {
  it("ships well-formed groups in which every expression is found", () => {
    const lexicon = shippedLexicon();
    const finder = conceptFinder(lexicon);
    lexicon.forEach((group, g) => {
      for (const word of group) expect(finder.find(`前${word}后`).get(g), word).toContain(word);
    });
  });
  it("finds no expression inside a number, a Latin word or across two words", () => {
    const finder = conceptFinder(parseLexicon("5g 移动通信\n高企 高新技术企业\n化工 石化\n养老 托老", "own.txt"));
    const found = (text: string) => [...termsOf(text, finder).concepts.values()].flat();
    for (const text of ["装机25GW", "5GW", "提高企业运行质量", "标准化工作"]) expect(found(text), text).toEqual([]);
    expect(found("建设5G网络，做强化工产业，完善养老服务，认定高企20家")).toEqual(["5g", "化工", "养老", "高企"]);
  });
  it("ships no two groups that are half the same, and no expression in more than three", () => {
    const lexicon = shippedLexicon();
    const groups = new Map<string, number[]>();
    lexicon.forEach((group, g) => {
      const shared = new Map<number, number>();
      for (const word of group) for (const k of groups.get(word) ?? []) shared.set(k, (shared.get(k) ?? 0) + 1);
      for (const [k, n] of shared) {
        const smaller = Math.min(group.length, lexicon[k]?.length ?? 0);
        expect(n / smaller, `${lexicon[k]?.join(" ")} | ${group.join(" ")}`).toBeLessThan(0.5);
      }
      for (const word of group) groups.set(word, [...(groups.get(word) ?? []), g]);
    });
    for (const [word, list] of groups) expect(list.length, word).toBeLessThanOrEqual(3);
  });
  it("names file and line of a bad group", () => {
    expect(() => parseLexicon("养老 托老\n\n算力\n", "own.txt")).toThrow(/own\.txt:3: “算力” stands alone/);
    expect(() => parseLexicon("水 江河", "own.txt")).toThrow(/own\.txt:1: “水” is a single character/);
    expect(parseLexicon("# only a remark\n养老 托老 养老 # twice", "own.txt")).toEqual([["养老", "托老"]]);
  });
});

describe("sparse", () => {
  const row = fc
    .array(fc.tuple(fc.nat(20), fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 5, noNaN: true }))), {
      maxLength: 8,
    })
    .map((e) => new Map(e));
  it("cosines through the index equal cosines pair by pair", () => {
    const length = (m: Map<number, number>) => Math.sqrt([...m.values()].reduce((s, w) => s + w * w, 0));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), (a, b) => {
        const fast = products(sparse(a), sparse(b), 21);
        a.forEach((x, i) => {
          b.forEach((y, j) => {
            let sum = 0;
            for (const [t, w] of x) sum += w * (y.get(t) ?? 0);
            const [lx, ly] = [length(x), length(y)];
            expect(fast[i * b.length + j]).toBeCloseTo(lx > 0 && ly > 0 ? sum / lx / ly : 0, 9);
          });
        });
      }),
    );
  });
});

describe("calibrate", () => {
  it("rises strictly and stays within 0…0.9, so that no order changes", () => {
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(calibrate(low)).toBeGreaterThanOrEqual(0);
        expect(calibrate(high)).toBeLessThanOrEqual(0.9);
        if (high - low > 1e-9) expect(calibrate(high)).toBeGreaterThan(calibrate(low));
      }),
    );
  });
  it("goes through the measured points", () => {
    for (const [score, share] of CALIBRATION) expect(calibrate(score)).toBeCloseTo(share, 12);
    // As fitted on 2026-11-29: six of ten pairs of this score are right, and nothing is surer than the last.
    expect([0.458, 1].map((x) => calibrate(x))).toEqual([0.614, 0.8]);
  });
});

describe("vectors", () => {
  it("words of one field lie nearer than words of two", () => {
    const near = (a: string, b: string) => dot(meanVector([[a, 1]]), meanVector([[b, 1]]));
    const TRIPLES: [string, string, string][] = [
      ["专精特新", "小巨人", "养老"],
      ["耕地", "粮食安全", "算力"],
      ["就业", "农民工", "碳达峰"],
      ["实验室", "新型研发机构", "托育"],
    ];
    for (const [a, b, c] of TRIPLES) expect(near(a, b), `${a} ${b} ${c}`).toBeGreaterThan(near(a, c));
  });
  it("unknown words give zeros, known ones length 1", () => {
    expect(meanVector([["没有这个词", 1]]).every((v) => v === 0)).toBe(true);
    const v = meanVector([
      ["算力", 1],
      ["人才", 2],
    ]);
    expect(dot(v, v)).toBeCloseTo(1, 5);
  });
});
