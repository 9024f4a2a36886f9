/**
 * The picture on Sigma: WebGL marks and lines, three canvases of ours between and above them, Sigma's camera and captors.
 * A lost WebGL context is built anew with the same camera; that frames are slow is told.
 */
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { CameraState } from "./lens.ts";
import { branchProgram, linkProgram } from "./line-programs.ts";
import { markProgram, type Source } from "./mark-program.ts";

export interface GlSource extends Source {
  container: HTMLElement;
  /** Called before each frame with the camera, and after it with the canvases to paint on. */
  before(camera: CameraState): void;
  after(
    under: CanvasRenderingContext2D,
    labels: CanvasRenderingContext2D,
    area: { width: number; height: number },
  ): void;
  /** The camera as the arrangement allows it. */
  clamp(camera: CameraState): CameraState;
  /** Sigma was built (again): listen to its captors. */
  built(sigma: Sigma): void;
  /** Frames come slowly, as on machines without a graphics card; told once. */
  slow(): void;
  /** A context was lost and could not be built again. */
  failed(): void;
}

/** Sigma would draw hovered nodes a second time; the spotlight does that. */
class NothingProgram {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

/** A frame longer than this, several times running, is slow. */
const SLOW_FRAME_MS = 90;
const SLOW_FRAMES = 5;

export class GlView {
  sigma!: Sigma;
  /** Above everything: the spotlight. */
  focus!: CanvasRenderingContext2D;
  private readonly source: GlSource;
  private lastFrame = 0;
  private slow = 0;
  private seen: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
  private dead = false;

  /** Throws when there is no WebGL. */
  constructor(source: GlSource) {
    this.source = source;
    this.build();
  }

  private settings(): Partial<Settings> {
    return {
      renderLabels: false,
      renderEdgeLabels: false,
      allowInvalidContainer: true,
      stagePadding: 0,
      enableEdgeEvents: false,
      enableCameraRotation: false,
      defaultNodeType: "mark",
      nodeProgramClasses: { mark: markProgram(this.source) },
      nodeHoverProgramClasses: { mark: NothingProgram as unknown as never },
      edgeProgramClasses: { contains: branchProgram(this.source), counterpart: linkProgram(this.source) },
      defaultDrawNodeHover: () => {},
      minCameraRatio: 0.0001,
      maxCameraRatio: 1.02,
      zoomDuration: 160,
      tapMoveTolerance: 12,
      doubleClickZoomingRatio: 1,
    };
  }

  private build(camera?: CameraState): void {
    const { container, stage } = this.source;
    this.sigma = new Sigma(stage().graph, container, this.settings());
    this.sigma.setCustomBBox({ x: [0, 1], y: [0, 1] });
    // Sigma asks the picking buffer on every move of the pointer, which waits for the graphics card; hit.ts knows better.
    Object.assign(this.sigma, { getNodeAtPosition: () => null });
    this.sigma.getCamera().clean = (state) => this.source.clamp(state);
    if (camera) this.sigma.getCamera().setState(camera);
    this.sigma.createCanvasContext("spotlight", { style: { pointerEvents: "none" } });
    const canvases = this.sigma.getCanvases();
    canvases.mouse!.before(canvases.spotlight!);
    this.focus = canvases.spotlight!.getContext("2d")!;
    const under = canvases.edgeLabels!.getContext("2d")!;
    const labels = canvases.labels!.getContext("2d")!;
    this.sigma.on("beforeRender", () => this.source.before(this.sigma.getCamera().getState()));
    this.sigma.on("afterRender", () => {
      this.source.after(under, labels, this.sigma.getDimensions());
      this.watchFrames();
    });
    for (const canvas of Object.values(canvases))
      canvas.addEventListener("webglcontextlost", (event) => this.lost(event), { once: true });
    this.sigma.resize(true);
    this.source.scene().version++;
    this.source.built(this.sigma);
    this.sigma.scheduleRender();
  }

  /** The stage was set anew. */
  restage(): void {
    if (this.dead) return;
    this.sigma.setGraph(this.source.stage().graph);
    this.source.scene().version++;
  }

  render(): void {
    if (!this.dead) this.sigma.scheduleRender();
  }

  camera(): CameraState {
    return this.sigma.getCamera().getState();
  }

  move(to: CameraState, animate: boolean): void {
    if (animate) void this.sigma.getCamera().animate(to, { duration: 260, easing: "quadraticInOut" });
    else this.sigma.getCamera().setState(to);
    this.render();
  }

  kill(): void {
    this.dead = true;
    this.sigma.kill();
  }

  /** Sigma draws nothing after a lost context and says nothing; a new one takes 60 ms. Several canvases are lost at once. */
  private lost(event: Event): void {
    event.preventDefault();
    // Killing Sigma loses its contexts too; those are nobody's any more.
    const mine = Object.values(this.sigma.getCanvases()).some((canvas) => canvas === event.target);
    if (this.dead || this.rebuilding || !mine) return;
    this.rebuilding = true;
    const camera = this.camera();
    setTimeout(() => {
      this.rebuilding = false;
      if (this.dead) return;
      this.sigma.kill();
      try {
        this.build(camera);
      } catch {
        this.dead = true;
        this.source.failed();
      }
    }, 0);
  }
  private rebuilding = false;

  /** While the picture moves, frames follow each other; several slow ones running are told. */
  private watchFrames(): void {
    if (this.slow >= SLOW_FRAMES) return;
    const now = performance.now();
    const gap = now - this.lastFrame;
    this.lastFrame = now;
    const at = this.camera();
    const moving = at.y !== this.seen.y || at.ratio !== this.seen.ratio || this.source.scene().morph < 1;
    this.seen = at;
    this.slow = moving && gap > SLOW_FRAME_MS && gap < 4_000 ? this.slow + 1 : 0;
    if (this.slow === SLOW_FRAMES) setTimeout(() => this.dead || this.source.slow(), 0);
  }
}
