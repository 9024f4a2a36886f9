/**
 * The view: everything a person has chosen to see. The address bar holds all of it, so that a link reopens it;
 * it never enters the analysis or the graph.
 */
import type { LowerState, State } from "../../src/analysis/analysis.ts";
import { LOWER_STATES, STATES } from "../../src/analysis/analysis.ts";
import type { Language } from "../../src/language/terms.ts";
import { LANGUAGES } from "../../src/language/terms.ts";
import { CLASSES, type CommitmentClass, isDate, KINDS, type Kind } from "../../src/model/index.ts";

import { isLedgerChoice } from "./ledger.ts";

export const ARRANGEMENTS = ["facing", "force", "matrix"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
/** What stands in the middle: the picture, the same facts as a table, all districts, indicators, review, text. */
export const PANES = ["picture", "table", "districts", "indicators", "review", "text", "import"] as const;
export type Pane = (typeof PANES)[number];
export const SORTS = ["severity", "document"] as const;
export type Sort = (typeof SORTS)[number];
/** The part shown where the window is too narrow for three. */
export const TABS = ["list", "picture", "details"] as const;
export type Tab = (typeof TABS)[number];
export const SIDES = ["upper", "lower"] as const;

export interface Filters {
  states: State[];
  lowerStates: LowerState[];
  classes: CommitmentClass[];
  kinds: Kind[];
  documents: string[];
  /** Ids of commitments; what stands below any of them. */
  branches: string[];
  /** Characters or pinyin initials. */
  text: string;
  /** A lead or support department of the text or of the ledger, as written there. */
  lead: string;
  /** What the office's ledger has to hold, as `ledger.ts` writes it. */
  ledger: string[];
}

export interface View {
  language: Language;
  theme: Theme;
  /** Issuer or document ids; empty: the workspace's default. */
  upper: string[];
  lower: string[];
  asOf: string;
  filters: Filters;
  side: (typeof SIDES)[number];
  sort: Sort;
  arrangement: Arrangement;
  pane: Pane;
  tab: Tab;
  /** Selected commitments, the last one is shown in the details. */
  selection: string[];
  /** The branch the picture is focused on. */
  focus?: string;
  /** Folded branches of the picture. */
  folded: string[];
}

export const NO_FILTERS: Filters = {
  states: [],
  lowerStates: [],
  classes: [],
  kinds: [],
  documents: [],
  branches: [],
  text: "",
  lead: "",
  ledger: [],
};

/** The view a first visit opens with. */
export function defaultView(today: string): View {
  return {
    language: "zh",
    theme: "auto",
    upper: [],
    lower: [],
    asOf: today,
    filters: NO_FILTERS,
    side: "upper",
    sort: "severity",
    arrangement: "facing",
    pane: "picture",
    tab: "list",
    selection: [],
    folded: [],
  };
}

/** Whether any filter narrows the list. */
export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value.length > 0);
}

const list = (values: readonly string[]) => values.join(",");

/** The address fragment of a view, without `#`. What equals the default is left out, the date never is. */
export function toAddress(view: View): string {
  const parts = new URLSearchParams();
  const put = (key: string, value: string | undefined, absent = "") => {
    if (value !== undefined && value !== absent) parts.set(key, value);
  };
  put("lang", view.language, "zh");
  put("theme", view.theme, "auto");
  put("upper", list(view.upper));
  put("lower", list(view.lower));
  put("asof", view.asOf);
  put("state", list(view.filters.states));
  put("lstate", list(view.filters.lowerStates));
  put("class", list(view.filters.classes));
  put("kind", list(view.filters.kinds));
  put("doc", list(view.filters.documents));
  put("branch", list(view.filters.branches));
  put("q", view.filters.text);
  put("lead", view.filters.lead);
  put("ledger", list(view.filters.ledger));
  put("side", view.side, "upper");
  put("sort", view.sort, "severity");
  put("view", view.arrangement, "facing");
  put("pane", view.pane, "picture");
  put("tab", view.tab, "list");
  put("sel", list(view.selection));
  put("focus", view.focus);
  put("fold", list(view.folded));
  // Colons and commas are legal in a fragment; kept readable.
  return parts.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
}

/** Reads an address fragment; whatever is unknown or malformed in it is passed over. */
export function fromAddress(fragment: string, today: string): View {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  const view = defaultView(today);
  const one = <T extends string>(key: string, known: readonly T[], absent: T): T => {
    const value = parts.get(key);
    return known.find((k) => k === value) ?? absent;
  };
  const many = (key: string) => (parts.get(key) ?? "").split(",").filter((value) => value !== "");
  const known = <T extends string>(key: string, all: readonly T[]) => all.filter((k) => many(key).includes(k));
  const asOf = parts.get("asof");
  const focus = parts.get("focus");
  return {
    ...view,
    language: one("lang", LANGUAGES, view.language),
    theme: one("theme", THEMES, view.theme),
    upper: many("upper"),
    lower: many("lower"),
    asOf: asOf && isDate(asOf) ? asOf : today,
    filters: {
      states: known("state", STATES),
      lowerStates: known("lstate", LOWER_STATES),
      classes: known("class", CLASSES),
      kinds: known("kind", KINDS),
      documents: many("doc"),
      branches: many("branch"),
      text: parts.get("q") ?? "",
      lead: parts.get("lead") ?? "",
      ledger: many("ledger").filter(isLedgerChoice),
    },
    side: one("side", SIDES, view.side),
    sort: one("sort", SORTS, view.sort),
    arrangement: one("view", ARRANGEMENTS, view.arrangement),
    pane: one("pane", PANES, view.pane),
    tab: one("tab", TABS, view.tab),
    selection: many("sel"),
    ...(focus ? { focus } : {}),
    folded: many("fold"),
  };
}
