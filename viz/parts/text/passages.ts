/** Where a document's quotations stand in its text, as pieces that can be drawn one after the other. */
import { type BareText, type Evidence, isQuoted, locate, type QuotedEvidence } from "../../../src/model/index.ts";

/** A stretch of text: plain when nothing stands there, else with the commitments it belongs to, the closest first. */
export interface Piece {
  start: number;
  end: number;
  ids: string[];
  /** First piece of the closest commitment's quotation: this is where its mark stands. */
  opens: boolean;
}

export interface Lost {
  commitment: string;
  evidence: QuotedEvidence;
  reason: "absent" | "ambiguous";
}

export interface Passages {
  text: string;
  /** Ascending, without gaps, together the whole text; cut into blocks at line ends so that far blocks cost nothing. */
  blocks: Piece[][];
  marks: number;
  lost: Lost[];
}

interface Mark {
  id: string;
  start: number;
  end: number;
}

/** Characters of a block, about: some screens of text. */
const BLOCK = 3000;

/** Locates every quotation of the commitments. */
export function passagesOf(commitments: readonly { id: string; evidence: Evidence[] }[], bare: BareText): Passages {
  const marks: Mark[] = [];
  const lost: Lost[] = [];
  for (const { id, evidence } of commitments) {
    for (const one of evidence.filter(isQuoted)) {
      const place = locate(bare, one);
      if (place.found === "lost") lost.push({ commitment: id, evidence: one, reason: place.reason });
      else marks.push({ id, start: place.start, end: place.end });
    }
  }
  return { text: bare.text, blocks: blocksOf(bare.text, piecesOf(bare.text.length, marks)), marks: marks.length, lost };
}

/** Cuts the text at every edge of a mark. Inside several marks the shortest is the closest, then the later in order. */
export function piecesOf(length: number, marks: readonly Mark[]): Piece[] {
  const edges = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const byStart = marks.map((mark, order) => ({ ...mark, order })).sort((a, b) => a.start - b.start);
  const open: typeof byStart = [];
  let next = 0;
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    while (next < byStart.length && byStart[next]!.start <= start) open.push(byStart[next++]!);
    for (let k = open.length - 1; k >= 0; k--) if (open[k]!.end <= start) open.splice(k, 1);
    const here = [...open].sort((a, b) => a.end - a.start - (b.end - b.start) || b.order - a.order);
    return { start, end, ids: [...new Set(here.map((mark) => mark.id))], opens: here[0]?.start === start };
  });
}

/** Groups pieces into blocks that end at a line end; a piece longer than a block is cut. */
export function blocksOf(text: string, pieces: Piece[]): Piece[][] {
  const blocks: Piece[][] = [[]];
  let size = 0;
  for (const piece of pieces) {
    for (let start = piece.start; start < piece.end; ) {
      const room = BLOCK - size;
      const wanted = piece.end - start > room ? text.indexOf("\n", start + Math.max(0, room)) + 1 : 0;
      const end = wanted > start && wanted < piece.end ? wanted : piece.end;
      blocks.at(-1)!.push({ ...piece, start, end, opens: piece.opens && start === piece.start });
      size += end - start;
      start = end;
      if (text[end - 1] === "\n" && size >= BLOCK) {
        blocks.push([]);
        size = 0;
      }
    }
  }
  return blocks.filter((block) => block.length > 0);
}
