/**
 * Tables that promise: indicators (指标 · 单位 · 2025年 · 2030年 · 属性) and divided tasks (任务 · 牵头单位 · 完成时限). A row is
 * one commitment; a table whose head says neither is left out.
 */
import { type Bare, bareOffset, type Span, sourceRange } from "../outline/bare.ts";
import { type Draft, draft, type Left } from "./draft.ts";
import type { Figure } from "./figure.ts";
import { BY_SIGN, figuresOf } from "./figure.ts";
import { isPolicy, measure } from "./indicator.ts";
import { list } from "./responsible.ts";
import { CLAUSE_SIGNS, cut } from "./sentence.ts";
import { deadlineIn } from "./title.ts";

interface Columns {
  /** Index of each column; -1 where the table has none. */
  name: number;
  unit: number;
  base: number;
  aim: number;
  lead: number;
  support: number[];
  due: number;
  baseYear?: number;
  aimYear?: number;
}

/** The commitments of the rows under one heading; rows that are none go to `left`. */
export function tableUnits(bare: Bare, rows: readonly Span[], left: Left[], year: number | undefined): Draft[] {
  const drafts: Draft[] = [];
  let columns: Columns | undefined;
  for (const row of rows) {
    const cells = cellsOf(bare, row);
    const words = cells.map((cell) => bare.text.slice(cell.from, cell.to));
    const head = headOf(words);
    if (head) columns = head;
    const made = columns && !head ? unitOf(bare, row, cells, words, columns, year) : undefined;
    if (made) drafts.push(made);
    else left.push({ ...row, reason: "table" });
  }
  return drafts;
}

/** Cells are parted by tabs, which the bare text does not hold; those of empty first cells stand before the row. */
function cellsOf(bare: Bare, row: Span): Span[] {
  const { start, end } = sourceRange(bare, row);
  const cells: Span[] = [];
  let from = start;
  while (bare.source[from - 1] === "\t") from--;
  for (let i = from; i <= end; i++) {
    if (i < end && bare.source[i] !== "\t") continue;
    cells.push({ from: Math.max(row.from, bareOffset(bare, from)), to: Math.min(row.to, bareOffset(bare, i)) });
    from = i + 1;
  }
  return cells;
}

function headOf(words: string[]): Columns | undefined {
  const find = (pattern: RegExp) => words.findIndex((cell) => cell.length <= 24 && pattern.test(cell));
  const years = words.map((cell) => Number(/(20\d\d)年?/.exec(cell)?.[1] ?? 0));
  const dated = years.flatMap((year, i) => (year > 0 && words[i]!.length <= 24 ? [i] : []));
  const last = dated.at(-1) ?? -1;
  const aim = find(/目标/) >= 0 ? find(/目标(?!任务)/) : last;
  const base = dated.find((i) => i !== aim && years[i]! < (years[aim] || 9999)) ?? -1;
  const indicator = find(/^(?:主要|核心|具体)?指标(?:名称|项)?$/);
  const task = find(
    /^(?:主要|重点|具体|工作)?(?:任务|工作|事项|举措|措施|工作内容|任务内容|任务分解|项目|目标任务)(?:名称|内容|清单)?$/,
  );
  const led = find(/牵头/);
  const lead = led >= 0 ? led : find(/责任(?:单位|部门|主体)|负责/);
  const rest = {
    unit: find(/^(?:计量)?单位$/),
    lead,
    // Beside a column of who leads, 责任单位 are those who take part.
    support: words.flatMap((cell, i) =>
      i !== lead && cell.length <= 24 && (/配合|参与|协办/.test(cell) || (led >= 0 && /责任(?:单位|部门)/.test(cell)))
        ? [i]
        : [],
    ),
    due: find(/时限|期限|完成时间|进度|时间(?:节点|安排)/),
  };
  if (indicator >= 0 && aim >= 0 && aim !== indicator) {
    return {
      ...rest,
      name: indicator,
      base,
      aim,
      ...(base >= 0 ? { baseYear: years[base]! } : {}),
      ...(years[aim] ? { aimYear: years[aim] } : {}),
    };
  }
  if (task >= 0 && (lead >= 0 || rest.due >= 0)) return { ...rest, name: task, base: -1, aim: -1 };
  return undefined;
}

function unitOf(
  bare: Bare,
  row: Span,
  cells: Span[],
  words: string[],
  columns: Columns,
  year: number | undefined,
): Draft | undefined {
  const name = words[columns.name]?.replace(/^(?:（\d+）|\d+[.、])/, "");
  if (!name || name.length < 2) return undefined;
  const deadline = deadlineIn(`${words[columns.due] ?? ""}底`);
  const rest = {
    lead: list(words[columns.lead] ?? ""),
    support: columns.support.flatMap((at) => list(words[at] ?? "")),
    ...(deadline === undefined ? {} : { deadline }),
  };
  if (columns.aim < 0) return taskOf(bare, row, cells[columns.name]!, name, year, rest);
  const aim = words[columns.aim] ?? "";
  const unit = (words[columns.unit] || /（([^）]{1,8})）$/.exec(name)?.[1] || "").replace(/^[—-]$|^（|）$/g, "");
  const figure = figureOf(aim, unit);
  if (!figure) return undefined;
  const from = cells[columns.aim]!.from;
  // In the unit of the aim: 310 of a column of 亿元 beside 600亿元.
  const base = figureOf(/\d[\d.,]*/.exec(words[columns.base] ?? "")?.[0] ?? "", unit)?.value;
  const aimYear = columns.aimYear ?? year;
  const metric = name.replace(/（[^）]{1,8}）$/, "");
  return draft(
    row,
    "target",
    `${metric} ${figure.unit === "1" || aim.includes(unit) ? aim : aim.replace(/^.*\d[\]］]?/, (number) => number + unit)}`,
    {
      ...rest,
      figures: [
        {
          metric,
          figure,
          words: aim,
          ...(unit === "" ? {} : { columnUnit: unit }),
          from,
          to: cells[columns.aim]!.to,
          ...(aimYear === undefined ? {} : { year: aimYear }),
          ...(base === undefined
            ? {}
            : { base: { ...(columns.baseYear ? { year: columns.baseYear } : {}), value: base } }),
        },
      ],
    },
  );
}

/** A divided task; one that names a figure (建设零碳园区3个) is a target. */
function taskOf(
  { text }: Bare,
  row: Span,
  cell: Span,
  name: string,
  year: number | undefined,
  rest: Partial<Draft>,
): Draft {
  const clauses = isPolicy(name) ? [] : cut(text, { from: cell.to - name.length, to: cell.to }, CLAUSE_SIGNS);
  const due = rest.deadline === undefined ? year : Number(rest.deadline.slice(0, 4));
  const figures = clauses.flatMap((clause) => measure(text, clause, due === undefined ? {} : { year: due }));
  return draft(row, figures.length > 0 ? "target" : "measure", name, { ...rest, named: true, figures });
}

/** `≥95` with the unit column's `%`; `65左右`; `[12.5]`, the brackets meaning a total over the years. */
function figureOf(cell: string, unit: string): Figure | undefined {
  const sign = /^[[［]?([≥≧>＞≤≦<＜]?)(\d[\d.,]*)/.exec(cell);
  if (!sign) return undefined;
  const tail = cell.slice(sign[0].length).replace(/^[\]］]/, "");
  const named = tail.replace(/以上|以下|左右|以内/, "") || unit;
  const [figure] = figuresOf(
    `为${sign[2]}${named.replace(/^（|）$/g, "")}${/以上|以下|左右|以内/.exec(tail)?.[0] ?? ""}`,
  );
  if (!figure) return undefined;
  const comparator = BY_SIGN[sign[1] as keyof typeof BY_SIGN] ?? figure.comparator;
  return { ...figure, comparator };
}
