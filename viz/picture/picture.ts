/** The picture: facing trees, force and matrix on one selection. The page mounts it and hears of it through events. */
import "./picture.css";
import type { Analysis } from "../../src/analysis/analysis.ts";
import { ABSENT_STATES } from "../../src/graph/appearance.ts";
import { foldsInForce } from "../../src/graph/folding.ts";
import { type Stub, stubsOf } from "../../src/graph/stubs.ts";
import { type View, viewOf } from "../../src/graph/view.ts";
import { type Arranged, arrange } from "./arranged.ts";
import type { Caption, Picture, PictureEvents, PictureOptions } from "./contract.ts";
import { Core } from "./core.ts";
import { pictureSvg } from "./export.ts";
import { ForceRun } from "./force-run.ts";
import { GlSurface } from "./gl-surface.ts";
import { lensOf } from "./lens.ts";
import type { PaintState } from "./paint-state.ts";
import { svgToPng } from "./png.ts";
import { Scene } from "./scene.ts";
import { SvgSurface } from "./svg-surface.ts";
import { summaryText, WORDS } from "./words.ts";

export type { Arrangement, Caption, Picture, PictureEvents, PictureOptions } from "./contract.ts";

/** What a way of showing the picture does: Sigma, or plain SVG where there is no WebGL. */
export interface Surface {
  /** Places, view, selection or theme changed; `morph` lets things move to their new places. */
  show(change: { morph: boolean; anchor?: number }): void;
  fit(): void;
  zoom(factor: number): void;
  reveal(n: number): void;
  destroy(): void;
}

/** All that surfaces share; the picture keeps it up to date. */
export interface Shared {
  container: HTMLElement;
  core: Core;
  options: PictureOptions;
  events: PictureEvents;
  view: View;
  stubs: Stub[];
  arranged: Arranged;
  scene: Scene;
  paint: PaintState;
  frame(): { width: number; height: number };
  /** Places of the force arrangement, as soon as there are any. */
  forcePlaces(): { x: Float32Array; y: Float32Array } | undefined;
  /** Says a sentence to screen readers. */
  say(text: string): void;
}

/**
 * Mounts the picture in `container` (any element with a size). Only the page may call it: it needs a DOM.
 * Without WebGL an SVG of the same arrangement takes its place.
 */
export function createPicture(
  container: HTMLElement,
  analysis: Analysis,
  options: PictureOptions,
  events: PictureEvents,
): Picture {
  return new LivePicture(container, analysis, options, events);
}

class LivePicture implements Picture {
  private readonly shared: Shared;
  private readonly host: HTMLElement;
  private readonly voice: HTMLElement;
  private readonly observer: ResizeObserver;
  private surface: Surface;
  private force: ForceRun | undefined;
  /** The view that the force arrangement was run for. */
  private forced = "";

  constructor(container: HTMLElement, analysis: Analysis, options: PictureOptions, events: PictureEvents) {
    this.host = document.createElement("div");
    this.host.className = "policy-picture";
    this.host.tabIndex = 0;
    this.host.setAttribute("role", "application");
    this.voice = document.createElement("div");
    this.voice.className = "policy-picture-voice";
    this.voice.setAttribute("aria-live", "polite");
    container.append(this.host);
    this.host.append(this.voice);
    const host = this.host;
    const core = new Core(analysis);
    this.shared = {
      container: host,
      core,
      options: { ...options },
      events,
      ...this.placed(core, options, undefined),
      frame: () => ({ width: host.clientWidth || 1, height: host.clientHeight || 1 }),
      forcePlaces: () => this.force?.places,
      say: (text) => {
        this.voice.textContent = text;
      },
    };
    this.describe();
    this.surface = this.open();
    this.startForce();
    this.observer = new ResizeObserver(() => this.rearrange({ morph: false }));
    this.observer.observe(host);
  }

  update(options: Partial<PictureOptions>): void {
    const { shared } = this;
    const before = shared.options;
    shared.options = { ...before, ...options };
    const now = shared.options;
    const moved =
      before.arrangement !== now.arrangement ||
      before.focus !== now.focus ||
      before.folded.join("|") !== now.folded.join("|");
    if (moved) {
      this.startForce();
      const toggled =
        now.folded.find((id) => !before.folded.includes(id)) ?? before.folded.find((id) => !now.folded.includes(id));
      const anchor = toggled === undefined ? undefined : shared.core.trees.index.get(toggled);
      this.rearrange({ morph: true, ...(anchor === undefined ? {} : { anchor }) });
    } else {
      this.strengthen();
      this.refreshPaint();
      this.surface.show({ morph: false });
    }
    this.describe();
    if (before.selected !== now.selected) this.unfoldSelected();
  }

  /** What is selected elsewhere is shown here: branches that hide it are unfolded, by the page that keeps the folds. */
  private unfoldSelected(): void {
    const { core, view, options, events } = this.shared;
    const shut = new Set<number>();
    for (const n of core.numbers(options.selected)) {
      const { nodes, parent } = core.trees;
      for (let up = parent[n]!; up >= 0 && !view.shown[n]; up = parent[up]!)
        if (nodes[up]!.role === "commitment" && view.shut[up]) shut.add(up);
    }
    if (shut.size === 0) return;
    queueMicrotask(() => {
      for (const n of [...shut].sort((a, b) => a - b)) events.fold(core.trees.nodes[n]!.id);
    });
  }

  setAnalysis(analysis: Analysis): void {
    this.force?.stop();
    this.force = undefined;
    this.forced = "";
    this.surface.destroy();
    const core = new Core(analysis);
    Object.assign(this.shared, { core, ...this.placed(core, this.shared.options, undefined) });
    this.surface = this.open();
    this.startForce();
    this.describe();
  }

  fit(): void {
    this.surface.fit();
  }

  zoom(factor: number): void {
    this.surface.zoom(factor);
  }

  reveal(id: string): void {
    const n = this.shared.core.trees.index.get(id);
    const stand = n === undefined ? -1 : this.shared.view.stand[n]!;
    if (stand >= 0) this.surface.reveal(stand);
  }

  toSvg(caption?: Caption): string {
    return pictureSvg(this.shared, caption);
  }

  toPng(scale: number, caption?: Caption): Promise<Blob> {
    return svgToPng(pictureSvg(this.shared, caption), scale);
  }

  destroy(): void {
    this.observer.disconnect();
    this.force?.stop();
    this.surface.destroy();
    this.host.remove();
  }

  summary(): string {
    const { core, options, view } = this.shared;
    const { trees } = core;
    if (trees.nodes.length === 0) return WORDS.empty[options.lang];
    const count = (from: number, to: number): number =>
      trees.nodes.slice(from, to).filter((node) => node.role === "commitment").length;
    return summaryText(options.lang, {
      kind: options.arrangement,
      upper: count(0, trees.upperCount),
      lower: count(trees.upperCount, trees.nodes.length),
      links: view.links.filter((k) => trees.links[k]!.accepted).length,
      absent: trees.nodes.filter((node) => node.side === "upper" && ABSENT_STATES.has(node.state)).length,
    });
  }

  private describe(): void {
    const { options } = this.shared;
    this.host.dataset.theme = options.theme;
    this.host.setAttribute("aria-label", this.summary());
    this.host.setAttribute("aria-roledescription", WORDS.role[options.lang]);
  }

  private open(): Surface {
    try {
      return new GlSurface(this.shared, () => {
        this.surface = new SvgSurface(this.shared);
      });
    } catch {
      return new SvgSurface(this.shared);
    }
  }

  /** View, places and strengths for new data, before anything is drawn. */
  private placed(core: Core, options: PictureOptions, force: { x: Float32Array; y: Float32Array } | undefined) {
    const frame = { width: this.host.clientWidth || 1, height: this.host.clientHeight || 1 };
    const view = viewFor(core, options);
    const stubs = stubsOf(core.trees, view);
    const { trees, order, issuers } = core;
    const arranged = arrange(options.arrangement, { trees, order, view, frame, force, issuers });
    const scene = new Scene(trees, lensOf(arranged.stage, { x: 0.5, y: 0.5, ratio: 1, angle: 0 }));
    settle(scene, arranged, view, options);
    scene.arrive();
    return { view, stubs, arranged, scene, paint: paintOf(core, options, scene, arranged, view, stubs) };
  }

  /** Places everything anew for the same data and lets the surface move there. */
  private rearrange(change: { morph: boolean; anchor?: number }): void {
    const { shared } = this;
    const { core, options, scene } = shared;
    scene.depart();
    shared.view = viewFor(core, options);
    shared.stubs = stubsOf(core.trees, shared.view);
    const { trees, order, issuers } = core;
    const force = this.force?.places;
    shared.arranged = arrange(options.arrangement, {
      trees,
      order,
      view: shared.view,
      frame: shared.frame(),
      force,
      issuers,
    });
    settle(scene, shared.arranged, shared.view, options);
    this.refreshPaint();
    this.surface.show(change);
  }

  private strengthen(): void {
    const { scene, arranged, view, options } = this.shared;
    settle(scene, arranged, view, options);
    scene.arrive();
  }

  private refreshPaint(): void {
    const { shared } = this;
    const labels = shared.paint.labels;
    shared.paint = paintOf(shared.core, shared.options, shared.scene, shared.arranged, shared.view, shared.stubs);
    shared.paint.labels = labels;
  }

  private startForce(): void {
    const { core, options } = this.shared;
    const view = viewFor(core, options);
    const key = options.arrangement === "force" ? view.shown.join("") : "";
    if (key === this.forced) return;
    this.forced = key;
    this.force?.stop();
    this.force = key === "" ? undefined : new ForceRun(core, view, () => this.rearrange({ morph: true }));
  }
}

function viewFor(core: Core, { folded, focus }: PictureOptions): View {
  return viewOf(core.trees, foldsInForce(core.base, folded, focus !== undefined), focus);
}

/** Copies places into the scene and sets how strongly everything is drawn. */
function settle(scene: Scene, arranged: Arranged, view: View, options: PictureOptions): void {
  const { trees } = scene;
  scene.x = arranged.x;
  scene.y = arranged.y;
  scene.rails = arranged.rails;
  const columns = arranged.matrix ? new Set(arranged.matrix.columns) : undefined;
  for (let n = 0; n < trees.nodes.length; n++) {
    const node = trees.nodes[n]!;
    const present = view.shown[n] === 1 && (!columns || (scene.isUpper(n) ? node.role !== "issuer" : columns.has(n)));
    const passes = node.role !== "commitment" || options.visible(node.id);
    scene.alpha[n] = present ? (passes ? 1 : DIM) : 0;
  }
  scene.linkAlpha.fill(0);
  for (const k of view.links) {
    const link = trees.links[k]!;
    const passes = options.visible(trees.nodes[link.upper]!.id) && options.visible(trees.nodes[link.lower]!.id);
    scene.linkAlpha[k] = (link.accepted ? 0.78 : 0.5) * (passes ? 1 : DIM);
  }
  scene.version++;
}

/** Strength of what does not pass the filter. */
const DIM = 0.14;

function paintOf(
  core: Core,
  options: PictureOptions,
  scene: Scene,
  arranged: Arranged,
  view: View,
  stubs: Stub[],
): PaintState {
  const stand = (ids: readonly string[] | undefined): number[] => [
    ...new Set(
      core
        .numbers(ids)
        .map((n) => view.stand[n]!)
        .filter((n) => n >= 0),
    ),
  ];
  const foldable = (n: number): boolean =>
    core.trees.children[n]!.length > 0 &&
    core.trees.nodes[n]!.role !== "slots" &&
    (options.focus === undefined || !core.base.has(core.trees.nodes[n]!.id));
  const { facing } = arranged;
  const all = facing ? [...facing.upperRows, ...facing.lowerRows].filter(foldable) : [];
  return {
    scene,
    arranged,
    view,
    stubs,
    theme: options.theme,
    lang: options.lang,
    selected: stand(options.selected),
    hovered: stand(options.hovered === undefined ? [] : [options.hovered])[0],
    hoveredLink: undefined,
    found: stand(options.found),
    linksOf: core.linksOf,
    foldable,
    handles: { all, folded: all.filter((n) => view.shut[n]) },
    labelOrder: core.placer.candidates(view.shown),
    passes: (n) => scene.alpha[n]! > DIM,
    stateFor: core.stateFor,
    labels: [],
    cell: undefined,
  };
}
