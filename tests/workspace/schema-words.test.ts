import { describe, expect, it } from "vitest";
import { DocumentSchema, WorkspaceFileSchema } from "../../src/model/index.ts";
import { MetricsFileSchema } from "../../src/workspace/reading.ts";
import { SCHEMA_WORDS } from "../../src/workspace/wording/schema.ts";
import { valueRule } from "../../src/workspace/wording/value.ts";

interface Part {
  kind: "schema" | "validation" | "transformation";
  type: string;
  expects?: string | null;
  requirement?: unknown;
  message?: string;
}

/** Every schema and every validation inside a schema. */
function partsOf(schema: unknown, seen = new Set<unknown>()): Part[] {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return [];
  seen.add(schema);
  const own = "kind" in schema && "type" in schema ? [schema as Part] : [];
  return [...own, ...Object.values(schema).flatMap((part) => partsOf(part, seen))];
}

const parts = partsOf([DocumentSchema, MetricsFileSchema, WorkspaceFileSchema]);

describe("what a schema may say is worded in Chinese", () => {
  it("every validation", () => {
    const validations = parts.filter(({ kind }) => kind === "validation");
    expect(validations.length).toBeGreaterThan(10);
    for (const { type, requirement, message = `Invalid value: ${type}` } of validations) {
      const { zh, en } = valueRule({ type, message, requirement });
      expect(zh, `${type} ${message}`).not.toBe(valueRule({ type: "", message: "" }).zh);
      expect(en).toBe(message);
    }
  });

  it("every type", () => {
    const expected = new Set(parts.flatMap(({ kind, expects }) => (kind === "schema" && expects ? [expects] : [])));
    expect([...expected]).toContain("Array");
    for (const type of expected) {
      // The choices of a picklist are told as such, see unknownValue.
      if (type.includes('"')) continue;
      const [, remedy] = SCHEMA_WORDS.wrongType("x", type).zh;
      expect(remedy.replace(/true(?: 或 false|（)/, ""), type).not.toMatch(/[A-Za-z]/);
    }
  });
});
