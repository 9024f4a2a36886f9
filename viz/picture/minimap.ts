/** The overview: the whole arrangement small, with the part that is seen; dragging it moves the view. */
import { ABSENT_STATES, inkOf, PAPER } from "../../src/graph/appearance.ts";
import type { Shared } from "./surface.ts";
import { WORDS } from "./words.ts";

const MOST = { width: 132, height: 150 };

export class Minimap {
  private readonly shared: Shared;
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d")!;
  private readonly centre: (y: number, x: number) => void;
  /** The whole arrangement, painted once. */
  private readonly ground = document.createElement("canvas");
  private drawn = "";
  private held = false;

  constructor(shared: Shared, centre: (y: number, x: number) => void) {
    this.shared = shared;
    this.centre = centre;
    this.canvas.className = "policy-picture-map";
    this.canvas.hidden = true;
    this.canvas.setAttribute("aria-hidden", "true");
    shared.container.append(this.canvas);
    this.canvas.addEventListener("pointerdown", (event) => {
      this.held = true;
      this.canvas.setPointerCapture(event.pointerId);
      this.follow(event);
    });
    this.canvas.addEventListener("pointermove", (event) => this.held && this.follow(event));
    this.canvas.addEventListener("pointerup", () => {
      this.held = false;
    });
  }

  destroy(): void {
    this.canvas.remove();
  }

  /** Hidden while everything is in view. */
  draw(): void {
    const { scene, arranged, options } = this.shared;
    this.canvas.hidden = scene.lens.zoom < 1.08 || scene.morph < 1;
    if (this.canvas.hidden) return;
    const { width, height } = arranged.stage;
    const scale = Math.min(MOST.width / width, MOST.height / height);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    const key = `${scene.version}|${size.width}|${size.height}|${options.theme}`;
    if (key !== this.drawn) this.paintGround(size, scale);
    this.drawn = key;
    const ratio = devicePixelRatio || 1;
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.context.drawImage(this.ground, 0, 0);
    const seen = this.seen();
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context.strokeStyle = PAPER[options.theme].accent;
    this.context.lineWidth = 1.5;
    this.context.fillStyle = `${PAPER[options.theme].accent}1c`;
    const box = [
      seen.left * scale,
      seen.top * scale,
      (seen.right - seen.left) * scale,
      (seen.bottom - seen.top) * scale,
    ] as const;
    this.context.fillRect(...box);
    this.context.strokeRect(box[0] + 0.75, box[1] + 0.75, box[2] - 1.5, box[3] - 1.5);
    this.canvas.title = WORDS.overview[options.lang];
  }

  /** The part of the fitted picture that is on the screen. */
  private seen(): { left: number; top: number; right: number; bottom: number } {
    const { scene, arranged } = this.shared;
    const { width, height } = arranged.stage;
    const { lowerX, upperY } = scene.lens;
    const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
    return {
      left: clamp(-lowerX.shift / lowerX.scale, width),
      right: clamp((width - lowerX.shift) / lowerX.scale, width),
      top: clamp(-upperY.shift / upperY.scale, height),
      bottom: clamp((height - upperY.shift) / upperY.scale, height),
    };
  }

  private paintGround(size: { width: number; height: number }, scale: number): void {
    const { scene, options, view } = this.shared;
    const ratio = devicePixelRatio || 1;
    this.canvas.width = size.width * ratio;
    this.canvas.height = size.height * ratio;
    this.canvas.style.width = `${size.width}px`;
    this.canvas.style.height = `${size.height}px`;
    this.ground.width = this.canvas.width;
    this.ground.height = this.canvas.height;
    const context = this.ground.getContext("2d")!;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, 0, 0);
    const dot = 1.1 / scale;
    // Where several share a pixel one dot is enough, and what is missing has it.
    const taken = new Uint8Array((size.width + 1) * (size.height + 1));
    for (let n = 0; n < scene.x.length; n++) {
      if (!view.shown[n] || scene.alpha[n] === 0) continue;
      const node = scene.trees.nodes[n]!;
      const absent = node.side === "upper" && ABSENT_STATES.has(node.state);
      const column = Math.max(0, Math.min(size.width, Math.round(scene.x[n]! * scale)));
      const row = Math.max(0, Math.min(size.height, Math.round(scene.y[n]! * scale)));
      const pixel = row * (size.width + 1) + column;
      const weight = absent ? 2 : 1;
      if (taken[pixel]! >= weight) continue;
      taken[pixel] = weight;
      context.fillStyle = absent ? inkOf(node.state, node.side, options.theme) : PAPER[options.theme].branch;
      const half = absent ? dot * 1.7 : dot;
      context.fillRect(scene.x[n]! - half, scene.y[n]! - half, half * 2, half * 2);
    }
  }

  private follow(event: PointerEvent): void {
    const { width, height } = this.shared.arranged.stage;
    const box = this.canvas.getBoundingClientRect();
    this.centre(((event.clientY - box.top) / box.height) * height, ((event.clientX - box.left) / box.width) * width);
  }
}
