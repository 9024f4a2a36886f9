/** What drawing a picture as PNG needs: the WebAssembly of resvg and a Chinese font, from the installed packages. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FONT = "NotoSansSC_400Regular.ttf";
const WASM = "index_bg.wasm";
/** Where a packed build keeps them, seen from the program or one of its parts. */
const PACKED = [join(import.meta.dirname, "..", "drawing"), join(import.meta.dirname, "..", "..", "drawing")];

/** `undefined` where they are not installed: a report can do without its picture. */
export function installedDrawingAssets(): { wasm: Uint8Array; fonts: Uint8Array[]; family: string } | undefined {
  const require = createRequire(import.meta.url);
  const packed = PACKED.find((folder) => existsSync(join(folder, WASM)) && existsSync(join(folder, FONT)));
  try {
    const wasm = packed ? join(packed, WASM) : require.resolve(`@resvg/resvg-wasm/${WASM}`);
    const font = packed ? join(packed, FONT) : require.resolve(`@expo-google-fonts/noto-sans-sc/400Regular/${FONT}`);
    return {
      wasm: new Uint8Array(readFileSync(wasm)),
      fonts: [new Uint8Array(readFileSync(font))],
      family: "Noto Sans SC",
    };
  } catch {
    return undefined;
  }
}
