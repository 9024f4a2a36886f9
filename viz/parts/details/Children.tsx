/** What stands below a commitment: its numbered systems, and its children with their own verdicts. */
import type { AnalysedCommitment, Coverage } from "../../../src/analysis/analysis.ts";
import { STATE_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import { Section } from "./Section.tsx";

type Props = { commitment: AnalysedCommitment; coverage: Coverage | undefined; found: Found };

export function Children({ commitment, coverage, found }: Props) {
  const systems = found.analysis.systems.filter((system) => system.commitment === commitment.id);
  const named = commitment.children.filter((id) => found.commitments.get(id)?.slot === undefined);
  if (named.length === 0 && systems.length === 0) return null;
  return (
    <Section
      title={t("below")}
      note={coverage?.children && t("belowWorst", { state: label(STATE_LABEL[coverage.children.worst]) })}
    >
      {systems.map((system) => (
        <p key={system.what} class="system">
          {system.count === null
            ? t("declaresOpen", { what: system.what })
            : t("declares", { what: system.what, count: system.count, named: system.named })}
        </p>
      ))}
      <ul class="children">
        {named.map((id) => {
          const child = found.commitments.get(id)!;
          const state = found.coverage.get(id)?.state ?? found.lower.get(id)?.state;
          return (
            <li key={id}>
              {state && <StateIcon state={state} side={child.side} />}
              <button type="button" class="link" lang="zh-CN" onClick={() => select(id)}>
                {child.title}
              </button>
              {state && <small>{stateWord(child.side, state)}</small>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
