/** One search for list and picture. `/` jumps here from anywhere. */
import { useRef } from "preact/hooks";
import { t } from "../../i18n/text.ts";
import { askForInitials } from "../../state/pinyin.ts";
import { filter, view } from "../../state/store.ts";
import { Icon } from "../../widgets/Icon.tsx";

export function Search() {
  const input = useRef<HTMLInputElement>(null);
  const { text } = view.value.filters;
  if (/^[a-z]/i.test(text)) askForInitials();
  const leave = (event: KeyboardEvent) => {
    if (event.key === "Escape" && text !== "") {
      event.stopPropagation();
      filter({ text: "" }, "replace");
    } else if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      document.querySelector<HTMLElement>("#part-list [role=listbox]")?.focus();
    }
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t("search")}
        placeholder={t("search")}
        title={t("searchHint")}
        value={text}
        onInput={(event) => filter({ text: event.currentTarget.value }, "replace")}
        onKeyDown={leave}
      />
      {text !== "" && (
        <button
          type="button"
          class="button quiet"
          aria-label={t("clearSearch")}
          onClick={() => {
            filter({ text: "" }, "replace");
            input.current?.focus();
          }}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </search>
  );
}
