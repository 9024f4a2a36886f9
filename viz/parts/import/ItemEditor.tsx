/** Correcting one item: kind, title, merge, split, drop. Every step can be undone. */
import { useRef, useState } from "preact/hooks";
import { KIND_LABEL } from "../../../src/language/terms.ts";
import { KINDS } from "../../../src/model/index.ts";
import type { ExtractedCommitment } from "../../../src/read/extract/extraction.ts";
import { label, t } from "../../i18n/text.ts";
import { drop, type Items, mergeWithNext, mergeWithPrevious, setKind, setTitle, split } from "../../import/correct.ts";
import { correct } from "../../import/corrections.ts";
import { jobs, shownItem } from "../../import/jobs.ts";
import { partFrom } from "../../import/part.ts";

export function ItemEditor({
  job,
  item,
  text,
  first,
  last,
  onStep,
}: {
  job: number;
  item: ExtractedCommitment;
  text: string;
  first: boolean;
  last: boolean;
  /** After a step that may take the focus with it: the item to go on with. */
  onStep: (id: string | undefined) => void;
}) {
  const passage = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(0);
  const words = text.slice(item.start, item.end);
  const follow = () => setCursor(passage.current?.selectionStart ?? 0);
  return (
    <div class="item-editor">
      <label class="field">
        {t("correctKind")}
        <select
          value={item.kind}
          onChange={(event) => {
            const kind = KINDS.find((k) => k === event.currentTarget.value);
            if (kind) correct(job, (items) => setKind(items, item.id, kind));
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {label(KIND_LABEL[kind])}
            </option>
          ))}
        </select>
      </label>
      <label class="field wide">
        {t("correctTitle")}
        <input
          type="text"
          lang="zh-CN"
          value={item.title}
          maxLength={200}
          onChange={(event) => {
            const title = event.currentTarget.value.trim();
            if (title !== "" && title !== item.title) correct(job, (items) => setTitle(items, item.id, title));
            else event.currentTarget.value = item.title;
          }}
        />
      </label>
      <label class="field wide">
        {t("correctPassage")}
        <textarea
          ref={passage}
          aria-readonly="true"
          rows={Math.min(7, 2 + Math.floor(words.length / 40))}
          lang="zh-CN"
          value={words}
          // Browsers give a read-only field no cursor to move; this one has a cursor and takes no input.
          onBeforeInput={(event) => event.preventDefault()}
          onInput={(event) => {
            event.currentTarget.value = words;
          }}
          onSelect={follow}
          onKeyUp={follow}
          onClick={follow}
        />
      </label>
      <p class="muted wide" lang="zh-CN">
        {item.indicators.length > 0 && t("correctFigures", { words: item.indicators.map((f) => f.words).join("、") })}{" "}
        {item.lead.length > 0 && t("correctLead", { names: item.lead.join("、") })}
      </p>
      <div class="item-steps wide">
        <button
          type="button"
          class="button"
          disabled={cursor <= 0 || cursor >= words.length}
          onClick={() => {
            correct(job, (items) => split(items, item.id, item.start + cursor, text));
            onStep(item.id);
          }}
        >
          {t("correctSplit")}
        </button>
        <button
          type="button"
          class="button"
          disabled={first}
          onClick={() => {
            const before = itemsOf(job);
            const previous = before[before.findIndex(({ id }) => id === item.id) - 1]?.id;
            correct(job, (items) => mergeWithPrevious(items, item.id));
            shownItem.value = previous;
            onStep(previous);
          }}
        >
          {t("correctPrevious")}
        </button>
        <button
          type="button"
          class="button"
          disabled={last}
          onClick={() => {
            correct(job, (items) => mergeWithNext(items, item.id));
            onStep(item.id);
          }}
        >
          {t("correctNext")}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            const before = itemsOf(job);
            const at = before.findIndex(({ id }) => id === item.id);
            correct(job, (items) => drop(items, item.id));
            onStep((before[at + 1] ?? before[at - 1])?.id);
          }}
        >
          {t("correctDrop")}
        </button>
        <button
          type="button"
          class="button"
          disabled={first}
          title={t("correctPartHint")}
          onClick={() => {
            const whole = jobs.value.find(({ id }) => id === job);
            if (whole) partFrom(whole, item.id);
          }}
        >
          {t("correctPart")}
        </button>
      </div>
    </div>
  );
}

/** The items of a draft as they stand now. */
function itemsOf(job: number): Items {
  const now = jobs.value.find(({ id }) => id === job);
  return now?.state === "draft" ? now.draft.items : [];
}
