import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import type { Indicator, Metric, PolicyDocument, Workspace } from "../../src/model/index.ts";
import { commitment, mapping, policyDocument, workspace } from "./build.ts";

const metric = (id: string, more: Partial<Metric> = {}): Metric => ({
  id,
  name: id,
  aliases: [],
  kind: "rate",
  unit: "%",
  direction: "positive",
  comparable: [],
  ...more,
});
const figure = (id: string, value: string, year?: number, more: Partial<Indicator> = {}): Indicator => ({
  metric: id,
  comparator: "at-least",
  value,
  unit: "%",
  ...(year === undefined ? {} : { year }),
  words: `${value}%`,
  ...more,
});
const target = (id: string, ...indicators: Indicator[]) => commitment(id, "target", { indicators });
const city = (...indicators: Indicator[]) => policyDocument("up", "city", [target("up:t", ...indicators)]);
const plan = (...indicators: Indicator[]) => policyDocument("now", "east", [target("now:t", ...indicators)]);
const oldPlan = (...indicators: Indicator[]) =>
  policyDocument("old", "east", [target("old:t", ...indicators)], {
    date: "2022-01-01",
    period: { to: "2025-12-31" },
  });

function first(documents: PolicyDocument[], metrics: Metric[], more: Partial<Workspace> = {}, asOf = "2026-01-01") {
  return analyze(workspace(documents, { metrics, ...more }), { asOf }).indicators[0]!;
}

describe("indicators", () => {
  it("ranks a rate of the same metric, turned round where less is better", () => {
    const docs = [city(figure("r", "2.7", 2027)), plan(figure("r", "4", 2025))];
    expect(first(docs, [metric("r")])).toMatchObject({
      state: "higher",
      figures: [{ order: "higher", comparability: "same", deadline: "earlier" }],
    });
    expect(first(docs, [metric("r", { direction: "negative" })]).state).toBe("lower");
    const equal = [city(figure("r", "2.70", 2027)), plan(figure("r", "2.7", 2027))];
    expect(first(equal, [metric("r")])).toMatchObject({ state: "equal", figures: [{ deadline: "same" }] });
  });

  it("keeps what an ended plan said apart, and decides without it", () => {
    const words = policyDocument("now", "east", [commitment("now:w", "improvement"), commitment("now:m", "measure")]);
    const docs = [city(figure("r", "2.7", 2027)), words, oldPlan(figure("r", "4", 2025))];
    const generic = mapping(docs, "up:t", "now:w", "generic");
    expect(first(docs, [metric("r")], { mappings: [generic] })).toMatchObject({
      state: "unquantified",
      figures: [],
      reference: [{ order: "higher", deadline: "earlier" }],
    });
    const task = mapping(docs, "up:t", "now:m", "generic");
    expect(first(docs, [metric("r")], { mappings: [task] }).state).toBe("task-only");
    expect(first(docs, [metric("r")], { mappings: [generic] }, "2025-10-01").state).toBe("higher");
  });

  it("missing only after looking; not decomposed where nobody expects it", () => {
    const empty = policyDocument("now", "east", [commitment("now:m")]);
    const docs = [city(figure("r", "2.7", 2027)), empty];
    expect(first(docs, [metric("r")]).state).toBe("unreviewed");
    expect(first(docs, [metric("r")], { mappings: [mapping(docs, "up:t", { none: "now" })] }).state).toBe("missing");
    const bid = policyDocument("up", "city", [
      commitment("up:t", "target", {
        indicators: [figure("r", "7", 2027)],
        expectations: [{ duty: "bid", ground: "presumed" }],
      }),
    ]);
    expect(first([bid, empty], [metric("r")]).state).toBe("not-decomposed");
  });

  it("never ranks what cannot be compared, and says why in either direction of the dictionary", () => {
    const docs = [city(figure("a", "36", 2027)), plan(figure("b", "60", 2025))];
    const reason = "增加值与产值口径不同";
    const comparable = [{ with: "a", verdict: "different" as const, reason }];
    const result = first(docs, [metric("a"), metric("b", { comparable })]);
    expect(result).toMatchObject({ state: "not-comparable", figures: [{ comparability: "different", reason }] });
    expect(result.figures[0]?.order).toBeUndefined();
    const confirm = [{ with: "b", verdict: "to-confirm" as const, reason: "表述不同" }];
    expect(first(docs, [metric("a", { comparable: confirm }), metric("b")])).toMatchObject({
      state: "higher",
      figures: [{ comparability: "to-confirm", reason: "表述不同" }],
    });
  });

  it("gives a part of a total as a share, exactly, and marks another year", () => {
    const total = metric("n", { kind: "total", unit: "家" });
    const docs = [city(figure("n", "12700", 2027, { unit: "家" })), plan(figure("n", "750", 2025, { unit: "家" }))];
    expect(first(docs, [total])).toMatchObject({
      state: "quantified",
      figures: [{ share: { percent: "5.9", numerator: "750", denominator: "12700", crossYear: true } }],
    });
  });
});

describe("figures that an import made", () => {
  const docs = (one: Partial<Indicator> = {}) => [
    city(figure("r", "2.7", 2027, one)),
    plan(figure("r", "4", 2027, one)),
  ];
  const accepted = (d: PolicyDocument[]) => ({ mappings: [mapping(d, "up:t", "now:t")] });

  it("of a metric that nobody has confirmed are shown to be confirmed, and neither ranked nor shared", () => {
    const made = metric("r", { unconfirmed: true });
    const d = docs();
    for (const more of [{}, accepted(d)]) {
      const { state, figures } = first(d, [made], more);
      expect(state).toBe("unreviewed");
      expect(figures).toMatchObject([{ comparability: "to-confirm", unconfirmed: "metric" }]);
      expect(figures[0]!.order).toBeUndefined();
      expect(first(d, [{ ...made, kind: "total" }], more).figures[0]!.share).toBeUndefined();
    }
    expect(first(d, [metric("r")]).figures).toMatchObject([{ comparability: "same", order: "higher" }]);
  });

  it("given to a metric by name count when their items were accepted as counterparts", () => {
    const d = docs({ unconfirmed: true });
    const before = first(d, [metric("r")]);
    expect([before.state, before.figures[0]!.comparability, before.figures[0]!.unconfirmed]).toEqual([
      "unreviewed",
      "to-confirm",
      "figure",
    ]);
    expect(first(d, [metric("r")], accepted(d))).toMatchObject({
      state: "higher",
      figures: [{ comparability: "same" }],
    });
  });

  it("of counterparts under two names are shown, since nobody knows whether the names differ in what they mean", () => {
    const d = [city(figure("a", "2.7", 2027)), plan(figure("b", "4", 2027))];
    const made = [metric("a", { unconfirmed: true }), metric("b", { unconfirmed: true })];
    expect(first(d, made, accepted(d))).toMatchObject({
      state: "unreviewed",
      figures: [{ comparability: "to-confirm", unconfirmed: "metric" }],
    });
    expect(first(d, [metric("a"), metric("b")], accepted(d)).figures).toEqual([]);
  });

  it("stay out of sums", () => {
    const homes = (value: string) => figure("n", value, 2027, { unit: "家" });
    const d = [city(homes("100")), plan(homes("10"))];
    const made = metric("n", { kind: "total", unit: "家" });
    const totals = (m: Metric) => analyze(workspace(d, { metrics: [m] }), { asOf: "2026-01-01" }).totals;
    expect(totals(made)).toHaveLength(1);
    expect(totals({ ...made, unconfirmed: true })).toEqual([]);
  });
});

describe("totals across districts", () => {
  const total = metric("n", { kind: "total", unit: "家" });
  const homes = (value: string, year: number) => figure("n", value, year, { unit: "家" });
  const district = (id: string, issuer: string, value: string, year: number, more: Partial<PolicyDocument> = {}) =>
    policyDocument(id, issuer, [target(`${id}:t`, homes(value, year))], more);

  it("sums the same year only, one figure an issuer, whoever is chosen as lower side", () => {
    const docs = [
      city(homes("12800", 2027)),
      district("east27", "east", "350", 2027),
      district("west27", "west", "90", 2027),
      district("east25", "east", "270", 2025),
      district("west21", "west", "50", 2027, { date: "2021-01-01", period: { to: "2025-12-31" } }),
    ];
    const [sum] = analyze(workspace(docs, { metrics: [total] }), { asOf: "2026-01-01", lower: ["east"] }).totals;
    expect(sum).toMatchObject({ sum: "440", target: "12800", percent: "3.4", year: 2027 });
    expect(sum?.parts.map((p) => p.document)).toEqual(["east27", "west27"]);
    expect(sum?.left.map((l) => [l.document, l.rule])).toEqual([
      ["east25", "cross-year"],
      ["west21", "expired"],
    ]);
  });

  it("flags issuers that share territory", () => {
    const docs = [city(homes("100", 2027)), district("e", "east", "10", 2027), district("w", "west", "5", 2027)];
    const space = workspace(docs, { metrics: [total] });
    space.jurisdictions[1]!.overlaps = ["west"];
    const analysis = analyze(space, { asOf: "2026-01-01" });
    expect(analysis.totals[0]?.parts.map((p) => p.overlaps)).toEqual([["west"], ["east"]]);
    expect(analysis.findings.map((f) => f.kind)).toContain("overlap");
  });
});

describe("findings", () => {
  it("names two figures of one issuer for one metric and year", () => {
    const total = metric("n", { kind: "total", unit: "家", name: "高新技术企业" });
    const a = figure("n", "12700", 2027, { unit: "家", words: "1.27万家" });
    const b = figure("n", "12800", 2027, { unit: "家", words: "1.28万家" });
    const other = policyDocument("ref", "city", [target("ref:t", b)], { role: "reference", date: "2023-03-29" });
    const analysis = analyze(workspace([city(a), other, plan()], { metrics: [total] }), { asOf: "2026-01-01" });
    expect(analysis.findings).toMatchObject([
      { kind: "figure-conflict", values: { metric: "高新技术企业", year: "2027", a: "1.28万家", b: "1.27万家" } },
    ]);
  });

  it("tells a missing basis, an annual list without its like, and an upper text that has ended", () => {
    const annual = policyDocument("y", "city", [commitment("y:a")], {
      genre: "annual",
      date: "2024-03-01",
      period: { from: "2024-01-01", to: "2024-12-31" },
    });
    const lower = policyDocument("now", "east", [commitment("now:m")], {
      basis: [{ title: "全市大会精神", evidence: [] }],
    });
    const analysis = analyze(workspace([annual, lower]), { asOf: "2026-01-01", upper: ["y"] });
    expect(analysis.findings.map((f) => f.kind)).toEqual(["basis-missing", "genre-mismatch", "upper-expired"]);
  });

  it("misses no basis that the workspace holds under that title, however it is printed", () => {
    const named = (title: string) => ({ title, evidence: [] });
    const upper = [
      policyDocument("plan", "city", [commitment("plan:a")], { title: "某市低空经济行动计划（2025—2027年）" }),
      policyDocument("notice", "city", [commitment("notice:a")], {
        title: "某市人民政府关于印发《某市人才方案》的通知",
      }),
    ];
    const lower = policyDocument("now", "east", [commitment("now:m")], {
      title: "东区落实《某市质量纲要》实施方案",
      basis: ["某市低空经济行动计划 (2025-2027年)", "某市人才方案", "某市质量纲要"].map(named),
    });
    const analysis = analyze(workspace([...upper, lower]), { asOf: "2026-01-01" });
    // A title that only speaks of it is not the text.
    expect(analysis.findings.map((f) => f.id)).toEqual(["basis-missing:now:某市质量纲要"]);
  });
});
