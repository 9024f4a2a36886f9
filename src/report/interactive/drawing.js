/** Drawing: the rows as two lists of labels over one SVG of branches, links and marks. */
import { stubs } from "./rows.js";

const SVG = "http://www.w3.org/2000/svg";
/** Rows closer than this have no label but those in hand. */
const READABLE = 13;

/** An element with attributes and children; text is only ever set as text. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key of Object.keys(attributes || {})) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

/** A mark's parts in a box from −1 to 1. */
function markParts(mark, theme) {
  return mark.glyph.map((part) => {
    const colour = part.paint === "ink" ? mark.ink[theme] : "";
    const paint = part.width === undefined ? "fill" : "stroke";
    const drawn = shape("path", { d: part.d, class: colour === "" ? `paper-${paint}` : "" });
    drawn.setAttribute(paint, colour || "#fff");
    if (part.width !== undefined) {
      drawn.setAttribute("fill", "none");
      drawn.setAttribute("stroke-width", part.width);
    }
    return drawn;
  });
}

/** A mark on its own, for legend and panel. */
export function markIcon(mark, theme) {
  return shape(
    "svg",
    { viewBox: "-1.1 -1.1 2.2 2.2", class: "icon", "aria-hidden": "true" },
    ...markParts(mark, theme),
  );
}

/** A relation's line on its own. */
export function lineIcon(line, theme) {
  const path = shape("path", { d: "M0 5h24", ...stroke(line, theme) });
  return shape("svg", { viewBox: "0 0 24 10", class: "line", "aria-hidden": "true" }, path);
}

function stroke(line, theme) {
  const dash = line.dash.length > 0 ? { "stroke-dasharray": line.dash.join(" ") } : {};
  return { fill: "none", stroke: line.ink[theme], "stroke-width": line.width, ...dash };
}

/** Makes the elements of what stands between two heights; `arrangeOn` then puts them in their places. */
export function build(sheet, rows, { y }, [from, to], theme, words) {
  const isIn = (n) => y[n] >= from && y[n] <= to;
  const { data } = rows;
  const svg = shape("svg", { "aria-hidden": "true" });
  const defs = shape("defs", {});
  data.marks.forEach((mark, k) => {
    defs.append(shape("g", { id: `mark-${k}` }, ...markParts(mark, theme)));
  });
  const drawn = {
    svg,
    labels: new Map(),
    marks: new Map(),
    links: new Map(),
    stubs: [],
    branches: shape("path", { class: "branches" }),
    rails: shape("path", { class: "rails" }),
  };
  svg.append(defs, drawn.rails, drawn.branches);
  for (const link of rows.links) {
    if (!isIn(link.upper) && !isIn(link.lower)) continue;
    const line = data.relations[link.relation];
    const curve = shape("path", stroke(line, theme));
    const lead = shape("path", { class: "lead", fill: "none", stroke: line.ink[theme] });
    const parts = [lead, curve];
    if (line.double)
      parts.push(shape("path", { class: "paper-stroke", fill: "none", "stroke-width": line.width - 2.2 }));
    const group = shape("g", { class: "link" }, ...parts);
    drawn.links.set(link, group);
    svg.append(group);
  }
  for (const stub of stubs(rows).filter(({ n }) => isIn(n))) {
    const ink = stub.mark.ink[theme];
    const bar = shape("path", { stroke: ink, "stroke-width": stub.mark.weight === 2 ? 4 : 2.4 });
    const word = shape("text", { fill: ink });
    word.textContent = stub.missing > 1 ? `${stub.missing} × ${stub.mark.label}` : stub.mark.label;
    const group = shape("g", { class: "stub" }, bar, ...(stub.mark.weight === 2 ? [word] : []));
    drawn.stubs.push({ n: stub.n, bar, word, group });
    svg.append(group);
  }
  const lists = [true, false].map((upper) =>
    element("ul", { role: "tree", "aria-label": upper ? words.upperTree : words.lowerTree }),
  );
  for (const n of rows.order.filter(isIn)) {
    const [title, , kind] = data.nodes[n];
    const mark = data.marks[kind];
    const use = shape("use", { href: `#mark-${kind}`, class: "mark" });
    drawn.marks.set(n, use);
    svg.append(use);
    const isUpper = n < data.upper;
    const label = element("span", {}, title);
    const item = element(
      "li",
      {
        role: "treeitem",
        "aria-level": rows.depth[n] + 1,
        "data-n": n,
        tabindex: -1,
        class: isUpper ? "upper" : "lower",
      },
      label,
    );
    item.setAttribute("aria-label", mark.label ? `${title}${words.comma}${mark.label}` : title);
    item.title = mark.label ? `${title} · ${mark.label}` : title;
    if (rows.end[n] > n + 1) {
      item.setAttribute("aria-expanded", !rows.folded.has(n));
      if (rows.folded.has(n)) label.append(element("b", { "aria-hidden": "true" }, ` +${rows.end[n] - n - 1}`));
    }
    if (mark.label === "") item.classList.add("head");
    drawn.labels.set(n, item);
    lists[isUpper ? 0 : 1].append(item);
  }
  sheet.replaceChildren(svg, ...lists);
  return drawn;
}

/** Puts everything in its place. */
export function arrangeOn(sheet, drawn, rows, places, pitch) {
  const { data } = rows;
  const { x, y, pitches, upperRail, lowerRail, width, height } = places;
  sheet.style.height = `${height}px`;
  sheet.classList.toggle("close", pitch < READABLE);
  drawn.svg.setAttribute("width", width);
  drawn.svg.setAttribute("height", height);
  drawn.rails.setAttribute("d", `M${upperRail} 0V${height}M${lowerRail} 0V${height}`);
  const stems = new Map();
  for (const n of rows.order) stems.set(data.nodes[n][1], y[n]);
  let branches = "";
  for (const [parent, last] of stems) if (parent >= 0) branches += `M${x[parent]} ${y[parent]}V${last}`;
  for (const [n, item] of drawn.labels) {
    const parent = data.nodes[n][1];
    const isUpper = n < data.upper;
    if (parent >= 0) branches += `M${x[parent]} ${y[n]}H${x[n]}`;
    const step = isUpper ? pitches.upper : pitches.lower;
    const radius = Math.max(1.3, Math.min(rows.depth[n] < 2 ? 6.5 : 5.6, pitch * 0.44));
    drawn.marks.get(n).setAttribute("transform", `translate(${x[n]} ${y[n]}) scale(${radius})`);
    const tall = Math.min(step, 30);
    item.style.top = `${y[n] - tall / 2}px`;
    item.style.height = item.style.lineHeight = `${tall}px`;
    if (isUpper) item.style.left = `${x[n] - 9}px`;
    else item.style.right = `${width - x[n] - 9}px`;
    item.style.width = `${(isUpper ? upperRail - x[n] : x[n] - lowerRail) + 5}px`;
  }
  drawn.branches.setAttribute("d", branches);
  const middle = (upperRail + lowerRail) / 2;
  for (const [{ upper, lower }, group] of drawn.links) {
    const [from, to] = [y[upper], y[lower]];
    const curve = `M${upperRail} ${from}C${middle} ${from} ${middle} ${to} ${lowerRail} ${to}`;
    const [lead, ...curves] = group.children;
    lead.setAttribute("d", `M${x[upper]} ${from}H${upperRail}M${lowerRail} ${to}H${x[lower]}`);
    for (const path of curves) path.setAttribute("d", curve);
  }
  for (const { n, bar, word } of drawn.stubs) {
    bar.setAttribute("d", `M${upperRail} ${y[n]}h${word.parentNode ? 18 : 8}`);
    word.setAttribute("x", upperRail + 24);
    word.setAttribute("y", y[n] + 4);
  }
}
