/**
 * Word's automatic numbering: the numbers stand in no paragraph, they are counted while the paragraphs are read
 * (ECMA-376 Part 1, 17.9). A paragraph names a list (`numId`) and a level; the list names an abstract list with up to nine
 * levels, whose counters go on through the document, restart under a higher level, and may be overridden.
 */
import { formatNumber } from "../number-format.ts";
import { child, childrenNamed, childValue, integer, toggle, type XmlElement } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  /** `第%1章`, `%1.%2`. */
  text: string;
  /** Restarts after this level, 0-based; -1 never. */
  restartAfter: number;
  /** All numbers in the text are decimal. */
  legal: boolean;
  /** The paragraph style that is numbered by this level. */
  style?: string;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  startOverrides: Map<number, number>;
}

export interface ListNumber {
  /** The number as it is shown, without the space behind it; empty for a bullet that is only a sign. */
  text: string;
  bullet: boolean;
  /** 0-based. */
  level: number;
}

/** The lists of `numbering.xml`. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const element of childrenNamed(root, "abstractNum")) {
      abstracts.set(element.attributes.abstractNumId ?? "", element);
      const style = childValue(element, "styleLink");
      if (style !== undefined) byStyle.set(style, element);
    }
    for (const element of childrenNamed(root, "num")) {
      const id = element.attributes.numId ?? "";
      let abstract = abstracts.get(childValue(element, "abstractNumId") ?? "");
      // A list defined through a list style borrows the levels of the abstract list that defines that style.
      const linked = childValue(abstract, "numStyleLink");
      if (linked !== undefined) abstract = byStyle.get(linked) ?? abstract;
      if (abstract === undefined) continue;
      const levels = new Map(childrenNamed(abstract, "lvl").map(readLevel));
      const startOverrides = new Map<number, number>();
      for (const override of childrenNamed(element, "lvlOverride")) {
        const at = integer(override.attributes.ilvl) ?? 0;
        const start = integer(childValue(override, "startOverride"));
        if (start !== undefined) startOverrides.set(at, start);
        const level = child(override, "lvl");
        if (level) levels.set(...readLevel(level));
      }
      this.lists.set(id, { abstract: abstract.attributes.abstractNumId ?? "", levels, startOverrides });
    }
  }

  /** The level of a list that numbers this paragraph style. */
  levelOfStyle(list: string, style: string): number | undefined {
    for (const [at, level] of this.lists.get(list)?.levels ?? []) if (level.style === style) return at;
    return undefined;
  }

  /** Counts one paragraph. `undefined` when the list or level does not exist. */
  next(listId: string, at: number): ListNumber | undefined {
    const list = this.lists.get(listId);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return undefined;
    if (level.format === "bullet") return { text: signOf(level.text), bullet: true, level: at };
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const override = list.startOverrides.get(at);
    const key = `${listId} ${at}`;
    if (override !== undefined && !this.begun.has(key)) counters[at] = override;
    else counters[at] = counters[at] === undefined ? (override ?? level.start) : counters[at] + 1;
    this.begun.add(key);
    for (const [below, { restartAfter }] of list.levels) {
      if (below > at && at <= restartAfter) counters[below] = undefined;
    }
    const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const source = list.levels.get(of);
      const value = counters[of] ?? source?.start ?? 1;
      return formatNumber(value, level.legal ? "decimal" : (source?.format ?? "decimal"));
    });
    return { text: text.trim(), bullet: false, level: at };
  }
}

function readLevel(element: XmlElement): [number, Level] {
  const at = integer(element.attributes.ilvl) ?? 0;
  const restart = integer(childValue(element, "lvlRestart"));
  const style = childValue(element, "pStyle");
  // Word writes newer formats as a custom one beside a fallback, in mc:AlternateContent.
  const alternate = child(child(element, "AlternateContent"), "Fallback");
  return [
    at,
    {
      start: integer(childValue(element, "start")) ?? 0,
      format: childValue(element, "numFmt") ?? childValue(alternate, "numFmt") ?? "decimal",
      text: childValue(element, "lvlText") ?? "",
      restartAfter: restart === undefined ? at - 1 : restart - 1,
      legal: toggle(element, "isLgl") ?? false,
      ...(style === undefined ? {} : { style }),
    },
  ];
}

/** A dash is written out, since dashes lead in goals (——创新能力…); other bullets are only signs. */
function signOf(text: string): string {
  return /^[—–-]{1,2}$/.test(text.trim()) ? text.trim() : "";
}
