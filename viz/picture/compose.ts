/** From data and options to what is drawn: the view, its places, and how strongly everything shows. */
import { foldsInForce } from "../../src/graph/folding.ts";
import { extraWidth, type Line, linesOf } from "../../src/graph/lines.ts";
import { type Stub, stubsOf } from "../../src/graph/stubs.ts";
import { type View, viewOf } from "../../src/graph/view.ts";
import { type Arranged, arrange } from "./arranged.ts";
import type { PictureOptions } from "./contract.ts";
import type { Core } from "./core.ts";
import type { PaintState } from "./paint-state.ts";
import type { Scene } from "./scene.ts";

/** Strength of what does not pass the filter, and of links that do. */
const DIM = 0.14;
/** Strength of what leads to something that passes. Whatever is at least as strong as SEEN has its words. */
const WAY = 0.7;
const SEEN = 0.5;
const LINK = { accepted: 0.78, suggested: 0.5 };

export interface Composition {
  view: View;
  stubs: Stub[];
  lines: Line[];
  arranged: Arranged;
}

/** The branches that are open and in focus now. */
export function viewFor(core: Core, { folded, focus }: PictureOptions): View {
  return viewOf(core.trees, foldsInForce(core.base, folded, focus !== undefined), focus);
}

/** View and places for the present options. */
export function compose(
  core: Core,
  options: PictureOptions,
  frame: { width: number; height: number },
  force: { x: Float32Array; y: Float32Array } | undefined,
): Composition {
  const { trees, order, issuers } = core;
  const view = viewFor(core, options);
  const arranged = arrange(options.arrangement, { trees, order, view, frame, force, issuers });
  return { view, stubs: stubsOf(trees, view), lines: linesOf(trees, view), arranged };
}

/** Copies places into the scene and sets how strongly everything is drawn. */
export function settle(scene: Scene, { arranged, view, lines }: Composition, { visible }: PictureOptions): void {
  const { trees } = scene;
  scene.x = arranged.x;
  scene.y = arranged.y;
  scene.rails = arranged.rails;
  const columns = arranged.matrix ? new Set(arranged.matrix.columns) : undefined;
  const passes = (n: number): boolean => {
    const { role, id } = trees.nodes[n]!;
    return (role === "commitment" || role === "slot") && visible(id);
  };
  // A folded branch passes with whatever it hides; issuers and documents always do; the way to what passes is seen.
  const answers = new Uint8Array(trees.nodes.length);
  const leads = new Uint8Array(trees.nodes.length);
  trees.nodes.forEach(({ role }, n) => {
    const stand = view.stand[n]!;
    if (role === "issuer" || role === "document") answers[n] = 1;
    else if (stand >= 0 && passes(n)) answers[stand] = 1;
  });
  for (let n = trees.nodes.length - 1; n >= 0; n--)
    if (trees.parent[n]! >= 0 && (answers[n] || leads[n])) leads[trees.parent[n]!] = 1;
  for (let n = 0; n < trees.nodes.length; n++) {
    const present =
      view.shown[n] === 1 && (!columns || (scene.isUpper(n) ? trees.nodes[n]!.role !== "issuer" : columns.has(n)));
    scene.alpha[n] = !present ? 0 : answers[n] ? 1 : leads[n] ? WAY : DIM;
  }
  scene.linkAlpha.fill(0);
  for (const line of lines) {
    const first = line.links[0]!;
    const strength = trees.links[first]!.accepted ? LINK.accepted : LINK.suggested;
    const shows = line.links.some((k) => passes(trees.links[k]!.upper) && passes(trees.links[k]!.lower));
    scene.linkAlpha[first] = shows ? strength : strength * DIM;
    for (const k of line.links) {
      scene.linkOffset[k] = line.offset;
      scene.linkExtra[k] = extraWidth(line);
    }
  }
  scene.version++;
}

/** What painters need; `before` lends what has not changed since. */
export function paintOf(
  core: Core,
  options: PictureOptions,
  scene: Scene,
  { view, stubs, lines, arranged }: Composition,
  before?: PaintState,
): PaintState {
  const stand = (ids: readonly string[] | undefined): number[] => [
    ...new Set(core.numbers(ids).flatMap((n) => (view.stand[n]! < 0 ? [] : [view.stand[n]!]))),
  ];
  const kept = before && before.view === view && before.arranged === arranged ? before : undefined;
  const foldable = (n: number): boolean =>
    core.trees.children[n]!.length > 0 &&
    core.trees.nodes[n]!.role !== "slots" &&
    (view.branch === undefined || !core.base.has(core.trees.nodes[n]!.id));
  const { facing } = arranged;
  const branches = kept || !facing ? [] : [...facing.upperRows, ...facing.lowerRows].filter(foldable);
  return {
    scene,
    arranged,
    view,
    stubs,
    lines,
    theme: options.theme,
    lang: options.lang,
    selected: stand(options.selected),
    // What the pointer rests on stays so while places do.
    hovered: options.hovered === undefined ? kept?.hovered : stand([options.hovered])[0],
    hoveredLink: kept?.hoveredLink,
    found: stand(options.found),
    linkFrom: before?.linkFrom !== undefined && before.linkFrom < view.shown.length ? before.linkFrom : undefined,
    linksOf: core.linksOf,
    foldable,
    handles: kept?.handles ?? { all: branches, folded: branches.filter((n) => view.shut[n]) },
    labelOrder: kept?.labelOrder ?? core.placer.candidates(view.shown),
    passes: (n) => scene.alpha[n]! >= SEEN,
    stateFor: core.stateFor,
    labels: before?.labels ?? [],
    cell: kept?.cell,
  };
}
