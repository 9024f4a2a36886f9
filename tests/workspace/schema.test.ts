import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/workspace/json-schema.ts";
import { workspaces } from "./fixture.ts";

const shipped = join(workspaces, "..", "..", "..", "graph-data");

describe("JSON Schemas for editors", () => {
  it.each(Object.entries(jsonSchemas()))("%s is current (else run: guantong schema graph-data)", (path, text) => {
    expect(readFileSync(join(shipped, path), "utf8")).toBe(text);
  });

  it("know the kinds and refuse unknown fields", () => {
    const schema = JSON.parse(jsonSchemas()["schema/document.schema.json"]!);
    expect(schema.required).toEqual(["id", "title", "issuer", "date", "nature", "completeness"]);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.commitments.items.properties.kind.enum).toContain("breakthrough");
  });
});
