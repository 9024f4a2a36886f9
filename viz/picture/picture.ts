/** The picture: facing trees, force and matrix on one selection. The page mounts it and hears of it through events. */
import type { Analysis } from "../../src/analysis/analysis.ts";
import type { Picture, PictureEvents, PictureOptions } from "./contract.ts";

export type { Arrangement, Caption, Picture, PictureEvents, PictureOptions } from "./contract.ts";

/**
 * Mounts the picture in `container` (any element with a size). Only the page may call it: it needs a DOM.
 * Without WebGL an SVG of the same arrangement takes its place.
 */
export declare function createPicture(
  container: HTMLElement,
  analysis: Analysis,
  options: PictureOptions,
  events: PictureEvents,
): Picture;
