/** Before the browser tests: page and command line are built once and a browser is found once. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { type FoundBrowser, findBrowser } from "./find.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
    pageDir: string;
    /** The built command line, `guantong.js`. */
    cli: string;
  }
}

/** `GUANTONG_BUILT` names a folder with page and command line (the test command builds them before). */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide("browser", await findBrowser());
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const given = process.env.GUANTONG_BUILT;
  const built = given ?? join(root, ".cache", "built");
  const [pageDir, cliDir] = [join(built, "page"), join(built, "cli")];
  if (given === undefined) {
    const common = { root, logLevel: "error" as const };
    await build({ ...common, mode: "production", build: { outDir: pageDir, emptyOutDir: true } });
    await build({ ...common, mode: "one-file", build: { outDir: pageDir } });
    await build({ ...common, mode: "cli", build: { outDir: cliDir, emptyOutDir: true } });
  }
  provide("pageDir", pageDir);
  provide("cli", join(cliDir, "guantong.js"));
}
