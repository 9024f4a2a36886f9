/** The one-shot analysis for reading: every upper commitment with what it is likely carried by. */
import type { OneShot, OneShotCommitment } from "../evaluate/index.ts";
import { KIND_LABEL, type Language, RELATION_LABEL } from "../language/terms.ts";

const WORDS = {
  zh: {
    title: "对应关系初判（未经研判）",
    note: "以下由系统根据文字提出，未经人工研判，不作为结论。",
    upper: "上级文件",
    lower: "下级文件",
    covered: "可能已承接",
    partial: "可能部分承接",
    gap: "未见对应",
    nearest: "最接近",
    confidence: "可信度",
    asOf: "评估时点",
    "period-ended": "期限已满",
    "not-yet-issued": "尚未发布",
  },
  en: {
    title: "Likely counterparts (not reviewed)",
    note: "Proposed by the machine from the words alone; nobody has reviewed it.",
    upper: "Upper side",
    lower: "Lower side",
    covered: "likely covered",
    partial: "likely partly covered",
    gap: "no counterpart seen",
    nearest: "nearest",
    confidence: "confidence",
    asOf: "as of",
    "period-ended": "its period ended",
    "not-yet-issued": "not issued yet",
  },
} as const;

/** Markdown; text of the documents is escaped, so that it stays text. */
export function oneShotMarkdown(analysis: OneShot, lang: Language): string {
  const words = WORDS[lang];
  const byId = new Map(analysis.commitments.map((c) => [c.id, c]));
  const mappings = new Map(analysis.mappings.map((m) => [`${m.subject}|${m.object}`, m]));
  const nearest = new Map<string, string>();
  for (const m of analysis.mappings) if (!nearest.has(m.subject)) nearest.set(m.subject, m.object);
  const { likely } = analysis.totals;
  const counts = (["covered", "partial", "gap"] as const).map((l) => `${words[l]} ${likely[l]}`).join(" · ");
  const lines = [`# ${words.title}`, "", words.note, ""];
  if (analysis.asOf !== undefined) lines.push(`${words.asOf} ${analysis.asOf}`, "");
  const outOfTime = new Map(
    analysis.findings.flatMap((f) =>
      f.kind === "figure-conflict" ? [] : [[f.document, ` — **${words[f.kind]}** (${f.values.date})`] as const],
    ),
  );
  for (const side of ["upper", "lower"] as const) {
    for (const document of analysis.documents.filter((d) => d.side === side)) {
      lines.push(
        `- ${words[side]}: ${escaped(document.title)}${document.date === undefined ? "" : ` (${document.date})`}${outOfTime.get(document.id) ?? ""}`,
      );
    }
  }
  lines.push("", counts, "");
  for (const coverage of analysis.coverage) {
    const commitment = byId.get(coverage.commitment)!;
    lines.push(`- ${named(commitment, lang)}: **${words[coverage.likely]}**`);
    const shown = coverage.counterparts.length > 0 ? coverage.counterparts : [nearest.get(coverage.commitment)];
    for (const object of shown) {
      const mapping = mappings.get(`${coverage.commitment}|${object}`);
      if (object === undefined || mapping === undefined) continue;
      const relation = coverage.counterparts.length > 0 ? RELATION_LABEL[mapping.relation][lang] : words.nearest;
      lines.push(
        `  - ${relation}: ${named(byId.get(object)!, lang)} (${words.confidence} ${mapping.confidence.toFixed(2)})`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function named(commitment: OneShotCommitment, lang: Language): string {
  return `${escaped(commitment.title)} [${KIND_LABEL[commitment.kind][lang]}]`;
}

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|!&]/g, "\\$&");
}
