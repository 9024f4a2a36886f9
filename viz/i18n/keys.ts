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
      ["?", { zh: "本说明", en: "this help" }],
    ],
  },
];
