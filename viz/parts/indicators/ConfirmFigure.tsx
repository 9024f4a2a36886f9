/** The way out of "to be confirmed": a button beside a figure, and the dialog in which a person says what both measure. */
import { useState } from "preact/hooks";
import { COMPARABILITY_LABEL } from "../../../src/language/terms.ts";
import type { Comparability, Indicator, Metric } from "../../../src/model/index.ts";
import { compared, confirmed, type FigurePair, inDoubt } from "../../edit/confirm.ts";
import { perform } from "../../edit/edit.ts";
import { editable } from "../../edit/saving.ts";
import { label, named, t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { sendOnCtrlEnter } from "../../widgets/send.ts";
import { passageOf } from "../details/Counterparts.tsx";

/** Nothing where nothing is in doubt, or nothing can be changed. */
export function ConfirmFigure({ pair }: { pair: FigurePair }) {
  const [asking, setAsking] = useState(false);
  const doubt = inDoubt(pair);
  if (doubt === undefined || !editable.value) return null;
  return (
    <>
      <button type="button" class="button small" onClick={() => setAsking(true)}>
        {t("confirmFigure")}
      </button>
      {asking && <Ask pair={pair} doubt={doubt} onClose={() => setAsking(false)} />}
    </>
  );
}

const VERDICTS = ["same", "different"] as const satisfies Comparability[];

function Ask({ pair, doubt, onClose }: { pair: FigurePair; doubt: "figure" | "metric" | "pair"; onClose: () => void }) {
  const { metric, lower } = pair;
  const workspace = reading.value?.workspace;
  const other = workspace?.metrics.find(({ id }) => id === lower.indicator.metric) ?? metric;
  const stated = [
    ...metric.comparable.filter((c) => c.with === other.id),
    ...other.comparable.filter((c) => c.with === metric.id),
  ];
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number]>("same");
  const [words, setWords] = useState(doubt === "pair" ? "" : (metric.definition ?? ""));
  return (
    <Dialog title={t("confirmTitle")} onClose={onClose}>
      <form
        class="ask"
        onKeyDown={sendOnCtrlEnter}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          if (workspace === undefined) return;
          const said = words.trim();
          if (doubt === "pair")
            perform(
              t("didCompare", { verdict: label(COMPARABILITY_LABEL[verdict]), title: named(metric) }),
              compared(pair, verdict, said, workspace),
            );
          else
            perform(
              t("didConfirm", { title: named(metric) }),
              confirmed(pair, workspace, doubt === "metric" ? said : ""),
            );
        }}
      >
        <Said who={t("figureUpper")} commitment={pair.commitment} metric={metric} indicator={pair.indicator} />
        <Said who={t("districtFigure")} commitment={lower.commitment} metric={other} indicator={lower.indicator} />
        {stated[0] && <p class="muted">{t("confirmSaid", { reason: stated[0].reason })}</p>}
        {doubt === "pair" ? (
          <fieldset class="ask-relations">
            <legend class="hidden">{t("confirmTitle")}</legend>
            {VERDICTS.map((value) => (
              <label key={value}>
                <input type="radio" name="verdict" checked={verdict === value} onChange={() => setVerdict(value)} />
                {label(COMPARABILITY_LABEL[value])}
              </label>
            ))}
          </fieldset>
        ) : (
          <p>{t(doubt === "metric" ? "confirmMetricAsk" : "confirmFigureAsk", { name: named(metric) })}</p>
        )}
        {doubt !== "figure" && (
          <label class="field">
            {t(doubt === "pair" ? "reasonTitle" : "confirmDefinition")}
            <textarea
              rows={2}
              maxLength={500}
              required={doubt === "pair"}
              title={doubt === "pair" ? t("reasonWanted") : undefined}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </label>
        )}
        <p class="muted">{t("confirmNote")}</p>
        <div class="ask-buttons">
          <button type="button" class="button" onClick={onClose}>
            {t("cancel")}
          </button>
          <button type="submit" class="button primary">
            {t(doubt === "pair" ? "apply" : "confirmYes")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A figure in its own words, with the passage it stands in. */
function Said({
  who,
  commitment,
  metric,
  indicator,
}: {
  who: string;
  commitment: string;
  metric: Metric;
  indicator: Indicator;
}) {
  const there = found.value?.commitments.get(commitment);
  const document = found.value?.documents.get(there?.document ?? "");
  return (
    <div class="confirm-said">
      <p>
        <small>{who}</small> <b lang="zh-CN">{indicator.words}</b> · {named(metric)} · {metric.unit}
      </p>
      {there && (
        <blockquote lang="zh-CN">
          {passageOf(there)}
          {document && <cite>{document.title}</cite>}
        </blockquote>
      )}
    </div>
  );
}
