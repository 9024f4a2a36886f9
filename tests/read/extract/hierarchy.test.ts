import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { readText } from "../../../src/read/text/read-text.ts";

/** Titles of the commitments in reading order, indented by their depth in the tree. */
function tree(text: string): string[] {
  const depth = new Map<string, number>();
  return extract(text).commitments.map((one) => {
    const at = one.parent === undefined ? 0 : depth.get(one.parent)! + 1;
    depth.set(one.id, at);
    return `${"  ".repeat(at)}${one.title}`;
  });
}

describe("numbered headings that end like sentences", () => {
  const text = [
    "青石市工作方案",
    "二、主要任务",
    "（一）做强港航物流，畅通山海通道。",
    "建设内陆集装箱作业场，开行到沿海港口的固定班列，推广一单到底的联运服务。",
    "（二）修复湿地生态，守好一江碧水。",
    "实施河口湿地退塘还湿，建立候鸟栖息地巡护队，推进沿江化工企业搬迁。",
  ].join("\n");
  it("head the text on the lines under them", () => {
    expect(tree(text)).toEqual([
      "主要任务",
      "  做强港航物流，畅通山海通道",
      "    建设内陆集装箱作业场",
      "    开行到沿海港口的固定班列",
      "    推广一单到底的联运服务",
      "  修复湿地生态，守好一江碧水",
      "    实施河口湿地退塘还湿",
      "    建立候鸟栖息地巡护队",
      "    推进沿江化工企业搬迁",
    ]);
  });
  it("are items where most have no text under them", () => {
    const list = [
      "二、主要任务",
      "（一）做强港航物流，畅通山海通道。",
      "（二）修复湿地生态，守好一江碧水。",
      "（三）办好乡村学堂，留住青年教师。",
      "各部门要把这些任务列入年度计划，按季度通报进展，年底开展评估。",
    ].join("\n");
    expect(tree(list)).toContain("  做强港航物流");
    expect(tree(list).filter((line) => line.startsWith("    "))).toEqual([]);
  });
  it("are items where they say a figure", () => {
    const figures = text.replace("畅通山海通道", "开行班列120列").replace("守好一江碧水", "新增湿地300公顷");
    expect(tree(figures)).toContain("    开行班列120列");
  });
});

describe("parts of a report that a year heads", () => {
  const report = [
    "青石市政府工作报告",
    "各位代表：",
    "“十五五”时期主要目标",
    "到2030年，地区生产总值突破2000亿元，常住人口城镇化率达到70%。",
    "2026年重点工作",
    "今年地区生产总值增长6%左右，新增就业3万人。重点做好三个方面工作：",
    "（一）做强县域工业",
    "改造老旧厂房，引进纺织设备企业20家。",
  ].join("\n");
  it("hold the figures of that year and what is numbered under them", () => {
    const { commitments } = extract(report);
    const part = commitments.find((one) => one.title === "2026年重点工作")!;
    const growth = commitments.find((one) => one.title.includes("地区生产总值增长6%"))!;
    expect(growth.parent).toBe(part.id);
    expect(growth.indicators[0]!.year).toBe(2026);
    const numbered = commitments.find((one) => one.title === "做强县域工业")!;
    expect(numbered.parent).toBe(part.id);
    expect(commitments.find((one) => one.title.includes("2000亿元"))!.indicators[0]!.year).toBe(2030);
  });
});

describe("parts of 总体要求 that a verb begins", () => {
  const text = [
    "一、总体要求",
    "（一）建设思路",
    "坚持以人民为中心，完善县域医疗共同体，推动专家下乡坐诊。",
    "（二）建设目标",
    "到2027年，县域就诊率明显提高，村卫生室服务更加便利。",
    "二、重点任务",
    "（一）建好县级医院",
    "改造急诊楼，添置影像设备。",
  ].join("\n");
  it("are aims, not tasks", () => {
    const aim = extract(text).commitments.find((one) => one.title === "县域就诊率明显提高")!;
    expect(aim.kind).toBe("goal");
    expect(extract(text).commitments.find((one) => one.title.startsWith("完善县域医疗"))!.kind).toBe("goal");
    expect(extract(text).commitments.find((one) => one.title === "改造急诊楼")?.kind ?? "measure").toBe("measure");
  });
});

describe("what is no task", () => {
  const left = (text: string) =>
    extract(text).leftOut.map(({ start, end, reason }) => `${reason} ${text.slice(start, end).replace(/\s/g, "")}`);
  it("conditions of those who apply", () => {
    const text = [
      "二、申请条件",
      "（一）产业基础较好。纺织产业规模超过50亿元，拥有省级研发平台3个。",
      "（二）措施明确。已出台发展规划，建有专班。",
      "三、重点任务",
      "（一）建设设计中心。引进设计团队，开展打样服务。",
    ].join("\n");
    expect(tree(text)).toEqual(["重点任务", "  建设设计中心", "    引进设计团队，开展打样服务"].slice(0, 2));
    expect(left(text)[0]).toMatch(/^annotation 二、申请条件.*建有专班。$/);
  });
  it("a list of conditions, whatever numbers it", () => {
    const text = [
      "第三章测试管理",
      "第五条市交通局负责测试道路的安全巡查。",
      "测试驾驶人应符合下列条件：",
      "（一）具有三年以上驾驶经历；",
      "（二）最近两年没有重大违法记录。",
      "第六条公布测试路段，设置警示标识。",
    ].join("\n");
    expect(tree(text).join(" ")).not.toMatch(/驾驶经历|违法记录/);
    expect(tree(text).join(" ")).toMatch(/公布测试路段/);
  });
  it("but in rules of articles the conditions are what they are about", () => {
    const text = [
      "第一条市交通局负责测试道路的安全巡查。",
      "第二条测试驾驶人应符合下列条件：",
      "（一）具有三年以上驾驶经历；",
      "（二）最近两年没有重大违法记录。",
      "第三条公布测试路段，设置警示标识。",
      "第四条建立测试数据平台，接入监管系统。",
      "第五条组织专家评审，发布评审结果。",
    ].join("\n");
    expect(tree(text).join(" ")).toMatch(/驾驶经历.*违法记录.*公布测试路段/);
  });
  it("an annex behind the closing notes is read, under its title", () => {
    const text = [
      "一、主要任务",
      "建设产地冷库，发展冷链共同配送。",
      "二、附则",
      "本办法自印发之日起施行。",
      "附件1",
      "冷链企业申请材料",
      "（一）提交冷库建设方案；",
      "（二）提供企业信用报告。",
      "附件2",
      "（一）填写安全承诺书。",
    ].join("\n");
    const found = tree(text).join("|");
    expect(found).toMatch(/冷链企业申请材料\|.*提交冷库建设方案.*提供企业信用报告.*填写安全承诺书/);
    expect(found).not.toContain("施行");
  });
  it("why something matters", () => {
    const text = [
      "一、充分认识发展冷链物流的重要性",
      "发展冷链物流是保障食品安全、促进农民增收的举措，各区县要统一思想。",
      "二、主要任务",
      "建设产地冷库，发展冷链共同配送。",
    ].join("\n");
    expect(left(text)[0]).toMatch(/^background 一、充分认识/);
  });
});

describe("signs of careless typing", () => {
  it("points for stops: headings and sentences end there", () => {
    const text = [
      "一、总体要求",
      "(一)基本原则.",
      "政府引导,多方参与.完善推进机制,加强统筹协调.注重示范,逐步推广.",
      "二、主要任务",
      "(一)建设内河航标.",
      "布设覆盖干流和主要支流的电子航标,更换沿线全部乡镇渡口的老旧灯器.推广船岸通信,建立航道数据中心.培训引航员.",
    ].join("\n");
    expect(tree(text).map((line) => line.trim())).toEqual([
      "总体要求",
      "主要任务",
      "建设内河航标",
      "布设覆盖干流和主要支流的电子航标，更换沿线全部乡镇渡口的老旧灯器",
      "推广船岸通信",
      "培训引航员",
    ]);
  });
  it("the point of 1. among the private characters", async () => {
    const text =
      "一、主要任务\n1\uE010优化发展环境。建设开办企业专窗，推行跨区通办。\n2\uE010培育冷链企业。建设共享冷库，推广绿色包装。\n";
    const decoded = await readText(new TextEncoder().encode(text), "a.txt");
    const titles = extract(decoded).commitments.map((one) => one.title);
    expect(titles).toContain("优化发展环境");
    expect(titles).toContain("培育冷链企业");
  });
  it("a quotation that a straight sign closes", () => {
    const text =
      '第一条入选“百景示范"的项目，给予申报主体50万元奖励。（责任单位：市文化旅游局）\n第二条建设“云上景区"平台，完善讲解服务。（责任单位：市大数据局）';
    expect(extract(text).commitments.map((one) => one.lead)).toEqual([["市文化旅游局"], ["市大数据局"]]);
  });
  it("another name for one office names nobody responsible", () => {
    const text = "三、组织实施\n各区科技局（委、局）、经信局向市科技局推荐示范场景，市科技局组织评审。";
    expect(extract(text).leftOut.filter(({ reason }) => reason === "responsible")).toEqual([]);
  });
});
