/**
 * Fonts of some PDF writers map ideographs to the radicals that look the same (⼈ U+2F08 for 人). Mapped back one character
 * at a time; normalising the whole text would change （）：， too.
 */

/** CJK Radicals Supplement has no mapping in Unicode but for two; these are the ones that stand for whole characters. */
const SUPPLEMENT =
  "⺟⺠⺩⺫⺬⺮⺶⺷⺸⺼⺽⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻞⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳⺁⺄⺇⺊⺒⺓⺗⺜⺝⺢⺪⺳⺻⻀⻃⻡";
const IDEOGRAPHS =
  "母民王目示竹羊羊羊月臼虎西见角贝足车長长门雨青韦页风飞食食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟厂乙几卜巳幺心日月水疋网聿艹西首";
const MAP = new Map([...SUPPLEMENT].map((radical, i) => [radical, [...IDEOGRAPHS][i]!]));

/**
 * The text with Kangxi radicals (U+2F00–2FD5) and radicals of the supplement as ideographs, and with the em dash
 * (U+2014) for the horizontal bar (U+2015), since fonts have one glyph for both and PDF writers pick either.
 */
export function withoutRadicals(text: string): string {
  return text
    .replaceAll("\u2015", "\u2014")
    .replace(/[\u2E80-\u2EF3\u2F00-\u2FD5]/g, (radical) => MAP.get(radical) ?? radical.normalize("NFKC"));
}
