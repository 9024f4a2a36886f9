import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fill } from "../../viz/i18n/fill.ts";
import { MESSAGES } from "../../viz/i18n/messages.ts";

const viz = fileURLToPath(new URL("../../viz", import.meta.url));

/** Source files of the page outside the tables of words. */
function sources(folder = viz): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "i18n" || entry.name === "build" ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The code of a file without comments. */
const codeOf = (path: string) => readFileSync(path, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

describe("words of the page", () => {
  it("have the same places to fill in both languages, and none is empty", () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();
    for (const [key, { zh, en }] of Object.entries(MESSAGES)) {
      expect(zh.trim(), key).not.toBe("");
      expect(en.trim(), key).not.toBe("");
      expect(places(en), key).toEqual(places(zh));
    }
  });

  it("count in English as English does: one item, two items", () => {
    expect(fill("{n} {n|item|items} found", { n: 1 })).toBe("1 item found");
    expect(fill("{n} {n|item|items} found", { n: 0 })).toBe("0 items found");
    expect(fill("{n} {m|item|items}", { n: 2 })).toBe("2 {m|item|items}");
    for (const [key, { zh, en }] of Object.entries(MESSAGES)) {
      expect(en, key).not.toMatch(/(?<!denominator )\{(?:n|d|rows|columns|figures)\} (?:[a-z]+ )?[a-z]+s\b/);
      expect(zh, key).not.toContain("|");
    }
  });

  it("have one meaning a key: no two tables hold the same", async () => {
    const source = readFileSync(join(viz, "i18n", "messages.ts"), "utf8");
    const imports = [...source.matchAll(/import \{ (\w+) \} from "(\.\/\w+\.ts)"/g)];
    const tables = await Promise.all(
      imports.map(async ([, name, path]) => {
        const module = (await import(join(viz, "i18n", path!))) as Record<string, object>;
        return module[name!]!;
      }),
    );
    const keys = tables.flatMap((table) => Object.keys(table));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(new Set(keys).size).toBe(Object.keys(MESSAGES).length);
  });

  it("are in Chinese where they are Chinese, and in English where they are English", () => {
    for (const [key, { zh, en }] of Object.entries(MESSAGES)) {
      if (key === "language") continue;
      expect(/\p{Script=Han}/u.test(en), `${key}: ${en}`).toBe(false);
      expect(/\p{Script=Han}/u.test(zh) || !/\p{L}/u.test(zh.replace(/\{\w+\}/g, "")), `${key}: ${zh}`).toBe(true);
    }
  });

  it("stand nowhere in the components: no text between tags, in a title, label or placeholder", () => {
    const found = sources().flatMap((path) => {
      const code = codeOf(path);
      const between = [...code.matchAll(/>\s*([^<>{}=()]*[A-Za-z\p{Script=Han}][^<>{}=()]*?)\s*<\//gu)];
      const inAttributes = [...code.matchAll(/\b(?:title|label|placeholder|alt|aria-label)="([^"]*\w[^"]*)"/g)];
      return [...between, ...inAttributes].map((hit) => `${path.slice(viz.length)}: ${hit[1]}`);
    });
    expect(found).toEqual([]);
  });

  it("stand nowhere in the code either: no Chinese in a literal, but for word lists", () => {
    const found = sources()
      .filter((path) => !/(shared|words)\.ts$/.test(path))
      .flatMap((path) => [...codeOf(path).matchAll(/[^\n]*\p{Script=Han}[^\n]*/gu)].map((hit) => `${path}: ${hit[0]}`));
    expect(found).toEqual([]);
  });

  it("are all used", () => {
    const code = sources().map(codeOf).join("\n") + readFileSync(join(viz, "i18n", "text.ts"), "utf8");
    const unused = Object.keys(MESSAGES).filter((key) => {
      if (new RegExp(`["'\`]${key.replace(".", "\\.")}["'\`]|MESSAGES\\.${key}\\b`).test(code)) return false;
      // A key put together from a value: t(`pane_${pane}`).
      const stem = key.slice(0, key.indexOf("_") + 1);
      return stem === "" || !code.includes(`\`${stem}\${`);
    });
    expect(unused).toEqual([]);
  });
});
