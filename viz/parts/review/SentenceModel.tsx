/** The control for a user's own sentence model: which one is on, how far it is, on, off. */
import { useState } from "preact/hooks";
import { label, t } from "../../i18n/text.ts";
import { matching } from "../../match/matching.ts";
import { chosenFolder, droppedFolder, type ModelFolder } from "../../match/model-folder.ts";
import { embedding, sentenceModel, switchModelOff, switchModelOn } from "../../match/sentence-model.ts";
import { isOneFile } from "../../state/embed.ts";
import { announce } from "../../widgets/announce.ts";
import { Popover } from "../../widgets/Popover.tsx";

export function SentenceModel() {
  return (
    <Popover label={t("modelTitle")} button={<Short />} className="sentence-model">
      <h2 class="popover-title">{t("modelTitle")}</h2>
      {isOneFile() ? (
        <p>{t("modelNotHere")}</p>
      ) : (
        <>
          <Now />
          <p>{t("modelWhat")}</p>
          <p class="muted">{t("modelStays")}</p>
          <p class="muted">{t("modelUnproven")}</p>
          <Choose />
        </>
      )}
    </Popover>
  );
}

/** On the button. */
function Short() {
  const now = sentenceModel.value;
  const progress = embedding.value;
  const words =
    now.state === "off"
      ? t("modelOff")
      : now.state === "failed"
        ? t("modelFailed")
        : progress !== undefined
          ? t("modelProgress", { done: progress[0], of: progress[1] })
          : t(now.state === "on" ? "modelOn" : "modelOpening", { name: now.name });
  return <span class={`model-state ${now.state}`}>{words}</span>;
}

function Now() {
  const now = sentenceModel.value;
  const progress = embedding.value;
  if (now.state === "off") return null;
  if (now.state === "failed") {
    return (
      <p class="model-fault" role="alert">
        {t("modelFailed")}
        <br />
        {t("modelReason", { name: now.name, reason: label(now.reason) })}
      </p>
    );
  }
  const working = now.state === "opening" || progress !== undefined;
  const used = matching.value.state === "ready" && matching.value.model !== undefined;
  return (
    <div class="model-now">
      <p>
        {now.state === "opening" ? t("modelOpening", { name: now.name }) : t("modelOn", { name: now.name })}{" "}
        {used && !working && t("modelUsed")}
      </p>
      {working && (
        <>
          <progress
            {...(progress === undefined ? {} : { value: progress[0], max: progress[1] })}
            aria-label={progress ? t("modelProgress", { done: progress[0], of: progress[1] }) : t("modelTitle")}
          />
          <p class="muted">{t("modelWorking")}</p>
        </>
      )}
      <button type="button" class="button" onClick={switchModelOff}>
        {t(working ? "modelStop" : "modelSwitchOff")}
      </button>
    </div>
  );
}

function Choose() {
  const [over, setOver] = useState(false);
  const take = (folder: ModelFolder | undefined) => {
    if (folder === undefined) announce(t("modelNotFolder"));
    else void switchModelOn(folder);
  };
  return (
    <section
      aria-label={t("modelChoose")}
      class={`model-drop ${over ? "over" : ""}`}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) void droppedFolder(event.dataTransfer.items).then(take);
      }}
    >
      <label class="button primary">
        {t(sentenceModel.value.state === "on" ? "modelOther" : "modelChoose")}
        <input
          type="file"
          class="hidden"
          // A folder, as every current browser takes it.
          ref={(input) => input?.setAttribute("webkitdirectory", "")}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            if (files.length > 0) take(chosenFolder(files));
          }}
        />
      </label>
      <p class="muted">{t("modelDrop")}</p>
    </section>
  );
}
