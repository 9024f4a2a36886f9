/** Figures in headings: a numbered line that says a figure is a target, also with text below it. */
import type { Section } from "../outline/section.ts";
import { isLeadIn } from "../outline/verb.ts";
import type { Draft } from "./draft.ts";
import { type Measured, measure } from "./indicator.ts";
import { CLAUSE_SIGNS, cut, enclosed } from "./sentence.ts";
import { targetUnits } from "./target.ts";

/** A first paragraph no longer than this heads what stands under it. */
const HEADED = 42;

/** Whether the first unit is the whole short first paragraph of its section, and the others stand in those below it. */
export function headsText({ body }: Section, [first, ...rest]: Draft[]): boolean {
  const [head] = body;
  return (
    head !== undefined &&
    first !== undefined &&
    rest.length > 0 &&
    head.to - head.from <= HEADED &&
    head.to - first.to <= 1 &&
    rest.every((one) => one.from >= head.to)
  );
}

/**
 * The figures of a numbered heading. 1.建设零碳园区3个 is a target, with text below it or without; of 实施育林工程，造林5万亩
 * over its text, the clause with the figure is. What counts the parts below (办好10件民生实事：) or stands in brackets is none.
 * `alone`: nothing stands below. `undefined`: no figure.
 */
export function headingFigures(
  text: string,
  section: Section,
  alone: boolean,
  year: number | undefined,
): { own: Measured[] } | { targets: Draft[] } | undefined {
  const heading = section.heading!;
  const clauses = cut(text, heading, CLAUSE_SIGNS);
  const found = clauses.map((clause) => measure(text, clause, year === undefined ? {} : { year }));
  const figures = found.flat();
  if (figures.length === 0) return undefined;
  if (!alone) {
    const bracketed = enclosed(text, heading);
    const counts = text[section.headingEnd - 1] === "：" || figures.some((m) => countsParts(m, section));
    if (counts || figures.some((m) => bracketed[m.from - heading.from])) return undefined;
  }
  const whole = clauses.every(
    (clause, i) => found[i]!.length > 0 || isLeadIn(text.slice(clause.from, clause.to).replace(/[，；：]$/, "")),
  );
  if (alone || (whole && figures.length === 1)) return { own: figures };
  const targets = clauses.flatMap((clause, i) =>
    found[i]!.length > 0 ? targetUnits(text, { ...clause, main: clause, target: true }, year, undefined) : [],
  );
  return { targets };
}

function countsParts({ figure }: Measured, { children }: Section): boolean {
  return figure.upper === undefined && Number(figure.value) === children.length;
}
