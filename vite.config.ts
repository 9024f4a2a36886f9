/// <reference types="vitest/config" />
import { defineConfig } from "vite";
import { oneFile } from "./viz/build/one-file.ts";
import { pdfAssets } from "./viz/build/pdf-assets.ts";

/**
 * Three builds: the page (default mode, `dist/page`), the page in one file (`--mode one-file`, `dist/page/one-file.html`)
 * and the command line (`--mode cli`, `dist/cli`; `--mode pack` with its packages inside, for `npm run pack`). Paths are relative so that the page also opens from a sub-path.
 */
export default defineConfig(({ mode }) => {
  if (mode === "cli" || mode === "pack") {
    return {
      ...(mode === "pack" ? { ssr: { noExternal: true as const } } : {}),
      build: {
        ssr: "src/cli/guantong.ts",
        outDir: "dist/cli",
        target: "node20",
        minify: false,
        rollupOptions: { output: { entryFileNames: "guantong.js" } },
      },
    };
  }
  const page = { target: "es2022", outDir: "dist/page", chunkSizeWarningLimit: 1200 };
  if (mode === "one-file") {
    return {
      base: "./",
      plugins: [oneFile("one-file.html")],
      build: {
        ...page,
        emptyOutDir: false,
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        modulePreload: false,
        rollupOptions: { output: { codeSplitting: false } },
      },
    };
  }
  return {
    base: "./",
    // Reading PDFs in a worker loads pdf.js when the first one comes.
    worker: { format: "es" },
    // It finds its WebAssembly from its own address.
    optimizeDeps: { exclude: ["onnxruntime-web"] },
    plugins: [pdfAssets()],
    build: page,
    test: {
      testTimeout: 30_000,
      projects: [
        {
          extends: true,
          test: { name: "core", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/e2e/**"] },
        },
        {
          extends: true,
          // One browser at a time: it draws in software and wants the cores.
          test: {
            name: "browser",
            include: ["tests/e2e/**/*.test.ts"],
            globalSetup: ["tests/browser/setup.ts"],
            fileParallelism: false,
            // A machine busy with something else may let one step run late; what fails twice is broken.
            retry: 1,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  };
});
