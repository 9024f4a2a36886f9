/**
 * A numbered heading run into its text without any sign: 第二节 加强水利建设坚持旱涝兼治，……. It ends at a noun behind which
 * another sentence can only begin.
 */

import type { Span } from "./bare.ts";
import type { HeadingSplit } from "./heading.ts";
import { isDuty } from "./verb.ts";

/** Shorter paragraphs are headings or items of their own. */
const SHORTEST = 30;
const SHORTEST_HEAD = 5;
const LONGEST_HEAD = 40;
/** Words that open a sentence and cannot go on with a noun. */
const OPENS =
  /^(?:依托|立足|根据|按照|围绕|坚持|着力|加快|加强|深化|保持|运用|利用|充分利用|充分发挥|进一步|严格|大力|积极|努力|切实|继续|逐步|组织实施|针对|瞄准|聚焦|抓住|[从到]20\d\d年)(?=[^，。；、]{4,})|^以[^，。；]{2,20}为[^，。；]/;
const ENDS =
  /(?:能力|水平|体系|建设|改革|改造|业|教育|资源|技术|利用|开发|支撑|制度|机制|基地|集聚区|高地|结构|发展|保护|治理|服务|环境|格局|网络|设施|合作|开放|管理|安全|保障|质量|效益|素质|市场|投资|消费|经济|水利|交通|文化|创新|人才|提升)$/;
/** 支持企业加快改造: the noun is who is to do it. */
const AGENT = /(?:^|，)(?:支持|鼓励|引导|推动|促进|督促|指导|要求|使|让|帮助|组织|动员)[^，]*$/;

/** The heading and the text of such a paragraph (its numbering sign left away); `undefined` where it holds none. */
export function gluedHeading(text: string, span: Span): HeadingSplit | undefined {
  if (span.to - span.from < SHORTEST) return undefined;
  const line = text.slice(span.from, span.from + LONGEST_HEAD * 2);
  for (let at = SHORTEST_HEAD; at <= LONGEST_HEAD; at++) {
    const head = line.slice(0, at);
    if (/[。；：！？（）]/.test(head) || (head.match(/，/g)?.length ?? 0) > 1) return undefined;
    if (!(ENDS.test(head) && OPENS.test(line.slice(at))) && !repeats(head, line.slice(at))) continue;
    if (AGENT.test(head) || !(isDuty(head) || head.includes("--") || head.includes("——"))) continue;
    const end = span.from + at;
    return { heading: { from: span.from, to: end }, body: { from: end, to: span.to } };
  }
  return undefined;
}

/** 加强水利建设水利建设要全面规划: the text takes up the last words of the heading. */
function repeats(head: string, rest: string): boolean {
  for (let length = 3; length <= 8 && length < head.length; length++) {
    const last = head.slice(-length);
    if (rest.startsWith(last) && /^(?:要|应|必须)/.test(rest.slice(length))) return true;
  }
  return false;
}
