/** What the picture knows of an analysis: trees, order, links by node, verdicts by pair. Built once per analysis. */
import type { Analysis, State } from "../../src/analysis/analysis.ts";
import { foldToRows, OPENING_ROWS } from "../../src/graph/folding.ts";
import type { LabelPlacer } from "../../src/graph/label-placer.ts";
import { orderRows, type RowOrder } from "../../src/graph/order.ts";
import { type Trees, treesOf } from "../../src/graph/trees.ts";
import { canvasPlacer } from "./label-painter.ts";

export class Core {
  readonly analysis: Analysis;
  readonly trees: Trees;
  readonly order: RowOrder;
  readonly placer: LabelPlacer;
  /** Lower issuers that the picture shows, in its order of documents. */
  readonly issuers: string[];
  /** Branches that are folded when the picture opens. */
  readonly base: ReadonlySet<string>;
  private readonly links: number[][];
  private readonly verdicts = new Map<string, State>();

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.trees = treesOf(analysis);
    this.order = orderRows(this.trees);
    this.placer = canvasPlacer(this.trees);
    this.issuers = this.trees.roots.filter((n) => n >= this.trees.upperCount).map((n) => this.trees.nodes[n]!.issuer);
    this.base = new Set(foldToRows(this.trees, OPENING_ROWS));
    this.links = this.trees.nodes.map(() => []);
    this.trees.links.forEach((link, k) => {
      this.links[link.upper]!.push(k);
      this.links[link.lower]!.push(k);
    });
    for (const c of analysis.coverage) this.verdicts.set(`${c.commitment}|${c.issuer}`, c.state);
  }

  linksOf = (n: number): readonly number[] => this.links[n]!;

  stateFor = (commitment: string, issuer: string): State | undefined => this.verdicts.get(`${commitment}|${issuer}`);

  /** Numbers of known ids, in the order given. */
  numbers(ids: readonly string[] | undefined): number[] {
    return (ids ?? []).flatMap((id) => this.trees.index.get(id) ?? []);
  }
}
