/** Pointer and touch: hover, select one or a box of them, focus, fold, and drawing a counterpart from mark to mark. */
import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import { type Box, boxOf, nodesIn } from "./box.ts";
import { endsOf, type Hit, hitAt } from "./hit.ts";
import type { Shared } from "./surface.ts";
import { Tip } from "./tip.ts";

/** The picture fades around what the pointer rests on, not around what it passes. */
const REST_MS = 160;

type At = { x: number; y: number };

/** What the pointer acts on: it lights the spotlight, or has everything drawn again. */
export interface Lit {
  readonly shared: Shared;
  light(): void;
  render(): void;
}

export class Pointer {
  resting = false;
  drag: { from: number; to: At; target: number | undefined } | undefined;
  /** The box that is being drawn. */
  box: Box | undefined;
  private readonly surface: Lit;
  private readonly tip: Tip;
  private timer = 0;
  private last: Hit = {};
  private clicked: number | undefined;
  /** A drag has ended and no button has been pressed since. */
  private dropped = false;
  private down: { hit: Hit; at: At; shift: boolean } | undefined;

  constructor(surface: Lit) {
    this.surface = surface;
    this.tip = new Tip(surface.shared);
  }

  listen(sigma: Sigma): void {
    const coords = (event: { event: MouseCoords | TouchCoords }): At => pointOf(event.event);
    sigma.on("moveBody", (event) => this.move(coords(event), event));
    sigma.on("leaveStage", () => this.hover({}, undefined));
    sigma.on("clickStage", ({ event }) => this.click(pointOf(event), event.original as MouseEvent));
    sigma.on("doubleClickStage", ({ event, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.doubleClick(pointOf(event), event.original as MouseEvent);
    });
    sigma.on("downStage", (event) => {
      const at = coords(event);
      const { shiftKey, button = 0 } = event.event.original as MouseEvent;
      // Sigma tells of every button's press, but only of the first one's release.
      if (button !== 0) return;
      this.dropped = false;
      this.down = { hit: hitAt(this.surface.shared.paint, at.x, at.y), at, shift: shiftKey };
      this.surface.shared.container.focus({ preventScroll: true });
    });
    sigma.on("upStage", () => this.drop());
    sigma.on("wheelStage", () => this.hover({}, undefined));
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.tip.destroy();
  }

  private move(at: At, event: { preventSigmaDefault(): void }): void {
    const { paint, events, core } = this.surface.shared;
    const moved = this.down && Math.hypot(at.x - this.down.at.x, at.y - this.down.at.y) > 6;
    // Sigma counts the click that ends a drag; it and the next one are no double click.
    if (moved) this.clicked = undefined;
    if (this.down?.shift && (this.box || moved)) {
      event.preventSigmaDefault();
      this.box = boxOf(this.down.at, at);
      this.tip.hide();
      this.surface.light();
      return;
    }
    if (this.down && events.link && (this.drag || (moved && this.down.hit.part === "mark"))) {
      event.preventSigmaDefault();
      const from = this.down.hit.n!;
      const target = hitAt(paint, at.x, at.y).n;
      const fits =
        target !== undefined &&
        paint.scene.isUpper(target) !== paint.scene.isUpper(from) &&
        core.trees.nodes[target]!.role === "commitment";
      if (core.trees.nodes[from]!.role !== "commitment") return;
      this.drag = { from, to: at, target: fits ? target : undefined };
      this.tip.hide();
      this.surface.light();
      return;
    }
    if (this.down) return;
    const { width, height } = this.surface.shared.frame();
    const inside = at.x >= 0 && at.y >= 0 && at.x < width && at.y < height;
    this.hover(inside ? hitAt(paint, at.x, at.y) : {}, at);
  }

  private hover(hit: Hit, at: At | undefined): void {
    const { shared } = this.surface;
    const same =
      hit.n === this.last.n &&
      hit.link === this.last.link &&
      hit.cell?.row === this.last.cell?.row &&
      hit.cell?.column === this.last.cell?.column;
    shared.container.style.cursor = cursorOf(hit, shared.events.link !== undefined);
    if (same) return;
    const before = this.last;
    this.last = hit;
    clearTimeout(this.timer);
    this.resting = false;
    shared.paint.hovered = hit.n;
    shared.paint.hoveredLink = hit.link;
    shared.paint.cell = hit.cell;
    if (hit.n !== before.n) shared.events.hover(hit.n === undefined ? undefined : shared.core.trees.nodes[hit.n]!.id);
    if (hit.cell || before.cell) this.surface.render();
    else this.surface.light();
    this.tip.show(hit, at);
    if (hit.n === undefined && hit.link === undefined) return;
    this.timer = window.setTimeout(() => {
      this.resting = true;
      this.surface.light();
    }, REST_MS);
  }

  private click(at: At, original: MouseEvent | TouchEvent): void {
    const { paint, events, core, arranged } = this.surface.shared;
    const { nodes } = core.trees;
    const hit = hitAt(paint, at.x, at.y);
    // The click that ends a drag is none. The next press says that it is over: a timer comes late on a busy page.
    if (this.dropped) return;
    this.clicked = hit.n;
    const additive = original.shiftKey || original.ctrlKey || original.metaKey;
    if (hit.part === "handle") events.fold(nodes[hit.n!]!.id);
    else if (hit.n !== undefined) events.select([nodes[hit.n]!.id], additive);
    else if (hit.link !== undefined) {
      events.select(
        endsOf(paint, hit.link).map((n) => nodes[n]!.id),
        additive,
      );
    } else if (hit.cell && arranged.matrix) {
      const row = nodes[arranged.matrix.rows[hit.cell.row]!]!;
      const column = nodes[arranged.matrix.columns[hit.cell.column]!]!;
      if (!arranged.matrix.byIssuer) events.select([row.id, column.id], additive);
      else if (events.openPair) events.openPair(row.id, column.issuer);
      else events.select([row.id], additive);
    } else if (!additive) events.select([], false);
  }

  /** Sigma counts any two quick clicks; only two on one and the same row mean its focus. */
  private doubleClick(at: At, original: MouseEvent | TouchEvent): void {
    const { paint, events, core } = this.surface.shared;
    const { n, part } = hitAt(paint, at.x, at.y);
    if (n !== undefined && n === this.clicked && part !== "handle") events.focus(core.trees.nodes[n]!.id);
    else this.click(at, original);
  }

  private drop(): void {
    const { events, core, paint } = this.surface.shared;
    const { drag, box } = this;
    this.down = undefined;
    this.drag = undefined;
    this.box = undefined;
    if (!drag && !box) return;
    this.dropped = true;
    this.surface.light();
    if (box) {
      const ids = nodesIn(paint, box).map((n) => core.trees.nodes[n]!.id);
      const held = core.numbers(this.surface.shared.options.selected).map((n) => core.trees.nodes[n]!.id);
      events.select([...new Set([...held, ...ids])], false);
      return;
    }
    if (drag?.target === undefined) return;
    const [a, b] = [core.trees.nodes[drag.from]!.id, core.trees.nodes[drag.target]!.id];
    if (paint.scene.isUpper(drag.from)) events.link?.(a, b);
    else events.link?.(b, a);
  }
}

function pointOf(event: MouseCoords | TouchCoords): At {
  if ("touches" in event) return event.touches[0] ?? event.previousTouches[0] ?? { x: -1, y: -1 };
  return { x: event.x, y: event.y };
}

function cursorOf(hit: Hit, canLink: boolean): string {
  if (hit.part === "mark" && canLink) return "crosshair";
  if (hit.n !== undefined || hit.link !== undefined || hit.cell) return "pointer";
  return "grab";
}
