/**
 * A plan with wrapped table cells, run-in headings and lines of responsible bodies, written for these tests as data.
 * `tables.pdf` and `tables-two-columns.pdf` are this text, written as a Word file with ruled tables and printed by
 * LibreOffice; in `tables-unruled.pdf` the tables have no lines, in `tables-unruled-middle.pdf` only those between rows,
 * with the cells in the middle of their rows.
 */
import type { Item } from "./policy.ts";

const paragraph = (text: string): Item => ({ kind: "paragraph", text });
const heading = (level: number, number: string, text: string): Item => ({ kind: "heading", level, number, text });
const measure = (bold: string, text: string): Item => ({ kind: "paragraph", text: bold + text, bold });
const row = (...cells: string[]): Item => ({ kind: "row", text: cells.join("\t"), cells });

export const PLAN: Item[] = [
  { kind: "title", text: "临江市制造业高质量发展行动计划（2025—2027年）" },
  paragraph("为贯彻落实省委、省政府关于建设制造强省的部署要求，加快构建现代化产业体系，结合本市实际，制定本行动计划。"),
  heading(2, "一、", "总体目标"),
  paragraph("到2027年，全市规模以上工业增加值达到1800亿元，年均增长8%左右，培育百亿级企业6家，专精特新企业达到900家。"),
  paragraph("具体指标如下表所示，各区县要对照指标逐年分解，确保如期完成。"),
  row("序号", "指标名称", "单位", "2025年", "2027年", "属性"),
  row("1", "全市规模以上工业企业研发经费内部支出占营业收入比重", "%", "1.9", "2.6", "预期性"),
  row("2", "单位地区生产总值能源消耗下降（五年累计）", "%", "—", "[13.5]", "约束性"),
  row("3", "高新技术企业数量", "家", "1320", "2000", "预期性"),
  row("4", "战略性新兴产业增加值占规模以上工业增加值比重", "%", "31.5", "38", "预期性"),
  row("5", "森林覆盖率", "%", "24.1", "25", "约束性"),
  row("6", "每万名就业人员中研发人员全时当量及其中青年人员占比", "人年", "85", "120", "预期性"),
  heading(2, "二、", "重点任务"),
  heading(3, "（一）", "壮大先进制造业集群"),
  measure(
    "建设整机制造基地。",
    "在临港新区布局整机制造项目，引进整机企业5家，配套企业80家，形成年产20万台的生产能力，带动上下游企业协同发展。",
  ),
  paragraph("责任单位：市经济信息委、市发展改革委、临港新区管委会"),
  measure(
    "打造具有全国影响力的新型储能和智能传感装备产业集群。",
    "支持龙头企业建设研发中心，建成市级企业技术中心30家，推动产业链关键环节本地配套率达到60%以上。",
  ),
  paragraph("责任单位：市经济信息委、市科技局"),
  heading(3, "（二）", "推动绿色低碳转型"),
  measure(
    "创建国家级绿色工厂40家、绿色园区6个和绿色供应链管理企业12家。",
    "实施重点用能单位节能改造，推广高效电机和余热利用技术，单位工业增加值能耗下降13%。",
  ),
  paragraph("责任单位：市生态环境局、市经济信息委、市机关事务局、各区县政府、各开发区管委会、市供电公司"),
  measure("推行清洁生产审核。", "对200家重点企业开展清洁生产审核，建立企业环境信用评价制度，完善绿色金融支持政策。"),
  paragraph("责任单位：市生态环境局"),
  heading(3, "（三）", "加快数字化转型"),
  measure(
    "实施智能化改造工程。",
    "推动1500家规模以上企业实施智能化改造，建成智能工厂50家、数字化车间300个，培育工业互联网平台8个。",
  ),
  paragraph("责任单位：市经济信息委、市大数据局"),
  paragraph("组织开展中小企业数字化诊断服务，每年服务企业不少于500家，发放数字化券3000万元，降低企业转型成本。"),
  heading(2, "三、", "任务分工"),
  paragraph("本行动计划重点任务分工如下，牵头单位要制定年度工作计划并抓好落实。"),
  row("序号", "重点任务", "牵头单位", "责任单位", "完成时限"),
  row(
    "1",
    "建设临港整机制造基地，引进整机企业5家",
    "市经济信息委",
    "市发展改革委、市科技局、市财政局、临港新区管委会",
    "2026年12月",
  ),
  row("2", "创建国家级绿色工厂40家", "市生态环境局、市经济信息委", "各区县政府", "2027年12月"),
  row(
    "3",
    "出台支持中试平台建设的若干政策，建成中试平台12个，面向中小企业开放共享",
    "市科技局",
    "市财政局",
    "2027年6月",
  ),
  row("4", "组织揭榜攻关", "市科技局", "市教委、市国资委", "每年"),
  heading(2, "四、", "保障措施"),
  paragraph("加强组织领导，建立市制造业高质量发展联席会议制度，统筹协调重大事项，定期调度工作进展，及时解决困难问题。"),
  paragraph("强化要素保障，设立总规模100亿元的产业投资基金，每年安排工业用地指标不少于5000亩，保障重大项目用地需求。"),
];
