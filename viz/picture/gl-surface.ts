/** The picture on Sigma: frames, morphing, camera, and what pointer and keys do with them. */
import { PAPER } from "../../src/graph/appearance.ts";
import type { LabelSettings } from "../../src/graph/label-placer.ts";
import { paintBox } from "./box.ts";
import { CameraMemory, HOME } from "./camera-memory.ts";
import { GlView } from "./gl-view.ts";
import { KeyHandler } from "./keyboard.ts";
import { paintLabels } from "./label-painter.ts";
import { type CameraState, cameraAt, clampCamera, lensOf } from "./lens.ts";
import { paintMatrix } from "./matrix-painter.ts";
import { Minimap } from "./minimap.ts";
import { MovingLabels } from "./moving-labels.ts";
import type { Area } from "./paint-state.ts";
import { Pointer } from "./pointer.ts";
import { paintRubber, paintSpotlight } from "./spotlight.ts";
import { StageKeeper } from "./stage-keeper.ts";
import type { Shared, Surface } from "./surface.ts";
import { paintGutter, paintHandles } from "./under-painter.ts";

const MORPH_MS = 520;
/** Graphs beyond this change at once: a morph would be a handful of frames. */
const MORPH_NODES = 30_000;

export class GlSurface implements Surface {
  readonly shared: Shared;
  readonly gl: GlView;
  private readonly minimap: Minimap;
  private readonly pointer: Pointer;
  private readonly keys: KeyHandler;
  private readonly labels = new MovingLabels();
  private readonly cameras: CameraMemory;
  private readonly stages: StageKeeper;
  private running = 0;

  constructor(shared: Shared, failed: () => void) {
    this.shared = shared;
    this.cameras = new CameraMemory(shared);
    this.stages = new StageKeeper(shared, () => this.gl.restage());
    this.pointer = new Pointer(this);
    this.gl = new GlView({
      container: shared.container,
      scene: () => shared.scene,
      stage: () => this.stages.stage,
      theme: () => shared.options.theme,
      before: (camera) => this.beforeFrame(camera),
      after: (under, labels, area) => this.afterFrame(under, labels, area),
      clamp: (camera) => clampCamera(shared.arranged.stage, camera),
      built: (sigma) => this.pointer.listen(sigma),
      slow: () => this.stages.thin(),
      failed: () => {
        this.destroy();
        failed();
      },
    });
    this.minimap = new Minimap(shared, (y, x) => this.centre(x, y));
    this.keys = new KeyHandler(shared, this);
  }

  show({ morph, anchor }: { morph: boolean; anchor?: number }): void {
    const { scene, arranged } = this.shared;
    cancelAnimationFrame(this.running);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || scene.x.length > MORPH_NODES;
    const moves = morph && !still;
    scene.morph = moves ? 0 : 1;
    const camera = this.cameras.next(this.shared, this.gl.camera(), anchor);
    scene.lens = lensOf(arranged.stage, camera);
    this.stages.set("moved");
    this.gl.move(camera, false);
    const from = { bend: scene.bend, edges: scene.edges };
    if (!moves) {
      Object.assign(scene, { bend: arranged.bend, edges: arranged.edges });
      scene.arrive();
      this.gl.render();
      return;
    }
    const start = performance.now();
    const step = (): void => {
      const t = Math.min(1, (performance.now() - start) / MORPH_MS);
      const eased = t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
      scene.morph = eased;
      scene.bend = from.bend + (arranged.bend - from.bend) * eased;
      scene.edges = from.edges + (arranged.edges - from.edges) * eased;
      if (t >= 1) {
        scene.arrive();
        scene.version++;
      } else this.running = requestAnimationFrame(step);
      this.gl.render();
    };
    step();
  }
  repaint(): void {
    this.stages.sift();
    this.gl.render();
  }

  replace(): void {
    this.stages.set("other");
    this.show({ morph: true });
  }

  fit(): void {
    this.gl.move(HOME, true);
  }

  zoom(factor: number): void {
    const camera = this.gl.camera();
    const { arranged } = this.shared;
    this.gl.move(clampCamera(arranged.stage, { ...camera, ratio: camera.ratio / factor }), true);
  }

  /** Brings a node into the middle, close enough to read its row. */
  reveal(n: number): void {
    const { scene, arranged } = this.shared;
    const { width, height } = arranged.stage;
    const [x, y] = [scene.screenX(n), scene.screenY(n)];
    const spacing = arranged.spacing(scene.lens)[scene.isUpper(n) ? "upper" : "lower"];
    if (x > 0 && x < width && y > 24 && y < height - 24 && (spacing >= 12 || arranged.kind === "force")) return;
    const ratio = this.gl.camera().ratio;
    const closer = spacing > 0 && spacing < 16 && arranged.kind !== "force" ? (ratio * spacing) / 16 : ratio;
    this.gl.move(cameraAt(arranged.stage, scene.x[n]!, scene.y[n]!, closer), true);
  }

  centre(x: number, y: number): void {
    this.gl.move(cameraAt(this.shared.arranged.stage, x, y, this.gl.camera().ratio), false);
  }

  /** Draws the spotlight again; everything else stays. */
  light(): void {
    const { paint, container, scene } = this.shared;
    const area = this.gl.sigma.getDimensions();
    container.classList.toggle("is-lit", this.pointer.resting && (paint.hovered ?? paint.hoveredLink) !== undefined);
    const nothing =
      paint.hovered === undefined &&
      paint.hoveredLink === undefined &&
      paint.selected.length === 0 &&
      paint.found.length === 0 &&
      paint.linkFrom === undefined &&
      !this.pointer.drag &&
      !this.pointer.box;
    // Chromium goes on showing a canvas that was only cleared, so one with nothing on it is hidden.
    this.gl.focus.canvas.style.visibility = nothing || scene.morph < 1 ? "hidden" : "visible";
    if (nothing || scene.morph < 1) return;
    paintSpotlight(this.gl.focus, paint, area, this.shared.core.placer, this.labelSettings(area));
    const { drag, box } = this.pointer;
    if (drag) paintRubber(this.gl.focus, paint, drag.from, drag.to, drag.target);
    if (box) paintBox(this.gl.focus, paint, box);
  }

  render(): void {
    this.gl.render();
  }

  destroy(): void {
    cancelAnimationFrame(this.running);
    this.stages.destroy();
    this.keys.destroy();
    this.minimap.destroy();
    this.pointer.destroy();
    this.gl.kill();
  }

  private beforeFrame(camera: CameraState): void {
    const { scene, arranged } = this.shared;
    scene.lens = lensOf(arranged.stage, camera);
    const spacing = arranged.spacing(scene.lens);
    this.cameras.spacing = spacing;
    scene.limit = { upper: spacing.upper * 0.44, lower: (spacing.lower || 30) * 0.44 };
  }

  private afterFrame(under: CanvasRenderingContext2D, labels: CanvasRenderingContext2D, area: Area): void {
    const { paint, scene, arranged, core } = this.shared;
    const settled = Math.max(0, (scene.morph - 0.7) / 0.3);
    if (settled > 0) {
      under.globalAlpha = settled;
      if (arranged.facing) paintGutter(under, paint, area);
      if (arranged.matrix) paintMatrix(under, paint, arranged.matrix, area);
      paintHandles(under, paint, area);
      under.globalAlpha = 1;
      const settings = this.labelSettings(area);
      this.labels.place(paint, core.placer, settings);
      paintLabels(labels, scene.trees, paint.labels, paint.theme);
      if (arranged.matrix) this.coverHeads(labels);
    }
    this.light();
    this.minimap?.draw();
    this.stages.rest();
  }

  /** Cells and heads that scroll past each other do not mix: the corner stays empty. */
  private coverHeads(context: CanvasRenderingContext2D): void {
    const { head } = this.shared.arranged.matrix!;
    context.fillStyle = PAPER[this.shared.options.theme].background;
    context.fillRect(0, 0, head.width - 22, head.height - 10);
  }

  private labelSettings(area: Area): LabelSettings {
    const { arranged, paint, options } = this.shared;
    return {
      layout: arranged.labels,
      lang: options.lang,
      ...area,
      ...(arranged.matrix ? { head: arranged.matrix.head } : {}),
      first: [...paint.selected, ...paint.found],
    };
  }
}
