/**
 * Digits with a unit that promise nothing: they name something (5G, 4+1, 2023级学生, 24小时), or count the parts of a
 * system (16个战略领域) or days that a rule sets. The same holds of a range.
 */

/** Whether the quantity at `from`–`to` of `clause` is no figure. `reaches`: a verb of reaching stands before it. */
export function promisesNothing(
  clause: string,
  { from, to, unit, reaches }: { from: number; to: number; unit: string | undefined; reaches: boolean },
): boolean {
  const before = clause.slice(0, from);
  const after = clause.slice(to);
  if (/[A-Za-z+＋\d.第“《〔]$/.test(before)) return true;
  if (!unit && /^(?:年|月|日|时|”|\+|＋|》|号|以来|世纪|[A-Za-z])/.test(after)) return true;
  if (unit && /^(?:[Gg]|P|E)$/.test(unit) && !/算力/.test(clause)) return true;
  // 自然指数前100名高校
  if (unit === "名" && /前$/.test(before) && /^的?(?:高校|大学|院校|企业|机构|城市|医院)/.test(after)) return true;
  if (isThreshold(clause.slice(from, to), unit, after)) return true;
  // 如图9所示
  if (unit && (/^[”+》]/.test(after) || (unit === "所" && after.startsWith("示")))) return true;
  if (unit === "级" && /^(?:台风|大风|地震|阵风)/.test(after)) return true;
  if (isCountOfParts(unit, before, after)) return true;
  return /^(?:小时|分钟|天|岁|级|届|期|次|批|组|位|度|公里)$/.test(unit ?? "") && !reaches;
}

/** 投资500万元以上的技改项目, 5000平方米以上园区: which projects, not how many. */
function isThreshold(words: string, unit: string | undefined, after: string): boolean {
  return (
    /(?:元|平方米|平方公里|亩|吨|公里|千瓦|人)$/.test(unit ?? "") &&
    /(?:以上|以下|以内|之间)$/.test(words) &&
    /^(?:（含）)?的?[\u4e00-\u9fff]{0,10}?(?:项目|企业|工程|单位|园区|载体|合同|集群|机构|平台|主体|基地)/.test(after)
  );
}

/** 16个战略领域, 5个方面, 3大任务: the digits count parts that the document (or another) lists. */
function isCountOfParts(unit: string | undefined, before: string, after: string): boolean {
  if (unit === undefined) return /^大/.test(after);
  if (unit === "条" && /^(?:举措|措施|政策|工作|意见|建议)/.test(after)) return true;
  if (/等$/.test(before) && /^[项个类]/.test(unit)) return true;
  if (/^[\u4e00-\u9fff]{0,6}(?:领域|方面|环节|维度|赛道|方向|性指标)/.test(after) && /^[项个类]/.test(unit))
    return true;
  if (/(?:提出|明确|部署|细化|分解为?|共|列出|包括|以下|上述|如下|下列)$/.test(before) && /^[项条个类]/.test(unit))
    return true;
  return unit === "个" || unit === "项" || unit === "类" || unit === "条"
    ? /^(?:大|方面|主要|重点(?:领域|方面|任务|产业|方向)|战略|关键(?:领域|环节)|发展定位|领域|目标|总体|维度|层面|环节|阶段|专项行动|行动|坚持|统筹|结合|确保|转变|月|工作日|小时|百分点以内的?误差)/.test(
        after,
      )
    : unit === "次" && /^(?:全会|会议|党代会|代表大会)/.test(after);
}
