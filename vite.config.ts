import { defineConfig } from "vite";

/**
 * Two builds: the page (default mode, `dist/page`) and the command line (`--mode cli`, `dist/cli`).
 * Paths are relative so that the page also opens from a sub-path.
 */
export default defineConfig(({ mode }) =>
  mode === "cli"
    ? {
        build: {
          ssr: "src/cli/guantong.ts",
          outDir: "dist/cli",
          target: "node20",
          minify: false,
          rollupOptions: { output: { entryFileNames: "guantong.js" } },
        },
      }
    : {
        base: "./",
        build: { outDir: "dist/page", target: "es2022" },
        test: { include: ["tests/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
      },
);
