/** The script of the interactive picture: six modules joined to one text, and the hash that the page's policy names. */
import { sha256 } from "@noble/hashes/sha2.js";
import details from "./details.js?raw";
import drawing from "./drawing.js?raw";
import emphasis from "./emphasis.js?raw";
import gestures from "./gestures.js?raw";
import picture from "./picture.js?raw";
import rows from "./rows.js?raw";

/** Inline, in one scope: imports and exports fall away, comments and indentation too. */
export const PICTURE_SCRIPT = `(() => {\n${[rows, drawing, details, emphasis, gestures, picture].map(inlined).join("")}})();\n`;

/** Source expression for `script-src` (CSP 3, 6.7.2): this text may run and no other. */
export const PICTURE_SCRIPT_SOURCE = `'sha256-${base64(sha256(new TextEncoder().encode(PICTURE_SCRIPT)))}'`;

function inlined(source: string): string {
  return source
    .replace(/^\/\*\*[\s\S]*?\*\/\n/gm, "")
    .replace(/^import [^;]*;\n/gm, "")
    .replace(/^export /gm, "")
    .replace(/^\s*(\/\/.*|\/\*\*.*\*\/)\n/gm, "")
    .replace(/^\s+/gm, "");
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
