/** A policy text written for these tests, as data: every twin is made from it, so every reader must give it back. */

export interface Item {
  /** Heading levels as Word has them; `item`: a list item; `row`: table cells; `box`: a paragraph of a framed box. */
  kind: "title" | "heading" | "paragraph" | "item" | "row" | "box" | "caption";
  level?: number;
  /** The number Word counts by itself. */
  number?: string;
  text: string;
  cells?: string[];
  /** A run-in heading in bold: the first words of the text. */
  bold?: string;
}

const title = (text: string): Item => ({ kind: "title", text });
const chapter = (number: string, text: string): Item => ({ kind: "heading", level: 1, number, text });
const part = (number: string, text: string): Item => ({ kind: "heading", level: 2, number, text });
const section = (number: string, text: string): Item => ({ kind: "heading", level: 3, number, text });
const paragraph = (text: string): Item => ({ kind: "paragraph", text });
const measure = (number: string, bold: string, text: string): Item => ({
  kind: "paragraph",
  number,
  text: bold + text,
  bold,
});
const item = (text: string): Item => ({ kind: "item", text });
const row = (...cells: string[]): Item => ({ kind: "row", text: cells.join("\t"), cells });
const box = (text: string): Item => ({ kind: "box", text });

export const POLICY: Item[] = [
  title("临江市科技创新三年行动方案（2025—2027年）"),
  paragraph(
    "为贯彻市委关于建设创新型城市的部署，加快形成以企业为主体、市场为导向的技术创新体系，结合本市实际，制定本方案。",
  ),
  chapter("第一章", "总体要求"),
  part("一、", "指导思想"),
  paragraph(
    "坚持创新在全局中的核心地位，围绕“三城五园”布局，把科技创新同产业升级、人才集聚、开放合作贯通起来，使“关键变量”成为“最大增量”，为全市高质量发展提供支撑。",
  ),
  part("二、", "主要目标"),
  paragraph("到2027年，全市创新能力明显增强，具体目标如下："),
  item("全社会研发投入强度达到2.9%，年均增长12%以上；"),
  item("高新技术企业突破1800家，科技型中小企业达到6500家；"),
  item("每万人口高价值发明专利拥有量达到15.5件，技术合同成交额超过260亿元。"),
  chapter("第二章", "重点任务"),
  part("三、", "实施“六大行动”"),
  section("（一）", "实验室体系提升行动"),
  measure(
    "1.",
    "建设临江实验室。",
    "面向新型储能和智能传感两个方向，建成科研用房6万平方米，引进领军团队20个，争取纳入国家实验室网络。",
  ),
  measure(
    "2.",
    "重组市级重点实验室。",
    "按照“优胜劣汰、有进有出”的原则，用两年时间完成86家市级重点实验室评估，淘汰不达标的实验室，支持高校和龙头企业联合共建。",
  ),
  section("（二）", "关键技术攻关行动"),
  measure(
    "1.",
    "推行“揭榜挂帅”。",
    "每年发布攻关榜单不少于30项，单个项目市级财政资助最高1000万元，攻关成果优先在本市转化。",
  ),
  measure("2.", "支持首台（套）应用。", "对首次投用的重大技术装备，给予研制单位和使用单位销售价格10%的补助。"),
  box("专栏1 关键技术攻关方向"),
  box("新型储能：钠离子电池、固态电池、液流电池。"),
  box("智能传感：MEMS传感器、车规级芯片、5G模组。"),
  section("（三）", "成果转化提速行动"),
  paragraph(
    "建立“概念验证—中试熟化—产业化”接续支持机制，新建中试平台12个，打造环大学创新带，推动1000项以上科技成果在本市落地转化。",
  ),
  { kind: "caption", text: "表1 重点任务分工" },
  row("序号", "任务", "牵头单位", "完成时限"),
  row("1", "建设临江实验室", "市科技局", "2027年6月"),
  row("2", "发布攻关榜单", "市经济信息委", "每年3月底前"),
  row("3", "新建中试平台", "市发展改革委", "2026年12月"),
  chapter("第三章", "保障措施"),
  part("四、", "加强组织领导"),
  paragraph(
    "市科技创新领导小组统筹推进本方案实施，各区县、各部门按照职责分工抓好落实，重大事项及时向市委、市政府报告。",
  ),
  part("五、", "强化资金保障"),
  paragraph("市级财政科技支出年均增长10%以上，设立总规模50亿元的科技创新母基金，带动社会资本共同投入。"),
];

/** The words of an item with its number, white space taken out: what every twin must give. */
export function wordsOf({ number, text }: Item): string {
  return squeeze(`${number ?? ""}${text}`);
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
