/** SVG → PNG without a browser, for Word. The WebAssembly and the fonts come from the caller: the core reads no files. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Pixels for each pixel of the drawing: sharp on paper at the width of a page. */
const SCALE = 2;

export interface DrawingAssets {
  /** `@resvg/resvg-wasm`'s `index_bg.wasm`. */
  wasm: Uint8Array;
  /** Whole font files with Chinese glyphs. */
  fonts: Uint8Array[];
  /** Their family, used where the drawing asks for one they do not hold. */
  family: string;
}

let ready: Promise<void> | undefined;

/**
 * Draws an SVG document as PNG on white.
 * @throws Error for an SVG that cannot be parsed, or bytes that are no WebAssembly.
 */
export async function rasterize(svg: string, assets: DrawingAssets): Promise<Uint8Array> {
  ready ??= initWasm(assets.wasm.slice().buffer);
  await ready;
  const drawing = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontBuffers: assets.fonts, defaultFontFamily: assets.family },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
