/** The middle part: the picture in one of its arrangements, the same facts as a table, or another pane. */
import { t } from "../../i18n/text.ts";
import { picture } from "../../state/picture.ts";
import { go, view } from "../../state/store.ts";
import { ARRANGEMENTS } from "../../state/view.ts";
import { Icon, type IconName } from "../../widgets/Icon.tsx";
import { Segmented } from "../../widgets/Segmented.tsx";
import { DistrictsPart } from "../districts/DistrictsPart.tsx";
import { IndicatorsPart } from "../indicators/IndicatorsPart.tsx";
import { ReviewPart } from "../review/ReviewPart.tsx";
import { TextPart } from "../text/TextPart.tsx";
import { PicturePart } from "./PicturePart.tsx";
import { TablePart } from "./TablePart.tsx";

export function CentrePart() {
  const { pane, arrangement } = view.value;
  if (pane === "review") return <ReviewPart />;
  if (pane === "districts") return <DistrictsPart />;
  if (pane === "indicators") return <IndicatorsPart />;
  if (pane === "text") return <TextPart />;
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
        {pane !== "table" && <Tools />}
      </div>
      {pane === "table" ? <TablePart /> : <PicturePart />}
    </>
  );
}

function Tools() {
  return (
    <fieldset class="picture-tools">
      <legend class="hidden">{t("partPicture")}</legend>
      <Tool icon="plus" name={t("zoomIn")} run={() => picture.value?.zoom(1.3)} />
      <Tool icon="minus" name={t("zoomOut")} run={() => picture.value?.zoom(1 / 1.3)} />
      <Tool icon="fit" name={t("fit")} run={() => picture.value?.fit()} />
    </fieldset>
  );
}

function Tool({ icon, name, run }: { icon: IconName; name: string; run: () => void }) {
  return (
    <button type="button" class="button" aria-label={name} title={name} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}
