/** The picture: facing trees, force and matrix on one selection. The page mounts it and hears of it through events. */
import "./picture.css";
import type { Analysis } from "../../src/analysis/analysis.ts";
import { ABSENT_STATES } from "../../src/graph/appearance.ts";
import { compose, paintOf, settle, viewFor } from "./compose.ts";
import type { Caption, Picture, PictureEvents, PictureOptions } from "./contract.ts";
import { Core } from "./core.ts";
import { pictureSvg } from "./export.ts";
import { ForceRun } from "./force-run.ts";
import { GlSurface } from "./gl-surface.ts";
import { lensOf } from "./lens.ts";
import { svgToPng } from "./png.ts";
import { Scene } from "./scene.ts";
import type { Shared, Surface } from "./surface.ts";
import { SvgSurface } from "./svg-surface.ts";
import { summaryText, WORDS } from "./words.ts";

export type { Arrangement, Caption, Picture, PictureEvents, PictureOptions } from "./contract.ts";

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
  private readonly host = document.createElement("div");
  private readonly voice = document.createElement("div");
  private readonly observer: ResizeObserver;
  private surface: Surface;
  private force: ForceRun | undefined;
  /** The view that the force arrangement was run for. */
  private forced = "";
  private size = "";

  constructor(container: HTMLElement, analysis: Analysis, options: PictureOptions, events: PictureEvents) {
    const { host, voice } = this;
    host.className = "policy-picture";
    host.tabIndex = 0;
    host.setAttribute("role", "application");
    voice.className = "policy-picture-voice";
    voice.setAttribute("aria-live", "polite");
    host.append(voice);
    container.append(host);
    const core = new Core(analysis);
    this.shared = {
      container: host,
      core,
      options: { ...options },
      events,
      ...this.composed(core, options),
      frame: () => this.frame(),
      forcePlaces: () => this.force?.places,
      say: (text) => {
        voice.textContent = text;
      },
    };
    this.size = this.sizeNow();
    this.describe();
    this.surface = this.open();
    this.startForce();
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(host);
  }

  update(options: Partial<PictureOptions>): void {
    const { shared } = this;
    const before = shared.options;
    const now = { ...before, ...options };
    shared.options = now;
    const refold = before.folded !== now.folded && before.folded.join("|") !== now.folded.join("|");
    if (before.arrangement !== now.arrangement || before.focus !== now.focus || refold) {
      this.startForce();
      const toggled = refold ? difference(before.folded, now.folded) : undefined;
      const anchor = toggled === undefined ? undefined : shared.core.trees.index.get(toggled);
      this.rearrange(anchor === undefined ? { morph: true } : { morph: true, anchor });
      this.describe();
    } else {
      if (before.visible !== now.visible) {
        settle(shared.scene, shared, now);
        if (shared.scene.morph >= 1) shared.scene.arrive();
      }
      shared.paint = paintOf(shared.core, now, shared.scene, shared, shared.paint);
      if (before.lang !== now.lang || before.theme !== now.theme) this.describe();
      this.surface.repaint();
    }
    if (before.selected?.join("|") !== now.selected?.join("|")) this.unfoldSelected();
  }

  /** The camera stays, and what both analyses hold moves to its new place. */
  setAnalysis(analysis: Analysis): void {
    this.force?.stop();
    this.force = undefined;
    this.forced = "";
    const { core: oldCore, scene: old } = this.shared;
    const core = new Core(analysis);
    Object.assign(this.shared, { core, ...this.composed(core, this.shared.options) });
    const { scene } = this.shared;
    core.trees.nodes.forEach((node, n) => {
      const m = oldCore.trees.index.get(node.id);
      scene.fromX[n] = m === undefined ? scene.x[n]! : old.screenX(m);
      scene.fromY[n] = m === undefined ? scene.y[n]! : old.screenY(m);
    });
    this.surface.replace();
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
    const of = { upper: 0, lower: 0, absent: 0 };
    for (const node of trees.nodes) {
      if (node.role === "commitment") of[node.side]++;
      if (node.side === "upper" && ABSENT_STATES.has(node.state)) of.absent++;
    }
    const links = view.links.filter((k) => trees.links[k]!.accepted).length;
    return summaryText(options.lang, { kind: options.arrangement, links, ...of });
  }

  private frame(): { width: number; height: number } {
    return { width: this.host.clientWidth || 1, height: this.host.clientHeight || 1 };
  }

  private sizeNow(): string {
    const { width, height } = this.frame();
    return `${width}×${height}`;
  }

  /** The first report of an observer is the size one knows already. */
  private resized(): void {
    const size = this.sizeNow();
    if (size === this.size) return;
    this.size = size;
    // A change under way goes on to the new places.
    this.rearrange({ morph: this.shared.scene.morph < 1 });
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
      // No WebGL, or none left: the same arrangement without it.
      return new SvgSurface(this.shared);
    }
  }

  private composed(core: Core, options: PictureOptions) {
    const composition = compose(core, options, this.frame(), this.force?.places);
    const scene = new Scene(core.trees, lensOf(composition.arranged.stage, { x: 0.5, y: 0.5, ratio: 1, angle: 0 }));
    Object.assign(scene, { bend: composition.arranged.bend, edges: composition.arranged.edges });
    settle(scene, composition, options);
    scene.arrive();
    return { ...composition, scene, paint: paintOf(core, options, scene, composition) };
  }

  /** Places everything anew for the same data and lets the surface move there. */
  private rearrange(change: { morph: boolean; anchor?: number }): void {
    const { shared } = this;
    shared.scene.depart();
    Object.assign(shared, compose(shared.core, shared.options, this.frame(), this.force?.places));
    settle(shared.scene, shared, shared.options);
    shared.paint = paintOf(shared.core, shared.options, shared.scene, shared, shared.paint);
    this.surface.show(change);
  }

  /** What is selected elsewhere is shown here: branches that hide it are unfolded, by the page that keeps the folds. */
  private unfoldSelected(): void {
    const { core, view, options, events } = this.shared;
    const shut = new Set<number>();
    for (const n of core.numbers(options.selected)) {
      if (view.shown[n]) continue;
      for (let up = core.trees.parent[n]!; up >= 0; up = core.trees.parent[up]!) if (view.shut[up]) shut.add(up);
    }
    if (shut.size === 0) return;
    const ids = [...shut].sort((a, b) => a - b).map((n) => core.trees.nodes[n]!.id);
    queueMicrotask(() => {
      for (const id of ids) events.fold(id);
    });
  }

  private startForce(): void {
    const { core, options } = this.shared;
    const key = options.arrangement === "force" ? viewFor(core, options).shown.join("") : "";
    if (key === this.forced) return;
    this.forced = key;
    this.force?.stop();
    this.force =
      key === "" ? undefined : new ForceRun(core, viewFor(core, options), () => this.rearrange({ morph: true }));
  }
}

/** The first id that only one of the lists holds. */
function difference(a: readonly string[], b: readonly string[]): string | undefined {
  const [inA, inB] = [new Set(a), new Set(b)];
  return b.find((id) => !inA.has(id)) ?? a.find((id) => !inB.has(id));
}
