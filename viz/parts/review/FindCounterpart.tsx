/** Adding a counterpart that the machine did not think of: search the lower side, choose, then judge it. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { AnalysedCommitment } from "../../../src/analysis/analysis.ts";
import { t } from "../../i18n/text.ts";
import { found } from "../../state/facts.ts";
import { searchRows } from "../../state/gather.ts";
import { marksOf } from "../../state/marks.ts";
import { askForInitials, initials } from "../../state/pinyin.ts";

import { Icon } from "../../widgets/Icon.tsx";
import { Marked } from "../../widgets/Marked.tsx";
import { added, inHand, moveCursor } from "./desk.ts";

/** As many as one looks through before typing on. */
const SHOWN = 8;

export function FindCounterpart({ upper }: { upper: AnalysedCommitment }) {
  const [query, setQuery] = useState("");
  const place = useRef<HTMLDivElement>(null);
  // The field stands below the candidates: its hits come into view with it, and stay when suggestions come in above.
  const above = inHand.value?.candidates.length;
  useLayoutEffect(() => {
    if (query !== "") place.current?.scrollIntoView({ block: "nearest" });
  }, [query, above]);
  if (/^[a-z]/i.test(query)) askForInitials();
  const hits = searchRows(found.value!, "lower", query, initials.value).filter(
    ({ commitment }) => commitment.slot === undefined,
  );
  const add = (id: string) => {
    const held = added.value[upper.id] ?? [];
    added.value = { ...added.value, [upper.id]: [id, ...held.filter((other) => other !== id)] };
    moveCursor(0);
    setQuery("");
    document.getElementById("find-counterpart")?.blur();
  };
  return (
    <div class="find" ref={place}>
      <label class="search">
        <Icon name="search" />
        <span class="hidden">{t("findCounterpart")}</span>
        <input
          id="find-counterpart"
          type="search"
          autocomplete="off"
          placeholder={t("findCounterpart")}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              setQuery("");
              event.currentTarget.blur();
            } else if (event.key === "Enter" && hits[0]) {
              event.preventDefault();
              add(hits[0].commitment.id);
            }
          }}
        />
      </label>
      {query.trim() !== "" && hits.length === 0 && <p class="muted">{t("findNone")}</p>}
      <ul class="find-hits">
        {hits.slice(0, SHOWN).map(({ commitment }) => (
          <li key={commitment.id}>
            <button type="button" class="link" lang="zh-CN" onClick={() => add(commitment.id)}>
              <Marked text={commitment.title} marks={marksOf(commitment.title, query, initials.value)} />
            </button>
            <small lang="zh-CN">{found.value?.documents.get(commitment.document)?.title}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
