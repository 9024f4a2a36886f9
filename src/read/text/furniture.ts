/**
 * Page furniture of government and news sites: what belongs to the page, not to the document. It stays in the text and is
 * marked, so that nothing is lost and offsets hold. Only short lines are looked at, and a line in the middle of a text
 * only for words that no policy sentence consists of.
 */
import type { Furniture } from "./text.ts";

export interface Passage {
  start: number;
  end: number;
  text: string;
}

export interface PageHead {
  furniture: Furniture[];
  title?: string;
  meta: Record<string, string>;
}

interface Sign {
  reason: string;
  pattern: RegExp;
}

/** Whole lines that are furniture wherever they stand. */
const ANYWHERE: Sign[] = [
  { reason: "breadcrumb", pattern: /^(?:您(?:现在|当前)?的?|当前|现在的?)?(?:所在)?位置(?:是|为)?\s*[:：]/ },
  { reason: "breadcrumb", pattern: /^(?:网站)?首\s*页\s*(?:[>＞»›/|\-–—→]+\s*[^。，>＞»›/|→]{1,20}){1,8}$/ },
  {
    reason: "share",
    pattern:
      /^(?:【?\s*(?:分享(?:到|至)?|打印(?:本页)?|关闭(?:窗口|本页)?|收藏(?:本[页文])?|关注|下载|转发|复制|引用|点赞|大字|全屏|阅读模式|原文(?:浏览|对照)|展开全文|收起|字[体号]|大|中|小|默认|纠错|返回顶部|听新闻|朗读)\s*[:：】|\s[\]【]*)+[^一-龥]{0,6}$/,
  },
  { reason: "share", pattern: /^(?:微信|微博|QQ空间|新浪微博|腾讯微博|朋友圈|人人网|豆瓣|\s)+$/ },
  // 推广二维码应用 is a task; whoever reads a page is asked to scan one.
  {
    reason: "share",
    pattern:
      /^[^。；]{0,30}(?:扫一扫|扫码(?:关注|查看|阅读|下载)|(?:扫描|识别|长按)[^，。；]{0,8}二维码(?!应用|技术|识别|设备))[^。；]*$|^(?:本[文页站]|手机|微信|官[方网]|客户端|公众号|APP)[^，。；]{0,8}二维码$/,
  },
  // Law databases: 北大法宝, 威科先行 and what they put between the lines of a text.
  {
    reason: "site",
    pattern:
      /^[^。；]*(?:北大法宝|法宝(?:联想|引证码|新AI|提示|推荐)|pkulaw|chinalawinfo|北大法律英文网|威科先行|法律之星|律商网|CLI\.\d)[^。；]*$/i,
  },
  { reason: "hotline", pattern: /(?:举报|爆料|投诉|监督|新闻)(?:热线|电话|邮箱)\s*[:：]/ },
  { reason: "hotline", pattern: /^电话\s*[:：].*(?:Q\s*Q|微信|邮箱)/ },
  { reason: "copyright", pattern: /^版权(?:声明|所有|说明)|^(?:©|Copyright)|ICP备|公网安备|网站标识码|政府网站标识/i },
  {
    reason: "copyright",
    pattern: /凡(?:所有)?(?:标注|注明).{0,12}来源.{0,40}(?:版权|转载)|未经(?:授权|许可|书面).{0,10}不得/,
  },
  {
    reason: "byline",
    pattern: /^[（(【]?\s*(?:责任)?(?:编辑|编审|责编|校对|审核|终审|初审|复审|监制|值班编委)\s*[:：丨|]/,
  },
  {
    reason: "byline",
    pattern:
      /^[□■◎●]?\s*(?:本报|新华社|[一-龥]{2,8}(?:日报|晚报|时报|网|客户端))?\s*(?:全媒体|首席)?(?:记者|通讯员|见习记者)\s+[一-龥]{2,4}(?:[\s、]+(?:通讯员\s*)?[一-龥]{2,4}){0,5}(?:\s*(?:整理|文\/?图|文|图|摄|报道))?$/,
  },
  {
    reason: "related",
    pattern:
      /^(?:上一[篇条页]|下一[篇条页]|相关(?:阅读|链接|文章|新闻|稿件|附件)|延伸阅读|政策(?:原文|解读|问答)|推荐阅读|热门推荐|文件下载|附件下载)\s*(?:[:：].{0,60})?$/,
  },
  {
    reason: "site",
    pattern:
      /^(?:主办|承办|协办|技术支持|网站维护)(?:单位)?\s*[:：]|^(?:网站地图|联系我们|关于我们|隐私声明|网站声明|无障碍浏览|繁體|简体|登录|注册)$/,
  },
  {
    reason: "site",
    pattern: /^(?:国务院部门|地方政府|市政府部门|省政府部门|区[（(]?县[）)]?(?:政府)?|省区市政府|中央部委)网站$/,
  },
];

/** The line with date and source under a title, and what is read from it. */
const PUBLICATION =
  /(?:发布(?:日期|时间|者|机构|单位)|发文日期|成文日期|更新(?:时间|日期)|日\s*期|时\s*间|来\s*源|信息来源|浏览(?:次数|量)?|点击(?:次数|数|量)?|阅读(?:次数|量)?|作\s*者|字\s*号)\s*[:：]/;
const PUBLICATION_DATE =
  /(?:发布日期|发布时间|更新时间|更新日期|日\s*期|时\s*间|^)\s*[:：]?\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const PUBLICATION_SOURCE = /来\s*源\s*[:：]\s*([^\s:：|]{2,30})/;
/**
 * A date with a time, or written with figures only, and perhaps a source: `2024-03-05 09:12 重庆日报`. `2019年4月17日`
 * alone is the date under a signature.
 */
const BARE_DATE =
  /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日(?=\s+\d{1,2}[:时]))(?:\s+\d{1,2}[:时]\d{2}(?::\d{2}|分)?)?(?:\s+[^\s，。]{2,16})?$/;

/** What names of sites and columns do not hold: sentences, the one addressed, and the kinds of documents. */
const OWN_WORDS = /[，。；：、]|(?:报告|规划|计划|方案|意见|通知|要点|决定|办法|纲要|清单|公告|批复|[〔（(]\d{4})/;

/** The page begins to be over: what follows is furniture too, as long as it is no running text of the document. */
const TAIL = new Set(["byline", "copyright", "related", "site", "share"]);
const LONGEST = 80;
const HEAD_LINES = 12;

/** Furniture among the passages of a page. Passages are the lines or blocks in order. */
export function findFurniture(passages: readonly Passage[]): PageHead {
  const reasons = new Map<number, string>();
  for (const [i, { text }] of passages.entries()) {
    const reason = reasonOf(text);
    if (reason !== undefined) reasons.set(i, reason);
  }
  const head = readHead(passages, reasons);
  markTail(passages, reasons);
  const furniture = [...reasons.entries()]
    .sort(([a], [b]) => a - b)
    .map(([i, reason]): Furniture => ({ start: passages[i]!.start, end: passages[i]!.end, reason }));
  return { ...head, furniture };
}

/** Why a line is furniture wherever it stands; `undefined` when it is not. */
export function reasonOf(text: string): string | undefined {
  for (const { reason, pattern } of ANYWHERE) {
    if (text.length > LONGEST && reason !== "copyright") continue;
    if (pattern.test(text.slice(0, 400))) return reason;
  }
  return undefined;
}

/** Above the line with date and source stand the title, directly, and before it names of site and column. */
function readHead(passages: readonly Passage[], reasons: Map<number, string>): Omit<PageHead, "furniture"> {
  const meta: Record<string, string> = {};
  const at = passages.findIndex(
    ({ text }, i) => i < HEAD_LINES && text.length <= 100 && !reasons.has(i) && isPublication(text, i),
  );
  if (at < 0) return { meta };
  const line = passages[at]!.text;
  reasons.set(at, "publication");
  for (let i = at + 1; i < HEAD_LINES && i < at + 4; i++) {
    const text = passages[i]?.text;
    if (text !== undefined && text.length <= 60 && isPublication(text, i)) reasons.set(i, "publication");
  }
  const date = PUBLICATION_DATE.exec(line);
  if (date) meta.PubDate = `${date[1]}-${date[2]!.padStart(2, "0")}-${date[3]!.padStart(2, "0")}`;
  const source = PUBLICATION_SOURCE.exec(line)?.[1];
  if (source !== undefined) meta.ContentSource = source;
  let titleAt = at - 1;
  while (titleAt >= 0 && reasons.has(titleAt)) titleAt--;
  if (titleAt < 0) return { meta };
  const title = passages[titleAt]!.text;
  if (title.length > 120 || /[。；]$/.test(title)) return { meta };
  for (let i = 0; i < titleAt; i++) {
    const text = passages[i]!.text;
    if (!reasons.has(i) && text.length <= 16 && !OWN_WORDS.test(text)) reasons.set(i, "site");
  }
  return { title, meta };
}

function isPublication(text: string, at: number): boolean {
  return (PUBLICATION.test(text) && !/[。；]/.test(text)) || (at > 0 && BARE_DATE.test(text));
}

/** From the first sign of the end on, if no more than a fifth of the text follows, short lines and notices are furniture. */
function markTail(passages: readonly Passage[], reasons: Map<number, string>): void {
  const total = passages.reduce((sum, { text }) => sum + text.length, 0);
  let after = 0;
  let own = 0;
  let from = passages.length;
  for (let i = passages.length - 1; i >= 0; i--) {
    after += passages[i]!.text.length;
    // A tail is the last fifth, or 600 characters of a longer text; in a short note never more than half of it.
    if ((after * 5 > total && after > 600) || after * 2 > total) break;
    // One sentence may be the site's own; a second one is the document's.
    const { text } = passages[i]!;
    if (!reasons.has(i) && text.length > 20 && /[。；]$/.test(text) && !/[本我]站|网|版权|转载/.test(text)) own++;
    if (own > 1) break;
    if (TAIL.has(reasons.get(i) ?? "")) from = i;
  }
  // The last sign before which the text ends: walk on only while nothing but furniture follows.
  for (let i = from; i < passages.length; i++) if (!reasons.has(i)) reasons.set(i, "site");
  for (let i = passages.length - 1; i > 0; i--) {
    if (!/^[A-Za-z×✕✖↑]$/.test(passages[i]!.text)) break;
    reasons.set(i, "site");
  }
}
