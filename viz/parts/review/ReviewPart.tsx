/** The review desk: one upper commitment, its possible counterparts side by side, and what to do with each. */
import { useEffect } from "preact/hooks";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { documentOf } from "../../../src/model/index.ts";
import { editable } from "../../edit/saving.ts";
import { label, t } from "../../i18n/text.ts";
import { matching, wantMatching } from "../../match/matching.ts";
import { found } from "../../state/facts.ts";
import { isJudged, shown, stepList } from "../../state/list.ts";
import { isOpenQueue } from "../../state/panes.ts";
import { filter, select, view } from "../../state/store.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { StateBadge } from "../../widgets/StateIcon.tsx";
import { ownQuotations } from "../details/Counterparts.tsx";
import { Quotation } from "../details/Quotations.tsx";
import { NothingUpper } from "../list/NothingUpper.tsx";
import { Actions } from "./Actions.tsx";
import { none } from "./acts.ts";
import { CandidateCard } from "./CandidateCard.tsx";
import { cursorAt, type Item, inHand, item, moveCursor } from "./desk.ts";
import { FindCounterpart } from "./FindCounterpart.tsx";
import { ReviewHead } from "./ReviewHead.tsx";

export function ReviewPart() {
  useEffect(wantMatching, []);
  const now = item.value;
  return (
    <section class="review" aria-label={t("pane_review")}>
      <ReviewHead />
      {now === undefined ? <Begin /> : <Desk key={now.commitment.id} item={now} />}
    </section>
  );
}

/** Before an item is chosen: how to begin, or that nothing waits any more. */
function Begin() {
  if (shown.value?.total === 0 && view.value.side === "upper") return <NothingUpper />;
  if (isOpenQueue() && !shown.value?.rows.some(isJudged)) {
    return (
      <Notice title={t("queueDone")} hint={t("queueDoneHint")}>
        <button type="button" class="button" onClick={() => filter({ states: [] })}>
          {t("queueShowAll")}
        </button>
      </Notice>
    );
  }
  return (
    <Notice title={t("chooseItem")} hint={t("chooseItemHint")}>
      <button type="button" class="button primary" onClick={() => stepList(1)}>
        {t("queueBegin")}
      </button>
    </Notice>
  );
}

function Desk({ item }: { item: Item }) {
  const { commitment, coverage, candidates } = item;
  const root = coverage.restates === undefined ? undefined : found.value?.commitments.get(coverage.restates);
  const nothingToJudge = inHand.value === undefined;
  return (
    <>
      <div class="desk">
        <header class="desk-head">
          <StateBadge side="upper" state={coverage.state} />
          <h2 lang="zh-CN">{commitment.title}</h2>
          {commitment.summary && <p lang="zh-CN">{commitment.summary}</p>}
          {ownQuotations(commitment).map((one) => (
            <Quotation key={`${one.exact}${one.start}`} evidence={one} />
          ))}
        </header>
        {root ? (
          <Notice title={t("notReviewed")} hint={t("restatesNote")}>
            <button type="button" class="link" lang="zh-CN" onClick={() => select(root.id)}>
              {root.title}
            </button>
          </Notice>
        ) : nothingToJudge ? (
          <Notice title={t("notReviewed")} />
        ) : (
          <>
            <Documents item={item} />
            <h3 class="desk-title">
              {t("candidates")}{" "}
              <span role="status">
                <MatchNote id={commitment.id} />
              </span>
            </h3>
            {candidates.length === 0 && matching.value.state === "ready" && <p class="muted">{t("candidatesNone")}</p>}
            <div class="candidates">
              {candidates.map((candidate, i) => (
                <CandidateCard
                  key={candidate.lower.id}
                  candidate={candidate}
                  upper={commitment}
                  current={i === cursorAt.value}
                  onCurrent={() => moveCursor(i)}
                />
              ))}
            </div>
            <FindCounterpart upper={commitment} />
          </>
        )}
      </div>
      {!nothingToJudge && editable.value && <Actions item={item} />}
    </>
  );
}

function MatchNote({ id }: { id: string }) {
  const now = matching.value;
  if (now.state === "running") return <small>{t("matchingRunning")}</small>;
  if (now.state === "failed") return <small>{t("matchingFailed", { reason: label(now.reason) })}</small>;
  const gap = now.state === "ready" ? now.gaps.get(id) : undefined;
  return gap === undefined ? null : <small>{t("likelyGap", { value: gap.toFixed(2) })}</small>;
}

/** Which documents in force have been looked through for this item. */
function Documents({ item }: { item: Item }) {
  const { documents, mappings } = found.value!;
  return (
    <ul class="desk-documents" aria-label={t("documentsHere")}>
      {item.documents.map((id) => {
        const none_ = item.coverage.nones.map((n) => mappings.get(n)).find((m) => m?.document === id);
        const carried = item.coverage.counterparts
          .map((m) => mappings.get(m))
          .find((m) => m?.object !== undefined && documentOf(m.object) === id);
        return (
          <li key={id}>
            <span lang="zh-CN">{documents.get(id)?.title}</span>
            <span class="chip">
              {carried ? label(RELATION_LABEL[carried.relation]) : none_ ? t("lookedNone") : t("notLooked")}
            </span>
            {!carried && !none_ && editable.value && (
              <button type="button" class="button quiet" onClick={() => none(id)}>
                {t("none")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
