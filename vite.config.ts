/// <reference types="vitest/config" />
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
                testTimeout: 60_000,
                hookTimeout: 60_000,
              },
            },
          ],
        },
      },
);
