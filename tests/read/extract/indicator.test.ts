import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { isPolicy, measure } from "../../../src/read/extract/indicator.ts";

/** What is read from one clause, in short. */
function read(clause: string, inherited?: string) {
  const context = inherited === undefined ? {} : { inherited };
  return measure(clause, { from: 0, to: clause.length }, context).map(({ metric, figure, year, base, basis }) =>
    [
      metric,
      figure.comparator,
      figure.value + (figure.upper === undefined ? "" : `–${figure.upper}`) + figure.unit,
      ...(year === undefined ? [] : [String(year)]),
      ...(base === undefined ? [] : [`base ${base.year ?? ""} ${base.value ?? ""}`.trimEnd()]),
      ...(basis === undefined ? [] : [basis]),
    ].join(" | "),
  );
}

describe("measure", () => {
  const cases: [string, string[]][] = [
    ["到2028年，港口吞吐量达到3.5亿吨", ["港口吞吐量 | equal | 350000000吨 | 2028"]],
    ["力争绿色工厂突破120家", ["绿色工厂 | more-than | 120家"]],
    ["培育瞪羚企业50家以上", ["瞪羚企业 | at-least | 50家"]],
    ["新建20座左右换电站", ["换电站 | about | 20座"]],
    ["失业率控制在5.5%以内", ["失业率 | at-most | 5.5%"]],
    ["办结时间不超过3天", ["办结时间 | at-most | 3天"]],
    ["优良天数比率不低于90%", ["优良天数比率 | at-least | 90%"]],
    ["创建2—3个省级园区", ["省级园区 | equal | 2–3个"]],
    ["引进10-20家服务机构", ["服务机构 | equal | 10–20家"]],
    ["地区生产总值增长4.5%—5%", ["地区生产总值 | equal | 4.5–5%"]],
    ["工业、服务业增加值占比分别提高至36%、22%", ["工业增加值占比 | equal | 36%", "服务业增加值占比 | equal | 22%"]],
    ["旅游总收入年均增长12%", ["旅游总收入 | equal | 12% | annual-average"]],
    ["单位产值用水量比2025年下降16%", ["单位产值用水量 | equal | 16% | base 2025"]],
    ["专利拥有量由2023年的12.5件增加到20件", ["专利拥有量 | equal | 20件 | base 2023 12.5"]],
    ["规上企业数量翻一番", ["规上企业数量 | equal | 2倍"]],
    ["企业数量增长1倍", ["企业数量 | equal | 2倍"]],
    ["企业数量增长一倍以上", ["企业数量 | at-least | 2倍"]],
    ["服务收入增长超1.5倍", ["服务收入 | more-than | 2.5倍"]],
    ["产值比2020年翻两番", ["产值 | equal | 4倍 | base 2020"]],
    ["到2027年，算力规模是2024年的3倍", ["算力规模 | equal | 3倍 | 2027 | base 2024"]],
    ["算力规模提高到2024年的3倍", ["算力规模 | equal | 3倍 | base 2024"]],
    ["到2030年，储能规模达到2025年的两倍", ["储能规模 | equal | 2倍 | 2030 | base 2025"]],
    ["园区产值在2025年基础上翻一番", ["园区产值 | equal | 2倍 | base 2025"]],
    ["园区产值较“十四五”末翻一番", ["园区产值 | equal | 2倍 | base 2025"]],
    ["游客、收入分别增长2.5倍、3倍", ["游客 | equal | 3.5倍", "收入 | equal | 4倍"]],
    ["年产值增长80%到1倍", ["年产值 | equal | 1.8–2倍"]],
    ["产能达到2025年的80%到1倍", ["产能 | equal | 0.8–1倍 | base 2025"]],
    ["效率提高5成至一倍以上", ["效率 | at-least | 1.5–2倍"]],
    ["就地转化率达到5成至6成", ["就地转化率 | equal | 50–60%"]],
    ["就地转化率达到五成到六成", ["就地转化率 | equal | 50–60%"]],
    ["就地转化率达到五到六成", ["就地转化率 | equal | 50–60%"]],
    ["民生支出占比保持在7成以上", ["民生支出占比 | at-least | 70%"]],
    ["客流扩大1到2倍", ["客流 | equal | 2–3倍"]],
    ["客流扩大一倍到两倍", ["客流 | equal | 2–3倍"]],
    ["平均通关时间为30分钟到1小时", ["平均通关时间 | equal | 30–60分钟"]],
    ["每年培育5家到8家", ["培育 | equal | 5–8家 | in-year"]],
    ["基金规模达到5000万元至2亿元", ["基金规模 | equal | 50000000–200000000元"]],
    ["产量增长1—2倍", ["产量 | equal | 2–3倍"]],
    ["研发人员实现倍增、突破6万人", ["研发人员 | equal | 2倍", "研发人员 | more-than | 60000人"]],
    ["民生支出占比由三成到五成", ["民生支出占比 | equal | 50% | base  30"]],
    ["民生支出占比由三到五成", ["民生支出占比 | equal | 50%"]],
    ["森林覆盖率从5成到6成", ["森林覆盖率 | equal | 60% | base  50"]],
    ["森林覆盖率从30%到50%", ["森林覆盖率 | equal | 50% | base  30"]],
    ["就地转化率由5成提高到6成", ["就地转化率 | equal | 60% | base  50"]],
    ["就地转化率提高到八成五", ["就地转化率 | equal | 85%"]],
    ["就地转化率达到八成到八成半以上", ["就地转化率 | at-least | 80–85%"]],
    ["资源利用率≥82%", ["资源利用率 | at-least | 82%"]],
    ["细颗粒物浓度＜35微克", ["细颗粒物浓度 | less-than | 35微克"]],
    ["产业规模由2024年的310亿元提高到600亿元", ["产业规模 | equal | 60000000000元 | base 2024 31000000000"]],
    ["认证产品由15种增加到60种", ["认证产品 | equal | 60种 | base  15"]],
    ["充电桩密度达到每平方公里2.5个", ["充电桩密度 | equal | 2.5个"]],
    ["三年引进创新团队90个", ["创新团队 | equal | 90个"]],
    ["累计改造老旧小区超过300个", ["老旧小区 | more-than | 300个 | cumulative"]],
    ["森林覆盖率提高0.8个百分点", ["森林覆盖率 | equal | 0.8个百分点"]],
    ["灌溉水利用系数达到0.62", ["灌溉水利用系数 | equal | 0.621"]],
    ["分区域开展不少于15场供需对接活动", ["供需对接活动 | at-least | 15场"]],
    ["整合提升800个社区服务点", ["社区服务点 | equal | 800个"]],
    ["试点范围扩大到25%的乡镇", ["试点范围 | equal | 25%"]],
    ["设计能力为240万吨的新矿井", ["设计能力 | equal | 2400000吨"]],
    ["提供上门指导2万户次", ["上门指导 | equal | 20000户次"]],
    ["新增学位1,200个", ["学位 | equal | 1200个"]],
  ];
  for (const [clause, expected] of cases) it(clause, () => expect(read(clause)).toEqual(expected));

  it("keeps the words that say the value", () => {
    const clause = "游客、收入分别增长2.5倍、3倍";
    expect(measure(clause, { from: 0, to: clause.length }, {}).map(({ words }) => words)).toEqual([
      "增长2.5倍",
      "增长2.5倍、3倍",
    ]);
  });

  it("goes on about the metric before when the clause names none", () => {
    expect(read("年均增长13%", "研发投入强度")).toEqual(["研发投入 | equal | 13% | annual-average"]);
  });

  for (const clause of [
    "推进5G到6G网络升级",
    "服务2023级到2025级学生",
    "服务从2023级到2025级学生",
    "防御10级至12级台风",
    "办理时限缩短至3个到5个工作日",
    "覆盖率达到八成三类企业",
    "推广5G应用",
    "建设24小时服务区",
    "对接4+1产业体系",
    "推进16个重点领域攻关",
    "聚焦3个方面",
    "打造四大高地",
    "实施核心软件等5个重大专项",
    "提出20条政策",
    "2027年前完成",
    "发展“3060”战略",
    "建设A3馆",
    "流程如图9所示",
    "做到一成不变",
    "园区2025年建成",
    "实施外贸倍增计划",
    "推进企业“双倍增”",
    "发挥倍增效应",
  ]) {
    it(`${clause}: no figure`, () => expect(read(clause)).toEqual([]));
  }

  it("a sum that is given is a policy's rate", () => {
    expect(isPolicy("对新认定的省级园区给予150万元")).toBe(true);
    expect(isPolicy("园区产值达到150亿元")).toBe(false);
  });

  it("a numbered line without a stop is a target where it holds a figure", () => {
    const { commitments } = extract("青禾市民生实事\n一、重点任务\n1.新建口袋公园25个\n2.修订公园条例\n");
    expect(
      commitments.map(({ kind, title, indicators }) => [kind, title, indicators.map(({ value }) => value)]),
    ).toEqual([
      ["task", "重点任务", []],
      ["target", "新建口袋公园25个", ["25"]],
      ["task", "修订公园条例", []],
    ]);
  });
});
