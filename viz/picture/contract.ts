/** What the page and the picture say to each other. Data and view state go in, intentions come out; nothing is shared. */
import type { Analysis } from "../../src/analysis/analysis.ts";

export type Arrangement = "facing" | "force" | "matrix";

export interface PictureOptions {
  lang: "zh" | "en";
  theme: "light" | "dark";
  arrangement: Arrangement;
  selected?: readonly string[];
  hovered?: string | undefined;
  /** Branch in focus: only it, what it is linked to, and the way there are shown. */
  focus?: string | undefined;
  /**
   * Branches that a person folded or unfolded. A large picture opens with some branches folded (OPENING_ROWS); an id in
   * this list turns its branch round.
   */
  folded: readonly string[];
  /** The filter of the list: what does not pass is dimmed. */
  visible: (id: string) => boolean;
  /** Search hits, marked with a ring. */
  found?: readonly string[];
}

export interface PictureEvents {
  select(ids: string[], additive: boolean): void;
  hover(id?: string): void;
  /** Without an id: leave the focus. */
  focus(id?: string): void;
  /** Fold or unfold this branch: take the id into `folded`, or out of it. */
  fold(id: string): void;
  /** Dragged from node to node: propose a counterpart. Always upper first. */
  link?(upper: string, lower: string): void;
  /** A cell of the matrix commitments × districts. */
  openPair?(upper: string, lowerIssuer: string): void;
}

/** Lines above and below an exported picture. */
export interface Caption {
  title: string;
  subtitle?: string;
  /** The legend in words and shapes; true by default. */
  legend?: boolean;
}

export interface Picture {
  update(options: Partial<PictureOptions>): void;
  setAnalysis(analysis: Analysis): void;
  fit(): void;
  /** Greater than 1 comes closer. */
  zoom(factor: number): void;
  /** Brings a commitment into view without changing the selection. */
  reveal(id: string): void;
  /** The whole picture as it is arranged now, `scale` device pixels to one CSS pixel. */
  toPng(scale: number, caption?: Caption): Promise<Blob>;
  toSvg(caption?: Caption): string;
  destroy(): void;
  /** One sentence on what is shown, for aria-label. */
  summary(): string;
}
