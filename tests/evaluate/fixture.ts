/** A labelled pair written for these tests, with the analysis of a made-up matcher. Nothing of it is copied. */
import type { Measurable } from "../../src/evaluate/index.ts";

export const UPPER_TEXT = `一、主要任务
（一）修缮古桥。加固桥墩，
重铺桥面。
（二）种植行道树。每年种五百株。
（三）开办夜校。
（四）疏浚河道。
（五）设立气象哨。
`;
export const LOWER_TEXT = `工作安排
1.维护桥梁。检查桥墩。更换护栏。
2.绿化街道。
3.举办市民课堂。开设夜间班。
4.清理河道淤泥。
`;

/** The span of a passage in a text. */
const span = (text: string, from: string, to: string) => ({
  start: text.indexOf(from),
  end: text.indexOf(to) + to.length,
});
const unit = (id: string, text: string, from: string, to = from, parent?: string) => ({
  id,
  document: id.slice(0, 1),
  ...(parent === undefined ? {} : { parent }),
  ...span(text, from, to),
});

export const ANALYSIS: Measurable = {
  documents: [
    { id: "u", side: "upper", text: UPPER_TEXT },
    { id: "l", side: "lower", text: LOWER_TEXT },
  ],
  commitments: [
    unit("u:0", UPPER_TEXT, "一、主要任务"),
    unit("u:1", UPPER_TEXT, "（一）修缮", "桥面。", "u:0"),
    unit("u:2", UPPER_TEXT, "（二）种植", "五百株。", "u:0"),
    unit("u:3", UPPER_TEXT, "（三）开办夜校。", "（三）开办夜校。", "u:0"),
    unit("u:4", UPPER_TEXT, "（四）疏浚河道。", "（四）疏浚河道。", "u:0"),
    unit("l:1", LOWER_TEXT, "1.维护桥梁。"),
    unit("l:1a", LOWER_TEXT, "检查桥墩。", "检查桥墩。", "l:1"),
    unit("l:1b", LOWER_TEXT, "更换护栏。", "更换护栏。", "l:1"),
    unit("l:2", LOWER_TEXT, "2.绿化街道。"),
    unit("l:3", LOWER_TEXT, "3.举办", "夜间班。"),
    unit("l:4", LOWER_TEXT, "4.清理河道淤泥。"),
  ],
  mappings: [
    { subject: "u:1", object: "l:2", confidence: 0.9, proposed: true, relation: "part" },
    { subject: "u:1", object: "l:1b", confidence: 0.8, proposed: true, relation: "equivalent" },
    { subject: "u:1", object: "l:1", confidence: 0.7, proposed: false, relation: "related" },
    { subject: "u:2", object: "l:2", confidence: 0.6, proposed: true, relation: "equivalent" },
    { subject: "u:3", object: "l:4", confidence: 0.2, proposed: false, relation: "related" },
    { subject: "u:3", object: "l:3", confidence: 0.2, proposed: false, relation: "related" },
    { subject: "u:4", object: "l:4", confidence: 0.5, proposed: true, relation: "extended" },
  ],
  coverage: [
    { commitment: "u:0", score: 0.5, likely: "partial" },
    { commitment: "u:1", score: 0.9, likely: "covered" },
    { commitment: "u:2", score: 0.8, likely: "covered" },
    { commitment: "u:3", score: 0.3, likely: "gap" },
    { commitment: "u:4", score: 0.4, likely: "gap" },
  ],
};

export const GOLD_TSV = `# written for the tests
upper_kind	upper_phrase	votes	relation	lower_phrase
task	加固桥墩，重铺	2	equal	维护桥梁
task	加固桥墩，重铺	1	subset|intersects	更换护栏
task	种植行道树	2	equal	绿化街道
task	开办夜校	2	equal	开设夜间班
task	疏浚河道	2	none	
task	设立气象哨	2	none	
indicator	每年种五百株	2	disputed	
`;
