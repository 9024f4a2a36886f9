/** A Vite plugin: lays the character maps and standard fonts of pdf.js beside the page, so that PDFs are read offline. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const FOLDERS = ["cmaps", "standard_fonts"] as const;

/** Emits `pdf/cmaps/*` and `pdf/standard_fonts/*`; the development server gives them from the package. */
export function pdfAssets(): Plugin {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return {
    name: "guantong:pdf-assets",
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const name of readdirSync(join(root, folder))) {
          this.emitFile({
            type: "asset",
            fileName: `pdf/${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use("/pdf", (request, response, next) => {
        const name = /^\/((?:cmaps|standard_fonts)\/[\w-]+(?:\.[\w-]+)*)$/.exec(request.url ?? "")?.[1];
        if (name === undefined) return next();
        try {
          response.end(readFileSync(join(root, name)));
        } catch {
          next();
        }
      });
    },
  };
}
