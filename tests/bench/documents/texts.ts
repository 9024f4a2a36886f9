/** A document of 100 pages in every format, written by ourselves: the tests' policy over and over, each time with other figures. */
import { type Item, POLICY } from "../../read/text/policy.ts";
import { hex, rawPdf, stream } from "../../read/text/raw-pdf.ts";
import { docxTwin } from "../../read/text/twin-docx.ts";
import { columnTwin, lineOf, markdownTwin, pageTwin, textTwin } from "../../read/text/twin-text.ts";

const PAGES = 100;
const LINES_PER_PAGE = 28;
const CHARACTERS_PER_LINE = 34;

/** `count` items with a chapter number of their own and other figures each time round. */
export function longPolicy(count: number): Item[] {
  const [title, ...rest] = POLICY;
  const items: Item[] = [title!];
  for (let round = 1; items.length < count; round++) {
    for (const item of rest) {
      const other = (text: string) =>
        text.replace(/\d+(?=家|个|件|项|万平方米|亿元)/g, (n) => String(Number(n) + round));
      items.push({ ...item, text: other(item.text) });
    }
  }
  return items.slice(0, count);
}

/** As a PDF would set it: lines broken at the margin, 100 pages, a Chinese font that is not in the file. */
function pdfOf(items: readonly Item[]): Uint8Array {
  const lines = items.flatMap((item) => {
    const text = item.kind === "heading" ? lineOf(item) : `　　${lineOf(item).replaceAll("\t", " ")}`;
    return text.match(new RegExp(`.{1,${CHARACTERS_PER_LINE}}`, "gu")) ?? [];
  });
  const pages = Array.from({ length: PAGES }, (_, i) => lines.slice(i * LINES_PER_PAGE, (i + 1) * LINES_PER_PAGE));
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")}]/Count ${PAGES}>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120/CapHeight 700/StemV 80/ItalicAngle 0/FontBBox[0 -120 1000 880]>>",
  ];
  pages.forEach((page, i) => {
    const shown = page.map((line, k) => `1 0 0 1 60 ${790 - 26 * k} Tm ${hex(line)} Tj`).join("\n");
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      stream(`BT /F 14 Tf\n${shown}\nET`),
    );
  });
  return rawPdf(objects);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Enough items to fill 100 pages of 28 lines. */
export const ITEMS = longPolicy(1600);
/** File name → bytes. */
export const FILES: Record<string, Uint8Array> = {
  "long.txt": utf8(textTwin(ITEMS)),
  "columns.txt": utf8(columnTwin(ITEMS)),
  "long.md": utf8(markdownTwin(ITEMS)),
  "long.html": utf8(pageTwin(ITEMS, "utf-8")),
  "long.docx": docxTwin(ITEMS),
  "long.pdf": pdfOf(ITEMS),
};
