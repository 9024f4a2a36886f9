/** Markdown (CommonMark with GFM tables). Text from documents is escaped: it can make no markup and no HTML. */
import { legalText } from "./markup.ts";
import type { Block, Report, Section, Table } from "./report.ts";

/** The report as Markdown; headings from level 1, one blank line between blocks, LF line ends. */
export function toMarkdown(report: Report): string {
  const parts = [
    `# ${inline(report.title)}`,
    report.meta.map((f) => `- ${inline(f.label)}: ${inline(f.value)}`).join("\n"),
    ...(report.brief ? [`**${inline(report.brief.label)}** ${inline(report.brief.text)}`] : []),
    ...[...report.sections, ...report.annexes].flatMap((s) => section(s, 2)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(s: Section, level: number): string[] {
  return [
    `${"#".repeat(level)} ${inline(s.number + s.title)}`,
    ...s.blocks.flatMap((b) => block(b, level)),
    ...s.sections.flatMap((child) => section(child, level + 1)),
  ];
}

function block(b: Block, level: number): string[] {
  switch (b.type) {
    case "paragraph":
      return [b.lead === undefined ? opening(b.text) : `**${inline(b.lead)}** ${inline(b.text)}`];
    case "list":
      return [b.entries.map((e, i) => `${i + 1}. **${inline(e.title)}** ${inline(e.text)}`).join("\n")];
    case "table":
      return table(b);
    case "figure":
      return [`*${inline(b.elsewhere)}*`];
    case "note":
      return [`*${inline(b.text)}*`];
    case "item":
      return [
        `${"#".repeat(level + 1)} ${inline(b.number)}${inline(b.title)} · ${inline(b.state)}`,
        [
          ...b.facts.map((f) => `- **${inline(f.label)}** ${f.lines.map(inline).join("<br>")}`),
          `- **${inline(b.blank)}** \\_\\_\\_\\_\\_\\_\\_\\_`,
        ].join("\n"),
      ];
    case "blank":
      return [`**${inline(b.label)}** \\_\\_\\_\\_\\_\\_\\_\\_`];
  }
}

function table(t: Table): string[] {
  const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const head = t.columns.map((c) => inline(c.label));
  const rule = t.columns.map((c) => (c.align === "center" ? ":---:" : "---"));
  const body = t.rows.map((cells) => row(cells.map((cell) => cell.split("\n").map(inline).join("<br>"))));
  return [
    `**${inline(t.caption)}**`,
    [row(head), row(rule), ...body].join("\n"),
    ...(t.note === undefined ? [] : [`*${inline(t.note)}*`]),
  ];
}

/** A paragraph of its own: also what would start a heading, a list or a rule is escaped. */
function opening(text: string): string {
  return inline(text)
    .replace(/^(\s*)([#+=-])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/**
 * Escapes what Markdown or HTML would read as markup, and turns line breaks into spaces. Underscores inside words and
 * full-width marks stay as they are, so that Chinese text stays readable.
 */
function inline(text: string): string {
  return legalText(text)
    .replace(/[\r\n\t\u2028\u2029]+/g, " ")
    .replace(/[\\`*[\]<>|~]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "\\&");
}
