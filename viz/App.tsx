/** The window: head, rates, and the three parts on one selection. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { watchOthers } from "./edit/saving.ts";
import { label, named, t } from "./i18n/text.ts";
import { dropping, listenToDrops } from "./import/dropping.ts";
import { keepDrafts } from "./import/jobs.ts";
import { listenToKeys } from "./keys.ts";
import { CentrePart } from "./parts/centre/CentrePart.tsx";
import { DetailsPart } from "./parts/details/DetailsPart.tsx";
import { FaultBar } from "./parts/dialogs/Faults.tsx";
import { Help } from "./parts/dialogs/Help.tsx";
import { Header } from "./parts/header/Header.tsx";
import { PaneNav } from "./parts/header/PaneNav.tsx";
import { Rates } from "./parts/header/Rates.tsx";
import { ImportPart } from "./parts/import/ImportPart.tsx";
import { ListPart } from "./parts/list/ListPart.tsx";
import { Ask } from "./parts/review/Ask.tsx";
import { Conflicts } from "./parts/review/Conflicts.tsx";
import { alone, found, outcome, type Problem, reading } from "./state/facts.ts";
import { rememberSeen } from "./state/since.ts";
import { load, loading } from "./state/source.ts";
import { go, today, view } from "./state/store.ts";
import { theme } from "./state/theme.ts";
import { TABS } from "./state/view.ts";
import { Announcer } from "./widgets/Announcer.tsx";
import { applyInks } from "./widgets/inks.ts";
import { Notice } from "./widgets/Notice.tsx";

export function App() {
  const { language } = view.value;
  const dark = theme.value;
  const title = reading.value?.workspace?.title;
  // Before the picture they are for is shown, which is drawn in the new theme at once.
  useLayoutEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = title ? `${title} · ${t("product")}` : t("product");
  }, [language, title]);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark;
    applyInks(dark);
  }, [dark]);
  // Heard from the first picture on: a key or a file may come before the next one.
  useLayoutEffect(listenToKeys, []);
  useLayoutEffect(listenToDrops, []);
  useEffect(watchOthers, []);
  useEffect(keepDrafts, []);
  useEffect(rememberSeen, []);
  return (
    <div class="app" data-tab={view.value.tab}>
      <Header />
      <FaultBar />
      <Body />
      <Help />
      <Ask />
      <Conflicts />
      <Announcer />
      {dropping.value && <p class="drop-here">{t("importDropHere")}</p>}
    </div>
  );
}

function Body() {
  const now = loading.value;
  if (now.state === "loading") return <Notice title={t("loading")} />;
  if (now.state === "failed") {
    return (
      <Notice title={t("loadFailed")} hint={t("loadFailedHint")}>
        <p class="notice-reason">{label(now.reason)}</p>
        <button type="button" class="button" onClick={load}>
          {t("retry")}
        </button>
      </Notice>
    );
  }
  const workspace = reading.value?.workspace;
  if (workspace === undefined) return <Notice title={t("loadFailed")} hint={t("faultsHint")} />;
  if (view.value.pane === "import") return <Import />;
  if (workspace.documents.length === 0) {
    return (
      <Notice title={t("emptyWorkspace")} hint={t("emptyWorkspaceHint")}>
        <button type="button" class="button primary" onClick={() => go({ pane: "import" })}>
          {t("importTitle")}
        </button>
      </Notice>
    );
  }
  const { value } = outcome;
  if (value === undefined || "problem" in value || value.analysis.commitments.length === 0) {
    return (
      <>
        <div class="rates">
          <PaneNav />
        </div>
        <NothingToCompare problem={value && "problem" in value ? value.problem : undefined} />
      </>
    );
  }
  return <Parts />;
}

function NothingToCompare({ problem }: { problem: Problem | undefined }) {
  const { asOf } = view.value;
  if (alone.value !== undefined && problem === undefined) {
    return (
      <Notice title={t("oneSide", { name: named(alone.value) })} hint={t("oneSideHint")}>
        <button type="button" class="button primary" onClick={() => go({ pane: "import" })}>
          {t("importTitle")}
        </button>
      </Notice>
    );
  }
  return (
    <Notice title={t("emptyScope")} hint={problem === undefined ? t("emptyScopeAt", { asOf }) : problemWords(problem)}>
      <div class="notice-ways">
        {asOf !== today() && (
          <button type="button" class="button" onClick={() => go({ asOf: today() })}>
            {t("asOfToday")}
          </button>
        )}
        <button type="button" class="button primary" onClick={() => go({ upper: [], lower: [], asOf: today() })}>
          {t("scopeDefault")}
        </button>
      </div>
    </Notice>
  );
}

function problemWords(problem: Problem): string {
  if ("unknown" in problem) return t("unknownScope", { ids: problem.unknown.join(", ") });
  return "both" in problem ? t("bothSides", { title: problem.both }) : label(problem.reason);
}

/** Bringing in documents needs the whole window, and no analysis. */
function Import() {
  return (
    <>
      <div class="rates">
        <PaneNav />
      </div>
      <main class="import-main">
        <ImportPart />
      </main>
    </>
  );
}

function Parts() {
  const { tab, pane } = view.value;
  const tabs = useRef<HTMLFieldSetElement>(null);
  const parts = useRef<HTMLElement>(null);
  const last = useRef(tab);
  useEffect(() => {
    // In a narrow window the part that is turned to gets the whole of it: the head of the page scrolls away.
    if (last.current !== tab && tabs.current !== null && parts.current !== null) {
      const height = tabs.current.offsetHeight;
      if (height > 0) window.scrollBy(0, parts.current.getBoundingClientRect().top - height);
    }
    last.current = tab;
  }, [tab]);
  const centre = pane === "picture" || pane === "table" ? t("partPicture") : t(`pane_${pane}`);
  return (
    <>
      <Rates />
      <fieldset class="tabs" ref={tabs}>
        <legend class="hidden">{t("pane")}</legend>
        {TABS.map((value) => (
          <button key={value} type="button" class="tab" aria-pressed={tab === value} onClick={() => go({ tab: value })}>
            {value === "picture" ? centre : t(value === "list" ? "partList" : "partDetails")}
          </button>
        ))}
      </fieldset>
      <main class="parts" ref={parts}>
        <section class="part part-list" id="part-list" aria-label={t("partList")}>
          <ListPart />
        </section>
        <section class="part part-centre" aria-label={centre}>
          {found.value && <CentrePart />}
        </section>
        <aside class="part part-details" id="part-details" tabIndex={-1} aria-label={t("partDetails")}>
          <DetailsPart />
        </aside>
      </main>
    </>
  );
}
