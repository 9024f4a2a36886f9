/** .html → text of the article: its container, its title, what the page's head says about it. */
import { decode, encodingNamed } from "../decode.ts";
import { finish } from "../finish.ts";
import { latin } from "../format.ts";
import { findFurniture } from "../furniture.ts";
import type { Source } from "../source.ts";
import type { DecodedText, Omitted } from "../text.ts";
import { collapse } from "../white.ts";
import { findArticle } from "./article.ts";
import { BlockWriter } from "./blocks.ts";
import { type Element, type Page, parsePage } from "./tree.ts";

/** Reads a saved page or a fragment of one. */
export function readHtml(source: Source): DecodedText {
  const { text: html, encoding } = decode(source.bytes, source.file, declaredCharset(source.bytes));
  const page = parsePage(html, source.file);
  const article = findArticle(page);
  const outside = textOutside(page.root, article);
  const title = titleOf(page, article);
  const blocks = new BlockWriter();
  if (title.shown && !startsWithTitle(article, title.text)) blocks.heading(title.text);
  blocks.write(article);
  return finish({
    text: blocks.writer.text,
    format: "html",
    encoding,
    drafts: blocks.writer.drafts,
    ...(title.text === "" ? {} : { title: title.text }),
    meta: { ...publicationMeta(outside.before), ...pageMeta(page.meta) },
    omitted: [...outside.before, ...outside.after]
      .map((text): Omitted => ({ text, reason: "site" }))
      .concat(blocks.omitted),
    page: true,
  });
}

/** `<meta charset="gb2312">`, `<?xml encoding="…"?>`: in the first 4 KiB. */
function declaredCharset(bytes: Uint8Array): ReturnType<typeof encodingNamed> {
  const head = latin(bytes.subarray(0, 4096));
  return encodingNamed(/(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]);
}

/** Metadata that content systems write; other meta elements are about the site. */
function pageMeta(meta: Record<string, string>): Record<string, string> {
  const wanted = /^(?:ArticleTitle|PubDate|ContentSource|Author|ColumnName|SiteName|Keywords|Description|Url)$/i;
  return Object.fromEntries(Object.entries(meta).filter(([name, value]) => wanted.test(name) && value !== ""));
}

function publicationMeta(lines: readonly string[]): Record<string, string> {
  const near = lines.slice(-10).map((text, i) => ({ start: i, end: i + 1, text }));
  return findFurniture(near).meta;
}

/**
 * The title: what the content system says, else the page's only <h1>, else <title> without the site's name. `shown` when
 * it stands on the page, so that it belongs into the text.
 */
function titleOf(page: Page, article: Element): { text: string; shown: boolean } {
  const named = collapse(Object.entries(page.meta).find(([name]) => name.toLowerCase() === "articletitle")?.[1] ?? "");
  const whole = collapse(page.title.slice(0, 500));
  const site = /^(.{6,}?)\s*(?:[_|]|\s[-–—]+\s|--|——?(?=[^—]{2,20}$)).*$/.exec(whole)?.[1] ?? whole;
  const headings = elementsBefore(page.root, article)
    .filter(isTitleLike)
    .map((node) => blockTextOf(node));
  const squeezed = (text: string): string => text.replace(/\s/g, "");
  const shown = headings.find(
    (text) => text !== "" && (squeezed(text) === squeezed(named) || squeezed(whole).startsWith(squeezed(text))),
  );
  if (shown !== undefined) return { text: shown, shown: true };
  const first = headings.filter((text) => text.length >= 5 && text.length <= 120);
  if (first.length === 1 && named === "") return { text: first[0]!, shown: true };
  return { text: named || site, shown: false };
}

function isTitleLike({ name, attributes }: Element): boolean {
  return (
    /^h[1-3]$/.test(name) ||
    /(?:^|[\s_-])(?:title|tit|bt|biaoti)(?:$|[\s_-])|title$/i.test(`${attributes.id ?? ""} ${attributes.class ?? ""}`)
  );
}

function blockTextOf(node: Element): string {
  const lines: string[] = [];
  collectLines(node, undefined, lines);
  return lines.length === 1 ? lines[0]! : "";
}

function startsWithTitle(article: Element, title: string): boolean {
  const lines: string[] = [];
  collectLines(article, undefined, lines);
  const squeezed = title.replace(/\s/g, "");
  return lines.slice(0, 8).some((line) => line.replace(/\s/g, "") === squeezed);
}

/** Elements of the page outside the article and before it. */
function elementsBefore(root: Element, article: Element): Element[] {
  const found: Element[] = [];
  const visit = (node: Element): boolean => {
    for (const child of node.children) {
      if (typeof child === "string") continue;
      if (child === article) return true;
      found.push(child);
      if (visit(child)) return true;
    }
    return false;
  };
  visit(root);
  return found;
}

/** The lines of the page before and after the article. */
function textOutside(root: Element, article: Element): { before: string[]; after: string[] } {
  const lines: string[] = [];
  const at = collectLines(root, article, lines);
  return at === undefined ? { before: [], after: [] } : { before: lines.slice(0, at), after: lines.slice(at) };
}

/** Text line by line; `apart` is passed over. Returns how many lines stood before it. */
function collectLines(node: Element, apart: Element | undefined, lines: string[]): number | undefined {
  let at: number | undefined;
  let current = "";
  const flush = (): void => {
    const text = collapse(current);
    if (text !== "") lines.push(text);
    current = "";
  };
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (typeof child === "string") current += child;
      else if (child === apart) {
        flush();
        at = lines.length;
      } else {
        const inline = /^(?:a|b|strong|i|em|u|span|font|small|big|sub|sup|label)$/.test(child.name);
        if (!inline) flush();
        visit(child);
        if (!inline) flush();
      }
    }
  };
  visit(node);
  flush();
  return at;
}
