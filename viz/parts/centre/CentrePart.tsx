/** The middle part: the picture in one of its arrangements, or the same facts as a table. */
import { t } from "../../i18n/text.ts";
import { go, view } from "../../state/store.ts";
import { ARRANGEMENTS } from "../../state/view.ts";
import { Segmented } from "../../widgets/Segmented.tsx";
import { PicturePart } from "./PicturePart.tsx";
import { TablePart } from "./TablePart.tsx";

export function CentrePart() {
  const { pane, arrangement } = view.value;
  return (
    <>
      <div class="centre-head">
        <Segmented
          label={t("arrangement")}
          choices={[...ARRANGEMENTS, "table" as const].map((value) => ({
            value,
            label: t(value === "table" ? "pane_table" : value),
          }))}
          value={pane === "table" ? "table" : arrangement}
          onChange={(value) => go(value === "table" ? { pane: "table" } : { pane: "picture", arrangement: value })}
        />
      </div>
      {pane === "table" ? <TablePart /> : <PicturePart />}
    </>
  );
}
