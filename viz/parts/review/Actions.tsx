/** The bar of what can be done, each with its key; and the reason that is saved with it. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { RELATION_LABEL } from "../../../src/language/terms.ts";
import { label, t } from "../../i18n/text.ts";
import { accept, askReason, askRelation, bulkAccept, bulkNone, none, reject, toggleMark } from "./acts.ts";
import { candidate, comment, type Item, marked, mayBeComplete, proposedRelation } from "./desk.ts";

export function Actions({ item }: { item: Item }) {
  const now = candidate.value;
  const { id } = item.commitment;
  const bar = useRef<HTMLElement>(null);
  // What is announced is shown above it.
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const tell = () =>
      document.documentElement.style.setProperty("--actions-height", `${element.getBoundingClientRect().height}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <footer class="actions" ref={bar}>
      <div class="action-row">
        <label class="comment">
          <span class="hidden">{t("comment")}</span>
          <input
            id="comment"
            type="text"
            placeholder={t("comment")}
            maxLength={500}
            value={comment.value}
            onInput={(event) => {
              comment.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key === "Escape" || event.key === "Enter") event.currentTarget.blur();
            }}
          />
        </label>
        <Act hint="m" run={() => toggleMark(id)} pressed={marked.value.includes(id)}>
          {marked.value.includes(id) ? t("markNone") : t("mark")}
        </Act>
      </div>
      <div class="action-row">
        <Act hint="a" disabled={!now} run={accept} primary>
          {now ? t("acceptAs", { relation: label(RELATION_LABEL[proposedRelation(now)]) }) : t("accept")}
        </Act>
        <Act hint="e" disabled={!now} run={askRelation}>
          {t("editRelation")}
        </Act>
        <Act hint="r" disabled={!now} run={reject}>
          {t("reject")}
        </Act>
        <Act hint="n" disabled={item.coverage.unlooked.length === 0} run={() => none()}>
          {t("none")}
        </Act>
        <Act hint="x" run={() => askReason("not-applicable")}>
          {t("notApplicable")}
        </Act>
        {now && (
          <Act hint="l" run={() => askReason("local")}>
            {t("local")}
          </Act>
        )}
        {mayBeComplete(item) && (
          <Act hint="w" run={() => askReason("union_complete")}>
            {t("unionComplete")}
          </Act>
        )}
      </div>
      {marked.value.length > 0 && (
        <div class="action-row bulk">
          <span>{t("marked", { n: marked.value.length })}</span>
          <button type="button" class="button" onClick={bulkAccept}>
            {t("bulkAccept")}
          </button>
          <button type="button" class="button" onClick={bulkNone}>
            {t("bulkNone")}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              marked.value = [];
            }}
          >
            {t("markNone")}
          </button>
        </div>
      )}
    </footer>
  );
}

function Act({
  hint,
  run,
  children,
  disabled = false,
  primary = false,
  pressed,
}: {
  hint: string;
  run: () => void;
  children: ComponentChildren;
  disabled?: boolean;
  primary?: boolean;
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class={primary ? "button primary" : "button"}
      disabled={disabled}
      aria-keyshortcuts={hint}
      data-key={hint}
      aria-pressed={pressed}
      onClick={run}
    >
      {children}
    </button>
  );
}
