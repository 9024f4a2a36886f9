/** Office packages (OPC, ISO/IEC 29500-2) written again so that the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { byText } from "../model/index.ts";

/** DOS time starts in 1980 and is local: noon of the place, so that every time zone writes the same bytes. No clock. */
const epoch = () => new Date(1980, 0, 1, 12);

/**
 * Unzips a package, lets `mend` change its XML parts, and zips it with fixed times: `[Content_Types].xml` first, as
 * readers expect, then the parts by name.
 */
export function repackage(bytes: Uint8Array, mend: (path: string, xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || byText(a, b));
  const out: Zippable = {};
  for (const name of names) {
    if (name.endsWith("/")) continue;
    const isXml = name.endsWith(".xml") || name.endsWith(".rels");
    out[name] = isXml ? strToU8(mend(name, strFromU8(parts[name]!))) : parts[name]!;
  }
  return zipSync(out, { level: 6, mtime: epoch() });
}

function rank(name: string): number {
  return name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
}

/** Sets both dates of docProps/core.xml to the start of a day (YYYY-MM-DD) in UTC. */
export function dateCoreProperties(xml: string, date: string): string {
  const stamp = `${date}T00:00:00Z`;
  return xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${stamp}$2`);
}
