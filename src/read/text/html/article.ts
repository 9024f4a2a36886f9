/**
 * Which part of a page is the document. First the containers that the content systems of government sites use (TRS, UCAP,
 * 博达 …); else the innermost element that holds four fifths of the running text. Readability was tried: on short notices
 * it returns the navigation.
 */
import type { Element, Page } from "./tree.ts";

const CONTAINERS = new Set(
  [
    "UCAP-CONTENT",
    "zoom",
    "zoomcon",
    "TRS_Editor",
    "TRS_UEDITOR",
    "trs_editor_view",
    "article_content",
    "article-content",
    "articleContent",
    "article_con",
    "articlecontent",
    "wp_articlecontent",
    "pages_content",
    "pages-content",
    "content_article",
    "view_content",
    "vsb_content",
    "vsb_content_2",
    "vsb_content_4",
    "js_content",
    "artibody",
    "ContentBody",
    "mainText",
    "main-text",
    "xxgk_content",
    "xl-content",
    "zwnr",
    "conTxt",
    "info_content",
    "info-content",
    "detail-content",
    "detail_content",
    "news_content",
    "news-content",
    "news_text",
    "Custom_UnionStyle",
    "printContent",
    "rm_txt_con",
    "fontzoom",
    "content",
  ].map((name) => name.toLowerCase()),
);

export function findArticle(page: Page): Element {
  const { root } = page;
  const total = root.prose;
  let known: Element | undefined;
  let inner = root;
  walk(root, (node) => {
    if (
      isContainer(node) &&
      node.prose * 2 >= total &&
      node.length > 0 &&
      (known === undefined || node.prose >= known.prose)
    ) {
      known = node;
    }
    // Parents come before children, so the last one that still holds enough is the innermost.
    if (node.prose * 5 >= total * 4 && total > 0 && isBlock(node)) inner = node;
  });
  return known ?? inner;
}

const INLINE = /^(?:p|span|font|b|strong|i|em|u|a|h[1-6]|li|center)$/;

function isBlock(node: Element): boolean {
  return !INLINE.test(node.name);
}

function isContainer({ attributes }: Element): boolean {
  const names = `${attributes.id ?? ""} ${attributes.class ?? ""}`.toLowerCase().split(/\s+/);
  return names.some((name) => CONTAINERS.has(name));
}

/** Every element, parents first. */
export function walk(node: Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (typeof child === "string") continue;
    visit(child);
    walk(child, visit);
  }
}
