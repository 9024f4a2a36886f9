/**
 * What a document says of itself rather than of what will be done: why a rule was made, what it covers, what its words
 * mean, who explains it, what breaches it; and where a figure or a table is to be found.
 */

const PURPOSE = /(?:制定|编制|出台)本[\u4e00-\u9fff]{2,6}(?:（[^）]{1,8}）)?[。]?$/;
const SCOPE =
  /^本[\u4e00-\u9fff]{2,6}(?:（[^）]*）)?(?:主要)?(?:适用于|遵循|所称|所指|中所称|(?:规定|给出|定义|描述|界定)了)/;
/** 本办法所称……，是指……; ……（以下简称试验区）是……的区域. */
const DEFINITION =
  /^[^，。]{0,24}所(?:称|指)的?[^，。]{2,30}，?(?:是|系)?指|^[^，。]{2,40}（以下(?:简称|称)[^）]{1,24}），?是(?!否)|^[^，。]{2,24}，?是指/;
const EXPLAINED = /^(?:补助|补贴|奖励|奖补|支持|资助)对象[为是]|由[^，。]{2,80}负责(?:解释|修订)|解释权归|从其规定。?$/;
const LIABILITY = /(?:追究|承担)[^，。]{0,16}(?:法律|刑事|行政|纪律|相应|直接)[^，。]{0,8}责任|构成犯罪/;
/** Rules for those who hand something in: 申报单位应在系统填报, 项目下设课题数不超过5个. */
const APPLICANTS =
  /^(?:请)?(?:各|中方|双方|项目|课题|牵头|正式|预|进入答辩[^，]{0,6}的?)*(?:申请人|申报(?:单位|主体|书|项目)|推荐单位|依托单位|(?:项目|课题)负责人|申请书|参加单位)(?![^。]*(?:给予|奖励|补助))|(?:课题数|参加单位总数|合作研究单位)[^，。]{0,6}(?:不超过|不得超过)|设\d名[^，。]{0,4}负责人|^拟?支持项目数/;
/** 提出以下建议, 应符合下列要求: what follows says it. */
const FORERUNNER =
  /^[^，。]{0,40}，?[^，。]{0,24}(?:以下|下列|如下)(?:要求|条件|规定|标准|材料|内容|原则|建议|意见|情形)[：。]?$/;
const POINTER =
  /^(?:工程|标准)?[^，。]{0,40}(?:如|详?见)(?:下)?[图表]\d?[-—.\d]*(?:所示)?[。]?$|^（?[图表]?略）?[。]?$/;

/** Whether a sentence (or a heading that is a whole sentence) only speaks of the document itself. */
export function isProvision(sentence: string): boolean {
  return [PURPOSE, SCOPE, DEFINITION, EXPLAINED, LIABILITY, APPLICANTS, FORERUNNER, POINTER].some((pattern) =>
    pattern.test(sentence),
  );
}
