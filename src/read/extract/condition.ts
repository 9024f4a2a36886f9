/**
 * Conditions: clauses that say whom a promise is for. 对年营业收入超过2000万元的企业，给予…… promises the money, not the income.
 */
import { isDuty } from "../outline/verb.ts";

const WHO =
  "企业|单位|机构|项目|园区|平台|地区|城市|区县|市县|县域|县区|地方|矿井|煤矿|人才|个人|团队|主体|产品|家庭|人员|院校|高校|学校|农户|实验室|中心|基地|作品|标准|专利|法人|组织|毕业生|学生|老人|老年人|残疾人|群众|居民|对象|（含）";
/** 对符合条件的企业; 对接 and 对标 are verbs. */
const FOR = new RegExp(`^(?:对于?(?![接标外内口照比症应等])|凡是?)[^，]{2,80}(?:${WHO})(?:（[^）]{1,12}）)?$`);
const ADMITTED = new RegExp(
  `^(?:符合|经(?:认定|评审|审核|考核|批准|评估)|属于|获得|入选|列入)[^，]{2,60}(?:的(?:${WHO})|条件的?|要求的|标准的)$`,
);
/** 租赁面积超过300平方米的, — a clause that ends so is not done yet. 目的 and 似的 are words. */
const THOSE_WHO = /(?:[^目似有]|项目)的[”）]?$/;
/** 按照每人不超过10平方米的标准: how something is measured out. */
const MEASURED_OUT = /^(?:按照?|根据|参照)[^，]*(?:标准|比例|额度|原则|要求|方式|金额)$/;
/** What is there already: 依托7个省级基地; but 依托大赛遴选10个场景 promises them. */
const GIVEN =
  /^(?:依托|根据|面向|针对|立足|基于)(?![^，\d]*(?:建设|打造|培育|遴选|实施|布局|建成|推出|新增|开展|形成|引进|组织|举办|达到|超过|增长|提高|提升|建立|支持|推动|认定|发布|完成|推广|推介|安排))/;

/** Which clauses of a sentence (without their signs) are conditions of one behind them. The last never is. */
export function conditionsIn(clauses: readonly string[]): boolean[] {
  const found = clauses.map(
    (clause, i) =>
      i < clauses.length - 1 &&
      (THOSE_WHO.test(clause) || FOR.test(clause) || ADMITTED.test(clause) || MEASURED_OUT.test(clause)),
  );
  // 经认定的企业，且年营业收入达到2000万元以上，或年纳税额达到200万元以上的，给予……: back to where the condition begins.
  for (let i = clauses.length - 1; i > 0; i--) {
    if (!found[i] || !THOSE_WHO.test(clauses[i]!)) continue;
    for (let k = i - 1; k >= 0 && !found[k] && continues(clauses[k]!); k--) found[k] = true;
  }
  return found;
}

function continues(clause: string): boolean {
  return /^(?:且|或|并且|同时)/.test(clause) || (/\d|企业$|单位$|项目$/.test(clause) && !isDuty(clause));
}

/** 单个企业不超过100万元, 其中前两年100%: how much of what a clause before gives. */
export function limits(clause: string): boolean {
  return /^(?:但|且)?(?:单个|单户|单项|单家|每[家个户人年项]|同一|累计|总额|合计|最高|最多|其中|[前后首第][一二两三四五]年|年度|期限|金额|额度)/.test(
    clause,
  );
}

/** Whether the figures of a clause tell what is there, or for whom: no aim. */
export function tellsGiven(clause: string): boolean {
  return GIVEN.test(clause) || MEASURED_OUT.test(clause);
}
