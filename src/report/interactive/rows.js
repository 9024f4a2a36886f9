/**
 * Rows of the picture: which are shown, where they stand, what is linked. Knows no document.
 * A node is a number; nodes below `data.upper` are the upper side's, parents before their children.
 */

/** From the data of the report: subtrees, folds, and what they show. */
export function createRows(data) {
  const count = data.nodes.length;
  const rows = { data, end: [], depth: [], order: [], folded: new Set(data.folded), shown: [], stand: [], links: [] };
  for (let n = 0; n < count; n++) {
    const parent = data.nodes[n][1];
    rows.depth[n] = parent < 0 ? 0 : rows.depth[parent] + 1;
    rows.end[n] = n + 1;
    for (let up = parent; up >= 0; up = data.nodes[up][1]) rows.end[up] = n + 1;
  }
  arrange(rows);
  return rows;
}

/** Shown nodes, where hidden ones are drawn, and the links between shown ones, each pair once. */
export function arrange(rows) {
  const { data, folded } = rows;
  rows.order = [];
  data.nodes.forEach((node, n) => {
    const parent = node[1];
    rows.shown[n] = parent < 0 || (rows.shown[parent] && !folded.has(parent));
    rows.stand[n] = rows.shown[n] ? n : rows.stand[parent];
    if (rows.shown[n]) rows.order.push(n);
  });
  const pairs = new Map();
  for (const [upper, lower, relation] of data.links) {
    const link = { upper: rows.stand[upper], lower: rows.stand[lower], relation };
    const key = `${link.upper} ${link.lower}`;
    if (!pairs.has(key)) pairs.set(key, link);
  }
  rows.links = [...pairs.values()];
}

/** Unfolds what hides a node. */
export function reveal(rows, n) {
  let changed = false;
  for (let up = rows.data.nodes[n][1]; up >= 0; up = rows.data.nodes[up][1]) {
    changed = rows.folded.delete(up) || changed;
  }
  if (changed) arrange(rows);
  return changed;
}

/** Rows in units of the taller side, for both sides. */
function units(rows) {
  const upper = rows.order.filter((n) => n < rows.data.upper).length;
  return { upper, lower: rows.order.length - upper, most: Math.max(upper, rows.order.length - upper, 1) };
}

/** Pitch at which all rows stand in a frame of this height. */
export function fitting(rows, height) {
  return height / (units(rows).most + 1);
}

/** Places for a width and a distance of rows: the upper tree from the left edge, the lower one from the right. */
export function place(rows, width, pitch) {
  const { data, depth, order } = rows;
  const side = 14;
  const gutter = Math.min(220, Math.max(56, width * 0.2));
  const upperRail = (width - gutter) / 2;
  const indent = Math.min(20, Math.max(7, (upperRail - side) * 0.05));
  const { upper, lower, most } = units(rows);
  const height = (most + 1) * pitch;
  // The shorter side may be stretched towards the longer one.
  const pitchOf = (own) => Math.min(pitch * 2.4, (pitch * most) / Math.max(own, 1));
  const pitches = { upper: pitchOf(upper), lower: pitchOf(lower) };
  const places = { x: [], y: [], pitches, height, width, upperRail, lowerRail: width - upperRail };
  const first = (own, step) => (height - own * step) / 2 + step / 2;
  let [atUpper, atLower] = [first(upper, pitches.upper), first(lower, pitches.lower)];
  for (const n of order) {
    const isUpper = n < data.upper;
    places.x[n] = isUpper ? side + indent * depth[n] : width - side - indent * depth[n];
    places.y[n] = isUpper ? atUpper : atLower;
    if (isUpper) atUpper += pitches.upper;
    else atLower += pitches.lower;
  }
  return places;
}

/** What has no line and should be seen: a folded branch answers for what it hides, with the worst and a count. */
export function stubs(rows) {
  const { data, stand } = rows;
  const found = new Map();
  for (let n = 0; n < data.upper; n++) {
    const mark = data.marks[data.nodes[n][2]];
    if (mark.weight === 0) continue;
    const stub = found.get(stand[n]) || { n: stand[n], mark, missing: 0 };
    if (mark.rank < stub.mark.rank) stub.mark = mark;
    if (mark.weight === 2) stub.missing += 1;
    found.set(stand[n], stub);
  }
  return [...found.values()];
}

/** A node, what stands above and below it, and what these are linked to. */
export function neighbourhood(rows, n) {
  const nodes = new Set();
  const links = new Set();
  const up = (m) => {
    for (let at = m; at >= 0; at = rows.data.nodes[at][1]) nodes.add(at);
  };
  up(n);
  for (let m = n; m < rows.end[n]; m++) nodes.add(m);
  for (const link of rows.links) {
    const touches = (m) => m >= n && m < rows.end[n];
    if (!touches(link.upper) && !touches(link.lower)) continue;
    links.add(link);
    up(link.upper);
    up(link.lower);
  }
  return { nodes, links };
}

/** What a node itself is linked to: the other node and the relation. */
export function counterparts(rows, n) {
  return rows.data.links
    .filter(([upper, lower]) => upper === n || lower === n)
    .map(([upper, lower, relation]) => ({ other: upper === n ? lower : upper, relation }));
}
