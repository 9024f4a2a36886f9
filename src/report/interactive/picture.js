/** The picture in the hand of a reader: zoom, pan, hover, choose, fold, filter, find. Starts itself. */
import { details, entriesOf } from "./details.js";
import { arrangeOn, build, element, lineIcon, markIcon } from "./drawing.js";
import { light, markAll } from "./emphasis.js";
import { listenForGestures } from "./gestures.js";
import { arrange, createRows, fitting, place, reveal } from "./rows.js";

/** Distance of rows, px: as it opens, and how far it may be zoomed. */
const PITCH = { open: 21, least: 0.5, most: 44 };
const STEP = 1.25;
/** With more rows than this, only those near the frame are built. */
const MANY = 600;

function start(figure) {
  const data = JSON.parse(figure.querySelector("script").textContent);
  const { words } = data;
  const rows = createRows(data);
  const entries = entriesOf(document);
  const numbers = new Map(data.nodes.map((node, n) => [node[3], n]));
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let pitch = PITCH.open;
  let places;
  let span;
  let drawn;
  let current = -1;
  const chosen = new Set();

  const button = (label, name, act) => {
    // A sign is named; words speak for themselves.
    const sign = typeof label === "string" && label.length === 1;
    const made = element("button", { type: "button", title: name, ...(sign ? { "aria-label": name } : {}) }, label);
    made.addEventListener("click", act);
    return made;
  };
  const found = element("output", { "aria-live": "polite" });
  const find = element("input", { type: "search", placeholder: words.find, "aria-label": words.find });
  const tools = element(
    "div",
    { class: "tools", role: "group", "aria-label": words.tools },
    button("+", words.closer, () => zoom(pitch * STEP)),
    button("−", words.farther, () => zoom(pitch / STEP)),
    button(words.fitShort, words.fit, fit),
    button(words.unfoldShort, words.unfold, () => refold([])),
    button(words.foldShort, words.fold, () => refold(data.folded)),
    find,
    found,
  );
  const legend = element("div", { class: "legend", role: "group", "aria-label": words.legend });
  const sheet = element("div", { class: "sheet" });
  const frame = element("div", { class: "frame", role: "group", "aria-label": words.picture }, sheet);
  const panel = element("div", { class: "panel", role: "region", "aria-label": words.panel, "aria-live": "polite" });
  panel.hidden = true;
  const live = element(
    "div",
    { class: "live" },
    tools,
    legend,
    frame,
    panel,
    element("p", { class: "note" }, words.hint),
  );
  const theme = () => (dark.matches ? "dark" : "light");
  const nodeOf = (target) => {
    const item = target.closest?.("li[data-n]");
    return item && sheet.contains(item) ? Number(item.dataset.n) : -1;
  };

  const isLong = () => rows.order.length > MANY;
  /** New places for what is drawn; a long picture is drawn anew. */
  function lay() {
    if (isLong()) {
      draw();
      return;
    }
    places = place(rows, sheet.clientWidth, pitch);
    arrangeOn(sheet, drawn, rows, places, pitch);
  }
  function draw() {
    const focused = sheet.contains(document.activeElement);
    const { scrollTop, clientHeight } = frame;
    places = place(rows, sheet.clientWidth, pitch);
    span = isLong()
      ? [scrollTop - clientHeight, scrollTop + 2 * clientHeight]
      : [Number.NEGATIVE_INFINITY, places.height];
    // What listens to the focus leaving must not look for rows that are gone.
    drawn = undefined;
    drawn = build(sheet, rows, places, span, theme(), words);
    arrangeOn(sheet, drawn, rows, places, pitch);
    mark();
    if (focused && current >= 0) focus(rows.stand[current]);
  }
  function focus(n) {
    const item = drawn.labels.get(n);
    if (item) item.focus({ preventScroll: true });
  }
  const lit = () => (panel.hidden ? -1 : current);
  function mark() {
    markAll(rows, drawn, { stop: current >= 0 ? rows.stand[current] : rows.order[0], selected: lit(), chosen });
    light(rows, drawn, frame, lit());
  }
  /** Zooms about a height of the frame, which keeps its row. */
  function zoom(wanted, at = frame.clientHeight / 2) {
    const least = Math.max(PITCH.least, Math.min(PITCH.open, fitting(rows, frame.clientHeight)));
    const next = Math.min(PITCH.most, Math.max(least, wanted));
    const top = ((frame.scrollTop + at) * next) / pitch - at;
    pitch = next;
    lay();
    frame.scrollTop = top;
    follow();
  }
  function fit() {
    zoom(fitting(rows, frame.clientHeight));
  }
  function refold(folded) {
    rows.folded = new Set(folded);
    arrange(rows);
    draw();
  }
  function toggle(n) {
    if (rows.end[n] === n + 1) return;
    if (!rows.folded.delete(n)) rows.folded.add(n);
    arrange(rows);
    draw();
  }
  /** Brings a shown row into the middle of the frame. */
  function scrollTo(n) {
    const top = places.y[rows.stand[n]] - frame.clientHeight / 2;
    frame.scrollTo({ top, behavior: calm.matches || isLong() ? "auto" : "smooth" });
    follow();
  }
  /** Draws a long picture anew where its drawn part ends. */
  function follow() {
    const { scrollTop, clientHeight } = frame;
    const near = clientHeight / 4;
    const above = scrollTop > 0 && scrollTop < span[0] + near;
    if (isLong() && (above || Math.min(places.height, scrollTop + clientHeight + near) > span[1])) draw();
  }
  /** Makes a node the current one: shown, told in the panel, in view. */
  function choose(n) {
    current = n;
    panel.replaceChildren(
      button("×", words.close, close),
      ...details(rows, n, entries, theme(), words, (other) => {
        choose(other);
        focus(other);
      }),
    );
    panel.hidden = false;
    if (reveal(rows, n)) draw();
    else mark();
    scrollTo(n);
  }
  function close() {
    panel.hidden = true;
    mark();
    if (current >= 0) focus(rows.stand[current]);
  }
  function moveTo(n) {
    if (n === undefined) return;
    current = n;
    scrollTo(n);
    mark();
    focus(n);
  }

  const plain = (text) => text.normalize("NFKC").toLowerCase();
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || plain(find.value.trim()) === "") return;
    const hits = data.nodes.flatMap((node, n) => (plain(node[0]).includes(plain(find.value.trim())) ? [n] : []));
    const next = hits.find((n) => n > current);
    const hit = next === undefined ? hits[0] : next;
    found.textContent = hits.length === 0 ? words.none : `${hits.indexOf(hit) + 1}/${hits.length}`;
    if (hit !== undefined) choose(hit);
  });
  function stateButton({ state, k }) {
    const made = button(markIcon(state, theme()), words.only + state.label, () => {
      if (!chosen.delete(k)) chosen.add(k);
      made.setAttribute("aria-pressed", chosen.has(k));
      const wanted = data.nodes.flatMap((node, n) => (node[2] === k && chosen.has(k) ? [n] : []));
      if (wanted.map((n) => reveal(rows, n)).includes(true)) draw();
      else mark();
    });
    made.append(state.label);
    made.setAttribute("aria-pressed", chosen.has(k));
    return made;
  }
  function fillLegend() {
    // The worst state of each side comes first, as in the report's lists.
    const states = (side) =>
      data.marks
        .map((state, k) => ({ state, k }))
        .filter(({ state }) => state.side === side && state.label !== "")
        .sort((a, b) => a.state.rank - b.state.rank || a.k - b.k)
        .map(stateButton);
    const lines = data.relations.map((line) => element("span", {}, lineIcon(line, theme()), line.label));
    const group = (name, side) =>
      element("div", { role: "group", "aria-label": name }, element("strong", {}, name), ...states(side));
    legend.replaceChildren(group(words.upperTree, "upper"), group(words.lowerTree, "lower"), ...lines);
  }

  // What was chosen stays lit; without a choice the pointer and the focus light what they are on.
  const glance = (n) => {
    if (drawn && panel.hidden) light(rows, drawn, frame, n);
  };
  sheet.addEventListener("mouseover", (event) => glance(nodeOf(event.target)));
  sheet.addEventListener("mouseleave", () => glance(-1));
  sheet.addEventListener("focusin", (event) => glance(nodeOf(event.target)));
  sheet.addEventListener("focusout", () => glance(-1));
  sheet.addEventListener("click", (event) => {
    const n = nodeOf(event.target);
    if (n < 0 || wasDragged()) return;
    const box = event.target.closest("li").getBoundingClientRect();
    const onMark = n < data.upper ? event.clientX < box.left + 18 : event.clientX > box.right - 18;
    if (onMark && rows.end[n] > n + 1) {
      current = n;
      toggle(n);
    } else choose(n);
  });
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const n = nodeOf(event.target);
    const side = rows.order.filter((m) => m < data.upper === n < data.upper);
    const at = side.indexOf(n);
    const open = rows.end[n] > n + 1 && !rows.folded.has(n);
    const keys = {
      "+": () => zoom(pitch * STEP),
      "=": () => zoom(pitch * STEP),
      "-": () => zoom(pitch / STEP),
      0: fit,
      Escape: close,
      ArrowDown: () => moveTo(side[at + 1]),
      ArrowUp: () => moveTo(side[at - 1]),
      Home: () => moveTo(side[0]),
      End: () => moveTo(side[side.length - 1]),
      ArrowRight: () => (open ? moveTo(n + 1) : toggle(n)),
      ArrowLeft: () => (open ? toggle(n) : moveTo(data.nodes[n][1] < 0 ? undefined : data.nodes[n][1])),
      Enter: () => choose(n),
      " ": () => choose(n),
    };
    if (!keys[event.key] || (n < 0 && !"+=-0".includes(event.key))) return;
    event.preventDefault();
    current = n < 0 ? current : n;
    keys[event.key]();
  });
  const wasDragged = listenForGestures(frame, sheet, (factor, at) => zoom(pitch * factor, at));

  // From an entry of the report to its node; without the picture the same link leads to the still one.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href="#picture"]');
    const entry = link?.closest("[data-item]");
    const n = entry ? numbers.get(entry.getAttribute("data-item")) : undefined;
    if (n === undefined) return;
    event.preventDefault();
    figure.scrollIntoView({ block: "start" });
    choose(n);
    focus(n);
  });

  figure.insertBefore(live, figure.firstChild);
  figure.classList.add("is-live");
  const redraw = () => {
    fillLegend();
    draw();
  };
  redraw();
  dark.addEventListener("change", redraw);
  window.addEventListener("resize", lay);
  frame.addEventListener("scroll", () => window.requestAnimationFrame(follow));
}

const figure = document.getElementById("picture");
if (figure?.querySelector("script")) start(figure);
