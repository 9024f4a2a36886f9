/** .pdf → text: pages, reading order, running heads, paragraphs. */
import { ReadError } from "../error.ts";
import { finish } from "../finish.ts";
import { checkAborted, type Source } from "../source.ts";
import type { DecodedText, Omitted } from "../text.ts";
import { READ_WORDS } from "../wording.ts";
import { refuseBombs } from "./bomb.ts";
import { joinCutRows } from "./cut-rows.ts";
import { type OpenPdf, openPdf, pdfError } from "./engine.ts";
import { linesOf } from "./lines.ts";
import { type PageText, readPage } from "./page.ts";
import { writeParagraphs } from "./paragraphs.ts";
import { characterCount, removeRunningHeads } from "./running-heads.ts";

/** Reads a PDF that holds text. Throws ReadError for scans, locked, damaged and oversized files. */
export async function readPdf(source: Source): Promise<DecodedText> {
  refuseBombs(source);
  const pdf = await openPdf(source);
  try {
    const pages = await readPages(source, pdf);
    refuseTextless(source, pages, pdf);
    const { bodies, omitted } = removeRunningHeads(pages);
    const writer = writeParagraphs(joinCutRows(linesOf(bodies)));
    const bare = pages.filter(({ pieces }) => pieces.length === 0);
    const pictures = bare.map((page): Omitted => ({ text: "", reason: "picture", page: page.number }));
    const first = writer.drafts.find(({ kind, level, page }) => kind === "heading" && level === 1 && page === 1);
    return finish({
      text: writer.text,
      format: "pdf",
      drafts: writer.drafts,
      ...(first === undefined ? {} : { title: writer.text.slice(first.start, first.end) }),
      meta: await documentMeta(pdf),
      omitted: [...omitted, ...pictures].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)),
      page: false,
    });
  } catch (error) {
    throw pdfError(source.file, error);
  } finally {
    await pdf.close();
  }
}

async function readPages(source: Source, pdf: OpenPdf): Promise<PageText[]> {
  const { file, limits, options } = source;
  const { document } = pdf;
  if (document.numPages > limits.pages) {
    throw new ReadError(file, "too-large", READ_WORDS.pages(document.numPages, limits.pages));
  }
  const pages: PageText[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    checkAborted(source);
    const page = await readPage(await document.getPage(number), pdf);
    characters += characterCount(page.pieces);
    if (characters > limits.characters) {
      throw new ReadError(file, "too-large", READ_WORDS.longText(limits.characters));
    }
    pages.push(page);
    options.onProgress?.(number, document.numPages);
  }
  return pages;
}

/** Scans have no characters, or only a page number on each page; some fonts say of no glyph which character it is. */
function refuseTextless({ file }: Source, pages: readonly PageText[], { missing }: OpenPdf): void {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("");
  const readable = text.replace(/[\s\d\p{Cc}\uE000-\uF8FF\uFFFD-]/gu, "");
  if (missing.size > 0 && readable.length < pages.length * 200) {
    throw new ReadError(file, "unsupported", READ_WORDS.noCharacterMaps([...missing].sort()));
  }
  if (readable.length < pages.length * 5 || readable.length * 2 < text.replace(/[\s\d]/g, "").length) {
    const unknown = text.trim() !== "" && readable.length * 2 < text.length;
    throw new ReadError(file, "scanned", READ_WORDS.scanned(unknown));
  }
}

async function documentMeta({ document }: OpenPdf): Promise<Record<string, string>> {
  const { info } = await document.getMetadata();
  const values = new Map<string, unknown>(Object.entries(info));
  const meta: Record<string, string> = {};
  for (const name of ["Title", "Author", "Subject", "CreationDate"]) {
    const value = values.get(name);
    if (typeof value === "string" && value.trim() !== "")
      meta[name.charAt(0).toLowerCase() + name.slice(1)] = value.trim();
  }
  return meta;
}
