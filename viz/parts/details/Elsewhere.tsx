/** Which other districts carry it, and in which words. */
import type { AnalysedCommitment } from "../../../src/analysis/analysis.ts";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { isQuoted } from "../../../src/model/index.ts";
import { label, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { go } from "../../state/store.ts";
import { StateBadge } from "../../widgets/StateIcon.tsx";
import { Section } from "./Section.tsx";

export function Elsewhere({ commitment, found }: { commitment: AnalysedCommitment; found: Found }) {
  const rows = found.analysis.elsewhere.filter((row) => row.commitment === commitment.id);
  if (rows.length === 0) return null;
  return (
    <Section title={t("elsewhere")}>
      {rows.map((row) => {
        const jurisdiction = found.jurisdictions.get(row.issuer);
        return (
          <div key={row.issuer} class="elsewhere">
            <p>
              <button type="button" class="link" onClick={() => go({ lower: [row.issuer] })}>
                {jurisdiction ? named(jurisdiction) : row.issuer}
              </button>
              <StateBadge side="upper" state={row.state} />
            </p>
            <ul class="plain">
              {row.counterparts.map((counterpart) => (
                <li key={counterpart.id} lang="zh-CN">
                  <span class={`relation relation-${counterpart.relation}`}>
                    {label(RELATION_LABEL[counterpart.relation])}
                  </span>{" "}
                  {counterpart.title}
                  {counterpart.evidence.filter(isQuoted).map((e) => (
                    <q key={e.exact}>{e.exact}</q>
                  ))}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
