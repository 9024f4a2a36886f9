/** The right part: all there is to know about the selected commitment, the words of the texts first. */
import type { AnalysedCommitment } from "../../../src/analysis/analysis.ts";
import { CLASS_LABEL, KIND_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { type Found, found } from "../../state/facts.ts";
import { ancestry } from "../../state/rows.ts";
import { filter, go, select, view } from "../../state/store.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { StateBadge } from "../../widgets/StateIcon.tsx";
import { Children } from "./Children.tsx";
import { Counterparts, UpperItems } from "./Counterparts.tsx";
import { Elsewhere } from "./Elsewhere.tsx";
import { Expectation } from "./Expectation.tsx";
import { FindingLine } from "./FindingLine.tsx";
import { Indicators } from "./Indicators.tsx";
import { Overview } from "./Overview.tsx";
import { Quotations } from "./Quotations.tsx";
import { Record } from "./Record.tsx";
import { Section } from "./Section.tsx";
import { Why } from "./Why.tsx";

export function DetailsPart() {
  const id = view.value.selection.at(-1);
  if (found.value === undefined) return null;
  if (id === undefined) return <Overview found={found.value} />;
  const commitment = found.value.commitments.get(id);
  if (commitment === undefined) return <Overview found={found.value} note={t("gone")} />;
  return <Details key={id} commitment={commitment} found={found.value} />;
}

function Details({ commitment, found }: { commitment: AnalysedCommitment; found: Found }) {
  const coverage = found.coverage.get(commitment.id);
  const lower = found.lower.get(commitment.id);
  const state = coverage?.state ?? lower?.state;
  const findings = found.findings.get(commitment.id) ?? [];
  return (
    <article class="details" aria-labelledby="details-title">
      <header class="details-head">
        <div class="details-top">
          <Path commitment={commitment} found={found} />
          <Actions id={commitment.id} />
        </div>
        <h2 id="details-title" lang="zh-CN">
          {commitment.title}
        </h2>
        <div class="details-tags">
          {state && <StateBadge side={commitment.side} state={state} />}
          {[...new Set([label(KIND_LABEL[commitment.kind]), label(CLASS_LABEL[commitment.class])])].map((word) => (
            <span key={word} class="chip">
              {word}
            </span>
          ))}
        </div>
      </header>
      {commitment.slot && (
        <p class="slot-note">
          {t("slotNote", {
            what: commitment.slot.what,
            declared: commitment.slot.declared,
            named: commitment.slot.named,
            index: commitment.slot.index,
          })}
        </p>
      )}
      {commitment.summary && (
        <Section title={t("says")}>
          <p lang="zh-CN">{commitment.summary}</p>
        </Section>
      )}
      <Quotations commitment={commitment} found={found} />
      {coverage && <Counterparts coverage={coverage} found={found} />}
      {lower && <UpperItems lower={lower} found={found} />}
      {state && <Why commitment={commitment} coverage={coverage} lower={lower} found={found} />}
      <Indicators commitment={commitment} found={found} />
      {coverage && <Expectation coverage={coverage} />}
      <Children commitment={commitment} coverage={coverage} found={found} />
      <Elsewhere commitment={commitment} found={found} />
      {findings.length > 0 && (
        <Section title={t("findings")}>
          <ul class="plain">
            {findings.map((finding) => (
              <FindingLine key={finding.id} finding={finding} found={found} />
            ))}
          </ul>
        </Section>
      )}
      <Record commitment={commitment} coverage={coverage} found={found} />
    </article>
  );
}

function Actions({ id }: { id: string }) {
  return (
    <span class="details-actions">
      <button
        type="button"
        class="button quiet"
        title={t("focusBranch")}
        aria-label={t("focusBranch")}
        onClick={() => go({ focus: id, pane: "picture", tab: "picture" })}
      >
        <Icon name="focus" />
      </button>
      <button
        type="button"
        class="button quiet"
        title={t("onlyBranch")}
        aria-label={t("onlyBranch")}
        onClick={() => {
          filter({ branches: [id] });
          go({ tab: "list" }, "replace");
        }}
      >
        <Icon name="filter" />
      </button>
    </span>
  );
}

/** Where it stands: document and the commitments above it. */
function Path({ commitment, found }: { commitment: AnalysedCommitment; found: Found }) {
  const above = ancestry(commitment, found).slice(1).reverse();
  return (
    <nav class="path" lang="zh-CN" aria-label={t("standsUnder")}>
      <span>{found.documents.get(commitment.document)?.title}</span>
      {above.map((id) => (
        <button key={id} type="button" class="link" onClick={() => select(id)}>
          {found.commitments.get(id)?.title}
        </button>
      ))}
    </nav>
  );
}
