/** The policy text as .txt, .md and .html, and as HTML to print. */
import type { Item } from "./policy.ts";
import { escapeXml } from "./twin-docx.ts";

export function lineOf({ kind, number, text }: Item): string {
  if (kind === "item") return `· ${text}`;
  return `${number ?? ""}${number !== undefined && /章$/.test(number) ? " " : ""}${text}`;
}

export function textTwin(items: readonly Item[]): string {
  return `${items.map((item) => (item.kind === "paragraph" ? "　　" : "") + lineOf(item)).join("\r\n\r\n")}\r\n`;
}

/** As a newspaper would set it: lines of 22 characters, broken inside words, the indent of first lines lost in copying. */
export function columnTwin(items: readonly Item[]): string {
  return items.map((item) => (item.kind === "row" ? item.text : column(lineOf(item)).join("\n"))).join("\n\n");
}

/** Lines at most 44 half-characters wide, the first one 40. */
function column(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  let room = 40;
  for (const character of text) {
    const width = character < "\u0080" ? 1 : 2;
    if (room < width) {
      lines.push(line);
      line = "";
      room = 44;
    }
    line += character;
    room -= width;
  }
  return [...lines, line];
}

export function markdownTwin(items: readonly Item[]): string {
  const lines: string[] = ["---", "issuer: 临江市人民政府", "---", ""];
  for (const [i, item] of items.entries()) {
    const line = lineOf(item);
    if (item.kind === "title") lines.push(`# ${line}`, "");
    else if (item.kind === "heading") lines.push(`${"#".repeat(item.level! + 1)} ${line}`, "");
    else if (item.kind === "item") lines.push(`- ${item.text}`);
    else if (item.kind === "row") {
      lines.push(`| ${item.cells!.join(" | ")} |`);
      if (items[i - 1]?.kind !== "row") lines.push(`|${" --- |".repeat(item.cells!.length)}`);
    } else if (item.kind === "box") lines.push(`> ${line}`, "");
    else if (item.bold !== undefined)
      lines.push("", `${item.number}**${item.bold}**${item.text.slice(item.bold.length)}`, "");
    else lines.push("", line, "");
  }
  return lines.join("\n");
}

/** The article's own elements; tables and boxes as tables. */
export function articleHtml(items: readonly Item[]): string {
  const html: string[] = [];
  for (let i = 0; i < items.length; i++) {
    const { kind, level, text, bold, number } = items[i]!;
    const line = escapeXml(lineOf(items[i]!));
    const collect = (): Item[] => {
      const group: Item[] = [];
      while (items[i]?.kind === kind) group.push(items[i++]!);
      i--;
      return group;
    };
    if (kind === "title") html.push(`<h1>${line}</h1>`);
    else if (kind === "heading") html.push(`<h${level! + 1}>${line}</h${level! + 1}>`);
    else if (kind === "item")
      html.push(
        `<ul>${collect()
          .map((entry) => `<li>${escapeXml(entry.text)}</li>`)
          .join("\n")}</ul>`,
      );
    else if (kind === "row") {
      const rows = collect().map(
        ({ cells }) => `<tr>${cells!.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`,
      );
      html.push(`<table class="data"><tbody>${rows.join("\n")}</tbody></table>`);
    } else if (kind === "box") {
      html.push(
        `<table class="box"><tr><td>${collect()
          .map((entry) => `<p>${escapeXml(entry.text)}</p>`)
          .join("")}</td></tr></table>`,
      );
    } else if (kind === "caption") html.push(`<p style="text-align:center">${line}</p>`);
    else if (bold !== undefined)
      html.push(`<p>　　${number}<strong>${escapeXml(bold)}</strong>${escapeXml(text.slice(bold.length))}</p>`);
    else html.push(`<p>&emsp;&emsp;${line}</p>`);
  }
  return html.join("\n");
}

/** A government page: navigation, breadcrumb, publication line, share bar, footer. */
export function pageTwin(items: readonly Item[], charset: string): string {
  const [head, ...rest] = items;
  const links = ["首页", "政务公开", "政策文件", "政民互动"].map((word) => `<li><a href="#">${word}</a></li>`).join("");
  return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${head!.text}_临江市人民政府</title>
<meta name="ArticleTitle" content="${head!.text}"><meta name="PubDate" content="2025-03-18 10:20">
<script>var a = "<p>不是正文，不应出现。</p>";</script><style>p{text-indent:2em}</style></head><body>
<div class="nav"><ul>${links}</ul></div><div class="crumb">您当前的位置：<a href="#">首页</a> &gt; <a href="#">政策文件</a></div>
<h1 class="title">${head!.text}</h1><div class="info">发布日期：2025-03-18　来源：市政府办公室　浏览次数：<span>58</span></div>
<div class="share">分享到：<a>微信</a><a>微博</a></div>
<div class="main"><div class="TRS_Editor">${articleHtml(rest)}
<p>扫一扫在手机打开当前页</p></div></div>
<div class="related">相关链接：<a href="#">《临江市科技创新三年行动方案》政策解读</a></div>
<div class="footer"><p>主办单位：临江市人民政府办公室　ICP备00000000号</p><p>版权所有，未经许可不得转载。</p></div></body></html>`;
}
