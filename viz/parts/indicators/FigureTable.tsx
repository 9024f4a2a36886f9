/** The same figures as a plain table. */
import { STANDING_LABEL } from "../../../src/language/terms.ts";
import { label, levelTerms, named, t } from "../../i18n/text.ts";
import { type Found, reading } from "../../state/facts.ts";
import { select } from "../../state/store.ts";
import type { Card } from "./cards.ts";
import { amount, linesOf } from "./lines.ts";

export function FigureTable({ cards, found }: { cards: readonly Card[]; found: Found }) {
  const nameOf = (id: string) => named(found.jurisdictions.get(id) ?? { name: id });
  // Other issuers' documents stand outside the scope.
  const titleOf = (id: string) => reading.value?.workspace?.documents.find((d) => d.id === id)?.title ?? id;
  return (
    <details class="figure-table">
      <summary>{t("figureTable")}</summary>
      <div class="table-part">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("figureColMetric")}</th>
              <th scope="col">{t("figureColIssuer")}</th>
              <th scope="col">{t("figureColValue")}</th>
              <th scope="col">{t("figureColYear")}</th>
              <th scope="col">{t("figureColDocument")}</th>
              <th scope="col">{t("figureColStanding")}</th>
              <th scope="col">{t("figureColComparison")}</th>
            </tr>
          </thead>
          <tbody>
            {cards.flatMap((card) => [
              ...linesOf(card, found).map((line) => (
                <tr key={card.key + line.key}>
                  <th scope="row">
                    <button type="button" class="link" onClick={() => select(card.commitment, "details")}>
                      {named(card.metric)}
                    </button>
                  </th>
                  <td>{line.who}</td>
                  <td lang="zh-CN">{line.words}</td>
                  <td>{line.year ?? t("figureNoYear")}</td>
                  <td lang="zh-CN">{line.document}</td>
                  <td>{line.standing && label(STANDING_LABEL[line.standing])}</td>
                  <td>
                    {line.style === "upper"
                      ? [
                          t("figureUpper"),
                          ...(card.state ? [label(levelTerms().indicatorStates[card.state])] : []),
                          ...line.remarks,
                        ].join(" · ")
                      : line.remarks.join(" · ")}
                  </td>
                </tr>
              )),
              ...(card.total?.parts ?? []).map((part) => (
                <tr key={card.key + part.commitment}>
                  <th scope="row">{named(card.metric)}</th>
                  <td>{nameOf(part.issuer)}</td>
                  <td>{amount(part.value, card.metric.unit)}</td>
                  <td>{card.total!.year}</td>
                  <td lang="zh-CN">{titleOf(part.document)}</td>
                  <td>{t("figureInForce")}</td>
                  <td>{t("figureSum")}</td>
                </tr>
              )),
              ...(card.total?.left ?? []).map((left) => (
                <tr key={`${card.key}left${left.commitment}`}>
                  <th scope="row">{named(card.metric)}</th>
                  <td>{nameOf(left.issuer)}</td>
                  <td>{amount(left.value, card.metric.unit)}</td>
                  <td>{left.year ?? t("figureNoYear")}</td>
                  <td lang="zh-CN">{titleOf(left.document)}</td>
                  <td>{left.rule === "expired" ? label(STANDING_LABEL.expired) : ""}</td>
                  <td>
                    {t("figureLeft")} · {t(`figureRule_${left.rule}`)}
                  </td>
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </div>
    </details>
  );
}
