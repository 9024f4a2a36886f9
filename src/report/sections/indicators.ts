/** 三（四）指标衔接问题: grouped by state, what ended plans said beside each, and the totals across issuers. */
import type { IndicatorComparison, IndicatorState } from "../../analysis/analysis.ts";
import { figureBrief } from "../comparison.ts";
import type { Naming } from "../naming.ts";
import type { Block } from "../report.ts";
import type { Selection } from "../selection.ts";
import { INDICATOR_WORDS } from "../wording/indicators.ts";

/** Indicators of one state told in the body, those with a figure to set beside them first; annex 2 has all. */
const SHOWN = 2;

/** States that need a word, in the order in which they are told. */
const TOLD: readonly IndicatorState[] = ["lower", "not-comparable", "unquantified", "task-only", "missing"];

export function indicatorSection(selection: Selection, names: Naming): Block[] {
  const words = INDICATOR_WORDS[names.language];
  const all = selection.indicators;
  const groups = TOLD.map((state) => ({ state, members: all.filter((i) => i.state === state) }));
  const marked = all.filter((i) => !TOLD.includes(i.state) && i.figures.some((f) => needsWord(f)));
  const total = groups.reduce((n, g) => n + g.members.length, 0) + marked.length;
  const told = (members: IndicatorComparison[]) => {
    const figures = (i: IndicatorComparison) => i.figures.length + i.reference.length;
    const first = [...members.filter((i) => figures(i) > 0), ...members.filter((i) => figures(i) === 0)].slice(
      0,
      SHOWN,
    );
    const rest = members.length > SHOWN ? words.more(members.length) : "";
    return first.map((i) => indicatorText(i, selection, names)).join(names.pause) + rest + names.stop;
  };
  const entries = groups
    .filter((g) => g.members.length > 0)
    .map(({ state, members }) => ({
      title: words.group(names.terms.indicatorStates[state][names.language], members.length),
      text: told(members),
    }));
  if (marked.length > 0) {
    entries.push({
      title: words.group(words.marked, marked.length),
      text: told(marked),
    });
  }
  const count = (...states: IndicatorState[]) => all.filter((i) => states.includes(i.state)).length;
  const nothing = words.noTrouble(
    all.length,
    count("higher", "equal", "quantified"),
    count("not-decomposed"),
    count("unreviewed"),
  );
  return [
    { type: "paragraph", text: total === 0 ? nothing : words.lead(all.length, total) },
    ...(entries.length > 0 ? [{ type: "list" as const, entries }] : []),
    ...totalParagraphs(selection, names),
  ];
}

function needsWord(f: IndicatorComparison["figures"][number]): boolean {
  return f.comparability === "to-confirm" || f.share?.crossYear === true;
}

/** The upper figure, the figures in force that led to the state, and what ended documents said (期满参考). */
function indicatorText(i: IndicatorComparison, selection: Selection, names: Naming): string {
  const words = INDICATOR_WORDS[names.language];
  const title = selection.commitments.get(i.commitment)?.title ?? i.commitment;
  const issuer = selection.issuers.length > 1 ? names.aside(names.issuer(i.issuer)) : "";
  const figures = (list: IndicatorComparison["figures"]) => list.map((f) => figureBrief(f, i, names));
  // A figure by another definition beside comparable ones is left to annex 2.
  const reference = i.reference.filter((f, n) => n === 0 || f.comparability !== "different");
  const said = [
    ...figures(i.figures),
    ...(reference.length > 0 ? [words.referenceFigures(figures(reference).join(names.pause))] : []),
  ];
  return title + issuer + (said.length > 0 ? names.aside(said.join(names.pause)) : "");
}

/** Sums over the known issuers for the items that the report assesses; annex 2 has them all, with what was left out. */
function totalParagraphs(selection: Selection, names: Naming): Block[] {
  const words = INDICATOR_WORDS[names.language];
  const assessed = new Set(selection.indicators.map((i) => i.commitment));
  const totals = selection.analysis.totals.filter((t) => assessed.has(t.commitment));
  if (totals.length === 0) return [];
  const sentences = totals.slice(0, 1).map((t) => {
    const amount = (value: string) => names.amount(value, t.unit);
    const title = selection.commitments.get(t.commitment)?.title ?? t.commitment;
    return words.total(title, t.year, t.parts.length, amount(t.sum), amount(t.target), t.percent, names.places);
  });
  return [
    {
      type: "paragraph",
      text:
        words.totalsLead +
        sentences.join(names.pause) +
        (totals.length > 1 ? words.more(totals.length) : "") +
        names.stop,
    },
  ];
}
