/** A small workspace made in code, with every state, a numbered system, figures, findings and a second district. */
import { type Analysis, analyze } from "../../src/analysis/index.ts";
import type { Evidence, Indicator, Workspace } from "../../src/model/index.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";

export const VERSION = "0.0.0-test";

function quoted(exact: string, section: string): Evidence[] {
  return [{ exact, section }];
}

function figure(metric: string, value: string, unit: string, words: string, more: Partial<Indicator> = {}): Indicator {
  return { metric, comparator: "at-least", value, unit, words, ...more };
}

const upper = policyDocument(
  "up",
  "city",
  [
    commitment("up:root", "layout", { title: "科技创新“357”工作体系", assessable: false }),
    commitment("up:hubs", "layout", {
      parent: "up:root",
      title: "三个高地",
      declares: [{ what: "高地", kind: "hub", count: 3 }],
      evidence: quoted("建设三个高地", "一、布局"),
    }),
    commitment("up:hub-1", "hub", { parent: "up:hubs", title: "云上高地", evidence: quoted("云上高地", "一、布局") }),
    commitment("up:act-1", "action", {
      parent: "up:root",
      title: "深海探测行动",
      evidence: quoted("实施深海探测行动", "二、行动 › 1"),
      lead: ["市海洋局"],
      expectations: [{ duty: "shared", ground: "presumed", note: "属地配合" }],
    }),
    commitment("up:act-2", "action", {
      parent: "up:root",
      title: "育种攻关行动",
      evidence: quoted("开展育种攻关", "二、行动 › 2"),
    }),
    commitment("up:m-1", "measure", {
      parent: "up:act-2",
      title: "建设种质资源库",
      evidence: quoted("建设种质资源库", "二、行动 › 2"),
    }),
    commitment("up:m-2", "measure", {
      parent: "up:act-2",
      title: "组织良种联合攻关",
      evidence: quoted("组织良种联合攻关", "二、行动 › 2"),
      expectations: [{ duty: "own", ground: "clause" }],
    }),
    commitment("up:m-3", "measure", { title: "推广新品种", evidence: quoted("推广新品种", "二、行动 › 2") }),
    commitment("up:m-4", "measure", {
      title: "争取国家育种中心",
      evidence: quoted("争取国家育种中心", "二、行动 › 2"),
      expectations: [{ duty: "bid", ground: "presumed" }],
    }),
    commitment("up:m-5", "measure", {
      title: "办好市属大学",
      evidence: quoted("办好市属大学", "三、保障"),
      expectations: [{ duty: "none", ground: "presumed", note: "市级事权" }],
    }),
    commitment("up:m-6", "measure", { title: "推广新品种（重申）", restates: "up:m-3" }),
    commitment("up:m-7", "measure", { title: "开展技能培训", evidence: quoted("开展技能培训", "三、保障") }),
    commitment("up:t-1", "target", {
      title: "研发强度达到3%以上",
      evidence: quoted("研发强度达到3%以上", "四、指标"),
      indicators: [figure("intensity", "3", "%", "3%以上", { year: 2027 })],
    }),
    commitment("up:t-2", "target", {
      title: "企业达到8000家",
      evidence: quoted("企业达到8000家", "四、指标"),
      indicators: [figure("firms", "8000", "家", "8000家", { year: 2027 })],
    }),
    commitment("up:t-3", "target", {
      title: "产值占比达到40%",
      evidence: quoted("产值占比达到40%", "四、指标"),
      indicators: [figure("share-a", "40", "%", "40%", { year: 2027 })],
    }),
  ],
  {
    title: "某市科技创新“357”工作体系实施意见",
    number: "某府发〔2023〕1号",
    date: "2023-01-01",
    basis: [{ title: "全国育种规划", evidence: [] }],
  },
);

const now = policyDocument(
  "now",
  "east",
  [
    commitment("now:hub", "hub", { title: "建设云上分区", evidence: quoted("建设云上分区", "第一部分") }),
    commitment("now:bank", "measure", { title: "建设区级种子库", evidence: quoted("建设区级种子库", "第二部分") }),
    commitment("now:fair", "measure", { title: "举办种业展会", evidence: quoted("举办种业展会", "第二部分") }),
    commitment("now:night", "measure", { title: "发展夜间经济", evidence: quoted("发展夜间经济", "第三部分") }),
    commitment("now:rd", "improvement", {
      title: "研发强度明显提高",
      evidence: quoted("研发强度明显提高", "第三部分"),
    }),
    commitment("now:firms", "target", {
      title: "企业达到900家",
      evidence: quoted("企业达到900家", "第四部分"),
      indicators: [figure("firms", "900", "家", "900家", { year: 2026 })],
    }),
  ],
  { title: "东区科技创新大会报道", date: "2025-03-01", nature: "meeting", completeness: "abridged" },
);

const old = policyDocument(
  "old",
  "east",
  [
    commitment("old:sea", "task", { title: "参与海洋协作", evidence: quoted("参与海洋协作", "第一节") }),
    commitment("old:rd", "target", {
      title: "研发强度达到4%",
      evidence: quoted("研发强度达到4%", "第二节"),
      indicators: [figure("intensity", "4", "%", "4%", { year: 2025 })],
    }),
    commitment("old:share", "target", {
      title: "增加值占比达到60%",
      evidence: quoted("增加值占比达到60%", "第二节"),
      indicators: [figure("share-b", "60", "%", "60%", { year: 2025 })],
    }),
  ],
  { title: "东区科技创新“十四五”规划", date: "2021-06-01", period: { from: "2021-01-01", to: "2025-12-31" } },
);

const west = policyDocument(
  "west1",
  "west",
  [
    commitment("west1:sea", "task", { title: "建设深海装备基地", evidence: quoted("建设深海装备基地", "第五节") }),
    commitment("west1:firms", "target", {
      title: "企业达到500家",
      evidence: quoted("企业达到500家", "第六节"),
      indicators: [figure("firms", "500", "家", "500家", { year: 2027 })],
    }),
  ],
  { title: "西区创新计划", date: "2024-01-01" },
);

export const DOCUMENTS = [now, old, upper, west];

/** The workspace; `more` replaces whole fields. */
export function sampleWorkspace(more: Partial<Workspace> = {}): Workspace {
  const all = DOCUMENTS;
  return workspace(all, {
    metrics: [
      metric("intensity", "研发强度", "rate", "%"),
      metric("firms", "企业数", "total", "家"),
      {
        ...metric("share-a", "产值占比", "rate", "%"),
        comparable: [{ with: "share-b", verdict: "different", reason: "产值与增加值口径不同" }],
      },
      metric("share-b", "增加值占比", "rate", "%"),
    ],
    mappings: [
      mapping(all, "up:hub-1", "now:hub"),
      mapping(all, "up:act-1", "old:sea", "generic", { missing: "未明确深海方向" }),
      mapping(all, "up:act-1", { none: "now" }, "none", { comment: "通篇未提海洋" }),
      mapping(all, "up:act-1", "west1:sea"),
      mapping(all, "up:act-2", "now:bank", "part", { missing: "未提联合攻关" }),
      mapping(all, "up:m-1", "now:bank"),
      mapping(all, "up:m-2", { none: "now" }, "none"),
      mapping(all, "up:m-2", "now:fair", "related", { comment: "办展不是攻关" }),
      mapping(all, "up:m-3", "now:fair"),
      mapping(all, "up:m-3", "now:fair", "rejected", { author: "乙" }),
      mapping(all, "up:m-4", { none: "now" }, "none"),
      mapping(all, "up:t-1", "now:rd", "generic"),
      mapping(all, "up:t-2", "now:firms", "part", { missing: "年份不同" }),
      mapping(all, "up:t-3", { none: "now" }, "none"),
    ],
    decisions: [
      {
        commitment: "now:night",
        issuer: "east",
        decision: "local",
        reason: "区级特色",
        author: "甲",
        date: "2026-01-01",
      },
    ],
    ledger: [
      {
        commitment: "up:act-1",
        issuer: "east",
        lead: "区科技局",
        support: "区海洋办",
        deadline: "2026-06-30",
        progress: "论证中",
        opinion: "另行了解",
        feedback: "",
        adoption: "研究中",
        remark: "=1+1",
      },
    ],
    ...more,
  });
}

function metric(id: string, name: string, kind: "rate" | "total", unit: string): Workspace["metrics"][number] {
  return { id, name, kind, unit, aliases: [], direction: "positive", comparable: [] };
}

export function sampleAnalysis(asOf = "2026-01-01", more: Partial<Workspace> = {}, lower = ["east"]): Analysis {
  return analyze(sampleWorkspace(more), { asOf, lower });
}
