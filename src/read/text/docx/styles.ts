/** Paragraph and character styles: what they make of a paragraph, through the styles they are based on. */
import { child, childrenNamed, childValue, integer, toggle, type XmlElement } from "./xml.ts";

interface Style {
  name: string;
  basedOn?: string;
  outline?: number;
  list?: string;
  listLevel?: number;
  bold?: boolean;
  centred?: boolean;
  /** Half-points. */
  size?: number;
}

export class Styles {
  private readonly styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  readonly standard: string | undefined;

  constructor(root: XmlElement | undefined) {
    let standard: string | undefined;
    for (const element of childrenNamed(root, "style")) {
      const id = element.attributes.styleId ?? "";
      this.styles.set(id, readStyle(element));
      const isDefault = /^(?:1|true|on)$/.test(element.attributes.default ?? "");
      if (isDefault && element.attributes.type === "paragraph") standard = id;
    }
    this.standard = standard;
  }

  name(id: string | undefined): string {
    return this.styles.get(id ?? "")?.name ?? "";
  }

  /** A property of the style or the nearest one it is based on. */
  get<K extends Exclude<keyof Style, "name" | "basedOn">>(id: string | undefined, property: K): Style[K] | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.basedOn) {
      seen.add(at);
      const value = this.styles.get(at)?.[property];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The style itself or one it is based on that states the list: the list's levels name that one. */
  ownerOfList(id: string | undefined): string | undefined {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.styles.get(at)?.basedOn) {
      seen.add(at);
      if (this.styles.get(at)?.list !== undefined) return at;
    }
    return undefined;
  }
}

function readStyle(element: XmlElement): Style {
  const paragraph = child(element, "pPr");
  const run = child(element, "rPr");
  const numbering = child(paragraph, "numPr");
  const style: Style = { name: (childValue(element, "name") ?? "").toLowerCase() };
  const set = <K extends keyof Style>(key: K, value: Style[K] | undefined): void => {
    if (value !== undefined) style[key] = value;
  };
  set("basedOn", childValue(element, "basedOn"));
  set("outline", integer(childValue(paragraph, "outlineLvl")) ?? headingLevel(style.name));
  set("list", childValue(numbering, "numId"));
  set("listLevel", integer(childValue(numbering, "ilvl")));
  set("bold", toggle(run, "b"));
  const alignment = childValue(paragraph, "jc");
  set("centred", alignment === undefined ? undefined : alignment === "center");
  set("size", integer(childValue(run, "sz")));
  return style;
}

/** `heading 2`, `标题 2` → 1 (outline levels count from 0). */
function headingLevel(name: string): number | undefined {
  const match = /^(?:heading|标题)\s*([1-9])$/.exec(name);
  return match ? Number(match[1]) - 1 : undefined;
}
