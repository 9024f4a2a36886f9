/** Emphasis: what is selected, what the filter leaves pale, whose neighbourhood is lit. */
import { neighbourhood } from "./rows.js";

/** Tab stop and selection; pale is what the chosen states of its side do not hold, and links of it. */
export function markAll(rows, drawn, { stop, selected, chosen }) {
  const { data } = rows;
  const sides = { upper: false, lower: false };
  for (const k of chosen) sides[data.marks[k].side] = true;
  const isPale = (n) => {
    const kind = data.nodes[n][2];
    return sides[n < data.upper ? "upper" : "lower"] && !chosen.has(kind) && data.marks[kind].label !== "";
  };
  for (const [{ upper, lower }, group] of drawn.links) group.classList.toggle("pale", isPale(upper) || isPale(lower));
  for (const { n, group } of drawn.stubs) group.classList.toggle("pale", isPale(n));
  for (const [n, item] of drawn.labels) {
    item.tabIndex = n === stop ? 0 : -1;
    item.setAttribute("aria-selected", n === selected);
    item.classList.toggle("pale", isPale(n));
    drawn.marks.get(n).classList.toggle("pale", isPale(n));
  }
}

/** The neighbourhood of a node stays, the rest fades; −1: nothing fades. */
export function light(rows, drawn, frame, n) {
  frame.classList.toggle("lit", n >= 0);
  const near = n >= 0 ? neighbourhood(rows, rows.stand[n]) : { nodes: new Set(), links: new Set() };
  for (const [m, item] of drawn.labels) {
    item.classList.toggle("near", near.nodes.has(m));
    drawn.marks.get(m).classList.toggle("near", near.nodes.has(m));
  }
  for (const [link, group] of drawn.links) group.classList.toggle("near", near.links.has(link));
  for (const { n: m, group } of drawn.stubs) group.classList.toggle("near", near.nodes.has(m));
}
