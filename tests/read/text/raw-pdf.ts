/** PDFs written by hand, object by object, for what no program at hand writes. */

/** Objects 1, 2, 3 … ; 1 is the catalog. `trailer`: more entries of the trailer. */
export function rawPdf(objects: readonly string[], trailer = ""): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const at of offsets) file += `${String(at).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0) & 0xff);
}

export function stream(content: string, more = ""): string {
  return `<</Length ${content.length}${more}>>\nstream\n${content}\nendstream`;
}

export function hex(text: string): string {
  return `<${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
}

/** Lines of text in a Chinese font that is not in the file: the reader needs the character map `UniGB-UCS2-H`. */
export function unembeddedPdf(lines: readonly string[], encoding = "UniGB-UCS2-H"): Uint8Array {
  return wordsPdf(
    lines.map((line, i) => [line, 60, 780 - 20 * i]),
    "",
    encoding,
  );
}

/** Words at x and y, in points from the bottom left; in 12 pt where no size is said. */
export type Placed = readonly [text: string, x: number, y: number, size?: number];

/** A page of words, and what is drawn under them. */
export function wordsPdf(words: readonly Placed[], drawn = "", encoding = "UniGB-UCS2-H"): Uint8Array {
  return pagesPdf([words], drawn, encoding);
}

/** Pages of words. Digits and Latin letters are as wide as Chinese characters. */
export function pagesPdf(pages: readonly (readonly Placed[])[], drawn = "", encoding = "UniGB-UCS2-H"): Uint8Array {
  const first = 6;
  return rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, i) => `${first + 2 * i} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120/CapHeight 700/StemV 80/ItalicAngle 0/FontBBox[0 -120 1000 880]>>",
    ...pages.flatMap((words, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + 1 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      stream(
        `${drawn}\nBT\n${words.map(([text, x, y, size = 12]) => `/F ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj`).join("\n")}\nET`,
      ),
    ]),
  ]);
}

/** A page that only shows a grey picture. */
export function scannedPdf(): Uint8Array {
  return rawPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
    stream("q 500 0 0 700 40 60 cm /I Do Q"),
    stream("\x80", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
  ]);
}

/** Locked with a user password (its check values are not those of the empty password). */
export function lockedPdf(): Uint8Array {
  const value = "41".repeat(32);
  return rawPdf(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[]/Count 0>>",
      `<</Filter/Standard/V 1/R 2/O<${value}>/U<${value}>/P -4>>`,
    ],
    "/Encrypt 3 0 R/ID[<00><00>]",
  );
}
