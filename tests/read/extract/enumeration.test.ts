import { describe, expect, it } from "vitest";
import { declarationsIn, listedItems } from "../../../src/read/extract/enumeration.ts";

const items = (text: string) =>
  listedItems(text, { from: 0, to: text.length }).map(({ title, kind }) => `${kind} ${title}`);
const declared = (text: string) => declarationsIn(text).map(({ declaration: d }) => `${d.what} ${d.count}`);

describe("declared counts", () => {
  it("are read with their noun", () => {
    expect(declared("实施“8”大行动")).toEqual(["行动 8"]);
    expect(declared("聚焦“5”个主要目标")).toEqual(["主要目标 5"]);
    expect(declared("建设三大海洋产业基地")).toEqual(["海洋产业基地 3"]);
    expect(declared("在11个重点领域取得成果")).toEqual(["重点领域 11"]);
  });
  it("of a code have no number", () => {
    expect(declared("构建“416”科技创新战略布局")).toEqual(["416科技创新战略布局 null"]);
    expect(declared("形成4+5+M+N平台体系和248X产业体系")).toEqual(["4+5+M+N平台体系 null", "248X产业体系 null"]);
  });
  it("are none in years and plain amounts", () => {
    expect(declared("2025年战略布局")).toEqual([]);
    expect(declared("培育120个项目")).toEqual([]);
  });
});

describe("lists with a declared count", () => {
  it("stand before the count", () => {
    expect(items("打造临港物流、海洋装备、滨海旅游三大产业高地")).toEqual([
      "hub 临港物流产业高地",
      "hub 海洋装备产业高地",
      "hub 滨海旅游产业高地",
    ]);
  });
  it("or after it", () => {
    expect(items("实施两大行动，即：清河行动、绿岸行动")).toEqual(["action 清河行动", "action 绿岸行动"]);
  });
  it("may join the last two", () => {
    expect(items("聚焦化工、纺织和食品三大产业")).toEqual(["industry 化工", "industry 纺织", "industry 食品"]);
  });
  it("name only some after 等", () => {
    expect(items("围绕量子传感、脑机接口等6个前沿领域")).toEqual(["field 量子传感", "field 脑机接口"]);
  });
  it("have a name of their own", () => {
    expect(items("以组织创新、技术创新、市场创新的“三重变奏”激发活力").map((item) => item.split(" ")[1])).toEqual([
      "组织创新",
      "技术创新",
      "市场创新",
    ]);
  });
  it("are none when the number of items is another", () => {
    expect(items("打造临港物流、海洋装备三大产业高地")).toEqual([]);
    expect(items("提出新的思路，聚焦打造四大科创高地")).toEqual([]);
  });
});
