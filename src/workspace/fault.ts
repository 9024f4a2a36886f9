/**
 * Fault: what is wrong in a workspace file, told with place, value, rule and remedy.
 *
 * `jiulongpo-2025.yaml:41: unknown kind "mesure"; one of goal, field, … (did you mean "measure"?)`
 */
import { byText, type Language } from "../model/index.ts";
import type { FaultWords } from "./wording/words.ts";

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
  /** Rule and remedy in both languages; see `wording/`. */
  words: FaultWords;
}

const SHOWN = 80;

/** One line of text: place, rule, quoted value, remedy. Control characters of the value are escaped. */
export function formatFault(fault: Fault, language: Language): string {
  return LINE[language](fault);
}

const LINE: Record<Language, (fault: Fault) => string> = {
  zh: (fault) => {
    const [rule, remedy] = fault.words.zh;
    const level = fault.severity === "warning" ? "提醒：" : "";
    // A rule that ends in a colon leads into its value; where none stands, the colon leads nowhere.
    const said = fault.value === undefined ? rule.replace(/：$/, "") : `${rule}“${shortened(fault.value)}”`;
    return visible(`${placeOf(fault)}：${level}${said}；${remedy}`);
  },
  en: (fault) => {
    const [rule, remedy] = fault.words.en;
    const level = fault.severity === "warning" ? "warning: " : "";
    const value = fault.value === undefined ? "" : ` ${visible(JSON.stringify(shortened(fault.value)))}`;
    return `${visible(placeOf(fault))}: ${level}${visible(rule)}${value}; ${visible(remedy)}`;
  },
};

/** `documents/cq2023.yaml:41`, or the file alone. */
export function placeOf({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
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
      byText(a.words.en[0], b.words.en[0]),
  );
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join("")}…` : value;
}

/** Control, format and separator characters written as escapes: a fault is printed on terminals. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, "0")}`);
}
