/** Where there is no WebGL: the same arrangement as SVG in a scrolling box, with the same gestures, keys and zoom. */
import { PAPER } from "../../src/graph/appearance.ts";
import { pictureSvg } from "./export.ts";
import { KeyHandler } from "./keyboard.ts";
import type { Shared, Surface } from "./surface.ts";
import { SvgGestures } from "./svg-gestures.ts";
import { HANDLE } from "./under-painter.ts";

const SVG = "http://www.w3.org/2000/svg";

export class SvgSurface implements Surface {
  private readonly shared: Shared;
  private readonly box = document.createElement("div");
  private readonly keys: KeyHandler;
  private readonly gestures: SvgGestures;
  private scale = 1;
  private drawn = "";
  private width = 0;

  constructor(shared: Shared) {
    this.shared = shared;
    this.box.className = "policy-picture-scroll";
    shared.container.append(this.box);
    this.keys = new KeyHandler(shared, this);
    this.gestures = new SvgGestures(this.box, shared);
    this.show();
  }

  show(): void {
    this.width = this.shared.frame().width;
    const svg = pictureSvg(this.shared, undefined, this.width);
    const key = [svg, this.shared.paint.found.join(), this.shared.paint.linkFrom].join("|");
    if (key === this.drawn) return;
    this.drawn = key;
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    parsed.setAttribute("aria-hidden", "true");
    const picture = document.importNode(parsed, true);
    this.box.replaceChildren(picture);
    this.addHandles(picture);
    this.resize();
  }

  repaint(): void {
    this.show();
  }

  replace(): void {
    this.show();
  }

  fit(): void {
    this.scale = 1;
    this.resize();
  }

  zoom(factor: number): void {
    this.scale = Math.max(0.3, Math.min(4, this.scale * factor));
    this.resize();
  }

  reveal(n: number): void {
    this.box.querySelector(`[data-n="${n}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  destroy(): void {
    this.keys.destroy();
    this.gestures.destroy();
    this.box.remove();
  }

  private resize(): void {
    const svg = this.box.querySelector("svg");
    if (svg) svg.style.width = `${this.width * this.scale}px`;
    if (svg) svg.style.height = "auto";
  }

  /** What a still picture does not have: handles that fold branches, rings around hits. */
  private addHandles(picture: Element): void {
    const { paint, options, arranged } = this.shared;
    const paper = PAPER[options.theme];
    const found = new Set(paint.found);
    for (const mark of picture.querySelectorAll<SVGGElement>("g[data-n]")) {
      const n = Number(mark.dataset.n);
      const { e: x, f: y, a: radius } = mark.transform.baseVal.consolidate()!.matrix;
      const add = (name: string, attributes: Record<string, string | number>): void => {
        const element = document.createElementNS(SVG, name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
        mark.after(element);
      };
      const ring = (ink: string, r: number): void =>
        add("circle", { cx: x, cy: y, r, fill: "none", stroke: ink, "stroke-width": 2.2, "pointer-events": "none" });
      if (found.has(n)) ring(paper.found, radius + 3);
      if (paint.linkFrom === n) ring(paper.accent, radius + 5);
      if (!arranged.facing || !paint.foldable(n)) continue;
      const sign = paint.scene.isUpper(n) ? -1 : 1;
      const shut = paint.view.shut[n] === 1;
      const [left, right] = [sign * 2.4, -sign * 2.8];
      add("path", {
        "data-fold": n,
        transform: `translate(${x + sign * (radius + HANDLE - 2)} ${y})`,
        d: shut ? `M${left} -3.6L${right} 0L${left} 3.6Z` : "M-3.6 -2L3.6 -2L0 3Z",
        fill: shut ? paper.accent : paper.branch,
        // Wider than what is seen, so that it can be hit.
        stroke: "transparent",
        "stroke-width": 9,
      });
    }
  }
}
