/** Without the text: its quotations in reading order, each with the commitment it is of and its place. */

import { useEffect, useRef } from "preact/hooks";
import type { AnalysedCommitment } from "../../../src/analysis/analysis.ts";
import { isQuoted, type QuotedEvidence } from "../../../src/model/index.ts";
import { t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select, view } from "../../state/store.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { StateIcon, stateWord } from "../../widgets/StateIcon.tsx";
import { Quotation } from "../details/Quotations.tsx";

interface Row {
  commitment: AnalysedCommitment;
  evidence: QuotedEvidence;
}

/** By position in the text; what has none stays in the order of the commitments, at the end. */
export function quotesInOrder(commitments: readonly AnalysedCommitment[]): Row[] {
  const rows = commitments.flatMap((commitment) =>
    commitment.evidence.filter(isQuoted).map((evidence) => ({ commitment, evidence })),
  );
  const start = (row: Row) => row.evidence.start ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => start(a) - start(b) || a.commitment.order - b.commitment.order);
}

export function QuoteList({ commitments, found }: { commitments: readonly AnalysedCommitment[]; found: Found }) {
  const root = useRef<HTMLOListElement>(null);
  const selected = view.value.selection.at(-1);
  useEffect(() => {
    root.current?.querySelector(".selected")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const rows = quotesInOrder(commitments);
  if (rows.length === 0) return <Notice title={t("textNoQuotes")} hint={t("textNoQuotesHint")} />;
  return (
    <ol class="text-quotes" ref={root}>
      {rows.map(({ commitment, evidence }, i) => {
        const { side } = commitment;
        const state = (side === "upper" ? found.coverage.get(commitment.id) : found.lower.get(commitment.id))?.state;
        return (
          <li
            key={`${commitment.id}${i}`}
            class={`${state === undefined ? "" : `${side}-${state}`} ${commitment.id === selected ? "selected" : ""}`}
          >
            <p>
              {state !== undefined && <StateIcon state={state} side={side} />}
              <button type="button" class="link" lang="zh-CN" onClick={() => select(commitment.id)}>
                {commitment.title}
              </button>
              <small>{state !== undefined && stateWord(side, state)}</small>
            </p>
            <Quotation evidence={evidence} />
          </li>
        );
      })}
    </ol>
  );
}
