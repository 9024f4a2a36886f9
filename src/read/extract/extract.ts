/** extract: a decoded text → its commitments. */
import { KIND_CLASS } from "../../model/index.ts";
import { type Bare, collapse, type Span, sourceRange } from "../outline/bare.ts";
import { contentsIn } from "../outline/contents.ts";
import { outlineOf } from "../outline/outline.ts";
import { paragraphsOf } from "../outline/paragraph.ts";
import { readPlain } from "../text/plain.ts";
import type { DecodedText } from "../text/text.ts";
import { settleDeclarations } from "./declared.ts";
import type { Draft, Left } from "./draft.ts";
import type { ExtractedCommitment, ExtractedIndicator, Extraction, LeftOut } from "./extraction.ts";
import { frontOf } from "./front.ts";
import type { Measured } from "./indicator.ts";
import { particularsOf } from "./particulars.ts";
import { mergeRepeated } from "./repeated.ts";
import { settleNames } from "./settle-names.ts";
import { signatureIn } from "./signature.ts";
import { draftsOf } from "./tree.ts";

/** `year`: the one the document speaks for, when neither its title nor its text says so. */
export interface ExtractOptions {
  year?: number;
}

/** Reads a document's commitments. Never throws; a text without any gives an empty list. */
export function extract(input: DecodedText | string, options: ExtractOptions = {}): Extraction {
  const decoded = typeof input === "string" ? readPlain(input.replace(/\r\n?/g, "\n"), "utf-8") : input;
  const { bare, paragraphs } = paragraphsOf(decoded);
  const unmarked = paragraphs.filter((p) => !p.furniture && p.kind !== "toc");
  const contents = contentsIn(bare.text, unmarked);
  const own = unmarked.filter((_, i) => !contents.has(i));
  const front = frontOf(decoded, bare, own);
  const facts = particularsOf(decoded, bare, own, front.title);
  const year = options.year ?? facts.year;
  const signed = signatureIn(bare.text, front.text);
  const tree = draftsOf(
    outlineOf(
      bare,
      front.text.filter((_, i) => !signed.has(i)),
    ),
    year,
  );
  settleNames(tree.drafts);
  mergeRepeated(tree.drafts);
  settleDeclarations(tree.drafts);
  const commitments: ExtractedCommitment[] = [];
  const emit = (drafts: Draft[], parent: string | undefined, path: string): void => {
    for (const [i, one] of drafts.entries()) {
      const here = path ? `${path}-${i + 1}` : `${i + 1}`;
      const commitment = commitmentOf(bare, one, `${one.kind}-${here}`, parent);
      commitments.push(commitment);
      emit(one.children, commitment.id, here);
    }
  };
  emit(tree.drafts, undefined, "");
  const left: Left[] = [
    ...paragraphs.filter((p) => p.furniture).map(({ from, to }): Left => ({ from, to, reason: "furniture" })),
    ...paragraphs.filter((p) => p.kind === "toc").map(({ from, to }): Left => ({ from, to, reason: "toc" })),
    ...unmarked.filter((_, i) => contents.has(i)).map(({ from, to }): Left => ({ from, to, reason: "toc" })),
    ...front.left,
    ...front.text.filter((_, i) => signed.has(i)).map(({ from, to }): Left => ({ from, to, reason: "furniture" })),
    ...tree.left,
  ];
  return { document: facts.document, commitments, leftOut: leftOutOf(bare, left) };
}

function commitmentOf(bare: Bare, one: Draft, id: string, parent: string | undefined): ExtractedCommitment {
  const range = sourceRange(bare, one);
  const spans: Span[] = [one, ...one.places].sort((a, b) => a.from - b.from);
  return {
    id,
    ...(parent === undefined ? {} : { parent }),
    kind: one.kind,
    class: KIND_CLASS[one.kind],
    title: one.title,
    text: collapse(bare.source.slice(range.start, range.end)),
    ...range,
    places: spans.map((span) => sourceRange(bare, span)),
    ...(one.headingEnd === undefined
      ? {}
      : { headingEnd: Math.min(range.end, sourceRange(bare, { from: one.from, to: one.headingEnd }).end) }),
    indicators: one.figures.map((m) => indicatorOf(bare, m)),
    lead: one.lead,
    support: one.support,
    ...(one.deadline === undefined ? {} : { deadline: one.deadline }),
    declares: one.declares,
    assessable: one.assessable,
  };
}

function indicatorOf(bare: Bare, m: Measured): ExtractedIndicator {
  const { figure } = m;
  return {
    metric: m.metric,
    comparator: figure.comparator,
    value: figure.value,
    ...(figure.upper === undefined ? {} : { to: figure.upper }),
    unit: figure.unit,
    ...(m.year === undefined ? {} : { year: m.year }),
    ...(m.base === undefined ? {} : { base: m.base }),
    ...(m.basis === undefined ? {} : { basis: m.basis }),
    words: m.words,
    ...(m.columnUnit === undefined ? {} : { columnUnit: m.columnUnit }),
    ...sourceRange(bare, m),
  };
}

function leftOutOf(bare: Bare, left: Left[]): LeftOut[] {
  const sorted = left.filter((l) => l.to > l.from).sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: LeftOut[] = [];
  let end = 0;
  for (const { reason, ...span } of sorted) {
    const own = { from: Math.max(span.from, end), to: span.to };
    if (own.to <= own.from) continue;
    kept.push({ ...sourceRange(bare, own), reason });
    end = own.to;
  }
  return kept;
}
