/** The heads of the columns: the issuer, what is known of it, and how much of it was reviewed. */
import { CLASS_LABEL } from "../../../src/language/terms.ts";
import { label, language, named, t } from "../../i18n/text.ts";
import { go, view } from "../../state/store.ts";
import type { Column } from "./columns.ts";

export function GridHead({
  columns,
  issuer,
  tabIndexOf,
}: {
  columns: readonly Column[];
  issuer: string;
  tabIndexOf: (row: number, column: number) => number;
}) {
  // One class at a time, as everywhere: measures, unless the filter names another one.
  const { classes } = view.value.filters;
  const shownClass = classes.length === 1 ? classes[0]! : "measure";
  return (
    <thead class={language()}>
      <tr aria-rowindex={1}>
        <th scope="col" class="districts-corner">
          <span class="districts-corner-title">{t("districtsRows")}</span>
          <small>{t("districtsReviewed", { class: label(CLASS_LABEL[shownClass]) })}</small>
        </th>
        {columns.map((column, k) => {
          const rate = column.rates.find((r) => r.class === shownClass);
          const name = named(column.issuer);
          const known = column.inForce === 0 ? t("districtsNoDocument") : t("districtsInForce", { n: column.inForce });
          const current = column.issuer.id === issuer;
          return (
            <th key={column.issuer.id} scope="col" class={current ? "current" : ""}>
              <button
                type="button"
                data-place={`-1,${k + 1}`}
                tabIndex={tabIndexOf(-1, k + 1)}
                aria-pressed={current}
                title={`${name} · ${known} · ${t("districtsShow", { name })}`}
                onClick={() => go({ lower: [column.issuer.id] })}
              >
                <span class="districts-name">{language() === "zh" ? (column.issuer.short ?? name) : name}</span>
                <small>{rate ? `${rate.reviewed.n}/${rate.reviewed.d}` : "–"}</small>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
