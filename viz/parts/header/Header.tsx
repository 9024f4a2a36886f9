/** The head of the page: what is compared as of when, search, arrangement, and what concerns the whole view. */

import { t } from "../../i18n/text.ts";
import { alone, found, reading } from "../../state/facts.ts";
import { loading } from "../../state/source.ts";
import { go, view } from "../../state/store.ts";
import { THEMES } from "../../state/view.ts";
import { Icon } from "../../widgets/Icon.tsx";
import { Menu } from "../../widgets/Menu.tsx";
import { helpShown } from "../dialogs/Help.tsx";
import { Downloads } from "./Downloads.tsx";
import { ScopeChooser } from "./ScopeChooser.tsx";
import { Search } from "./Search.tsx";

export function Header() {
  const { theme, language } = view.value;
  const source = loading.value.state === "ready" ? loading.value.source : undefined;
  const title = reading.value?.workspace;
  // Nothing to search or to choose from, and nothing else to be distracted by.
  const nothing = found.value?.analysis.commitments.length === 0;
  const empty = title !== undefined && (title.documents.length === 0 || (nothing && alone.value !== undefined));
  const comparable = found.value !== undefined && title !== undefined && !empty;
  return (
    <header class="header">
      <button type="button" class="skip" onClick={toList}>
        {t("skip")}
      </button>
      <div class="brand">
        <Icon name="logo" size={26} />
        <div>
          <h1>{t("product")}</h1>
          <p>{title ? (language === "en" ? (title.titleEn ?? title.title) : title.title) : t("tagline")}</p>
        </div>
      </div>
      {comparable && <ScopeChooser />}
      {!empty && <Search />}
      <div class="header-end">
        {source?.readOnly && (
          <span class="chip" title={t("readOnlyHint")}>
            {t("readOnly")}
          </span>
        )}
        {found.value && (comparable || source?.kind === "embedded") && <Downloads />}
        <Menu
          label={t("theme")}
          groups={[
            {
              items: THEMES.map((value) => ({
                id: value,
                label: t(`theme_${value}`),
                checked: theme === value,
                run: () => go({ theme: value }, "replace"),
              })),
            },
          ]}
        >
          <Icon name="theme" />
        </Menu>
        <button
          type="button"
          class="button"
          title={t("languageHint")}
          lang={language === "zh" ? "en" : "zh-CN"}
          onClick={() => go({ language: language === "zh" ? "en" : "zh" }, "replace")}
        >
          {t("language")}
        </button>
        <button
          type="button"
          class="button"
          aria-label={t("help")}
          title={`${t("help")} (?)`}
          onClick={() => {
            helpShown.value = true;
          }}
        >
          <Icon name="keyboard" />
        </button>
      </div>
    </header>
  );
}

/** Moves the focus past the header. */
function toList(): void {
  document.querySelector<HTMLElement>("#part-list [role=listbox]")?.focus();
}
