/**
 * Counts the shipped workspace by hand: YAML and TSV read as plain text, the rules of the design written down once more
 * in another form, nothing taken from `src` but the result that is checked. Fingerprints are not looked at here (the
 * shipped judgements are fresh, which `check` proves), so staleness is out of this count.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { analyze } from "../../src/analysis/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import { projectRoot } from "../architecture/imports.ts";

interface Item {
  id: string;
  parent?: string;
  restates?: string;
  kind: string;
  class?: string;
  assessable?: boolean;
  expectations?: { level?: string; duty: string }[];
}
interface Doc {
  id: string;
  issuer: string;
  date: string;
  role?: string;
  nature: string;
  completeness: string;
  period?: { from?: string; to?: string };
  commitments: Item[];
}

const data = join(projectRoot, "graph-data");
const read = (path: string) => readFileSync(join(data, path), "utf8");
const docs: Doc[] = readdirSync(join(data, "documents")).map((f) => parse(read(`documents/${f}`)) as Doc);
const rows = readdirSync(join(data, "mappings")).flatMap((f) => {
  const [head, ...lines] = read(`mappings/${f}`)
    .split("\n")
    .filter((l) => l !== "" && !l.startsWith("#"));
  const names = head!.split("\t");
  return lines.map((l) => Object.fromEntries(l.split("\t").map((cell, i) => [names[i]!, cell])));
});

const { jurisdictions } = parse(read("workspace.yaml")) as { jurisdictions: { id: string; level: string }[] };
/** Commitments that a person said do not concern an issuer: `commitment issuer`. */
const waived = read("decisions.tsv")
  .split("\n")
  .map((l) => l.split("\t"))
  .filter(([, , decision]) => decision === "not-applicable")
  .map(([commitment, issuer]) => `${commitment} ${issuer}`);

const INDICATOR = ["target"];
const CARRIER = ["project", "platform", "programme", "zone", "fund"];
const MEASURE = ["action", "direction", "breakthrough", "focus", "task", "measure", "policy"];
const classOf = (i: Item) =>
  i.class ??
  (INDICATOR.includes(i.kind)
    ? "indicator"
    : CARRIER.includes(i.kind)
      ? "carrier"
      : MEASURE.includes(i.kind)
        ? "measure"
        : "orientation");

/** class → state → count, for one upper document against one issuer at one date. */
function count(upper: Doc, issuer: string, asOf: string): Record<string, Record<string, number>> {
  const lower = docs.filter((d) => d.issuer === issuer && d.date <= asOf && (d.period?.from ?? "") <= asOf);
  const ended = (d: Doc) => d.period?.to !== undefined && d.period.to < asOf;
  const inForce = lower.filter((d) => !ended(d) && d.role !== "reference").map((d) => d.id);
  const carrying = lower.filter((d) => !ended(d)).map((d) => d.id);
  const old = lower.filter(ended).map((d) => d.id);
  const items = upper.commitments;
  const full = (id: string) => (id.includes(":") ? id : `${upper.id}:${id}`);
  const sameThing = (id: string) =>
    docs.flatMap((d) =>
      d.commitments
        .filter((i) => i.restates && (i.restates.includes(":") ? i.restates : `${d.id}:${i.restates}`) === id)
        .map((i) => `${d.id}:${i.id}`),
    );
  const result: Record<string, Record<string, number>> = {};
  for (const item of items) {
    if (item.assessable === false || item.restates) continue;
    const level = jurisdictions.find((j) => j.id === issuer)?.level;
    if (item.expectations?.some((e) => e.duty === "none" && (e.level === undefined || e.level === level))) continue;
    if (waived.includes(`${upper.id}:${item.id} ${issuer}`)) continue;
    const kind = classOf(item);
    const under = items.filter((i) => i.parent && full(i.parent) === full(item.id) && i.assessable !== false);
    if (kind === "measure" && under.some((i) => classOf(i) === "measure")) continue;
    const ids = [full(item.id), ...sameThing(full(item.id))];
    const own = rows.filter((r) => ids.includes(r.subject_id!) && r.state === "accepted");
    const at = (documents: string[], relations: string[]) =>
      own.filter((r) => relations.includes(r.relation!) && documents.includes(r.object_id!.split(":")[0]!)).length;
    const nones = new Set(
      own.filter((r) => r.relation === "none").map((r) => r.object_source!.replace("document:", "")),
    );
    const all = inForce.length > 0 && inForce.every((d) => nones.has(d));
    const partly = ["part", "generic", "contrary"];
    const state =
      at(carrying, ["equivalent", "extended"]) > 0
        ? "covered"
        : at(carrying, partly) > 0
          ? "partial"
          : at(old, ["equivalent", "extended", ...partly]) > 0 && (all || inForce.length === 0)
            ? "expired"
            : all
              ? docs.some((d) => inForce.includes(d.id) && (d.completeness !== "full" || d.nature !== "issued"))
                ? "not-seen"
                : "gap"
              : "unreviewed";
    result[kind] ??= {};
    result[kind][state] = (result[kind][state] ?? 0) + 1;
  }
  return result;
}

describe("rates of the shipped workspace, counted by hand", async () => {
  const { files } = await loadWorkspaceFiles(data);
  const { workspace } = readWorkspace(files);
  const uppers = docs.filter((d) => d.issuer === "chongqing" && d.role !== "reference");
  const issuers = [...new Set(docs.map((d) => d.issuer))].filter((i) => i !== "chongqing");

  it("has something to count", () => {
    expect(rows.length).toBeGreaterThan(50);
    expect(uppers.length).toBeGreaterThan(0);
  });

  for (const asOf of ["2024-12-31", "2025-10-01", "2026-01-01"]) {
    for (const upper of uppers.filter((d) => d.date <= asOf)) {
      it.each(issuers)(`${upper.id} ↔ %s at ${asOf}`, (issuer) => {
        const { rates } = analyze(workspace!, { upper: [upper.id], lower: [issuer], asOf });
        const byHand = count(upper, issuer, asOf);
        for (const rate of rates) {
          const states = byHand[rate.class] ?? {};
          expect(rate.states).toEqual(states);
          const d = Object.values(states).reduce((a, b) => a + b, 0);
          expect([rate.d, rate.strict.n, rate.withPartial.n, rate.reviewed.n]).toEqual([
            d,
            states.covered ?? 0,
            (states.covered ?? 0) + (states.partial ?? 0),
            d - (states.unreviewed ?? 0),
          ]);
        }
      });
    }
  }
});
