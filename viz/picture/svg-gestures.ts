/** What the pointer does with the picture where it is an SVG: the same as on Sigma's canvases, by element instead of place. */
import { boxOf } from "./box.ts";
import { endsOf } from "./hit.ts";
import { neighbourhood } from "./spotlight.ts";
import type { Shared } from "./surface.ts";
import { Tip } from "./tip.ts";

/** The picture fades around what the pointer rests on, not around what it passes. */
const REST_MS = 160;
/** A press becomes a drag beyond so many pixels. */
const DRAG = 6;

type Part = "n" | "link" | "fold";
interface Press {
  x: number;
  y: number;
  from: number | undefined;
  boxed: boolean;
}

export class SvgGestures {
  private readonly box: HTMLElement;
  private readonly shared: Shared;
  private readonly tip: Tip;
  /** The line or the box that is being drawn, over everything. */
  private readonly ghost = document.createElement("div");
  private press: Press | undefined;
  private dragged = false;
  private timer = 0;
  private lit = "";

  constructor(box: HTMLElement, shared: Shared) {
    this.box = box;
    this.shared = shared;
    this.tip = new Tip(shared);
    this.ghost.className = "policy-picture-ghost";
    this.ghost.hidden = true;
    shared.container.append(this.ghost);
    box.addEventListener("pointerdown", (event) => this.down(event));
    box.addEventListener("pointermove", (event) => this.move(event));
    box.addEventListener("pointerup", (event) => this.up(event));
    box.addEventListener("pointercancel", () => this.end());
    box.addEventListener("pointerleave", () => this.hover(undefined, undefined));
    box.addEventListener("click", (event) => this.click(event));
    box.addEventListener("dblclick", (event) => {
      const n = numberAt(event.target, "n");
      if (n !== undefined) shared.events.focus(shared.core.trees.nodes[n]!.id);
    });
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.tip.destroy();
    this.ghost.remove();
  }

  /** Only a mouse drags: a finger scrolls the picture. */
  private down(event: PointerEvent): void {
    this.shared.container.focus({ preventScroll: true });
    this.dragged = false;
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    const mark = (event.target as Element).closest("g[data-n]");
    const n = event.shiftKey || !mark ? undefined : numberAt(mark, "n");
    if (n === undefined && !event.shiftKey) return;
    event.preventDefault();
    this.press = { x: event.clientX, y: event.clientY, from: n, boxed: event.shiftKey };
  }

  private move(event: PointerEvent): void {
    const { press } = this;
    if (press && (this.dragged || Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG)) {
      if (!this.dragged) this.box.setPointerCapture(event.pointerId);
      this.dragged = true;
      this.tip.hide();
      this.trace(press, event);
      return;
    }
    if (press) return;
    const [n, link] = [numberAt(event.target, "n"), numberAt(event.target, "link")];
    this.hover({ ...(n === undefined ? {} : { n }), ...(link === undefined ? {} : { link }) }, event);
  }

  private hover(hit: { n?: number; link?: number } | undefined, event: PointerEvent | undefined): void {
    const { events, core } = this.shared;
    const key = `${hit?.n} ${hit?.link}`;
    if (key === this.lit) return;
    this.lit = key;
    clearTimeout(this.timer);
    this.light(undefined);
    const frame = this.shared.container.getBoundingClientRect();
    this.tip.show(hit ?? {}, event && { x: event.clientX - frame.left, y: event.clientY - frame.top });
    events.hover(hit?.n === undefined ? undefined : core.trees.nodes[hit.n]!.id);
    if (hit?.n !== undefined || hit?.link !== undefined) this.timer = window.setTimeout(() => this.light(hit), REST_MS);
  }

  /** Everything fades but a node's neighbourhood, or a line and its ends. */
  private light(hit: { n?: number; link?: number } | undefined): void {
    const { paint, lines } = this.shared;
    this.box.classList.toggle("is-lit", hit !== undefined);
    for (const element of this.box.querySelectorAll(".lit")) element.classList.remove("lit");
    if (hit === undefined) return;
    const near =
      hit.n !== undefined
        ? neighbourhood(paint, hit.n)
        : { nodes: endsOf(paint, hit.link!).map((n) => paint.view.stand[n]!), links: [hit.link!] };
    const held = new Set(near.links);
    const firsts = lines.filter(({ links }) => links.some((k) => held.has(k))).map(({ links }) => links[0]!);
    const wanted = [...near.nodes.map((n) => `[data-n="${n}"]`), ...firsts.map((k) => `[data-link="${k}"]`)];
    for (const element of this.box.querySelectorAll(wanted.join(","))) element.classList.add("lit");
  }

  /** A box, or a line from mark to pointer. */
  private trace(press: Press, { clientX, clientY }: PointerEvent): void {
    const frame = this.shared.container.getBoundingClientRect();
    const [x, y] = [press.x - frame.left, press.y - frame.top];
    const [across, down] = [clientX - press.x, clientY - press.y];
    this.ghost.hidden = false;
    this.ghost.classList.toggle("is-box", press.boxed);
    const { style } = this.ghost;
    style.left = `${press.boxed ? x + Math.min(0, across) : x}px`;
    style.top = `${press.boxed ? y + Math.min(0, down) : y}px`;
    style.width = `${press.boxed ? Math.abs(across) : Math.hypot(across, down)}px`;
    style.height = press.boxed ? `${Math.abs(down)}px` : "0";
    style.transform = press.boxed ? "" : `rotate(${Math.atan2(down, across)}rad)`;
  }

  private up(event: PointerEvent): void {
    const { press } = this;
    this.end();
    if (!press || !this.dragged) return;
    const { core, events, options } = this.shared;
    const { nodes, upperCount } = core.trees;
    if (press.boxed) {
      const area = boxOf(press, { x: event.clientX, y: event.clientY });
      const ids = [...this.box.querySelectorAll("g[data-n], text[data-n]")].flatMap((element) => {
        const at = element.getBoundingClientRect();
        const touched =
          at.left <= area.right && at.right >= area.left && at.top <= area.bottom && at.bottom >= area.top;
        const node = nodes[numberAt(element, "n")!]!;
        return touched && node.role === "commitment" ? [node.id] : [];
      });
      events.select([...new Set([...(options.selected ?? []), ...ids])], false);
      return;
    }
    const to = numberAt(document.elementFromPoint(event.clientX, event.clientY), "n");
    const from = press.from!;
    if (to === undefined || from < upperCount === to < upperCount) return;
    if (nodes[from]!.role !== "commitment" || nodes[to]!.role !== "commitment") return;
    events.link?.(nodes[Math.min(from, to)]!.id, nodes[Math.max(from, to)]!.id);
  }

  private end(): void {
    this.press = undefined;
    this.ghost.hidden = true;
  }

  /** The click that ends a drag is none. */
  private click(event: MouseEvent): void {
    if (this.dragged) return;
    const { events, core, paint } = this.shared;
    const { nodes } = core.trees;
    const additive = event.shiftKey || event.ctrlKey || event.metaKey;
    const [fold, n, link] = (["fold", "n", "link"] as const).map((part) => numberAt(event.target, part));
    if (fold !== undefined) events.fold(nodes[fold]!.id);
    else if (n !== undefined) events.select([nodes[n]!.id], additive);
    else if (link !== undefined) {
      const ends = endsOf(paint, link).map((end) => nodes[end]!.id);
      events.select(ends, additive);
    } else if (!additive) events.select([], false);
  }
}

function numberAt(target: EventTarget | null, part: Part): number | undefined {
  const value = (target as Element | null)?.closest<SVGElement>(`[data-${part}]`)?.dataset[part];
  return value === undefined ? undefined : Number(value);
}
