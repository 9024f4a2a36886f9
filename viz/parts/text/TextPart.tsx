/** The text pane: one document's text with its commitments marked, or its quotations where the text is not at hand. */
import { useRef } from "preact/hooks";
import { NATURE_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { type Found, found } from "../../state/facts.ts";
import { go, select, view } from "../../state/store.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Notice } from "../../widgets/Notice.tsx";
import { DocumentLine } from "../details/Quotations.tsx";
import type { Lost } from "./passages.ts";
import { QuoteList } from "./QuoteList.tsx";
import { TextBody } from "./TextBody.tsx";
import { loadTexts, readingFile, type ShownText, shownText } from "./texts.ts";

export function TextPart() {
  const now = found.value;
  const shown = shownText.value;
  if (now === undefined || shown === undefined) return <Notice title={t("textNoQuotes")} />;
  const { document, commitments, passages } = shown;
  return (
    <section class="text-pane" aria-labelledby="text-title">
      <header class="pane-head">
        <h2 id="text-title">{t("textTitle")}</h2>
        <DocumentChoice found={now} chosen={document.id} />
        <Loader />
        <div class="pane-note">
          <DocumentLine document={document} />
          <Status shown={shown} />
        </div>
      </header>
      {passages && passages.lost.length > 0 && <LostList lost={passages.lost} found={now} />}
      {passages ? (
        <TextBody key={document.id} passages={passages} />
      ) : (
        <QuoteList commitments={commitments} found={now} />
      )}
    </section>
  );
}

/** Choosing a document makes the list show its items. */
function DocumentChoice({ found, chosen }: { found: Found; chosen: string }) {
  const groups = [
    ["upper", t("sideUpper")],
    ["lower", t("sideLower")],
  ] as const;
  return (
    <label class="text-choice">
      <span class="hidden">{t("textDocument")}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const document = found.documents.get(event.currentTarget.value);
          if (document === undefined) return;
          const { filters } = view.value;
          go({ side: document.side, selection: [], filters: { ...filters, documents: [document.id] } });
        }}
      >
        {groups.map(([side, name]) => (
          <optgroup key={side} label={name}>
            {found.analysis.documents
              .filter((d) => d.side === side)
              .map((d) => (
                <option key={d.id} value={d.id}>
                  {t("textChoice", { title: d.title, date: d.date, nature: label(NATURE_LABEL[d.nature]) })}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Loader() {
  const input = useRef<HTMLInputElement>(null);
  const busy = readingFile.value;
  return (
    <>
      <button
        type="button"
        class="button"
        title={t("textLoadHint")}
        disabled={busy !== undefined}
        onClick={() => input.current?.click()}
      >
        <Icon name="text" size={16} /> {busy === undefined ? t("textLoad") : t("textLoading", { file: busy })}
      </button>
      <input
        ref={input}
        class="hidden"
        type="file"
        multiple
        tabIndex={-1}
        accept=".txt,.md,.html,.htm,.docx,.pdf"
        aria-label={t("textLoad")}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void loadTexts(files);
        }}
      />
    </>
  );
}

function Status({ shown }: { shown: ShownText }) {
  const { document, state, passages } = shown;
  const file = document.source?.file ?? "";
  if (passages) {
    return (
      <p>
        <span class="chip verified">✓ {t("textVerified")}</span> {file} · {t("textMarks", { n: passages.marks })}
      </p>
    );
  }
  const quotes = t("textQuotes", { n: document.counts.quoted });
  return (
    <p>
      {state === "changed" && <span class="chip warn">{t("textChanged", { file })}</span>}{" "}
      {state === "unnamed" ? t("textUnnamed") : t("textMissing")} {state !== "unnamed" && t("textExpected", { file })} ·{" "}
      {quotes}
    </p>
  );
}

function LostList({ lost, found }: { lost: readonly Lost[]; found: Found }) {
  return (
    <details class="text-lost">
      <summary>
        <Icon name="warning" size={15} /> {t("textLost", { n: lost.length })}
      </summary>
      <ul>
        {lost.map(({ commitment, evidence, reason }) => (
          <li key={commitment + evidence.exact}>
            <button type="button" class="link" lang="zh-CN" onClick={() => select(commitment)}>
              {found.commitments.get(commitment)?.title}
            </button>{" "}
            <q lang="zh-CN">{evidence.exact}</q> <small>{t(`textLost_${reason}`)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
