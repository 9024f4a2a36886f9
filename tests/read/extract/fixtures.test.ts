import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { extract } from "../../../src/read/extract/extract.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { summary } from "./summary.ts";

const folder = new URL("../../fixtures/extract/", import.meta.url);
const names = readdirSync(folder).sort();

describe("what is read from the fixtures", () => {
  it("finds the fixtures", () => {
    expect(names.length).toBeGreaterThan(12);
  });
  for (const name of names) {
    it(name, async () => {
      const file = readdirSync(new URL(`${name}/`, folder)).find((f) => f.startsWith("input."))!;
      const decoded = await readText(readFileSync(new URL(`${name}/${file}`, folder)), file);
      const golden = new URL(`${name}/expected.json`, folder);
      expect(existsSync(golden), `${name} has no expected.json`).toBe(true);
      expect(summary(decoded.text, extract(decoded))).toEqual(JSON.parse(readFileSync(golden, "utf8")));
    });
  }
});
