/**
 * One HTML file that works offline, reads well on a screen and prints to A4. Every text is escaped. Its one script is the
 * project's own and makes the picture interactive; the file's policy lets no other run, and nothing load.
 */
import { STYLE } from "./html-style.ts";
import type { PictureData } from "./interactive/data.ts";
import { PICTURE_SCRIPT, PICTURE_SCRIPT_SOURCE } from "./interactive/script.ts";
import { PICTURE_STYLE } from "./interactive/style.ts";
import { escapeMarkup } from "./markup.ts";
import type { Picture } from "./options.ts";
import type { Block, Report, Section, Table } from "./report.ts";
import { HEAD_WORDS } from "./wording/head.ts";
import { PICTURE_WORDS } from "./wording/picture.ts";

/** The picture of a report: still for paper and for browsers without scripts, and what makes it interactive. */
export interface Pictures {
  still: Picture;
  live: PictureData;
}

/** What blocks need to be drawn. */
interface Page {
  pictures: Pictures | undefined;
  report: Report;
}

export function toHtml(report: Report, pictures?: Pictures): string {
  const page = { pictures, report };
  const language = report.language === "zh" ? "zh-CN" : "en";
  const sections = [...report.sections, ...report.annexes];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${pictures ? PICTURE_SCRIPT_SOURCE : "'none'"}; style-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="${escapeMarkup(`Guantong ${report.version}`)}">
<title>${escapeMarkup(report.title)}</title>
<style>${STYLE}${pictures ? PICTURE_STYLE : ""}</style>
</head>
<body>
<header>
<h1>${escapeMarkup(report.title)}</h1>
<dl class="meta">${report.meta.map((f) => `<div><dt>${escapeMarkup(f.label)}</dt><dd${f.blank ? ' class="blank"' : ""}>${escapeMarkup(f.value)}</dd></div>`).join("")}</dl>
${report.brief ? `<p class="brief"><strong>${escapeMarkup(report.brief.label)}</strong> ${escapeMarkup(report.brief.text)}</p>\n` : ""}</header>
<nav aria-label="${escapeMarkup(HEAD_WORDS[report.language].contents)}">
<h2>${escapeMarkup(HEAD_WORDS[report.language].contents)}</h2>
<ol>${sections.map(contents).join("")}</ol>
</nav>
<main>
${sections.map((s) => section(s, 2, page)).join("\n")}
</main>
${pictures ? `<script>${PICTURE_SCRIPT}</script>\n` : ""}</body>
</html>
`;
}

function contents(s: Section): string {
  const below = s.sections.length > 0 ? `<ol>${s.sections.map(contents).join("")}</ol>` : "";
  return `<li><a href="#${escapeMarkup(s.id)}">${escapeMarkup(s.number + s.title)}</a>${below}</li>`;
}

function section(s: Section, level: number, page: Page): string {
  const h = `h${Math.min(level, 6)}`;
  return `<section id="${escapeMarkup(s.id)}"${s.landscape ? ' class="wide"' : ""}>
<${h}>${escapeMarkup(s.number + s.title)}</${h}>
${s.blocks.map((b, n) => block(b, n, level + 1, page)).join("\n")}
${s.sections.map((child) => section(child, level + 1, page)).join("\n")}
</section>`;
}

function block(b: Block, n: number, level: number, page: Page): string {
  switch (b.type) {
    case "paragraph":
      return `<p>${b.lead === undefined ? "" : `<strong>${escapeMarkup(b.lead)}</strong> `}${escapeMarkup(b.text)}</p>`;
    case "list":
      return `<ol class="list">${b.entries.map((e) => `<li><strong>${escapeMarkup(e.title)}</strong> ${escapeMarkup(e.text)}</li>`).join("")}</ol>`;
    case "table":
      return table(b, page);
    case "figure":
      return `<figure id="${escapeMarkup(b.id)}">${page.pictures ? drawn(page.pictures, b.alt) : ""}<figcaption>${escapeMarkup(b.caption)}</figcaption></figure><p class="note">${escapeMarkup(b.note)}</p>`;
    case "note":
      return `<p class="note">${escapeMarkup(b.text)}</p>`;
    case "item":
      return `<article class="item" id="item-${n + 1}" data-item="${escapeMarkup(b.commitment)}"><h${level}>${toPicture(b.number, page)}${escapeMarkup(b.title)} <span class="state">${escapeMarkup(b.state)}</span></h${level}>
<dl>${b.facts.map((f) => `<dt>${escapeMarkup(f.label)}</dt><dd>${f.lines.map(escapeMarkup).join("<br>")}</dd>`).join("")}<dt>${escapeMarkup(b.blank)}</dt><dd class="rule"></dd></dl></article>`;
    case "blank":
      return `<div class="fill"><p>${escapeMarkup(b.label)}</p>${'<div class="rule"></div>'.repeat(b.lines)}</div>`;
  }
}

function table(t: Table, page: Page): string {
  const total = t.columns.reduce((sum, c) => sum + c.width, 0);
  const columns = t.columns.map((c) => `<col style="width:${((c.width / total) * 100).toFixed(2)}%">`).join("");
  const align = (i: number) => (t.columns[i]?.align === "center" ? ' class="center"' : "");
  const rows = t.rows
    .map((r, n) => {
      const item = t.items?.[n];
      const entry = item === undefined ? "" : ` id="${t.id}-${n + 1}" data-item="${escapeMarkup(item)}"`;
      const words = (cell: string, i: number) =>
        item !== undefined && i === 0 ? toPicture(cell, page) : cell.split("\n").map(escapeMarkup).join("<br>");
      return `<tr${entry}>${r.map((cell, i) => `<td${align(i)}>${words(cell, i)}</td>`).join("")}</tr>`;
    })
    .join("\n");
  return `<div class="table" tabindex="0" role="region" aria-label="${escapeMarkup(t.caption)}"><table id="table-${escapeMarkup(t.id)}">
<caption>${escapeMarkup(t.caption)}</caption>
<colgroup>${columns}</colgroup>
<thead><tr>${t.columns.map((c) => `<th scope="col">${escapeMarkup(c.label)}</th>`).join("")}</tr></thead>
<tbody>
${rows}
</tbody></table></div>${t.note === undefined ? "" : `\n<p class="note">${escapeMarkup(t.note)}</p>`}`;
}

/** The number of an entry leads to its place in the picture. */
function toPicture(number: string, { pictures, report }: Page): string {
  if (pictures === undefined) return escapeMarkup(number);
  const name = PICTURE_WORDS[report.language].toPicture;
  return `<a href="#picture" title="${escapeMarkup(name)}">${escapeMarkup(number)}</a>`;
}

function drawn({ still, live }: Pictures, alt: string): string {
  // In JSON these marks stand in strings only; written as escapes they can close no element and open no comment.
  const data = JSON.stringify(live).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${image(still, alt)}<script type="application/json">${data}</script>`;
}

/** As an image: whatever the drawing held, no script in it would run. */
function image(picture: Picture, alt: string): string {
  return `<img alt="${escapeMarkup(alt)}" width="${picture.width}" height="${picture.height}" src="data:image/svg+xml,${encodeURIComponent(picture.svg)}">`;
}
