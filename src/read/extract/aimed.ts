/** Which figures of a clause are aimed at: no base, no part of a name, no count of what another figure measures. */
import { isDuty } from "../outline/verb.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { LEADS, MAKING } from "./metric.ts";

/** The figures of a clause that say what is to be reached, each with what 分别超过75%、90% says of all. */
export function aimedFigures(clause: string): Figure[] {
  const figures = figuresOf(clause).filter((f) => !isBase(clause, f));
  const [first] = figures;
  if (
    first &&
    figures.length > 1 &&
    /分别|各/.test(clause.slice(0, first.from)) &&
    SAID_BEFORE.test(clause.slice(0, first.from))
  )
    for (const figure of figures) if (figure.comparator === "equal") figure.comparator = first.comparator;
  return figures.filter(
    (figure, i) =>
      !isPart(clause, figure) && !qualifies(clause, figure, figures[i + 1]) && !namesProject(clause, figure),
  );
}

/** 占百分之五: a part of what the clause before says. */
function isPart(clause: string, figure: Figure): boolean {
  return /^百分之/.test(clause.slice(figure.from)) && /^(?:其中|约|各|共|即)*占$/.test(clause.slice(0, figure.from));
}

const SAID_BEFORE = /(?:超过|突破|高于|大于|优于|超|不低于|不少于|不高于|不超过|低于|小于|至少)$/;

/** 12种污染物排放总量削减5%: how many things the figure behind it is about. */
function qualifies(clause: string, figure: Figure, next: Figure | undefined): boolean {
  return (
    next?.reaches === true &&
    !figure.reaches &&
    /^[个种类项家]$/.test(figure.unit) &&
    /^(?:全[省市区国县])?$/.test(clause.slice(0, figure.from)) &&
    !/[，、和]/.test(clause.slice(figure.to, next.from))
  );
}

/** 推动甲公司年产60万吨油料等项目投产: what a plant is built for is part of its name. */
function namesProject(clause: string, figure: Figure): boolean {
  if (!/^(?:吨|千瓦|兆瓦|吉瓦|立方米|标准箱|辆|台|套)$/.test(figure.unit)) return false;
  if (!/^[^，。；、\d]{0,20}?(?:项目|工程|装置|生产线)/.test(clause.slice(figure.to))) return false;
  const before = clause.slice(0, figure.from).replace(LEADS, "");
  const name = before.replace(MAKING, "");
  if (/(?:建设|新建|扩建|建成|投产|新增|完成|布局|开工|实施|推进|推动|投运|并网|储备)$/.test(before)) return false;
  return /年产$/.test(before) || (name.length > 1 && !figure.reaches && !isDuty(name));
}

function isBase(clause: string, figure: Figure): boolean {
  return (
    /(?:(?:由|从)(?:(?:19|20)\d\d年)?的?|[比较](?:19|20)\d\d年的)$/.test(clause.slice(0, figure.from)) &&
    /^[^，]{0,6}(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)/.test(clause.slice(figure.to))
  );
}
