/** Where there is no WebGL: the same arrangement as SVG in a scrolling box, with hover, click, keys and zoom. */
import { pictureSvg } from "./export.ts";
import { KeyHandler } from "./keyboard.ts";
import type { Shared, Surface } from "./surface.ts";
import { Tip } from "./tip.ts";

export class SvgSurface implements Surface {
  private readonly shared: Shared;
  private readonly box = document.createElement("div");
  private readonly keys: KeyHandler;
  private readonly tip: Tip;
  private scale = 1;
  private drawn = "";
  private width = 0;

  constructor(shared: Shared) {
    this.shared = shared;
    this.box.className = "policy-picture-scroll";
    shared.container.append(this.box);
    this.keys = new KeyHandler(shared, this);
    this.tip = new Tip(shared);
    this.box.addEventListener("pointermove", (event) => this.hover(event));
    this.box.addEventListener("pointerleave", () => {
      this.tip.hide();
      shared.events.hover(undefined);
    });
    this.box.addEventListener("click", (event) => this.click(event));
    this.box.addEventListener("dblclick", (event) => {
      const n = numberAt(event, "n");
      if (n !== undefined) shared.events.focus(shared.core.trees.nodes[n]!.id);
    });
    this.show();
  }

  show(): void {
    this.width = this.shared.frame().width;
    const svg = pictureSvg(this.shared, undefined, this.width);
    if (svg === this.drawn) return;
    this.drawn = svg;
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    parsed.setAttribute("aria-hidden", "true");
    this.box.replaceChildren(document.importNode(parsed, true));
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
    this.tip.destroy();
    this.box.remove();
  }

  private resize(): void {
    const svg = this.box.querySelector("svg");
    if (svg) svg.style.width = `${this.width * this.scale}px`;
    if (svg) svg.style.height = "auto";
  }

  private hover(event: PointerEvent): void {
    const n = numberAt(event, "n");
    const link = numberAt(event, "link");
    const box = this.shared.container.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    this.tip.show({ ...(n === undefined ? {} : { n }), ...(link === undefined ? {} : { link }) }, at);
    this.shared.events.hover(n === undefined ? undefined : this.shared.core.trees.nodes[n]!.id);
  }

  private click(event: MouseEvent): void {
    const { events, core } = this.shared;
    const { nodes, links } = core.trees;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const n = numberAt(event, "n");
    const link = links[numberAt(event, "link") ?? -1];
    if (n !== undefined) events.select([nodes[n]!.id], additive);
    else if (link) events.select([nodes[link.upper]!.id, nodes[link.lower]!.id], additive);
    else if (!additive) events.select([], false);
  }
}

function numberAt(event: Event, key: "n" | "link"): number | undefined {
  const value = (event.target as Element).closest<SVGElement>(`[data-${key}]`)?.dataset[key];
  return value === undefined ? undefined : Number(value);
}
