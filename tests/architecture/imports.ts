/** Reads the import graph of the sources: who imports whom, which packages, which node: modules. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";

export interface SourceFile {
  /** Relative to the project's root, with slashes. */
  path: string;
  /** Project files it imports (paths as above), types included: a cycle of types is a cycle of concepts. */
  files: string[];
  /** Bare package names and node: modules. */
  packages: string[];
}

const IMPORT =
  /(?:^|[^.\w])(?:import|export)\s*(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/g;

export function parseImports(path: string, source: string): SourceFile {
  const files: string[] = [];
  const packages: string[] = [];
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  for (const match of code.matchAll(IMPORT)) {
    const target = (match[1] ?? match[2] ?? "").replace(/\?.*$/, "");
    if (target.startsWith(".")) files.push(posix.normalize(posix.join(posix.dirname(path), target)));
    else packages.push(packageOf(target));
  }
  return { path, files: [...new Set(files)], packages: [...new Set(packages)] };
}

function packageOf(target: string): string {
  if (target.startsWith("node:")) return target;
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

/** All TypeScript files below the given folders of the project. */
export function readImports(root: string, folders: string[]): SourceFile[] {
  const found: SourceFile[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (/\.(ts|tsx|mjs)$/.test(entry.name)) {
        found.push(parseImports(relative(root, path).split(sep).join("/"), readFileSync(path, "utf8")));
      }
    }
  };
  for (const folder of folders) walk(join(root, folder));
  return found;
}

/** The first import cycle found, as a path that ends where it began; empty when there is none. */
export function findCycle(files: SourceFile[]): string[] {
  const byPath = new Map(files.map((f) => [f.path, f]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] => {
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.files ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    done.add(path);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file.path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

export const projectRoot = dirname(dirname(import.meta.dirname));
