/** The picture as it is arranged now, as SVG and PNG files. */
import { drawSvg } from "../../src/graph/svg.ts";
import { arrange } from "./arranged.ts";
import type { Caption } from "./contract.ts";
import type { Shared } from "./surface.ts";

/** Rows of an exported picture stand this far apart at least, so that every label is there. */
const ROW = 17;

/** Draws the whole picture, not the part on the screen. */
export function pictureSvg(shared: Shared, caption?: Caption, width = Math.max(720, shared.frame().width)): string {
  const { core, view, options, stubs, paint } = shared;
  const { trees, order, issuers } = core;
  const rows = Math.max(
    count(view.shown, 0, trees.upperCount),
    count(view.shown, trees.upperCount, trees.nodes.length),
  );
  const height = options.arrangement === "force" ? width * 0.75 : Math.max(shared.frame().height, rows * ROW + 200);
  const force = shared.forcePlaces();
  const arranged = arrange(options.arrangement, { trees, order, view, frame: { width, height }, force, issuers });
  return drawSvg({
    trees,
    view,
    stubs,
    width,
    height: Math.ceil(arranged.matrix ? Math.min(height, arranged.stage.content.bottom + 16) : height),
    x: arranged.x,
    y: arranged.y,
    labels: arranged.labels,
    bent: arranged.bend > 0.5,
    rails: arranged.rails,
    spacing: arranged.spacing({ ...shared.scene.lens, zoom: 1 }),
    ...(arranged.matrix ? { matrix: arranged.matrix } : {}),
    stateFor: core.stateFor,
    // As on the screen: a folded branch shows with whatever it hides.
    visible: (id) => {
      const n = trees.index.get(id)!;
      return view.shown[n] ? paint.passes(n) || shared.scene.alpha[n] === 0 : options.visible(id);
    },
    selected: new Set(paint.selected),
    theme: options.theme,
    lang: options.lang,
    ...(caption ? { caption } : {}),
  });
}

function count(shown: Uint8Array, from: number, to: number): number {
  let rows = 0;
  for (let n = from; n < to; n++) rows += shown[n]!;
  return rows;
}
