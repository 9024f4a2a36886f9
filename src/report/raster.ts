/** SVG → PNG for Word, without a browser. The WebAssembly and the font come from the caller: the core reads no files. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Pixels for each pixel of the drawing: sharp on paper at the width of a page. */
const SCALE = 2;

let ready: Promise<void> | undefined;

/**
 * Draws an SVG document as PNG on white. `fonts` are whole font files with Chinese glyphs; the first family of
 * `family` that they hold is used for all text.
 * @throws Error when the SVG cannot be parsed or the WebAssembly not be loaded.
 */
export async function rasterize(
  svg: string,
  resources: { wasm: Uint8Array; fonts: Uint8Array[]; family: string },
): Promise<Uint8Array> {
  ready ??= initWasm(resources.wasm.slice().buffer);
  await ready;
  const drawing = new Resvg(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontBuffers: resources.fonts, loadSystemFonts: false, defaultFontFamily: resources.family },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}
