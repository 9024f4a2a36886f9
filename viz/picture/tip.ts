/** The tip: whole title and verdict of what is under the pointer. Text only, never HTML. */
import { labelText } from "../../src/graph/label-placer.ts";
import { RELATION_LABEL, STATE_LABEL } from "../../src/language/terms.ts";
import type { Hit } from "./hit.ts";
import type { Shared } from "./surface.ts";
import { factsText } from "./words.ts";

const TIP_MS = 320;

export class Tip {
  private timer = 0;
  private readonly shared: Shared;
  private readonly element = document.createElement("div");
  private readonly title = document.createElement("div");
  private readonly facts = document.createElement("small");

  constructor(shared: Shared) {
    this.shared = shared;
    this.element.className = "policy-picture-tip";
    this.element.hidden = true;
    this.element.setAttribute("aria-hidden", "true");
    this.element.append(this.title, this.facts);
    shared.container.append(this.element);
  }

  /** After a moment, so that a passing pointer does not cover what it passes. */
  show(hit: Hit, at: { x: number; y: number } | undefined): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
    const words = at ? this.words(hit) : undefined;
    if (words && at) this.timer = window.setTimeout(() => this.open(words, at), TIP_MS);
  }

  private open(words: { title: string; facts: string }, at: { x: number; y: number }): void {
    this.element.hidden = false;
    this.title.textContent = words.title;
    this.facts.textContent = words.facts;
    const { width, height } = this.shared.frame();
    const box = this.element.getBoundingClientRect();
    const left = at.x + 16 + box.width > width ? at.x - 16 - box.width : at.x + 16;
    const top = at.y + 18 + box.height > height ? at.y - 12 - box.height : at.y + 18;
    this.element.style.left = `${Math.max(4, left)}px`;
    this.element.style.top = `${Math.max(4, top)}px`;
  }

  hide(): void {
    clearTimeout(this.timer);
    this.element.hidden = true;
  }

  destroy(): void {
    clearTimeout(this.timer);
    this.element.remove();
  }

  private words(hit: Hit): { title: string; facts: string } | undefined {
    const { core, options, arranged } = this.shared;
    const { nodes, links } = core.trees;
    if (hit.n !== undefined) {
      const node = nodes[hit.n]!;
      const counterparts = core.linksOf(hit.n).filter((k) => links[k]!.drawn && links[k]!.accepted).length;
      return { title: labelText(core.trees, hit.n, options.lang), facts: factsText(node, options.lang, counterparts) };
    }
    if (hit.link !== undefined) {
      const line = this.shared.lines.find((one) => one.links[0] === hit.link);
      return this.pairWords(line?.links ?? [hit.link]);
    }
    if (!hit.cell || !arranged.matrix) return undefined;
    const { rows, columns, cells, byIssuer } = arranged.matrix;
    const row = nodes[rows[hit.cell.row]!]!;
    const column = nodes[columns[hit.cell.column]!]!;
    const state = byIssuer ? core.stateFor(row.id, column.issuer) : undefined;
    if (state) return { title: row.title, facts: `${column.title} · ${STATE_LABEL[state][options.lang]}` };
    const cell = cells.find((c) => c.row === hit.cell!.row && c.column === hit.cell!.column);
    return cell && cell.links.length > 0 ? this.pairWords(cell.links) : { title: row.title, facts: column.title };
  }

  private pairWords(keys: readonly number[]): { title: string; facts: string } {
    const { core, options } = this.shared;
    const { nodes, links } = core.trees;
    const { stand } = this.shared.view;
    const { upper: above, lower: below } = links[keys[0]!]!;
    const [upper, lower] = keys.length > 1 ? [stand[above]!, stand[below]!] : [above, below];
    const count = new Map<string, number>();
    for (const k of keys) {
      const word = RELATION_LABEL[links[k]!.relation][options.lang];
      count.set(word, (count.get(word) ?? 0) + 1);
    }
    const facts = [...count].map(([word, times]) => (times > 1 ? `${word} × ${times}` : word));
    return { title: `${nodes[upper]!.title} — ${nodes[lower]!.title}`, facts: facts.join(" · ") };
  }
}
