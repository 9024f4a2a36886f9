/** Who judged what, and when; departments and the office's ledger. */
import type { AnalysedCommitment, Coverage } from "../../../src/analysis/analysis.ts";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { emptyEntry, Ledger } from "./LedgerForm.tsx";
import { Section } from "./Section.tsx";

type Props = { commitment: AnalysedCommitment; coverage: Coverage | undefined; found: Found };

export function Record({ commitment, coverage, found }: Props) {
  const mappings = [...found.mappings.values()].filter(
    (m) => m.accepted && (m.subject === commitment.id || m.object === commitment.id),
  );
  const departments = [
    [t("lead"), commitment.lead.join("、")],
    [t("support"), commitment.support.join("、")],
    [t("deadlineField"), commitment.deadline ?? ""],
  ].filter(([, value]) => value !== "");
  return (
    <>
      {departments.length > 0 && (
        <Section title={t("departmentsIn")}>
          <Fields fields={departments as [string, string][]} />
        </Section>
      )}
      {coverage && !["grouping", "unnamed"].includes(coverage.state) && (
        <Ledger entry={coverage.ledger ?? emptyEntry(commitment.id, coverage.issuer)} />
      )}
      {mappings.length > 0 && (
        <Section title={t("history")}>
          <ul class="plain history">
            {mappings.map((m) => (
              <li key={m.id}>
                {label(RELATION_LABEL[m.relation])}
                {" · "}
                {(m.object && found.commitments.get(m.subject === commitment.id ? m.object : m.subject)?.title) ??
                  found.documents.get(m.document ?? "")?.title}
                <small>
                  {t("by", { author: m.author ?? t("machine"), date: m.date ?? "" })}
                  {m.reviewer && ` · ${t("reviewedBy", { reviewer: m.reviewer, date: m.reviewDate ?? "" })}`}
                </small>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Fields({ fields }: { fields: [string, string][] }) {
  return (
    <dl class="fields">
      {fields.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
