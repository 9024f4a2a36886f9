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
/** What a breach brings; who bears responsibility for what he does beside it has a duty. */
const LIABILITY =
  /依法(?:依规)?追究[^，。]{0,16}责任|^(?:第[一二三四五六七八九十]+条)?对?[^，。]{0,12}(?:违反|弄虚作假|骗取)[^。]*(?:追究|处罚|承担[^，。]{0,10}责任)|构成犯罪/;
/** How a call counts what is handed in: 项目下设课题数不超过5个. */
const COUNTED_IN =
  /(?:课题数|参加单位总数|合作研究单位)[^，。]{0,6}(?:不超过|不得超过)|设\d名[^，。]{0,4}负责人|^拟?支持项目数/;
/** 提出以下建议, 应符合下列要求: what follows says it. */
const FORERUNNER =
  /^[^，。]{0,40}，?[^，。]{0,24}(?:以下|下列|如下)(?:要求|条件|规定|标准|材料|内容|原则|建议|意见|情形)[：。]?$/;
const POINTER =
  /^(?:工程|标准)?[^，。]{0,40}(?:如|详?见)(?:下)?[图表]\d?[-—.\d]*(?:所示)?[。]?$|^（?[图表]?略）?[。]?$/;

/** Whether a sentence (or a heading that is a whole sentence) only speaks of the document itself. */
export function isProvision(sentence: string): boolean {
  return [PURPOSE, SCOPE, DEFINITION, EXPLAINED, LIABILITY, COUNTED_IN, FORERUNNER, POINTER].some((pattern) =>
    pattern.test(sentence),
  );
}
