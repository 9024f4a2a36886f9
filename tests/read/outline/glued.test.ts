import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { gluedHeading } from "../../../src/read/outline/glued.ts";

const headOf = (line: string) => {
  const found = gluedHeading(line, { from: 0, to: line.length })?.heading;
  return found && line.slice(found.from, found.to);
};

describe("headings run into their text", () => {
  it.each([
    ["加强农田水利建设坚持旱涝兼治，除险加固病险水库，疏浚灌区干支渠道。", "加强农田水利建设"],
    ["深化林权改革进一步明晰产权，放活经营权，落实处置权，保障收益权。", "深化林权改革"],
    ["发展特色旅游旅游业", undefined],
    [
      "完善康养服务，提升护理保障能力依托区县医院、社区站点，建设康复病房和家庭床位。",
      "完善康养服务，提升护理保障能力",
    ],
    ["推进西部通道建设西部通道建设要量力而行，分段实施，统筹港口和铁路。", "推进西部通道建设"],
    ["提升传统服务业以信息技术改造为抓手，发展连锁经营，完善社区网点布局。", "提升传统服务业"],
  ])("%s", (line, head) => expect(headOf(line)).toBe(head));
  it.each([
    "支持纺织企业加快设备改造，建设共享打样中心，推广节水印染工艺，培训技术工人。",
    "推动职业教育加快布局调整，建设实训基地，引进行业导师，扩大本科招生规模。",
    "完善财政投入机制，加强预算绩效管理，压减一般性支出，优先保障民生项目。",
    "农村土地制度关系根本稳定，坚持家庭承包经营，保护农民的财产权利和发展权利。",
  ])("is none in %s", (line) => expect(headOf(line)).toBeUndefined());

  const text = [
    "第三章农业",
    "第一节稳定粮食产能严格保护耕地，保持播种面积总体稳定，推广节水灌溉和良种良法，建设高标准农田，改造中低产田，疏浚灌区渠道。",
    "第二节加强农田水利建设坚持旱涝兼治，除险加固病险水库，疏浚灌区干支渠道，配套田间工程，推广管道输水，完善用水计量设施。",
  ].join("\n");
  it("gives the section its title and its text", () => {
    const { commitments } = extract(text);
    const section = commitments.find((one) => one.title === "加强农田水利建设")!;
    expect(section.headingEnd).toBeDefined();
    expect(commitments.filter((one) => one.parent === section.id).map((one) => one.title)).toContain(
      "疏浚灌区干支渠道",
    );
  });
  it("a part that begins inside a line is one", () => {
    const line =
      "一、做强工业\n引进纺织设备企业，建设共享打样中心，推广节水印染工艺。 二、拓展文旅场景\n修缮古镇民居，开行水上巴士，培训讲解员。";
    expect(
      extract(line)
        .commitments.filter((one) => one.parent === undefined)
        .map((one) => one.title),
    ).toEqual(["做强工业", "拓展文旅场景"]);
  });
});
