/**
 * What signs a document off, whole paragraphs of it: issuer and date, （此件公开发布）, 抄送, 印发, the list of what is
 * attached, whom to call; and the fields that law databases put beside a text. They stay in the text and are no units.
 */
import { markerOf } from "../outline/marker.ts";
import type { Paragraph } from "../outline/paragraph.ts";
import { isDuty } from "../outline/verb.ts";
import { figuresOf } from "./figure.ts";

const DATE =
  "(?:(?:19|20)\\d\\d年\\d{0,2}月\\d{0,2}日|[一二][〇○零Oo一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)";
const DATE_LINE = new RegExp(`^（?${DATE}(?:签发|发布|公布|印发|通过)?）?$`);
/** 市大数据局 2025年3月1日, 市政府办公室 2025年3月1日印发; several names for a joint notice. */
const SIGNED = new RegExp(
  `^([\\u4e00-\\u9fff（）]{1,200}(?:部|委|局|厅|署|院|办|会|室|政府|中心|公司|处))${DATE}(?:印发)?$`,
);
const NAME_ENDS = /部|委|局|厅|署|院|办|会|室|政府|中心|公司|处/;
const LONGEST_NAME = 30;
const NAME =
  /^[\u4e00-\u9fff（）]{2,30}(?:部|委|委员会|局|厅|署|院|办|会|室|政府|中心|公司|处|司|组|银行)(?:（代章）|代章）)?$/;
/** Names of organs and places that begin as a verb of doing or an object put before it does. */
const ORGAN = /^(?:发展和?改革|投资促进|对外[经贸合]|从化|于都)[\u4e00-\u9fff]*(?:部|委|局|厅|办|会|室|政府|中心)$/;
const PUBLIC =
  /^（?此件(?:主动公开|公开发布|依申请公开|不予公开|删减后公开|公开|发至[^。]{1,16})[^。]{0,12}）?$|^（?(?:信息公开(?:选项|类别|形式)|公开方式|公开属性)[：:][^。]{0,12}）?$/;
const COPIES = /^(?:抄送|抄报|分送|主题词|公开方式)[：:]/;
const CONTACT =
  /^(?:（?(?:联系人|联系方式|联系电话|咨询电话|监督电话|举报电话|电话|传?真|邮编|邮政编码|电子邮[箱件]|邮箱|通[信讯]地址|寄送地址|联系地址)(?:及(?:联系)?电话|和电话|及(?:联系)?方式)?[：:][^。]{0,80}|联系人及(?:联系)?电话[：:]?)$/;
const DATABASE =
  /^【(?:发布(?:部门|机关|日期|单位)|发文(?:字号|日期|机关)|公布日期|实施日期|施行日期|生效日期|时效性?|效力(?:级别|等级|位阶)|失效日期|法规(?:类别|标题|分类)|所属(?:类别|法规)|批准(?:部门|日期)|颁布(?:日期|单位)|题注|修订沿革)】/;

/** A name stands at most this many lines above the date: joint notices are signed by several. */
const NAMES = 16;
const LONGEST_ITEM = 100;

/** Indices of the paragraphs that sign off. `text` is the bare text. */
export function signatureIn(text: string, paragraphs: readonly Paragraph[]): Set<number> {
  const found = new Set<number>();
  const words = (i: number) => text.slice(paragraphs[i]!.from, paragraphs[i]!.to);
  for (const [i, p] of paragraphs.entries()) {
    if (p.kind === "table-row") continue;
    const line = words(i);
    if (PUBLIC.test(line) || COPIES.test(line) || CONTACT.test(line) || DATABASE.test(line)) {
      found.add(i);
      // 市科技局规划处 over its telephone.
      if (i > 0 && CONTACT.test(line) && isName(words(i - 1))) found.add(i - 1);
    }
    if (isSigned(line)) found.add(i);
    else if (DATE_LINE.test(line)) {
      found.add(i);
      for (let k = i - 1; k >= 0 && k >= i - NAMES && paragraphs[k]!.kind !== "table-row" && isName(words(k)); k--)
        found.add(k);
    } else for (const item of attached(text, paragraphs, i)) found.add(item);
  }
  return found;
}

/** （二）建设政务服务中心 ends as a name does; what is numbered or begins with a verb of doing is a task. */
function isTask(line: string): boolean {
  return markerOf(line) !== undefined || (isDuty(line) && !ORGAN.test(line));
}

function isName(line: string): boolean {
  return NAME.test(line) && !isTask(line);
}

/** Names, none of them longer than a name is, and a date. */
function isSigned(line: string): boolean {
  if (line.length > 200) return false;
  const names = SIGNED.exec(line)?.[1];
  return names?.split(NAME_ENDS).every((name) => name.length <= LONGEST_NAME) === true && !isTask(names);
}

/**
 * 附件：1.…… and the items counted under it. A caption with its table, and the heading of what is appended in full, are
 * no lists: behind a list the signature stands, another annex, or nothing. Nor is it one if it lists tasks.
 */
function attached(text: string, paragraphs: readonly Paragraph[], at: number): number[] {
  const words = (i: number) => text.slice(paragraphs[i]!.from, paragraphs[i]!.to);
  const head = /^附件?[：:]/.exec(words(at));
  if (!head || !isEntry(words(at))) return [];
  const list = [at];
  const first = markerOf(words(at).slice(head[0].length));
  if (isTaskEntry(words(at).slice(head[0].length))) return [];
  let count = first?.ordinal ?? 0;
  let next = at + 1;
  for (; next < paragraphs.length; next++) {
    const marker = markerOf(words(next));
    if (marker?.family !== "digit" || marker.ordinal !== count + 1 || !isEntry(words(next))) break;
    if (count === 0 && words(at).length > head[0].length) break;
    if (isTaskEntry(words(next))) return [];
    list.push(next);
    count++;
  }
  if (count === 0 && words(at).length === head[0].length) return [];
  const after = paragraphs[next];
  if (after === undefined) return list;
  const line = words(next);
  const ends =
    PUBLIC.test(line) ||
    COPIES.test(line) ||
    CONTACT.test(line) ||
    isName(line) ||
    DATE_LINE.test(line) ||
    isSigned(line) ||
    /^附[件表][\d一二三四五六七八九十]{0,2}[：:]?/.test(line);
  return after.kind !== "table-row" && ends ? list : [];
}

/** The name of a document, and no sentence. */
function isEntry(line: string): boolean {
  return line.length <= LONGEST_ITEM && !/[。；]/.test(line);
}

const DOCUMENT =
  /(?:方案|计划|表|单|办法|细则|意见|措施|目录|指南|指引|规划|标准|规范|流程|要点|分工|图|书|函|预案|条例|规定|制度|台账|汇总|说明|回执|报告|通知|公告|简介|要求|案例|格式|模板|材料)(?:（[^）]*）)?[。]?$/;

/** 培育高新技术企业20家 is promised; 推进管网改造实施方案 names a document. */
function isTaskEntry(line: string): boolean {
  const entry = line.slice(markerOf(line)?.length ?? 0);
  return !DOCUMENT.test(entry) && (isDuty(entry) || figuresOf(entry).length > 0);
}
