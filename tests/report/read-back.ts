/** What users see, read back out of each format: tables by their heads, without the code that wrote them. */
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import Papa from "papaparse";

export type Rows = string[][];

/** The table of a Markdown text whose head begins with these labels; without its head. */
export function markdownTable(text: string, head: string[]): Rows {
  const lines = text.split("\n");
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((c) => c.trim().replaceAll("<br>", "\n").replace(/\\(.)/g, "$1"));
  const at = lines.findIndex((l) => l.startsWith("|") && head.every((h, i) => cells(l)[i] === h));
  const rows: Rows = [];
  for (let i = at + 2; at >= 0 && lines[i]?.startsWith("|"); i++) rows.push(cells(lines[i]!));
  return rows;
}

/** All tables of an HTML text, heads included. */
export function htmlTables(html: string): Rows[] {
  const tables: Rows[] = [];
  let cell: string | undefined;
  const parser = new Parser({
    onopentag(name) {
      if (name === "table") tables.push([]);
      if (name === "tr") tables.at(-1)?.push([]);
      if (name === "td" || name === "th") cell = "";
      if (name === "br" && cell !== undefined) cell += "\n";
    },
    ontext(text) {
      if (cell !== undefined) cell += text;
    },
    onclosetag(name) {
      if (name !== "td" && name !== "th") return;
      tables
        .at(-1)
        ?.at(-1)
        ?.push(cell ?? "");
      cell = undefined;
    },
  });
  parser.end(html);
  return tables;
}

/** All tables of a Word file, heads included. */
export function wordTables(bytes: Uint8Array): Rows[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  const tables: Rows[] = [];
  let paragraphs: string[] | undefined;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === "w:tbl") tables.push([]);
        if (name === "w:tr") tables.at(-1)?.push([]);
        if (name === "w:tc") paragraphs = [];
        if (name === "w:p") paragraphs?.push("");
        inText = name === "w:t";
      },
      ontext(text) {
        if (inText && paragraphs && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
      },
      onclosetag(name) {
        if (name === "w:t") inText = false;
        if (name !== "w:tc") return;
        tables
          .at(-1)
          ?.at(-1)
          ?.push((paragraphs ?? []).join("\n"));
        paragraphs = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return tables;
}

/** Running text of a Word file, paragraph by paragraph. */
export function wordText(bytes: Uint8Array): string {
  const xml = new TextDecoder().decode(unzipSync(bytes)["word/document.xml"]);
  let text = "";
  let inText = false;
  const parser = new Parser(
    {
      onopentag: (name) => {
        inText = name === "w:t";
      },
      ontext: (t) => {
        if (inText) text += t;
      },
      onclosetag: (name) => {
        inText = false;
        if (name === "w:p") text += "\n";
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return text;
}

/** The tables among some whose head begins with these labels, without the head. */
export function withHead(tables: Rows[], head: string[]): Rows {
  return (tables.find((t) => head.every((h, i) => t[0]?.[i] === h)) ?? []).slice(1);
}

/** Each sheet of a workbook by name, as rows of text. */
export async function sheets(bytes: Uint8Array): Promise<Map<string, Rows>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return new Map(
    workbook.worksheets.map((s) => [
      s.name,
      Array.from({ length: s.rowCount }, (_, r) =>
        Array.from({ length: s.columnCount }, (_c, c) => String(s.getRow(r + 1).getCell(c + 1).value ?? "")),
      ),
    ]),
  );
}

export function csvRows(text: string): Rows {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, "").trimEnd()).data;
}
