/**
 * Seeded Analysis objects of any size, for properties, oracles and benchmarks: two forests with Chinese titles from word
 * lists of our own, links that mostly follow the order of the text with some that do not, every state and relation.
 */
import type {
  AnalysedCommitment,
  AnalysedDocument,
  AnalysedMapping,
  Analysis,
  Coverage,
  LowerCoverage,
  LowerState,
  Side,
  State,
} from "../../src/analysis/analysis.ts";
import { STATES } from "../../src/analysis/analysis.ts";
import { KIND_CLASS, type Kind, RELATION_EFFECT, type Relation } from "../../src/model/index.ts";

const VERBS = ["推进", "建设", "完善", "培育", "提升", "加快", "构建", "优化", "支持", "实施", "打造", "强化"];
const QUALITIES = ["高水平", "开放型", "绿色", "数字化", "跨区域", "专业化", "协同", "全链条", "市场化", "特色"];
const OBJECTS = [
  "实验室体系",
  "中试基地网络",
  "成果转化机制",
  "人才培养计划",
  "产业创新联盟",
  "孵化载体",
  "企业梯队",
  "科技金融服务",
  "公共检测平台",
  "知识产权运营",
  "应用场景清单",
  "园区承载能力",
];
const TAILS = ["", "", "行动", "工程", "专项", "试点,形成可复制的经验", "并建立年度评价与动态调整制度"];
const KINDS_BY_DEPTH: Kind[][] = [
  ["goal", "objective", "layout", "action"],
  ["action", "task", "hub", "measure"],
  ["measure", "target", "project"],
  ["target", "platform", "project"],
];
const LOWER_STATE_OF: LowerState[] = ["unlinked", "local", "expired"];

/** mulberry32: small, seeded, the same everywhere. */
export function randomOf(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GenerateOptions {
  /** Commitments of both sides together. */
  size: number;
  seed?: number;
  /** Lower issuers; their documents share the lower half. */
  districts?: number;
  /** Links per upper commitment on average, before gaps. */
  density?: number;
  /** 0: links follow the order of the text; 1: anywhere. */
  disorder?: number;
}

/** The same options give the same analysis. */
export function generateAnalysis(options: GenerateOptions): Analysis {
  const { size, seed = 1, districts = 1, density = 1, disorder = 0.25 } = options;
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const documents: AnalysedDocument[] = [];
  const commitments: AnalysedCommitment[] = [];
  const grow = (document: string, side: Side, count: number): AnalysedCommitment[] => {
    const made: AnalysedCommitment[] = [];
    const byId = new Map<string, AnalysedCommitment>();
    for (let i = 0; i < count; i++) {
      const up = i < 3 || random() < 0.08 ? undefined : made[Math.floor(i - 1 - random() ** 2 * Math.min(i - 1, 14))];
      const parent = up && up.depth < 3 ? up : up?.parent ? byId.get(up.parent) : undefined;
      const depth = parent ? parent.depth + 1 : 0;
      const kind = pick(KINDS_BY_DEPTH[depth] ?? KINDS_BY_DEPTH[3]!);
      const id = `${document}:item-${i + 1}`;
      const c: AnalysedCommitment = {
        id,
        document,
        ...(parent ? { parent: parent.id } : {}),
        kind,
        class: KIND_CLASS[kind],
        title: `${pick(VERBS)}${pick(QUALITIES)}${pick(OBJECTS)}${pick(TAILS)}`,
        evidence: [],
        indicators: [],
        lead: [],
        support: [],
        assessable: true,
        declares: [],
        expectations: [],
        order: i,
        side,
        depth,
        children: [],
        fingerprint: "",
      };
      parent?.children.push(id);
      byId.set(id, c);
      made.push(c);
    }
    return inReadingOrder(made);
  };
  const addDocument = (id: string, side: Side, issuer: string, count: number): AnalysedCommitment[] => {
    documents.push(documentOf(id, side, issuer));
    const made = grow(id, side, count);
    for (const c of made) commitments.push(c);
    return made;
  };

  const upperCount = Math.max(1, Math.round(size * 0.45));
  const upper = addDocument("city2024", "upper", "city", upperCount);
  addSlots(upper[0]!, commitments, 12);
  const lowerEach = Math.max(1, Math.floor((size - upperCount) / districts));
  const coverage: Coverage[] = [];
  const lower: LowerCoverage[] = [];
  const mappings: AnalysedMapping[] = [];
  for (let d = 1; d <= districts; d++) {
    const issuer = `district-${d}`;
    const mine = addDocument(`plan${d}`, "lower", issuer, lowerEach);
    const linked = new Set<string>();
    upper.forEach((u, i) => {
      const state = stateAt(u, random);
      const own: AnalysedMapping[] = [];
      if (state === "covered" || state === "partial" || state === "disputed") {
        const count = 1 + (random() < 0.25 * density ? 1 : 0) + (random() < 0.1 * density ? 1 : 0);
        for (let k = 0; k < count; k++) {
          const straight = (i / upper.length) * mine.length + (random() - 0.5) * 0.06 * mine.length;
          const at = random() < disorder ? random() * mine.length : straight;
          const target = mine[Math.max(0, Math.min(mine.length - 1, Math.floor(at)))]!;
          if (own.some((m) => m.object === target.id)) continue;
          own.push(mappingOf(u.id, target.id, issuer, relationFor(state, random)));
          linked.add(target.id);
        }
      }
      for (const m of own) mappings.push(m);
      coverage.push(coverageOf(u, issuer, state, own));
    });
    for (const c of mine) {
      const state: LowerState = linked.has(c.id) ? "linked" : c.children.length > 3 ? "grouping" : pick(LOWER_STATE_OF);
      lower.push({ commitment: c.id, issuer, state, mappings: [] });
    }
  }
  return {
    schema: "guantong/analysis@1",
    title: "示例工作区",
    asOf: "2026-01-01",
    scope: { upper: { issuers: ["city"], documents: [] }, lower: { issuers: [], documents: [] }, left: [] },
    jurisdictions: [
      jurisdiction("city", "江城市", "municipal"),
      ...Array.from({ length: districts }, (_, d) => jurisdiction(`district-${d + 1}`, `示例${d + 1}区`, "district")),
    ],
    documents,
    commitments,
    systems: [],
    mappings,
    coverage,
    lower,
    indicators: [],
    totals: [],
    findings: [],
    rates: [],
    elsewhere: [],
  };
}

function inReadingOrder(made: AnalysedCommitment[]): AnalysedCommitment[] {
  const byId = new Map(made.map((c) => [c.id, c]));
  const ordered: AnalysedCommitment[] = [];
  const visit = (c: AnalysedCommitment): void => {
    ordered.push(c);
    for (const id of c.children) visit(byId.get(id)!);
  };
  for (const c of made) if (!c.parent) visit(c);
  return ordered;
}

function stateAt(c: AnalysedCommitment, random: () => number): State {
  if (c.children.length > 4 && random() < 0.5) return "grouping";
  const r = random();
  if (r < 0.45) return "covered";
  if (r < 0.65) return "partial";
  const rest = STATES.filter((s) => s !== "grouping" && s !== "unnamed" && s !== "covered" && s !== "partial");
  return rest[Math.floor(random() * rest.length)]!;
}

function relationFor(state: State, random: () => number): Relation {
  const full: Relation[] = ["equivalent", "equivalent", "extended"];
  const partial: Relation[] = ["part", "part", "generic", "contrary", "related"];
  const list = state === "covered" ? full : partial;
  return list[Math.floor(random() * list.length)]!;
}

function addSlots(parent: AnalysedCommitment, commitments: AnalysedCommitment[], count: number): void {
  for (let n = 1; n <= count; n++) {
    const id = `${parent.id}.slot-field-${n}`;
    parent.children.push(id);
    commitments.push({
      ...parent,
      id,
      parent: parent.id,
      kind: "field",
      title: "重点领域",
      depth: parent.depth + 1,
      children: [],
      slot: { kind: "field", what: "重点领域", index: n, declared: count + 1, named: 1 },
    });
  }
}

function mappingOf(subject: string, object: string, issuer: string, relation: Relation): AnalysedMapping {
  return {
    id: `${subject}|${object}|example`,
    subject,
    object,
    relation,
    justification: "semapv:ManualMappingCuration",
    issuer,
    accepted: true,
    fresh: true,
    standing: "in-force",
    predates: false,
  };
}

function coverageOf(c: AnalysedCommitment, issuer: string, state: State, own: AnalysedMapping[]): Coverage {
  return {
    commitment: c.id,
    issuer,
    state,
    rule: "generated",
    counted: state !== "grouping",
    class: c.class,
    leaf: c.children.length === 0,
    counterparts: own.filter((m) => RELATION_EFFECT[m.relation] !== "nothing").map((m) => m.id),
    nones: [],
    suggestions: [],
    nearMisses: [],
    unlooked: [],
    predates: false,
    missing: [],
    expectation: { duty: "shared", ground: "presumed", stated: false },
    expected: state === "gap" || state === "not-seen",
  };
}

function documentOf(id: string, side: Side, issuer: string): AnalysedDocument {
  return {
    id,
    side,
    title: side === "upper" ? "江城市科技创新行动方案" : `${issuer.replace("district-", "示例")}区科技创新工作要点`,
    issuer,
    level: side === "upper" ? "municipal" : "district",
    date: "2024-03-01",
    nature: "issued",
    completeness: "full",
    genre: "plan",
    role: "assessed",
    standing: "in-force",
    fingerprint: "",
    baselines: [],
    counts: { commitments: 0, slots: 0, indicators: 0, quoted: 0, cited: 0 },
  };
}

function jurisdiction(id: string, name: string, level: "municipal" | "district"): Analysis["jurisdictions"][number] {
  return { id, name, level, kind: "administrative", overlaps: [] };
}
