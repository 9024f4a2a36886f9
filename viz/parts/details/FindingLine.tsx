/** A finding as a sentence, with the way to what it is about. The sentences are the report's. */
import type { ComponentChildren } from "preact";
import type { Finding } from "../../../src/analysis/analysis.ts";
import { FINDING_LABEL } from "../../../src/language/terms.ts";
import { DATA_WORDS } from "../../../src/report/wording/data.ts";
import { label, language, named, t } from "../../i18n/text.ts";
import type { Found } from "../../state/facts.ts";
import { select } from "../../state/store.ts";

/** Stands for the places in a sentence until they are put in as links. */
const PLACES = "\u0000";

export function FindingLine({ finding, found }: { finding: Finding; found: Found }) {
  const { kind, values } = finding;
  const issuers = (values.issuers ?? "").split(" ").flatMap((id) => found.jurisdictions.get(id) ?? []);
  const sentence = DATA_WORDS[language()].findings[kind](
    { ...values, names: issuers.map(named).join(t("listed")) },
    PLACES,
  );
  const [before = "", ...after] = sentence.split(PLACES);
  return (
    <li class="finding">
      <b>{label(FINDING_LABEL[kind])}</b>
      <p>
        {before}
        {after.length > 0 && <Places finding={finding} found={found} />}
        {after.join("")}
      </p>
    </li>
  );
}

/** The items a finding is about, else its documents. */
function Places({ finding, found }: { finding: Finding; found: Found }) {
  const items = finding.commitments.flatMap((id): ComponentChildren => {
    const commitment = found.commitments.get(id);
    return commitment === undefined ? (
      []
    ) : (
      <button type="button" class="link" lang="zh-CN" onClick={() => select(id)}>
        {commitment.title}
      </button>
    );
  });
  const documents = finding.documents.map((id) => <cite lang="zh-CN">{found.documents.get(id)?.title ?? id}</cite>);
  const shown = items.length > 0 ? items : documents;
  return <>{shown.flatMap((one, i) => (i === 0 ? [one] : [t("listed"), one]))}</>;
}
