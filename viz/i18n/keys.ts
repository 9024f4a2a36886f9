/** The keys and what they do, as the help lists them. */
import type { Label } from "../../src/language/terms.ts";

export const KEYS: readonly { title: Label; keys: readonly (readonly [string, Label])[] }[] = [
  {
    title: { zh: "列表与选择", en: "List and selection" },
    keys: [
      ["j / ↓", { zh: "下一项", en: "next item" }],
      ["k / ↑", { zh: "上一项", en: "previous item" }],
      ["Enter", { zh: "打开详情", en: "open the details" }],
      ["/", { zh: "搜索（可输拼音首字母）", en: "search (pinyin initials too)" }],
      ["Esc", { zh: "逐级退出：聚焦、选择、筛选", en: "step back: focus, selection, filters" }],
    ],
  },
  {
    title: { zh: "视图", en: "View" },
    keys: [
      ["1 / 2 / 3", { zh: "对照、力导、矩阵", en: "facing, force, matrix" }],
      ["t", { zh: "图与表格切换", en: "picture or table" }],
      ["f", { zh: "聚焦所选分支", en: "focus the selected branch" }],
      ["0", { zh: "图适合窗口", en: "fit the picture" }],
      ["s", { zh: "市级、区级列表切换", en: "upper or lower list" }],
      ["v", { zh: "进入或离开研判", en: "to the review desk and back" }],
      ["?", { zh: "本说明", en: "this help" }],
    ],
  },
  {
    title: { zh: "图中（先用 Tab 或点击进入图）", en: "In the picture (reach it with Tab or a click)" },
    keys: [
      [
        "← ↑ ↓ →",
        { zh: "沿行、分支与连线移动；按住 Shift 多选", en: "along rows, branches and links; Shift selects several" },
      ],
      ["Space", { zh: "折叠或展开分支", en: "fold or unfold the branch" }],
      ["c … c", { zh: "从一项到对侧一项提出对应", en: "propose a counterpart from one item to one of the other side" }],
      ["+ / −", { zh: "缩放", en: "zoom in, zoom out" }],
      ["Shift + ▭", { zh: "按住 Shift 拖动框选", en: "drag with Shift to select a box of items" }],
    ],
  },
  {
    title: { zh: "研判", en: "Review" },
    keys: [
      [
        "J / K",
        {
          zh: "在可能的对应之间移动（列表以外亦可用 ↓ ↑）",
          en: "move among possible counterparts (↓ ↑ outside the list)",
        },
      ],
      ["a", { zh: "认定", en: "accept" }],
      ["e", { zh: "改关系、写缺项", en: "relation and what is missing" }],
      ["r", { zh: "否决", en: "reject" }],
      ["n", { zh: "此文件无对应", en: "none in this document" }],
      ["x", { zh: "不涉及", en: "not applicable" }],
      ["l", { zh: "区级自设", en: "local initiative" }],
      ["w", { zh: "多项合计已完整", en: "together complete" }],
      ["c", { zh: "写理由", en: "write the reason" }],
      ["/", { zh: "搜索区级事项作为对应", en: "search for a counterpart" }],
      ["m", { zh: "选入批量", en: "mark for a bulk step" }],
      ["u / U", { zh: "撤销、重做（Ctrl+Z 亦可）", en: "undo, redo (Ctrl+Z too)" }],
    ],
  },
];
