import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, type State } from "../../src/analysis/index.ts";
import type { Mapping, PolicyDocument, Workspace } from "../../src/model/index.ts";
import { commitment, mapping, policyDocument, workspace } from "./build.ts";

const upper = policyDocument("up", "city", [commitment("up:a")], { date: "2023-01-01" });
const full = policyDocument("now", "east", [commitment("now:x"), commitment("now:y")]);
const abridged = policyDocument("brief", "east", [commitment("brief:x")], { completeness: "abridged" });
const ended = policyDocument("old", "east", [commitment("old:x")], {
  date: "2022-01-01",
  period: { from: "2021-01-01", to: "2025-12-31" },
});
const all = [upper, full, abridged, ended];

function verdict(documents: PolicyDocument[], mappings: Mapping[], more: Partial<Workspace> = {}, asOf = "2026-01-01") {
  const analysis = analyze(workspace(documents, { mappings, ...more }), { asOf });
  return analysis.coverage.find((c) => c.commitment === "up:a")!;
}

describe("coverage: the first rule that fires", () => {
  it("covered by a fresh full counterpart in force", () => {
    expect(verdict([upper, full], [mapping(all, "up:a", "now:x")])).toMatchObject({
      state: "covered",
      rule: "fresh-full-in-force",
      predates: false,
    });
  });

  it("partial, with what is missing", () => {
    const row = mapping(all, "up:a", "now:x", "part", { missing: "未明确时限" });
    expect(verdict([upper, full], [row])).toMatchObject({ state: "partial", missing: ["未明确时限"] });
  });

  it("several partial counterparts are full only when a person says so", () => {
    const rows = [mapping(all, "up:a", "now:x", "part"), mapping(all, "up:a", "now:y", "part")];
    const decision = {
      commitment: "up:a",
      issuer: "east",
      decision: "union_complete" as const,
      reason: "两项合计完整",
      author: "甲",
      date: "2026-01-01",
    };
    expect(verdict([upper, full], rows).state).toBe("partial");
    expect(verdict([upper, full], rows, { decisions: [decision] })).toMatchObject({
      state: "covered",
      rule: "union-complete",
      reason: "两项合计完整",
    });
  });

  it("a related commitment counts for nothing", () => {
    const row = mapping(all, "up:a", "now:x", "related");
    expect(verdict([upper, full], [row])).toMatchObject({ state: "unreviewed", nearMisses: [expect.any(String)] });
  });

  it("a suggestion counts for nothing until a reviewer agrees", () => {
    const machine = mapping(all, "up:a", "now:x", "equivalent", { justification: "semapv:LexicalMatching" });
    expect(verdict([upper, full], [machine])).toMatchObject({ state: "unreviewed", suggestions: [expect.any(String)] });
    const agreed = { ...machine, reviewer: "乙", reviewerAgreement: 1 };
    expect(verdict([upper, full], [agreed]).state).toBe("covered");
  });

  it("gap only where every document in force is an issued full text and was looked through", () => {
    const looked = mapping(all, "up:a", { none: "now" });
    expect(verdict([upper, full], [looked]).state).toBe("gap");
    expect(verdict([upper, full, abridged], [looked])).toMatchObject({ state: "unreviewed", unlooked: ["brief"] });
    const both = [looked, mapping(all, "up:a", { none: "brief" })];
    expect(verdict([upper, full, abridged], both).state).toBe("not-seen");
  });

  it("a meeting report is no issued text: not seen, not a gap", () => {
    const meeting = { ...full, nature: "meeting" as const };
    expect(verdict([upper, meeting], [mapping([upper, meeting], "up:a", { none: "now" })]).state).toBe("not-seen");
  });

  it("expired: only in an ended plan, and looked for in what is in force", () => {
    const old = mapping(all, "up:a", "old:x", "part", { missing: "未覆盖国防领域" });
    expect(verdict([upper, full, ended], [old]).state).toBe("unreviewed");
    const rows = [old, mapping(all, "up:a", { none: "now" })];
    expect(verdict([upper, full, ended], rows)).toMatchObject({
      state: "expired",
      predates: true,
      missing: ["未覆盖国防领域"],
    });
    expect(verdict([upper, full, ended], rows, {}, "2025-10-01").state).toBe("partial");
  });

  it("a text that was published after the date cannot carry anything", () => {
    const row = mapping(all, "up:a", "now:x");
    const later = analyze(workspace([upper, full], { mappings: [row] }), { asOf: "2023-06-30" });
    expect(later.coverage[0]).toMatchObject({ state: "unreviewed", counterparts: [] });
    expect(later.scope.left).toEqual([{ document: "now", title: "文件 now", side: "lower", standing: "pending" }]);
    const named = analyze(workspace([upper, full], { mappings: [row] }), { asOf: "2023-06-30", lower: ["now"] });
    expect(named.coverage[0]).toMatchObject({ state: "unreviewed", counterparts: [] });
  });

  it("suspect when either end changed since review", () => {
    const row = mapping(all, "up:a", "now:x");
    const changed = policyDocument("now", "east", [commitment("now:x", "measure", { title: "改写后的事项" })]);
    expect(verdict([upper, changed], [row]).state).toBe("suspect");
    const none = mapping(all, "up:a", { none: "now" });
    expect(verdict([upper, changed], [none]).state).toBe("suspect");
    const reworded = policyDocument("up", "city", [commitment("up:a", "measure", { title: "改写" })], {
      date: "2023-01-01",
    });
    expect(verdict([reworded, full], [row]).state).toBe("suspect");
  });

  it("disputed: accepted and rejected for one pair, or none beside a counterpart in that document", () => {
    const yes = mapping(all, "up:a", "now:x");
    const no = mapping(all, "up:a", "now:x", "rejected", { author: "乙" });
    expect(verdict([upper, full], [yes, no]).state).toBe("disputed");
    const none = mapping(all, "up:a", { none: "now" }, "none", { author: "乙" });
    expect(verdict([upper, full], [yes, none]).state).toBe("disputed");
  });

  it("not applicable by expectation or by decision", () => {
    const expectation = { duty: "none" as const, ground: "presumed" as const, note: "市级事权" };
    const doc = policyDocument("up", "city", [commitment("up:a", "measure", { expectations: [expectation] })]);
    expect(verdict([doc, full], [])).toMatchObject({ state: "not-applicable", counted: false, reason: "市级事权" });
    const decision = {
      commitment: "up:a",
      issuer: "east",
      decision: "not-applicable" as const,
      reason: "无此类载体",
      author: "甲",
      date: "2026-01-01",
    };
    expect(verdict([upper, full], [], { decisions: [decision] })).toMatchObject({
      state: "not-applicable",
      rule: "decided-not-applicable",
    });
  });

  it("a restatement takes the verdict and stands outside n/d", () => {
    const doc = policyDocument(
      "up",
      "city",
      [commitment("up:a"), commitment("up:b", "measure", { restates: "up:a" })],
      {
        date: "2023-01-01",
      },
    );
    const rows = [mapping([doc, full], "up:b", "now:x")];
    const { coverage, rates } = analyze(workspace([doc, full], { mappings: rows }), { asOf: "2026-01-01" });
    expect(coverage.map((c) => [c.commitment, c.state, c.counted])).toEqual([
      ["up:a", "covered", true],
      ["up:b", "covered", false],
    ]);
    expect(rates.find((r) => r.class === "measure")?.strict).toEqual({ n: 1, d: 1 });
  });

  it("unnamed slots are listed, counted as unnamed, and never a gap", () => {
    const doc = policyDocument("up", "city", [
      commitment("up:layout", "layout", {
        assessable: false,
        declares: [{ what: "战略领域", kind: "field", count: 4 }],
      }),
      commitment("up:ai", "field", { parent: "up:layout" }),
    ]);
    const analysis = analyze(workspace([doc, full]), { asOf: "2026-01-01" });
    expect(analysis.systems).toMatchObject([{ count: 4, named: 1, unnamed: 3 }]);
    expect(analysis.coverage.filter((c) => c.state === "unnamed")).toHaveLength(3);
    expect(analysis.rates.find((r) => r.class === "orientation")?.d).toBe(1);
  });

  it("an action with measures is no leaf and stays out of the measures' rate", () => {
    const doc = policyDocument("up", "city", [
      commitment("up:act", "action"),
      commitment("up:m1", "measure", { parent: "up:act" }),
      commitment("up:m2", "measure", { parent: "up:act" }),
    ]);
    const rows = [mapping([doc, full], "up:act", "now:x"), mapping([doc, full], "up:m1", "now:y")];
    const { coverage, rates } = analyze(workspace([doc, full], { mappings: rows }), { asOf: "2026-01-01" });
    expect(coverage[0]).toMatchObject({
      state: "covered",
      counted: false,
      children: { counts: { covered: 1, unreviewed: 1 }, total: 2, worst: "unreviewed" },
    });
    expect(rates.find((r) => r.class === "measure")).toMatchObject({ d: 2, strict: { n: 1, d: 2 } });
  });

  it("what another district carries does not help this one, and is told", () => {
    const west = policyDocument("wplan", "west", [commitment("wplan:x")]);
    const rows = [mapping([upper, full, west], "up:a", "wplan:x")];
    const analysis = analyze(workspace([upper, full, west], { mappings: rows }), { asOf: "2026-01-01" });
    expect(analysis.coverage[0]?.state).toBe("unreviewed");
    expect(analysis.elsewhere).toMatchObject([{ commitment: "up:a", issuer: "west", state: "covered" }]);
  });
});

/** The rules of model.md once more, in another form: a table of predicates over hand-made flags. */
function oracle(f: {
  now: ("full" | "partial" | "stale")[];
  old: boolean;
  noneNow: "fresh" | "stale" | "no";
  abridged: boolean;
}): State {
  if (f.noneNow !== "no" && f.now.length > 0) return "disputed";
  if (f.now.includes("full")) return "covered";
  if (f.now.includes("partial")) return "partial";
  if (f.now.includes("stale") || f.noneNow === "stale") return "suspect";
  if (f.noneNow === "no") return "unreviewed";
  if (f.old) return "expired";
  return f.abridged ? "not-seen" : "gap";
}

describe("coverage against an independent statement of the rules", () => {
  it("agrees on every combination", () => {
    fc.assert(
      fc.property(
        fc.record({
          now: fc.array(fc.constantFrom("full" as const, "partial" as const, "stale" as const), { maxLength: 2 }),
          old: fc.boolean(),
          noneNow: fc.constantFrom("fresh" as const, "stale" as const, "no" as const),
          abridged: fc.boolean(),
        }),
        (f) => {
          const lower = { ...full, completeness: f.abridged ? ("abridged" as const) : ("full" as const) };
          const docs = [upper, lower, ended];
          const rows = f.now.map((kind, i) =>
            mapping(docs, "up:a", i === 0 ? "now:x" : "now:y", kind === "partial" ? "part" : "equivalent", {
              ...(kind === "stale" ? { objectFingerprint: "0000000000000000" } : {}),
            }),
          );
          if (f.old) rows.push(mapping(docs, "up:a", "old:x"));
          if (f.noneNow !== "no") {
            const stale = f.noneNow === "stale" ? { documentVersion: "0000000000000000" } : {};
            rows.push(mapping(docs, "up:a", { none: "now" }, "none", stale));
          }
          expect(verdict(docs, rows).state).toBe(oracle(f));
        },
      ),
    );
  });
});
