import { describe, expect, it } from "vitest";
import { match, parseLexicon } from "../../src/match/index.ts";
import { LOWER, UPPER, unit } from "./texts.ts";

const { suggestions, verdicts } = match(UPPER, LOWER);
const first = (subject: string) => suggestions.find((s) => s.subject === subject);
const verdict = (id: string) => verdicts.find((v) => v.commitment === id);

/** Upper unit, the lower one that belongs first, and why. */
const EXPECTED: [string, string, string][] = [
  [
    "u:talent-1",
    "l:people-1",
    "引进 and 招引, 高层次人才 and 领军人才: same duty in other words, with 安家 and 团队 shared",
  ],
  ["u:talent-2", "l:people-2", "the same 实训基地 and 技师; parents correspond too"],
  [
    "u:tech-1",
    "l:research",
    "揭榜挂帅 and 关键核心技术攻关 share no character but name one duty: the lexicon must carry it",
  ],
  ["u:tech-2", "l:institutes", "大院大所 is what documents call 高校科研院所; 分院 is shared"],
  ["u:firms-1", "l:firms-1", "two figures of one metric; the task above the lower one is not the nearer answer"],
  ["u:finance", "l:money", "风险补偿 is shared, 科技金融 and 融资 are one group"],
  ["u:air", "l:smoke", "蓝天保卫战 is the campaign against 大气污染; 柴油货车 and 油烟 are shared"],
];

describe("ranking on a pair written for it", () => {
  it.each(EXPECTED)("%s → %s: %s", (subject, object) => {
    expect(first(subject)?.object).toBe(object);
    expect(first(subject)?.confidence).toBeGreaterThan(0.3);
  });

  it("proposes those that share a word too", () => {
    for (const [subject] of EXPECTED.filter(([s]) => !["u:tech-1", "u:tech-2"].includes(s)))
      expect(first(subject)?.proposed, subject).toBe(true);
  });

  it("answers a heading with the branch whose children correspond", () => {
    const branch = ["l:people", "l:people-1", "l:people-2"];
    const proposed = suggestions.filter((s) => s.subject === "u:talent" && s.proposed).map((s) => s.object);
    expect(proposed).toContain("l:people");
    expect(proposed.filter((id) => !branch.includes(id))).toEqual([]);
  });

  it("proposes nothing for what nobody below names", () => {
    for (const id of ["u:cavern", "u:firms-2"]) {
      expect(suggestions.filter((s) => s.subject === id && s.proposed)).toEqual([]);
      expect(verdict(id)?.likely).toBe("gap");
    }
  });

  it("gives a higher score to what is carried than to what is not", () => {
    const carried = ["u:talent-1", "u:tech-1", "u:air"].map((id) => verdict(id)?.score ?? 0);
    const missing = ["u:cavern", "u:firms-2"].map((id) => verdict(id)?.score ?? 1);
    expect(Math.min(...carried)).toBeGreaterThan(Math.max(...missing));
  });

  it("says why: shared words, synonyms, the headings above, ranks both ways", () => {
    expect(first("u:talent-2")?.signals.terms).toContain("技师");
    expect(first("u:firms-1")?.signals).toMatchObject({ rankUp: 1, rankDown: 1 });
    expect(first("u:tech-1")?.signals.synonyms.flat()).toContain("揭榜挂帅");
    expect(first("u:talent-1")?.signals.context).toContain("人才");
  });
});

describe("what decides and what does not", () => {
  const others = [unit("l:a", "修建环山步道", "沿途布置观景台。"), unit("l:b", "建设社区书屋", "组织亲子阅读。")];

  it("words that speak of the text itself are no shared words", () => {
    const [upper, lower] = [
      [unit("u:x", "国防协同行动", "文中只有名称，没有展开。")],
      [unit("l:y", "总体思路", "只有名称，没有展开。"), ...others],
    ];
    for (const { signals } of match(upper, lower).suggestions) expect(signals.terms).toEqual([]);
  });

  it("overlap in generic words alone is never proposed", () => {
    const upper = [
      unit("u:x", "加快推动重点领域工作，全面提升发展水平", "建立健全机制，强化统筹，持续深化，取得明显成效。"),
    ];
    const lower = [
      unit("l:y", "全面加强重点工作，持续提升发展水平", "健全机制，统筹推进，加快建设，明显提升成效。"),
      ...others,
    ];
    const result = match(upper, lower);
    expect(result.suggestions.filter((s) => s.proposed)).toEqual([]);
  });

  const GROUPS: [string, string][] = [
    ["推行揭榜挂帅", "组织关键核心技术攻关"],
    ["引进大院大所", "服务高校科研院所"],
    ["实施双倍增计划", "增加科技型企业"],
    ["普及AI", "应用人工智能"],
    ["保障一老一小", "发展养老服务"],
    ["实现碳达峰", "降低二氧化碳排放"],
    ["深化放管服", "优化营商环境"],
  ];
  it.each(GROUPS)("synonyms reach each other: %s ~ %s", (a, b) => {
    const lower = [unit("l:right", b), ...others];
    const [best] = match([unit("u:only", a), unit("u:other", "整修古戏台", "恢复木雕彩绘。")], lower).suggestions;
    expect(best?.object).toBe("l:right");
    expect(best?.confidence).toBeGreaterThan(0);
  });

  it("a user's own group reaches what the shipped ones do not", () => {
    const upper = [unit("u:only", "打造银杏谷"), unit("u:other", "整修古戏台", "恢复木雕彩绘。")];
    const lower = [unit("l:right", "扶持白果加工"), ...others];
    const rank = (lexicon?: ReturnType<typeof parseLexicon>) =>
      match(upper, lower, lexicon ? { lexicon } : {}).suggestions.find(
        (s) => s.subject === "u:only" && s.object === "l:right",
      );
    const before = rank()?.confidence ?? 1;
    const after = rank(parseLexicon("银杏谷 白果加工 # own\n", "lexicon.txt"));
    expect(after?.confidence).toBeGreaterThan(before);
    expect(after?.signals.synonyms).toContainEqual(["银杏谷", "白果加工"]);
  });

  it("a figure with another unit is not answered by a figure with the same words", () => {
    const share = { class: "indicator", kind: "target" } as const;
    const upper = [
      unit("u:s", "绿色建筑占比达到40%", "", {
        ...share,
        indicators: [{ metric: "绿色建筑占比", value: "40", unit: "%", comparator: "at-least" }],
      }),
    ];
    const same = unit("l:same", "绿色建筑占比达到35%", "", {
      ...share,
      indicators: [{ metric: "绿色建筑占比", value: "35", unit: "%", comparator: "at-least" }],
    });
    const other = unit("l:zother", "绿色建筑占比达到35栋", "", {
      ...share,
      indicators: [{ metric: "绿色建筑占比", value: "35", unit: "栋", comparator: "at-least" }],
    });
    const result = match(upper, [same, other, ...others]).suggestions;
    const confidence = (id: string) => result.find((s) => s.object === id)?.confidence ?? 0;
    expect(confidence("l:same")).toBeGreaterThan(confidence("l:zother"));
  });
});
