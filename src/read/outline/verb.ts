/**
 * What a clause of policy prose does: undertake something, lead in to it, tell how things stand, or cite an authority.
 *
 * Chinese policy sentences drop the subject; a clause that undertakes begins with a verb of doing, often after an adverb
 * or an auxiliary (着力、加快、大力 …). The lists hold the verbs of planning prose at large, not of one document.
 */
import { VERBS } from "./verbs.ts";

const ADVERBS =
  "(?:并|还|也|又|再|地|针对性|有针对性|紧密|全速|将|要|应(?![用对急])|须|需|可|拟|更|都|均|即|就|我们|我市|我省|我区|全市|全省|全区|各地|各级|各部门|政府|继续|进一步|逐步|逐渐|着力|大力|全力|加力|聚力|合力|奋力|倾力|尽力|鼎力|努力|力争|争取|确保|积极|主动|扎实|切实|全面|深入|深化(?=推进|实施|落实|开展)|持续|不断|加快|加速|加紧|抓紧|抓好|尽快|提速|有序|有效|有力|稳步|稳妥|统筹|协同|协调|联合|共同|一体|一体化|系统|整体|整县|分类|分级|分步|分批|分期|分层|滚动|动态|定期|适时|适度|及时|严格|依法|依规|坚决|坚定|坚定不移|毫不动摇|高标准|高质量|高水平|高起点|高效|高位|高规格|精准|精心|科学|合理|规范|优先|重点|率先|创新|探索|试点|试行|常态化|制度化|清单化|项目化|清单式|台账式|规模化|差异化|个性化|市场化|因地制宜|梯次|梯度|超前|前瞻|提前|适当|充分|广泛|普遍|特别|尤其|同步|同时|因此|从而|进而|重新|组织|牵头|带头|参与|深度|纵深|深层次|全链条|全方位|多渠道|多措并举|千方百计|想方设法|全域|全程|更加|更好|更多|更大|更大力度|加大力度|下大力气|下更大力气|实打实|真正|严厉|严密|从严|从快|妥善|平稳|稳慎|审慎|集中|加倍|竭力|始终|长期|直接|逐年|每年|按规定|一律|首先|其次|最后|此外|另外|到位|提档|提质|迭代|鼓励(?=支持)|支持(?=鼓励)|支持和|推动和|引导和|鼓励和|规划|谋划|布局)*";

const verbs = [...VERBS].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");
/** The same characters begin nouns: 发展环境, 建设用地, 服务业, 创新能力. */
const NOUN =
  "(?!发展(?:环境|形势|现状|基础|成就|历程|趋势|阶段|水平|理念|中国家|是|的|不|方式|战略|目标|定位|思路|方向|动力|活力|空间|格局)|建设(?:用地|单位|规模|情况|项目|是|的|工程|资金|水平)|创新(?:能力|体系|主体|平台|要素|资源|环境|生态|活力|投入|链|型|是|的|成果|高地|水平|实力|驱动)|服务(?:业|能力|水平|体系|质量|范围|对象|平台|中心|机构|功能|网络|保障|是|效能)|投资(?:额|规模|者|基金|环境|结构|效益|和|是)|教育(?:部|厅|局|系统|体系|质量|事业|资源|水平|发展|改革|是)|管理(?:部门|办法|体制|机制|水平|能力|体系|人员|局|是)|合作(?:区|社|机制|平台|伙伴|项目|是)|保护(?:区|地)|交易(?:中心|所|额)|治理(?:体系|能力|水平|是)|研发(?:投入|经费|机构|人员|平台|中心|费用|强度|能力)|运行(?:机制|质量)|监管(?:部门|体系|机制|能力)|融合(?:区|带)|规划(?:纲要|期|建设的)|控制(?:区|线)|改革(?:开放|发展|是)|交流(?:会|中心)|优化(?:组合后)|供给(?:侧|体系|能力)|使用(?:权|者|效益)|研究(?:院|所|生|机构|中心|员)|培训(?:机构|基地|中心)|结合(?:部|点)|开放(?:型|水平|格局|平台|度|是)|担保(?:公司|机构)|配套(?:设施|能力)|利用(?:率|效率|水平)|组织(?:部|部门|体系|领导|程度)|考核(?:评价|机制|体系|结果)|应用(?:场景|领域|水平)|协同(?:发展|创新)(?:水平|格局|机制)|普惠(?:金融|性|型)|上市(?:公司|企业)|公开(?:透明)|发布(?:会|式|者))";
const DUTY = new RegExp(`^${ADVERBS}${NOUN}(?:${verbs})`);
/** 发展新质生产力是高质量发展的内在要求: says what something is. */
const STATEMENT =
  /^[^，]{2,28}(?<![但就还只也若凡要正])是(?:一|[^，]{0,30}?)(?:要求|保障|前提|根本|关键|基础|动力|支撑|基石|使命|道理|现代化|一年|时期|窗口期|机遇期|攻坚期|关键期|标志|所在|任务|体现|途径|必由之路|选择|源泉|主题|核心|重点|底线|阶段|举措|力量|之年|战略|抓手|机遇|问题|课题|事业|工程)$/;

/** 加快转型意义重大, 生态环境关系人民福祉: says what hangs on something; 也是……之年 goes on about the year before it. */
const MATTERS =
  /具有[^，]{0,12}(?:意义|作用|价值)$|意义(?:十分)?重大$|发挥[着了][^，]{0,12}作用$|^[^，]{2,20}(?:关系(?:[到着]|(?=人民|民生|国计|全局|国家|千家|群众|亿万))|关乎|事关|意味着|标志着)[^，的]+$|^(?:也|更|又)是[^，]*(?:之年|一年|时期|阶段)$/;

/** Says what a thing is rather than what is done about it. */
export function isStatement(clause: string): boolean {
  return STATEMENT.test(clause) || MATTERS.test(clause);
}

/** 把 … 作为, 将 … 纳入, 对 … 给予, 为 … 提供: an object put before its verb. */
const FRONTED = new RegExp(
  `^${ADVERBS}(?:把|将|让|使|令|对|为|与|同|向|在|从|由(?!于)|于|按)[^，；。]{1,60}?(?:${verbs}|纳入|作为|列入|变成|变为|用于|放在|摆在|落到|建成)`,
);
const LEAD_IN =
  /^(?:以(?![及上下内外来])|围绕|紧扣|紧紧围绕|紧密围绕|聚焦|锚定|瞄准|针对|面向|立足|依托|通过|按照|根据|依据|遵循|基于|结合|借助|依靠|凭借|顺应|抓住|抢抓|着眼|着眼于|对照|对标|对于|在[^，]{2,40}(?:方面|下|中|上|基础上|前提下|领域|环节|过程中|同时|时)[，：]?$|从[^，]{2,60}方面$|[^，]{2,20}(?<![个大项])方面$|为了?|当前|目前|未来|今后|下一步|接下来|同时|此外|另外|其中|特别是|尤其是|比如|例如|具体|到20\d\d年?|力争到|争取到|20\d\d年|“?十[四五六]五”?(?:期间|时期|末)?|充分发挥|发挥)/;

/** Whether the clause begins with a verb of doing. */
export function isDuty(clause: string): boolean {
  return DUTY.test(clause) || FRONTED.test(clause);
}

/** 到2027年建成……: what is to be done by then. */
export function withoutAimYear(clause: string): string {
  const rest = clause.replace(/^(?:力争|争取|确保)?(?:到|至)20\d\d年(?:底|末)?(?:前)?/, "");
  return rest.length > 5 ? rest : clause;
}

/** A clause that only prepares the next: 围绕……, 以……为重点, 到2027年. */
export function isLeadIn(clause: string): boolean {
  return LEAD_IN.test(clause) && !/^(?:充分发挥|发挥|抢抓|抓住|对标)/.test(clause)
    ? true
    : /^以[^，]{1,60}(?:为|引领|带动|牵引|支撑)/.test(clause);
}

/** Formula of loyalty and guidance; nobody can be asked whether a district carries it out. */
const FORMULA =
  /(?:以[^，。]{0,40}思想为(?:根本)?(?:指导|指引|统领|遵循)|高举[^，。]{0,20}旗帜|思想(?:和|、)|党的(?:十[一二三四五六七八九]大|二十大|[^，。]{0,6}全会)|重要(?:讲话|指示|论述|批示|思想|理论)|决策部署|(?:完整|全面)?、?准确、?全面贯彻新?发展理念|新发展理念|新发展格局|五位一体|四个全面|四个意识|四个自信|两个确立|两个维护|四个面向|稳中求进|党中央|党的(?:全面)?领导|坚定不移沿着|牢记嘱托|感恩奋进|邓小平理论|三个代表|科学发展观)/;
const GUIDED =
  /^(?:深入|认真|全面|坚决|一体|切实|扎实|完整准确)?(?:学习|贯彻|落实|领会|践行|学笃行)|^(?:始终|必须|要)?(?:坚持|秉持|遵循|紧扣|牢记|立足|锚定|聚焦|围绕|紧紧围绕|紧密围绕|按照|根据|瞄准|顺应|把握|牢牢把握|完整|准确)|^以[^，]{1,60}(?:为|作)/;

/** A clause of guiding ideology: what is cited, kept to and started from, not what is promised. */
export function isGuiding(clause: string): boolean {
  return FORMULA.test(clause) || GUIDED.test(clause);
}

/** 主要, 重要, 必要 and 要求 are words of their own. */
const MUST = "(?<![主重必首摘概纲紧扼])要(?![求素点闻目件])";
/** 我们要, 市科技局还将: who acts. */
const SUBJECT = new RegExp(`^[^，]{0,20}?(?:还|也|继续)?(?:将|${MUST})(?:坚持|继续)?`);

/** A clause without the one who acts: 我们将围绕产业需求 → 围绕产业需求. */
export function withoutSubject(clause: string): string {
  return isPromise(clause) ? clause.replace(SUBJECT, "") : clause;
}

/** Guidance pure and simple, which also stands among tasks: 深入贯彻党的……精神, 坚持稳中求进工作总基调. */
export function isFormula(clause: string): boolean {
  return FORMULA.test(clause) && (GUIDED.test(clause) || GUIDED.test(clause.replace(SUBJECT, "")));
}

/** How things turn out when a goal is met: 更加完善, 明显增强, 取得重大进展, 位居前列. */
const STATE =
  /(?:更加|更为|明显|显著|大幅|稳步|持续|不断|基本|全面|进一步|初步|有效|充分|较快|较大|逐步|加快|同步)(?:[\u4e00-\u9fff]{1,6})$|(?:取得|实现|达到|进入|迈入|迈上|跻身|位居|走在|保持|形成|建成|完成|成为|趋于|得到|处于|高于|优于|好于)[^，]{0,30}$|(?:前列|领先|一流|突破|完善|健全|提升|增强|提高|扩大|优化|改善|普及|覆盖|同步|一致|相当|持平|成效|进展|水平|成势|有力|迸发|显著|融合|缩小|巩固|畅通|平衡|稳定|凸显|壮大|涌现|协调|安全|可控)$/;

export function isState(clause: string): boolean {
  return STATE.test(clause);
}

const WILL = /^[^，]{0,28}?(将|(?<![主重必首摘概纲紧扼])要|拟|计划|力争|争取)(?![求素])/;

/** Says of its subject that it will do something: 市科技局将深入贯彻……, 我们将……. */
export function isPromise(clause: string): boolean {
  const found = WILL.exec(clause);
  if (!found) return false;
  const rest = clause.slice(found[0].length);
  return found[1] === "将" ? rest.length > 3 : isDuty(rest) || isLeadIn(rest);
}

/** 锚定“改革创新引领地”奋斗目标, 聚焦“1167”总体思路: guidance that names the issuer's own aim or system. */
export function isOwnAim(clause: string): boolean {
  return !FORMULA.test(clause) && /“[^”]{2,16}”[^，]{0,8}(?:目标|定位|思路|布局|体系)$/.test(clause);
}
