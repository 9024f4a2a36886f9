/** A page as a tree: elements with what the choice of the article needs, text as strings. */
import { Parser } from "htmlparser2";
import { ReadError } from "../error.ts";
import { READ_WORDS } from "../wording.ts";

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  parent?: Element;
  /** Characters below it, white space apart. */
  length: number;
  /** Of these, in running sentences and not in links: what an article consists of and navigation does not. */
  prose: number;
}

/** Browsers stop at 512; walks below recurse. */
const DEEPEST = 1000;
const NO_TEXT = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "select",
  "textarea",
  "button",
]);

export interface Page {
  root: Element;
  title: string;
  meta: Record<string, string>;
}

export function parsePage(html: string, file: string): Page {
  const root = element("#page", {});
  const meta: Record<string, string> = {};
  let title = "";
  let inTitle = false;
  let silent = 0;
  let links = 0;
  let at = root;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) {
          throw new ReadError(file, "corrupt", READ_WORDS.deepPage(DEEPEST));
        }
        if (name === "title") inTitle = true;
        if (name === "meta" && attributes.name && attributes.content) meta[attributes.name] = attributes.content.trim();
        if (NO_TEXT.has(name)) silent++;
        if (name === "a") links++;
        const next = element(name, attributes, at);
        at.children.push(next);
        at = next;
      },
      ontext(text) {
        if (inTitle) title += text;
        else if (silent === 0) addText(at, text, links > 0);
      },
      onclosetag(name) {
        depth--;
        if (name === "title") inTitle = false;
        if (NO_TEXT.has(name)) silent--;
        if (name === "a") links--;
        const parent = at.parent;
        if (parent === undefined) return;
        parent.length += at.length;
        parent.prose += at.prose;
        at = parent;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return { root, title, meta };
}

function element(name: string, attributes: Record<string, string>, parent?: Element): Element {
  return { name, attributes, children: [], length: 0, prose: 0, ...(parent === undefined ? {} : { parent }) };
}

function addText(at: Element, text: string, linked: boolean): void {
  at.children.push(text);
  const length = text.replace(/\s/g, "").length;
  at.length += length;
  if (!linked && length >= 12 && /[，。；：,;]/.test(text)) at.prose += length;
}

/** Hidden by its own attributes; style sheets are not read. */
export function isHidden({ attributes }: Element): boolean {
  return "hidden" in attributes || /display\s*:\s*none/i.test(attributes.style ?? "");
}
