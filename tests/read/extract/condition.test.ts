import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";

/** Kind and passage of every commitment that is no heading, with its figures. */
function units(...lines: string[]): string[] {
  const text = ["青石市扶持办法", "二、支持措施", ...lines.map((line, i) => `（${"一二三四五六"[i]}）${line}`)].join(
    "\n",
  );
  return extract(text)
    .commitments.filter((one) => one.headingEnd === undefined || one.end > one.headingEnd + 1)
    .map(({ kind, text: words, indicators }) =>
      [kind, words, ...indicators.map((i) => `${i.value} ${i.unit}`)].join(" | "),
    );
}

const kinds = (...lines: string[]) => units(...lines).map((unit) => unit.split(" | ")[0]);

describe("whom a promise is for", () => {
  it("is one with it, and its figures are no aims", () => {
    expect(
      units("房租补贴。对租赁厂房面积超过800平方米的企业，给予三年房租补贴，单个企业累计不超过60万元。建设青年公寓。"),
    ).toContainEqual(
      expect.stringMatching(
        /^policy \| .*对租赁厂房面积超过800平方米的企业，给予三年房租补贴，单个企业累计不超过60万元$/,
      ),
    );
  });
  it("begins where its first clause does", () => {
    expect(
      kinds(
        "房租补贴。经认定的设计企业，且年营业收入达到900万元以上，或年纳税额达到80万元以上的，给予五年房租补贴。建设青年公寓。",
      ),
    ).toEqual(["policy", "measure"]);
  });
  it("is told by rates as well", () => {
    expect(
      kinds("人才补贴。按照每名员工不超过12平方米的标准，给予人才公寓补贴，其中前两年100%，后三年50%。建设青年公寓。"),
    ).toEqual(["policy", "measure"]);
  });
  it.each(["对列入省级、市级试点项目的，分别给予30万元奖励", "对新认定的示范基地（园区），最高给予80万元奖励"])(
    "%s is one",
    (line) => expect(kinds(`试点奖励。${line}。建设青年公寓。`)).toEqual(["policy", "measure"]),
  );
  it("is told apart from what is given by a share", () => {
    const all = units(
      "赛事奖励。对获得省级奖项的企业，按照到位资金的25%给予奖励，每家企业不超过30万元。建设青年公寓。",
    );
    expect(all[0]).toMatch(/^policy \| .*每家企业不超过30万元$/);
  });
  it("leaves what is undertaken beside it", () => {
    const all = units("培育企业。建设冷链中试基地，引进检测机构6家，对首次进入规上的企业，给予最高20万元奖励。");
    expect(all.map((unit) => unit.split(" | ")[0])).toEqual(["measure", "target", "policy"]);
    expect(all[1]).toMatch(/6 家$/);
  });
  it("is no unit of its own: 对……的矿井，优先开展……", () => {
    expect(units("安全改造。对水患突出等灾害严重的矿井，优先开展排水系统改造，更换老旧泵站。")[0]).toMatch(
      /对水患突出等灾害严重的矿井，优先开展排水系统改造/,
    );
  });
  it("stands in the title where money is given", () => {
    const text =
      "二、支持措施\n（一）平台奖励。对新认定的市级平台，给予10万元奖励；对新认定的区级平台，给予5万元奖励。";
    const titles = extract(text).commitments.map((one) => one.title);
    expect(titles).toContain("对新认定的市级平台，给予10万元奖励");
    expect(titles).toContain("对新认定的区级平台，给予5万元奖励");
  });
});

describe("what is there already is no aim", () => {
  it.each([
    ["依托城东、城西、临港3个物流基地，发展多式联运", []],
    ["面向不少于12个应用场景，培育示范企业40家", ["40 家"]],
    ["对总投资5000万元以上的项目进行全程代办，压缩审批环节", []],
    ["推动海丰化工年产30万吨烧碱项目投产，完善配套码头", []],
    ["按照下列16项标准开展评测，公布结果", []],
    ["纲要提出9个预期性指标、7个约束性指标，逐项分解到部门", []],
    ["引进全球前100名高校的毕业生，建立实习基地", []],
  ])("%s", (line, figures) => {
    const text = `二、主要任务\n（一）重点工作\n${line}，建立台账并定期通报，完善各项配套制度。`;
    const found = extract(text).commitments.flatMap((one) => one.indicators.map((i) => `${i.value} ${i.unit}`));
    expect(found).toEqual(figures);
  });
  it("but what is promised on that ground is one", () => {
    const text =
      "二、主要任务\n（一）重点工作\n依托消费大赛遴选14个示范商圈，面向沿线城市建设5家联运中心，推介特色产品。";
    const found = extract(text).commitments.flatMap((one) => one.indicators.map((i) => `${i.metric} ${i.value}`));
    expect(found).toEqual(["示范商圈 14", "联运中心 5"]);
  });
});

describe("what a document says of itself", () => {
  const text = [
    "第一章总则",
    "第一条为规范冷链补贴资金管理，提高资金效益，制定本办法。",
    "第二条本办法适用于在我市注册的冷链企业。",
    "第三条本办法所称冷链企业，是指从事低温仓储和运输的法人。",
    "第四条市商务局负责发布申报指南，组织项目评审，建立资金台账。",
    "第五章监督检查",
    "第五条对弄虚作假骗取资金的企业，依法追究法律责任。",
    "第六条本办法由市商务局负责解释。",
  ].join("\n");
  it("is no commitment", () => {
    const { commitments, leftOut } = extract(text);
    const titles = commitments.map((one) => one.title).join(" ");
    expect(titles).toMatch(/组织项目评审/);
    expect(titles).not.toMatch(/制定本办法|适用于|是指|追究|解释/);
    const left = leftOut.filter(({ reason }) => reason === "annotation");
    expect(left).toHaveLength(5);
    expect(text.slice(left[0]!.start, left[0]!.end)).toMatch(/^第一条/);
  });
  it("nor where a figure is printed, nor a name made short", () => {
    const other = [
      "二、建设内容",
      "（一）平台架构",
      "建设数据底座，完善共享接口，推广统一登录。平台架构如图3所示。",
      "冷链先行区（以下简称先行区）是承担改革试点的区域。",
    ].join("\n");
    expect(
      extract(other)
        .commitments.map((one) => one.title)
        .join(" "),
    ).not.toMatch(/所示|先行区/);
  });
});

it("who bears responsibility for what he does beside it has a duty", () => {
  const text =
    "二、检测管理\n（一）检测机构\n检测机构应向社会公开收费标准，对结果真实性负责，并承担相应的法律责任。建立回访制度，公布检测结果。";
  expect(
    extract(text)
      .commitments.map((one) => one.title)
      .join(" "),
  ).toContain("公开收费标准");
});

describe("how a call counts what is handed in", () => {
  it.each(["项目下设课题数不超过4个，参加单位总数不超过8家", "每个课题设1名课题负责人", "现就保供工作提出以下意见"])(
    "%s: no commitment",
    (sentence) => {
      const text = `二、专项安排\n（一）攻关方向\n研制冷链传感器，建立标定平台，突破低温电池技术。${sentence}。`;
      const { commitments } = extract(text);
      expect(commitments.map((one) => one.title).join(" ")).not.toContain(sentence.slice(0, 6));
      expect(commitments.flatMap((one) => one.indicators)).toEqual([]);
    },
  );
  it("what they are given is one", () => {
    const text = "二、专项安排\n（一）攻关方向\n申报单位通过评审的，给予20万元奖励。建立标定平台，推广检测设备。";
    expect(extract(text).commitments.map((one) => one.kind)).toContain("policy");
  });
});

describe("what something is or means", () => {
  const titles = (line: string) =>
    extract(`二、主要任务\n（一）发展冷链\n${line}`)
      .commitments.map((one) => one.title)
      .join("；");
  it("推进……，是……的决策 promises nothing", () => {
    expect(
      titles("推进冷链下乡，是市委着眼乡村振兴作出的决策。建设产地冷库，发展共同配送，培育龙头企业。"),
    ).not.toMatch(/推进冷链下乡/);
  });
  it.each(["发展冷链物流对稳定物价具有重要意义", "做好保供工作事关全局、意义重大", "食品安全关系人民健康"])(
    "%s",
    (sentence) =>
      expect(titles(`${sentence}。建设产地冷库，发展共同配送，培育龙头企业。`)).not.toContain(sentence.slice(-6)),
  );
  it("关系 inside a name is none", () => {
    expect(titles("完善乡镇企业用工制度，开展劳动关系争议排查，建立调解中心。")).toContain("开展劳动关系争议排查");
  });
});

describe("what is said by a year", () => {
  const read = (line: string) =>
    extract(`二、发展目标\n（一）总量目标\n${line}`).commitments.filter((one) => one.headingEnd === undefined);
  it("is a unit of its own where nothing parts the year from it", () => {
    expect(read("完善分拣体系，推动包装标准统一，到2028年建成覆盖全域的冷链网络。").map((one) => one.title)).toContain(
      "到2028年建成覆盖全域的冷链网络",
    );
  });
  it("takes its metric from the clause before", () => {
    const [one] = read("冷库总面积，2028年达到90万平方米，比2023年增长50%。建设产地冷库，发展共同配送。").flatMap(
      (unit) => unit.indicators,
    );
    expect(one).toMatchObject({ metric: "冷库总面积", value: "900000", year: 2028 });
  });
  it("4%，比上年提高1个百分点 is one figure", () => {
    const found = read("今年债务率拟按4%安排、比上年提高1个百分点。建设产地冷库，发展共同配送，培育龙头企业。");
    expect(found.flatMap((unit) => unit.indicators.map(({ value, unit: u }) => value + u))).toEqual(["4%"]);
  });
});

describe("what leads in", () => {
  const titles = (line: string) => extract(`二、主要任务\n（一）发展冷链\n${line}`).commitments.map((one) => one.title);
  it.each([
    ["在仓储、分拣、配送等环节，推广自动化装备，建立追溯系统，降低损耗", "推广自动化装备"],
    ["在组织开展线下活动时，落实消防要求，配备安全员，公布应急电话", "落实消防要求"],
    ["从设计、工艺、装备等方面，制定改造方案，培训技术人员，建设样板车间", "制定改造方案"],
    ["服务智慧化方面，整合园区资源，建立公共平台，推行一网通办", "整合园区资源"],
  ])("%s", (line, title) => expect(titles(`${line}。`)[2] ?? titles(`${line}。`)[1]).toBe(title));
});
