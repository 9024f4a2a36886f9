/** Before the browser tests: the page is built once and a browser is found once. */
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";
import { type FoundBrowser, findBrowser } from "./find.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
    pageDir: string;
  }
}

/** `GUANTONG_PAGE` names a page that is built already (the test command builds it before). */
export default async function setup({ provide }: TestProject): Promise<void> {
  provide("browser", await findBrowser());
  const given = process.env.GUANTONG_PAGE;
  const pageDir = given ?? fileURLToPath(new URL("../../.cache/page", import.meta.url));
  if (given === undefined) {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    await build({ root, mode: "production", logLevel: "warn", build: { outDir: pageDir, emptyOutDir: true } });
  }
  provide("pageDir", pageDir);
}
