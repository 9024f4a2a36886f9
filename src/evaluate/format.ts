/** Accuracy as text: one measure a line, numbers to three places. */
import { byText } from "../model/index.ts";
import type { Accuracy } from "./accuracy.ts";

const WORDS = {
  zh: {
    set: "标注集",
    size: (s: Accuracy["size"]) =>
      `${s.items} 个上级事项：有对应 ${s.linked}，无对应 ${s.gaps}，有分歧不计 ${s.disputed}`,
    units: "事项识别",
    sides: ["上级", "下级"],
    ranking: "排序",
    links: "对应",
    gaps: "缺口",
    retrieval: ["准确率", "召回率", "F1"],
    proposed: (p: number, w: number) => `（提出 ${p}，应有 ${w}）`,
    of: (g: number, n: number) => `（${n} 项中缺口 ${g}）`,
    relations: "关系（标注 → 系统建议）",
  },
  en: {
    set: "labelled set",
    size: (s: Accuracy["size"]) =>
      `${s.items} upper units: ${s.linked} linked, ${s.gaps} gaps, ${s.disputed} disputed (not scored)`,
    units: "units found",
    sides: ["upper", "lower"],
    ranking: "ranking",
    links: "links",
    gaps: "gaps",
    retrieval: ["precision", "recall", "F1"],
    proposed: (p: number, w: number) => `(${p} proposed, ${w} wanted)`,
    of: (g: number, n: number) => `(${g} gaps of ${n})`,
    relations: "relations (readers → proposed)",
  },
};

/** A table for people; the numbers are those of `Accuracy`. */
export function formatAccuracy(a: Accuracy, lang: "zh" | "en" = "zh"): string {
  const w = WORDS[lang];
  const show = (x: number) => x.toFixed(3);
  const three = (r: { precision: number; recall: number; f1: number }) =>
    [r.precision, r.recall, r.f1].map((v, i) => `${w.retrieval[i]} ${show(v)}`).join("  ");
  const found = (u: { found: number; of: number }, i: number) => `${w.sides[i]} ${u.found}/${u.of}`;
  const lines: [string, string][] = [
    [w.set, a.set],
    ["", w.size(a.size)],
    [w.units, `${found(a.units.upper, 0)}  ${found(a.units.lower, 1)}`],
    [w.ranking, `hit@1 ${show(a.ranking.hit1)}  hit@5 ${show(a.ranking.hit5)}`],
    [w.links, `${three(a.links)}  ${w.proposed(a.links.proposed, a.links.wanted)}`],
    [
      w.gaps,
      // Without a gap among the labels there is nothing to find, and no share of it.
      a.gaps.gaps === 0
        ? w.of(0, a.gaps.of)
        : `${three(a.gaps)}  AUC ${show(a.gaps.auc)}  ${w.of(a.gaps.gaps, a.gaps.of)}`,
    ],
  ];
  for (const relation of Object.keys(a.relations).sort(byText)) {
    const row = a.relations[relation] ?? {};
    const cells = Object.keys(row)
      .sort(byText)
      .map((c) => `${c} ${row[c]}`);
    lines.push([w.relations, `${relation} → ${cells.join(", ")}`]);
  }
  const width = Math.max(...lines.map(([head]) => columns(head)));
  let last = "";
  return lines
    .map(([head, text]) => {
      const shown = head === last ? "" : head;
      last = head;
      return `${shown}${" ".repeat(width - columns(shown))}  ${text}`.trimEnd();
    })
    .join("\n");
}

/** Terminal columns: Chinese characters take two. */
function columns(text: string): number {
  let n = 0;
  for (const c of text) n += c.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return n;
}
