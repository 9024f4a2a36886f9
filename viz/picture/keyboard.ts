/** Keys on the focused picture: arrows walk along rows, branches and links; the page's own keys stay untouched. */
import { labelText } from "../../src/graph/label-placer.ts";
import type { Shared, Surface } from "./surface.ts";
import { factsText, WORDS } from "./words.ts";

export class KeyHandler {
  private readonly shared: Shared;
  private readonly surface: Surface;
  /** The frame that shows the focus is for those who came by key. */
  private readonly arrived = (): void => this.shared.container.classList.add("by-keys");
  private readonly pointed = (): void => this.shared.container.classList.remove("by-keys");
  private readonly listener = (event: KeyboardEvent): void => this.press(event);

  constructor(shared: Shared, surface: Surface) {
    this.shared = shared;
    this.surface = surface;
    shared.container.addEventListener("keydown", this.listener);
    shared.container.addEventListener("keyup", this.arrived);
    shared.container.addEventListener("pointerdown", this.pointed);
  }

  destroy(): void {
    this.shared.container.removeEventListener("keydown", this.listener);
    this.shared.container.removeEventListener("keyup", this.arrived);
    this.shared.container.removeEventListener("pointerdown", this.pointed);
  }

  private press(event: KeyboardEvent): void {
    this.shared.container.classList.add("by-keys");
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { events, core, options } = this.shared;
    const at = this.current();
    const id = at === undefined ? undefined : core.trees.nodes[at]!.id;
    const actions: Record<string, () => void> = {
      ArrowDown: () => this.go(this.row(at, 1), event.shiftKey),
      ArrowUp: () => this.go(this.row(at, -1), event.shiftKey),
      ArrowRight: () => this.go(this.across(at, "right"), event.shiftKey),
      ArrowLeft: () => this.go(this.across(at, "left"), event.shiftKey),
      Home: () => this.go(this.rows(at)[0], event.shiftKey),
      End: () => this.go(this.rows(at).at(-1), event.shiftKey),
      Enter: () => id !== undefined && events.select([id], false),
      " ": () => at !== undefined && core.trees.children[at]!.length > 0 && events.fold(id!),
      f: () => id !== undefined && events.focus(id),
      c: () => this.link(at),
      "+": () => this.surface.zoom(1.5),
      "=": () => this.surface.zoom(1.5),
      "-": () => this.surface.zoom(1 / 1.5),
      "0": () => this.surface.fit(),
    };
    if (event.key === "Escape" && this.shared.paint.linkFrom !== undefined)
      actions.Escape = () => this.begin(undefined);
    else if (event.key === "Escape" && options.focus !== undefined) actions.Escape = () => events.focus(undefined);
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  }

  /** The keyboard's way of dragging from node to node: `c` where it begins, `c` again where it ends. */
  private link(at: number | undefined): void {
    const { paint, core, events, options } = this.shared;
    const { nodes, upperCount } = core.trees;
    if (at === undefined || nodes[at]!.role !== "commitment" || !events.link) return;
    const from = paint.linkFrom;
    if (from === undefined || from < upperCount === at < upperCount) {
      this.begin(at);
      this.shared.say(WORDS.linkFrom[options.lang]);
      return;
    }
    this.begin(undefined);
    const [upper, lower] = from < at ? [from, at] : [at, from];
    events.link(nodes[upper]!.id, nodes[lower]!.id);
  }

  private begin(n: number | undefined): void {
    this.shared.paint.linkFrom = n;
    this.surface.repaint();
  }

  private current(): number | undefined {
    return this.shared.paint.selected.at(-1);
  }

  /** Shown rows of the side of a node, top to bottom. */
  private rows(at: number | undefined): readonly number[] {
    const { core, view } = this.shared;
    const { trees, order } = core;
    const upper = at === undefined || at < trees.upperCount;
    const [from, to] = upper ? [0, trees.upperCount] : [trees.upperCount, trees.nodes.length];
    const rows: number[] = [];
    for (let n = from; n < to; n++) if (view.shown[n]) rows.push(n);
    return rows.sort((a, b) => order.row[a]! - order.row[b]!);
  }

  private row(at: number | undefined, step: 1 | -1): number | undefined {
    const rows = this.rows(at);
    if (at === undefined) return rows[0];
    return rows[rows.indexOf(at) + step];
  }

  /** Towards the middle: first child, or the counterpart of a leaf; outwards: the parent. Mirrored on the lower side. */
  private across(at: number | undefined, way: "left" | "right"): number | undefined {
    const { core, view } = this.shared;
    const { trees, order } = core;
    if (at === undefined) return this.rows(undefined)[0];
    const inwards = (way === "right") === at < trees.upperCount;
    if (!inwards) return trees.parent[at]! < 0 ? undefined : trees.parent[at]!;
    const child = order.children[at]!.find((n) => view.shown[n]);
    if (child !== undefined) return child;
    const link = core.linksOf(at).find((k) => trees.links[k]!.drawn);
    if (link === undefined) return undefined;
    const { upper, lower } = trees.links[link]!;
    const other = view.stand[upper === at ? lower : upper]!;
    return other < 0 ? undefined : other;
  }

  private go(n: number | undefined, additive: boolean): void {
    if (n === undefined) return;
    const { core, events, options } = this.shared;
    const node = core.trees.nodes[n]!;
    events.select([node.id], additive);
    this.surface.reveal(n);
    const counterparts = core.linksOf(n).filter((k) => core.trees.links[k]!.drawn).length;
    this.shared.say(`${labelText(core.trees, n, options.lang)}。${factsText(node, options.lang, counterparts)}`);
  }
}
