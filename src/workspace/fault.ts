/**
 * Fault: what is wrong in a workspace file, told with place, value, rule and remedy.
 *
 * `jiulongpo-2025.yaml:41: unknown kind "mesure"; one of goal, field, … (did you mean "measure"?)`
 */
import { byText } from "../model/index.ts";

/** A place in a workspace file; line and column count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

export interface Fault extends Place {
  severity: "error" | "warning";
  /** Stable name of the rule, e.g. `unknown-kind`; tests/fixtures/workspaces/faults shows most of them at work. */
  code: string;
  /** The offending value as it stands in the file. */
  value?: string;
  /** What is wrong, worded so that the quoted value follows it. */
  rule: string;
  /** What to do about it. */
  remedy: string;
}

const SHOWN = 80;

/** One line of text: place, rule, quoted value, remedy. Control characters of the value are escaped. */
export function formatFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const level = fault.severity === "warning" ? "warning: " : "";
  const value = fault.value === undefined ? "" : ` ${quoted(fault.value)}`;
  return `${visible(place)}: ${level}${visible(fault.rule)}${value}; ${visible(fault.remedy)}`;
}

/** By file, line, column, code, value: the order in which faults are listed. */
export function sortFaults(faults: Fault[]): Fault[] {
  return [...faults].sort(
    (a, b) =>
      byText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byText(a.code, b.code) ||
      byText(a.value ?? "", b.value ?? "") ||
      byText(a.rule, b.rule),
  );
}

/** `one of a, b, c (did you mean "b"?)`; a long list is shortened only when the near miss is known. */
export function oneOf(choices: readonly string[], value: string): string {
  const near = nearest(choices, value);
  const list =
    choices.length > 30 ? `one of ${choices.slice(0, 30).join(", ")}, …` : `one of ${choices.join(", ") || "(none)"}`;
  return near === undefined ? list : `${list} (did you mean "${near}"?)`;
}

/** The choice that is at most two edits (for short words one) away; `undefined` when none is. */
export function nearest(choices: readonly string[], value: string): string | undefined {
  const limit = value.length < 5 ? 1 : Math.max(2, Math.floor(value.length / 5));
  let best: string | undefined;
  let least = limit + 1;
  for (const choice of choices) {
    if (Math.abs(choice.length - value.length) >= least) continue;
    const distance = editDistance(choice, value, least);
    if (distance < least) {
      least = distance;
      best = choice;
    }
  }
  return best;
}

/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), given up at `limit`.
 * Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.2.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) >= limit) return limit;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

function quoted(value: string): string {
  const characters = [...value];
  const shown = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : value;
  return visible(JSON.stringify(shown));
}

/** Control, format and separator characters written as escapes: a fault is printed on terminals. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, "0")}`);
}
