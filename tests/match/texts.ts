/** Two small plans written for these tests: a town's and its quarter's. Nothing of them is copied. */

import type { MatchUnit, UnitIndicator } from "../../src/match/index.ts";
import type { CommitmentClass, Kind } from "../../src/model/index.ts";

/** Builds a unit; its text is its title and what follows it. */
export function unit(
  id: string,
  title: string,
  rest = "",
  more: { parent?: string; kind?: Kind; class?: CommitmentClass; indicators?: UnitIndicator[] } = {},
): MatchUnit {
  return {
    id,
    kind: more.kind ?? "measure",
    class: more.class ?? "measure",
    title,
    text: rest ? `${title}。${rest}` : title,
    indicators: more.indicators ?? [],
    document: id.slice(0, id.indexOf(":")),
    ...(more.parent === undefined ? {} : { parent: more.parent }),
  };
}

const figure = (
  metric: string,
  value: string,
  unit: string,
): { class: "indicator"; kind: "target"; indicators: UnitIndicator[] } => ({
  class: "indicator",
  kind: "target",
  indicators: [{ metric, value, unit, comparator: "at-least", year: 2027 }],
});

export const UPPER: MatchUnit[] = [
  unit("u:talent", "打造人才高地", "", { kind: "action" }),
  unit("u:talent-1", "引进高层次人才团队", "对带项目落户的团队给予安家和科研补助。", { parent: "u:talent" }),
  unit("u:talent-2", "培养技能工匠", "依托职业院校建设实训基地，评选首席技师。", { parent: "u:talent" }),
  unit("u:tech", "攻克产业难题", "", { kind: "action" }),
  unit("u:tech-1", "推行揭榜挂帅", "面向龙头企业征集难题，发布榜单。", { parent: "u:tech" }),
  unit("u:tech-2", "联合大院大所共建研究平台", "争取名校在本地设分院。", { parent: "u:tech" }),
  unit("u:firms", "企业“双倍增”", "扩大高成长企业队伍。", { kind: "action" }),
  unit("u:firms-1", "高新技术企业达到5000家", "", { parent: "u:firms", ...figure("高新技术企业", "5000", "家") }),
  unit("u:firms-2", "森林覆盖率达到52%", "", { parent: "u:firms", ...figure("森林覆盖率", "52", "%") }),
  unit("u:finance", "创新科技金融服务", "设立种子基金，完善风险补偿。"),
  unit("u:cavern", "建设溶洞科考营地", "修缮地下河观测站，开放钟乳石长廊。"),
  unit("u:air", "打好蓝天保卫战", "淘汰老旧柴油货车，治理餐饮油烟。"),
];

export const LOWER: MatchUnit[] = [
  unit("l:people", "强化人才支撑", "", { kind: "action" }),
  unit("l:people-1", "招引领军人才及其团队", "落实安家补助，提供科研经费。", { parent: "l:people" }),
  unit("l:people-2", "壮大高技能队伍", "与职校合办实训基地，开展技师评选。", { parent: "l:people" }),
  unit("l:research", "关键核心技术攻关", "围绕支柱企业的难题组织攻关，公开榜单。"),
  unit("l:institutes", "引入高校科研院所", "共建联合实验室和分院。"),
  unit("l:firms", "培育科技型企业", "建立梯度培育库。"),
  unit("l:firms-1", "高新技术企业数量达到600家", "", { parent: "l:firms", ...figure("高新技术企业数量", "600", "家") }),
  unit("l:money", "拓宽企业融资渠道", "发挥引导基金作用，完善风险补偿资金池。"),
  unit("l:smoke", "加强大气污染治理", "推进餐饮油烟净化，更新柴油货车。"),
  unit("l:library", "建设社区书屋", "组织亲子阅读和诗歌朗诵。"),
  unit("l:parking", "增加停车泊位", "盘活边角地建设立体车库。"),
];
