/** A Vite plugin: the whole page in one HTML file that opens from disk, scripts and styles inside it. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** Nothing may be loaded from anywhere: what the file shows is in the file. Only its workers come out of a Blob. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; " +
  "font-src data:; worker-src blob:; connect-src data: blob:; base-uri 'none'; form-action 'none'";

/** Character maps for Chinese in PDFs: the simplified set only, since they stand in the file itself. */
const CHINESE = /^(?:UniGB|GB|Adobe-GB1).*\.bcmap$/;

function characterMaps(): string {
  const folder = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "cmaps");
  const maps = readdirSync(folder)
    .filter((name) => CHINESE.test(name))
    .sort()
    .map((name) => [name.replace(/\.bcmap$/, ""), readFileSync(join(folder, name)).toString("base64")]);
  return `<script type="application/json" id="guantong-pdf">${JSON.stringify(Object.fromEntries(maps))}</script>`;
}

/** Leaves one asset of that name in the bundle. */
export function oneFile(fileName: string): Plugin {
  return {
    name: "guantong:one-file",
    enforce: "post",
    // The page's script is its workers' script too.
    transformIndexHtml: {
      order: "pre",
      handler: (html) => html.replace("./viz/main.tsx", "./viz/one-file.ts"),
    },
    // After Vite's own last steps, which finish the code of the entry.
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        let html = "";
        let style = "";
        let script = "";
        const icons = new Map<string, string>();
        for (const [name, output] of Object.entries(bundle)) {
          if (output.type === "chunk" && output.isEntry) script = output.code;
          else if (output.type === "asset" && name.endsWith(".css")) style += text(output.source);
          else if (output.type === "asset" && name.endsWith(".html")) html = text(output.source);
          else if (output.type === "asset" && name.endsWith(".svg"))
            icons.set(`./${name}`, dataUrl(text(output.source)));
          delete bundle[name];
        }
        if (html === "" || script === "") this.error("one file: no page or no script in the bundle");
        // Where the browser would end the element early.
        // As a worker it is a classic script, since a page from disk may start no module; there `import.meta` is a fault.
        const safe = script
          .replaceAll(/\bimport\.meta\b/g, "({url:self.location.href})")
          .replaceAll("</script", "<\\/script")
          .replaceAll("<!--", "<\\!--");
        const source = html
          .replace(/\s*<script type="module"[^>]*src="[^"]*"[^>]*><\/script>/, "")
          .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, "")
          .replace(
            /<meta charset="utf-8" \/>/,
            (meta) => `${meta}\n<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
          )
          .replace(/(<link rel="icon" href=")([^"]*)"/, (link, open, path) =>
            icons.has(path) ? `${open}${icons.get(path)}"` : link,
          )
          .replace("</head>", () => `<style>${style}</style>\n${characterMaps()}\n</head>`)
          .replace("</body>", () => `<script type="module">${safe}</script>\n</body>`);
        this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function text(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}
