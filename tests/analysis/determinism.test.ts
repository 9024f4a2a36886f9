import fc from "fast-check";
import { expect, it } from "vitest";
import { analyze, ScopeError } from "../../src/analysis/index.ts";
import type { Mapping } from "../../src/model/index.ts";
import { commitment, mapping, policyDocument, workspace } from "./build.ts";

const up = policyDocument(
  "up",
  "city",
  ["a", "b", "c"].map((x) => commitment(`up:${x}`)),
  { date: "2023-01-01" },
);
const low = policyDocument(
  "low",
  "east",
  ["p", "q", "r"].map((x) => commitment(`low:${x}`)),
);
const far = policyDocument(
  "far",
  "west",
  ["s", "t"].map((x) => commitment(`far:${x}`)),
);
const docs = [up, low, far];
const rows: Mapping[] = [
  mapping(docs, "up:a", "low:p"),
  mapping(docs, "up:a", "low:q", "part", { missing: "缺少时限" }),
  mapping(docs, "up:b", { none: "low" }),
  mapping(docs, "up:c", "low:r", "related"),
  mapping(docs, "up:c", "far:s"),
  mapping(docs, "up:b", "far:t", "generic"),
];

it("gives the same bytes whatever the order of records", () => {
  const expected = JSON.stringify(analyze(workspace(docs, { mappings: rows }), { asOf: "2026-01-01" }));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.shuffledSubarray(docs, { minLength: docs.length }),
      (mappings, documents) => {
        const again = analyze(workspace(documents, { mappings }), { asOf: "2026-01-01" });
        expect(JSON.stringify(again)).toBe(expected);
      },
    ),
  );
});

it("is plain JSON", () => {
  const analysis = analyze(workspace(docs, { mappings: rows }), { asOf: "2026-01-01" });
  expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
});

it("refuses a scope that makes no sense, naming value, rule and remedy", () => {
  const run = (options: Parameters<typeof analyze>[1]) => () => analyze(workspace(docs), options);
  expect(run({ asOf: "2026-02-30" })).toThrow(ScopeError);
  expect(run({ asOf: "2026-01-01", upper: ["nowhere"] })).toThrow(
    /--upper "nowhere".*one of city, east, west, up, low, far/,
  );
  expect(run({ asOf: "2026-01-01", upper: ["low"], lower: ["low"] })).toThrow(/stands on both sides/);
});
