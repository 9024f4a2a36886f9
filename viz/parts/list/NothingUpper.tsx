/** Where nothing of the upper side counts at the date of the analysis: which texts those are, and the way to compare them. */
import { standingOf } from "../../../src/analysis/scope.ts";
import type { PolicyDocument } from "../../../src/model/index.ts";
import { t } from "../../i18n/text.ts";
import { found, reading } from "../../state/facts.ts";
import { go, view } from "../../state/store.ts";
import { Notice } from "../../widgets/Notice.tsx";

export function NothingUpper() {
  const { asOf } = view.value;
  const left = found.value?.analysis.scope.left.filter(({ side }) => side === "upper") ?? [];
  const ids = new Set(left.map(({ document }) => document));
  const documents = reading.value?.workspace?.documents.filter(({ id }) => ids.has(id)) ?? [];
  const dates = documents.flatMap((document) => dateFor(document, asOf) ?? []);
  const date = dates.sort().at(-1);
  return (
    <Notice
      title={t("noUpperItems", { asOf })}
      hint={left.length === 0 ? t("emptyScopeHint") : t("leftUpper", { titles: left.map((d) => d.title).join("》《") })}
    >
      {date !== undefined && (
        <button type="button" class="button primary" onClick={() => go({ asOf: date })}>
          {t("asOfDate", { date })}
        </button>
      )}
    </Notice>
  );
}

/** The nearest day on which a text is in force; none where it was published after its own end. */
function dateFor(document: PolicyDocument, asOf: string): string | undefined {
  const { from, to } = document.period ?? {};
  const first = from !== undefined && from > document.date ? from : document.date;
  const day = to !== undefined && to < asOf ? to : first;
  return standingOf(document, day) === "in-force" ? day : undefined;
}
