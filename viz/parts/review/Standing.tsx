/** A record of the workspace as it stands on one side of a conflict, field by field, in words. */
import { KIND_LABEL, RELATION_LABEL } from "../../../src/language/terms.ts";
import type { Change } from "../../../src/workspace/index.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import { label, t } from "../../i18n/text.ts";

type Fields = Record<string, unknown>;

/** The record that a change leaves behind; `null` when it takes one away. */
export function standingOf(change: Change): Fields | null {
  if (change.do.startsWith("remove-")) return null;
  if ("mapping" in change) return { ...change.mapping };
  if ("decision" in change) return { ...change.decision };
  if ("entry" in change) return { ...change.entry };
  if ("fields" in change) return { ...change.fields };
  return {};
}

/** Fields in the order in which they are read, each with the word for it. */
const WORDS = [
  ["relation", "relationTitle"],
  ["decision", "pane_review"],
  ["title", "colItem"],
  ["kind", "colKind"],
  ["summary", "says"],
  ["missing", "missing"],
  ["comment", "reason"],
  ["reason", "reason"],
  ["lead", "lead"],
  ["support", "support"],
  ["deadline", "deadlineField"],
  ["progress", "progress"],
  ["opinion", "opinion"],
  ["feedback", "feedback"],
  ["adoption", "adoption"],
  ["remark", "remark"],
  ["author", "reviewer"],
  ["date", "judgedOn"],
] as const satisfies readonly (readonly [string, MessageKey])[];

export function Standing({ record }: { record: Fields | null }) {
  if (record === null) return <p class="muted">{t("conflictNone")}</p>;
  const said = WORDS.map(([field, word]) => [t(word), wordOf(field, record[field])] as const).filter(
    ([, v]) => v !== "",
  );
  return (
    <dl class="fields">
      {said.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd lang="zh-CN">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordOf(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.join("、");
  if (typeof value !== "string") return "";
  const terms: Record<string, Record<string, { zh: string; en: string }>> = {
    relation: RELATION_LABEL,
    kind: KIND_LABEL,
  };
  const term = terms[field]?.[value];
  if (term) return label(term);
  if (field !== "decision") return value;
  return value === "local" || value === "not-applicable" || value === "union_complete" ? t(`decision_${value}`) : value;
}
