/** The WebAssembly that sentence models run in: from the installed package, or from the page of a packed build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const NAME = /^ort-wasm-simd-threaded(?:-[\w-]+)?\.wasm$/;
const INSTALLED = "onnxruntime-web/ort-wasm-simd-threaded.wasm";
/** Where the page of a packed build keeps its own, seen from the program or one of its parts: 14 MB are packed once. */
const PACKED = [
  join(import.meta.dirname, "..", "page", "assets"),
  join(import.meta.dirname, "..", "..", "page", "assets"),
];

/** @throws Error of the system when neither is there */
export function installedSentenceRuntime(): Uint8Array {
  for (const folder of PACKED) {
    const name = existsSync(folder) ? readdirSync(folder).find((one) => NAME.test(one)) : undefined;
    if (name !== undefined) return new Uint8Array(readFileSync(join(folder, name)));
  }
  return new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(INSTALLED)));
}
