/** The same facts as a plain table: for screen readers, for reading in full, for printing. */
import { useState } from "preact/hooks";
import { GROUND_LABEL, KIND_LABEL, RELATION_LABEL } from "../../../src/language/terms.ts";
import { isQuoted } from "../../../src/model/index.ts";
import { label, levelTerms, t } from "../../i18n/text.ts";
import { type Found, found } from "../../state/facts.ts";
import type { Row } from "../../state/gather.ts";
import { shown } from "../../state/list.ts";
import { select, view } from "../../state/store.ts";
import { StateBadge } from "../../widgets/StateIcon.tsx";

/** Rows that are drawn at once; so many are read in no sitting, and more would hold up the page. */
const ROWS = 1000;

export function TablePart() {
  const [limit, setLimit] = useState(ROWS);
  if (!found.value || !shown.value) return null;
  const { side, selection } = view.value;
  const { rows } = shown.value;
  const { analysis } = found.value;
  const upper = side === "upper";
  return (
    <section class="table-part" aria-label={t("pane_table")}>
      <table>
        <caption>
          {t("tableCaption", { title: t(upper ? "sideUpper" : "sideLower"), n: rows.length, asOf: analysis.asOf })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("colItem")}</th>
            <th scope="col">{t("colKind")}</th>
            <th scope="col">{t("colState")}</th>
            <th scope="col" class="wide">
              {t("colQuote")}
            </th>
            <th scope="col" class="wide">
              {t(upper ? "colCounterparts" : "colUpperCounterparts")}
            </th>
            {upper && (
              <th scope="col" class="wide">
                {t("colMissing")}
              </th>
            )}
            {upper && (
              <th scope="col" class="wide">
                {t("colReason")}
              </th>
            )}
            {upper && <th scope="col">{t("colExpectation")}</th>}
            <th scope="col" class="wide">
              {t("colDocument")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <TableRow
              key={row.commitment.id}
              row={row}
              found={found.value!}
              selected={selection.includes(row.commitment.id)}
            />
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <p class="table-more">
          <button type="button" class="button" onClick={() => setLimit(limit + ROWS)}>
            {t("tableMore", { n: Math.min(ROWS, rows.length - limit), left: rows.length - limit })}
          </button>
        </p>
      )}
    </section>
  );
}

function TableRow({ row, found, selected }: { row: Row; found: Found; selected: boolean }) {
  const { commitment, side, state } = row;
  const quotes = commitment.evidence.filter(isQuoted);
  const ids = row.side === "upper" ? row.coverage.counterparts : row.coverage.mappings;
  const mappings = ids.map((id) => found.mappings.get(id)).filter((m) => m !== undefined);
  return (
    <tr class={selected ? "selected" : ""}>
      <th
        scope="row"
        style={{ paddingInlineStart: `${8 + (view.value.sort === "document" ? commitment.depth * 10 : 0)}px` }}
      >
        <button type="button" class="link" lang="zh-CN" onClick={() => select(commitment.id, "details")}>
          {commitment.title}
        </button>
      </th>
      <td>{label(KIND_LABEL[commitment.kind])}</td>
      <td>
        <StateBadge side={side} state={state} />
      </td>
      <td lang="zh-CN">
        {quotes.map((quote) => (
          <div key={`${quote.exact}${quote.start}`}>
            {quote.exact}
            {quote.section && <small>{quote.section}</small>}
          </div>
        ))}
      </td>
      <td lang="zh-CN">
        {mappings.map((mapping) => (
          <div key={mapping.id}>
            {label(RELATION_LABEL[mapping.relation])}
            {t("colon")}
            {found.commitments.get(side === "upper" ? (mapping.object ?? "") : mapping.subject)?.title}
          </div>
        ))}
      </td>
      {row.side === "upper" && <td lang="zh-CN">{row.coverage.missing.join("；")}</td>}
      {row.side === "upper" && <td lang="zh-CN">{row.coverage.reason}</td>}
      {row.side === "upper" && (
        <td>
          {row.state !== "grouping" && row.state !== "unnamed" && (
            <>
              {label(levelTerms().duties[row.coverage.expectation.duty])}
              <small>{label(GROUND_LABEL[row.coverage.expectation.ground])}</small>
            </>
          )}
        </td>
      )}
      <td lang="zh-CN">{found.documents.get(commitment.document)?.title}</td>
    </tr>
  );
}
