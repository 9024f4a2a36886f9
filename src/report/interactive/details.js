/** Details: what the report's own tables say of a node, and the ways between tables and picture. */
import { element, lineIcon, markIcon } from "./drawing.js";
import { counterparts } from "./rows.js";

/** Rows and sheets of the report by the item that they are about. */
export function entriesOf(root) {
  const entries = new Map();
  for (const entry of root.querySelectorAll("tr[data-item], article[data-item]")) {
    const item = entry.getAttribute("data-item");
    if (!entries.has(item)) entries.set(item, []);
    entries.get(item).push(entry);
  }
  return entries;
}

/** What a row of a table says, cell by cell under the table's heads; empty cells and the number say nothing. */
function factsOf(row) {
  const heads = [...row.closest("table").querySelectorAll("thead th")].map((head) => head.textContent);
  const facts = element("dl");
  [...row.cells].forEach((cell, k) => {
    const lines = [...cell.childNodes].map((part) => (part.nodeName === "BR" ? "\n" : part.textContent)).join("");
    if (k > 0 && lines !== "") facts.append(element("dt", {}, heads[k]), element("dd", {}, lines));
  });
  return facts;
}

/** The panel of a node: title and state, links to its entries, what it is linked to, and its facts. */
export function details(rows, n, entries, theme, words, go) {
  const [title, , kind, item] = rows.data.nodes[n];
  const mark = rows.data.marks[kind];
  const heading = element("p", { class: "panel-title" }, markIcon(mark, theme), element("strong", {}, title));
  if (mark.label !== "") heading.append(element("span", { class: "state" }, mark.label));
  const found = entries.get(item) || [];
  const ways = element("p", { class: "ways" });
  for (const entry of found) {
    const way = entry.tagName === "ARTICLE" ? words.toItem : words.toRow;
    ways.append(element("a", { href: `#${entry.id}` }, way), " ");
  }
  const linked = element("ul");
  for (const { other, relation } of counterparts(rows, n)) {
    const line = rows.data.relations[relation];
    const button = element(
      "button",
      { type: "button" },
      lineIcon(line, theme),
      `${line.label}${words.colon}${rows.data.nodes[other][0]}`,
    );
    button.addEventListener("click", () => go(other));
    linked.append(element("li", {}, button));
  }
  const facts = found.filter((entry) => entry.tagName === "TR").map(factsOf);
  return [heading, ...(found.length > 0 ? [ways] : []), ...(linked.children.length > 0 ? [linked] : []), ...facts];
}
