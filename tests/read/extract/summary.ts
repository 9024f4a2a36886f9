/** What a golden keeps of an extraction: everything but the offsets, which the properties check. */
import type { ExtractedCommitment, Extraction } from "../../../src/read/extract/extraction.ts";
import { collapse } from "../../../src/read/outline/bare.ts";

export function summary(text: string, extraction: Extraction) {
  const depth = new Map<string, number>();
  const words = ({ start, end }: { start: number; end: number }) => collapse(text.slice(start, end));
  const one = (c: ExtractedCommitment) => {
    const at = c.parent === undefined ? 0 : depth.get(c.parent)! + 1;
    depth.set(c.id, at);
    return {
      item: `${"  ".repeat(at)}${c.id}${c.assessable ? "" : " (groups)"}: ${c.title}`,
      text: c.text,
      ...(c.places.length > 1 ? { places: c.places.map(words) } : {}),
      ...(c.indicators.length > 0
        ? {
            figures: c.indicators.map(({ start, end, ...figure }) => ({ ...figure, stands: words({ start, end }) })),
          }
        : {}),
      ...(c.lead.length > 0 ? { lead: c.lead } : {}),
      ...(c.support.length > 0 ? { support: c.support } : {}),
      ...(c.deadline ? { deadline: c.deadline } : {}),
      ...(c.declares.length > 0 ? { declares: c.declares.map((d) => `${d.what} ${d.kind} ${d.count}`) } : {}),
    };
  };
  return {
    document: { ...extraction.document, basis: extraction.document.basis.map((b) => b.title) },
    commitments: extraction.commitments.map(one),
    leftOut: extraction.leftOut.map((l) => `${l.reason}: ${words(l)}`),
  };
}
