import { describe, expect, it } from "vitest";
import { findCycle, parseImports, projectRoot, readImports, type SourceFile } from "./imports.ts";

/** Who may import whom (beside itself). One direction: documents → commitments → mappings → coverage → report | view. */
const MAY_IMPORT: Record<string, string[]> = {
  "src/model": [],
  "src/analysis": ["src/model"],
  "src/workspace": ["src/model"],
  "src/read": ["src/model"],
  "src/match": ["src/model"],
  "src/sentence": ["src/model"],
  "src/language": ["src/model", "src/analysis"],
  "src/graph": ["src/model", "src/analysis", "src/language"],
  "src/evaluate": ["src/model", "src/read", "src/match", "src/analysis", "src/workspace"],
  "src/report": ["src/model", "src/analysis", "src/language", "src/graph", "src/workspace"],
  "src/store": ["src/model", "src/workspace", "src/read", "src/match"],
  "src/server": ["src/model", "src/workspace", "src/store"],
  "src/cli": [
    "src/model",
    "src/workspace",
    "src/read",
    "src/match",
    "src/sentence",
    "src/analysis",
    "src/language",
    "src/graph",
    "src/evaluate",
    "src/report",
    "src/store",
    "src/server",
  ],
  "viz/build": [],
  viz: [
    "src/model",
    "src/workspace",
    "src/read",
    "src/match",
    "src/sentence",
    "src/sentence",
    "src/analysis",
    "src/language",
    "src/graph",
    "src/evaluate",
    "src/report",
  ],
};
/** The only places that touch the file system, the network or the process; viz/build runs in Vite, not in the page. */
const NODE = new Set(["src/store", "src/server", "src/cli", "viz/build"]);
const PACKAGES: Record<string, string[]> = {
  "src/model": ["valibot", "big.js", "@noble/hashes"],
  "src/analysis": [],
  "src/language": [],
  "src/match": [],
  "src/sentence": ["onnxruntime-web", "@huggingface/tokenizers"],
};

function areaOf(path: string): string {
  if (path.startsWith("viz/build/")) return "viz/build";
  return path.startsWith("viz/") ? "viz" : path.split("/").slice(0, 2).join("/");
}

/** One sentence for each import that crosses a border. */
function violations(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const area = areaOf(file.path);
    const allowed = MAY_IMPORT[area];
    if (allowed === undefined) return [`${file.path}: no rule for ${area}; add it to MAY_IMPORT`];
    const crossed = file.files
      .filter((path) => path !== "package.json")
      .map(areaOf)
      .filter((other) => other !== area && !allowed.includes(other))
      .map((other) => `${file.path} imports ${other}`);
    const node = file.packages
      .filter((p) => p.startsWith("node:") && !NODE.has(area))
      .map((p) => `${file.path} imports ${p}`);
    const foreign = (PACKAGES[area] ? file.packages.filter((p) => !PACKAGES[area]!.includes(p)) : [])
      .filter((p) => !p.startsWith("node:"))
      .map((p) => `${file.path} imports package ${p}`);
    return [...crossed, ...node, ...foreign];
  });
}

describe("borders", () => {
  const files = readImports(projectRoot, ["src", "viz"]);

  it("no stage imports a later one, the core knows no file system", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(violations(files)).toEqual([]);
  });

  it("no import cycles", () => {
    expect(findCycle(files)).toEqual([]);
  });
});

describe("the border test bites", () => {
  it.each([
    ["src/model/a.ts", `import { analyze } from "../analysis/index.ts";`, "src/model/a.ts imports src/analysis"],
    ["src/match/a.ts", `import type { X } from "../read/text/text.ts";`, "src/match/a.ts imports src/read"],
    ["src/report/a.ts", `const fs = await import("node:fs");`, "src/report/a.ts imports node:fs"],
    ["src/analysis/a.ts", `export { parse } from "yaml";`, "src/analysis/a.ts imports package yaml"],
    ["viz/a.tsx", `import "../src/store/load.ts";`, "viz/a.tsx imports src/store"],
    ["src/other/a.ts", "", "src/other/a.ts: no rule for src/other; add it to MAY_IMPORT"],
  ])("%s", (path, source, sentence) => {
    expect(violations([parseImports(path, source)])).toEqual([sentence]);
  });

  it("finds a cycle over type imports", () => {
    const a = parseImports("src/model/a.ts", `import type { B } from "./b.ts";`);
    const b = parseImports("src/model/b.ts", `export * from "./a.ts";`);
    expect(findCycle([a, b])).toEqual(["src/model/a.ts", "src/model/b.ts", "src/model/a.ts"]);
  });
});
