/** The half of the picture's benchmark that runs in the browser; picture.mjs calls it and reads the clocks. */
import type { Analysis, State } from "../../../src/analysis/analysis.ts";
import { analyze } from "../../../src/analysis/index.ts";
import { foldToRows, OPENING_ROWS } from "../../../src/graph/folding.ts";
import { orderRows } from "../../../src/graph/order.ts";
import { treesOf } from "../../../src/graph/trees.ts";
import { readWorkspace } from "../../../src/workspace/index.ts";
import { createPicture, type Picture, type PictureOptions } from "../../../viz/picture/picture.ts";
import type { Found } from "../../../viz/state/facts.ts";
import { shownOf } from "../../../viz/state/rows.ts";
import { NO_FILTERS } from "../../../viz/state/view.ts";
import { generateAnalysis } from "../../graph/generate.ts";
import { type Course, crossingPairs, dagre, elk, ours, stockForce } from "./layouts.ts";

const container = document.getElementById("picture")!;
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const nothing = (): void => {};
const events = { select: nothing, hover: nothing, focus: nothing, fold: nothing };

let analysis: Analysis;
let picture: Picture | undefined;
let options: PictureOptions;
let list: Found;

/** Data for the next measurements; not measured. */
function prepare(size: number, unfolded: boolean): number {
  picture?.destroy();
  picture = undefined;
  analysis = generateAnalysis({ size, disorder: 0.1 });
  options = { lang: "zh", theme: "light", arrangement: "facing", folded: [], visible: () => true };
  if (unfolded) options.folded = baseFolds();
  return analysis.commitments.length;
}

/** Turning every branch round that opens folded unfolds the whole picture. */
function baseFolds(): string[] {
  return foldToRows(treesOf(analysis), OPENING_ROWS);
}

/** Data to first frame: everything from the Analysis to the first drawn frame. */
async function first(): Promise<void> {
  picture = createPicture(container, analysis, options, events);
  await nextFrame();
}

/** Drags the stage up and down, one frame to each move, as a hand would. */
async function pan(frames: number): Promise<void> {
  const canvas = container.querySelector<HTMLCanvasElement>("canvas.sigma-mouse")!;
  const at = { x: container.clientWidth / 2, y: container.clientHeight / 2 };
  const send = (type: string, y: number): boolean =>
    canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: at.x, clientY: y, button: 0 }));
  send("mousedown", at.y);
  for (let k = 1; k <= frames; k++) {
    send("mousemove", at.y + 60 * Math.sin(k / 6));
    await nextFrame();
  }
  send("mouseup", at.y + 60 * Math.sin(frames / 6));
  await nextFrame();
}

async function zoomIn(): Promise<void> {
  picture!.zoom(2);
  await new Promise((resolve) => setTimeout(resolve, 900));
}

/** Hovers one upper item after another. */
async function hover(times: number): Promise<void> {
  const ids = analysis.commitments.filter((c) => c.side === "upper").map((c) => c.id);
  for (let k = 0; k < times; k++) picture!.update({ hovered: ids[(k * 37) % ids.length]! });
  picture!.update({ hovered: undefined });
}

/** Filters away every other item, and back. */
function filter(): void {
  let odd = 0;
  const keep = new Set(analysis.commitments.filter(() => odd++ % 2 === 0).map((c) => c.id));
  picture!.update({ visible: (id) => keep.has(id) });
  picture!.update({ visible: () => true });
}

/** What the page's list searches in: look-up tables of the prepared data. */
function lookUps(): Found {
  const byKey = <T>(rows: T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));
  return {
    analysis,
    commitments: byKey(analysis.commitments, (c) => c.id),
    documents: byKey(analysis.documents, (d) => d.id),
    jurisdictions: byKey(analysis.jurisdictions, (j) => j.id),
    mappings: byKey(analysis.mappings, (m) => m.id),
    coverage: byKey(analysis.coverage, (c) => c.commitment),
    lower: byKey(analysis.lower, (l) => l.commitment),
    indicators: new Map(),
    findings: new Map(),
    issuer: analysis.scope.lower.issuers[0] ?? "",
  };
}

/** Opens the list once, so that its texts are gathered; not measured. */
function openList(): number {
  list = lookUps();
  return shownOf(list, { filters: NO_FILTERS, side: "upper", sort: "severity" }).rows.length;
}

/** Types one more sign into the search: rows, counts and order of the list. */
function search(text: string): number {
  return shownOf(list, { filters: { ...NO_FILTERS, text }, side: "upper", sort: "severity" }).rows.length;
}

/** One state alone: rows, counts and order of the list, and the picture that dims all others. */
function filterState(state: State): number {
  const { rows } = shownOf(list, { filters: { ...NO_FILTERS, states: [state] }, side: "upper", sort: "severity" });
  const ids = new Set(rows.map((row) => row.commitment.id));
  picture!.update({ visible: (id) => ids.has(id) || list.commitments.get(id)?.side !== "upper" });
  return rows.length;
}

function arrangeFacing(): number {
  return orderRows(treesOf(analysis)).crossings;
}

/** Loses a WebGL context and waits until the picture has drawn again; wall clock in milliseconds. */
async function loseContext(): Promise<number> {
  const canvas = container.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
  const start = performance.now();
  (canvas.getContext("webgl2") as WebGL2RenderingContext).getExtension("WEBGL_lose_context")!.loseContext();
  for (;;) {
    await nextFrame();
    const now = container.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
    if (now && now !== canvas && !(now.getContext("webgl2") as WebGL2RenderingContext).isContextLost()) break;
  }
  await nextFrame();
  return performance.now() - start;
}

/** A workspace's files as the analysis to arrange; for the data that ship. */
function load(files: Record<string, string>, asOf: string): number {
  const { workspace } = readWorkspace(files);
  analysis = analyze(workspace!, { asOf });
  return analysis.commitments.length;
}

const LAYOUTS = { ours, dagre, elk, force: stockForce };
let courses: (() => Course[]) | undefined;

/** One layout of the prepared data, from the analysis to places. */
async function layout(name: keyof typeof LAYOUTS): Promise<void> {
  courses = (await LAYOUTS[name](analysis)) ?? undefined;
}

/** Crossing pairs of edges in the last layout; −1 where edges have no course of their own. */
function crossings(): number {
  return courses ? crossingPairs(courses()) : -1;
}

const bench = {
  prepare,
  load,
  layout,
  crossings,
  first,
  pan,
  zoomIn,
  hover,
  filter,
  openList,
  search,
  filterState,
  arrangeFacing,
  loseContext,
};
export type PictureBench = typeof bench;
Object.assign(window, { bench });
