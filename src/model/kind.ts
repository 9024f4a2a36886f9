/** Kinds of commitments, and the class that decides in which rate a kind is counted. */

/** 目标定位 · 任务举措 · 指标 · 项目载体. Rates are given per class: a goal, its action and its measure say one thing three times. */
export const CLASSES = ["orientation", "measure", "indicator", "carrier"] as const;
export type CommitmentClass = (typeof CLASSES)[number];

/** The class a kind has unless the commitment says otherwise. */
export const KIND_CLASS = {
  goal: "orientation",
  positioning: "orientation",
  objective: "orientation",
  improvement: "orientation",
  principle: "orientation",
  layout: "orientation",
  hub: "orientation",
  field: "orientation",
  industry: "orientation",
  action: "measure",
  direction: "measure",
  breakthrough: "measure",
  focus: "measure",
  task: "measure",
  measure: "measure",
  policy: "measure",
  target: "indicator",
  project: "carrier",
  platform: "carrier",
  programme: "carrier",
  zone: "carrier",
  fund: "carrier",
} as const satisfies Record<string, CommitmentClass>;

export type Kind = keyof typeof KIND_CLASS;
export const KINDS = Object.keys(KIND_CLASS) as Kind[];
