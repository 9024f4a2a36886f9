/** Words of the interactive picture in the HTML report. */
import type { Language } from "../../language/terms.ts";

const zh = {
  picture: "对照图",
  tools: "对照图工具",
  closer: "放大",
  farther: "缩小",
  fit: "显示全图",
  fitShort: "全图",
  unfold: "展开全部分支",
  unfoldShort: "全部展开",
  fold: "恢复初始折叠",
  foldShort: "恢复折叠",
  find: "按名称查找，回车到下一处",
  none: "没有找到",
  legend: "按状态筛选",
  only: "只突出：",
  upperTree: "上位事项",
  lowerTree: "下位事项",
  panel: "事项说明",
  close: "关闭说明",
  toRow: "到表中该行",
  toItem: "到逐项说明",
  toPicture: "在对照图中查看",
  suggested: "待研判的建议",
  hint: "点击事项查看说明，点击事项前的标记展开或折叠；Ctrl+滚轮或双指缩放，拖动平移。键盘：↑↓移动，→←展开、折叠，回车查看，+ − 0缩放，Esc关闭。打印时为静态图。",
  comma: "，",
  colon: "：",
};

export type PictureWords = typeof zh;

const en: PictureWords = {
  picture: "Picture",
  tools: "Tools of the picture",
  closer: "Zoom in",
  farther: "Zoom out",
  fit: "Show the whole picture",
  fitShort: "Fit",
  unfold: "Unfold all branches",
  unfoldShort: "Unfold all",
  fold: "Fold as at first",
  foldShort: "Fold as at first",
  find: "Find by name; Enter for the next",
  none: "not found",
  legend: "Filter by state",
  only: "Only ",
  upperTree: "Upper items",
  lowerTree: "Lower items",
  panel: "About the item",
  close: "Close",
  toRow: "to its row in the table",
  toItem: "to its sheet",
  toPicture: "show in the picture",
  suggested: "suggestion, not reviewed",
  hint: "Click an item to read about it; click its mark to fold or unfold. Zoom with Ctrl and the wheel or two fingers, drag to move. Keys: ↑↓ move, →← unfold and fold, Enter reads, + − 0 zoom, Esc closes. Printed, it is the still picture.",
  comma: ", ",
  colon: ": ",
};

export const PICTURE_WORDS: Record<Language, PictureWords> = { zh, en };
