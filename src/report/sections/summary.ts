/** 二、总体衔接情况: the sentences in the order that interface.md sets, the table by class. */
import type { Coverage, IndicatorState, Ratio } from "../../analysis/analysis.ts";
import { CLASS_LABEL, STATE_LABEL } from "../../language/terms.ts";
import { CLASSES } from "../../model/index.ts";
import { gapSentence } from "../gap.ts";
import type { Naming } from "../naming.ts";
import { mainGaps } from "../ranking.ts";
import type { Block, Section, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { leftOut, lookedAt, rateOf, type Tally, tallies } from "../tally.ts";
import { HEAD_WORDS } from "../wording/head.ts";
import { NOTHING } from "../wording/nothing.ts";
import { SUMMARY_WORDS } from "../wording/summary.ts";
import { sectionNumber } from "./numbering.ts";
import { askedItems, toConfirm } from "./open.ts";
import { documentsCompared } from "./scope.ts";

export function summarySection(selection: Selection, names: Naming): Section {
  const words = SUMMARY_WORDS[names.language];
  const counts = tallies(selection.coverage);
  const d = counts.reduce((sum, t) => sum + t.d, 0);
  const compared = words.compared(
    names.lowerSide,
    names.upperSide,
    names.date(selection.analysis.asOf),
    d,
    leftOut(selection.coverage).total,
  );
  const measures = counts.find((t) => t.class === "measure")!;
  const text = (...sentences: string[]): Block => ({ type: "paragraph", text: names.sentences(sentences) });
  return {
    id: "summary",
    number: sectionNumber(2, names.language),
    title: HEAD_WORDS[names.language].summary,
    blocks: [
      text(
        ...(selection.narrowed ? [words.narrowed] : []),
        compared,
        stateSentence(measures, selection.narrowed, names),
        words.seeTable,
      ),
      ratesTable(selection, names),
      text(gapsSentence(mainGaps(selection), selection, names)),
      text(indicatorSentence(selection, names)),
      text(words.disclaimer, askSentence(selection, names)),
    ],
    sections: [],
  };
}

/** For who has one minute: how the measures stand, the main gaps by name and state, and what all this rests on. */
export function briefOf(selection: Selection, names: Naming): string {
  const { brief: words, noGaps } = SUMMARY_WORDS[names.language];
  const nothing = NOTHING[names.language];
  const looked = lookedAt(selection);
  const measures = tallies(selection.coverage).find((t) => t.class === "measure")!;
  const gaps = mainGaps(selection).map((c) => {
    const issuer = selection.issuers.length > 1 ? [names.issuer(c.issuer)] : [];
    return names.shortItem(c.commitment) + names.aside(names.list([...issuer, names.state(c)]));
  });
  const documents = documentsCompared(selection);
  const notFull = documents.filter((d) => d.nature !== "issued" || d.completeness !== "full").length;
  return names.sentences([
    stateSentence(measures, selection.narrowed, names),
    ...(gaps.length > 0
      ? [words.gaps(names.list(gaps))]
      : looked.unreviewed > 0 || looked.d === 0
        ? [nothing(noGaps, looked)]
        : []),
    words.basis(documents.length, notFull),
  ]);
}

/** "Measures, 40 items: covered 12/40, …": every state that counts, so that the parts add up to d. */
function stateSentence(t: Tally, narrowed: boolean, names: Naming): string {
  const words = SUMMARY_WORDS[names.language];
  const name = CLASS_LABEL[t.class][names.language];
  if (t.d === 0) return words.noClass(name);
  const part = (label: string, n: number) => (narrowed ? words.count(label, n) : words.part(label, n, t.d));
  const label = (s: keyof typeof STATE_LABEL) => STATE_LABEL[s][names.language];
  const optional = (["suspect", "disputed"] as const).filter((s) => t.states[s] > 0);
  const parts = [
    part(label("covered"), t.states.covered),
    part(label("partial"), t.states.partial),
    part(words.absent, t.states.gap + t.states["not-seen"]),
    part(label("expired"), t.states.expired),
    ...optional.map((s) => part(label(s), t.states[s])),
    part(label("unreviewed"), t.states.unreviewed),
  ];
  const said = parts.join(names.language === "zh" ? "，" : ", ");
  return narrowed ? words.statesNarrowed(name, t.d, said) : words.states(name, t.d, said);
}

function gapsSentence(gaps: Coverage[], selection: Selection, names: Naming): string {
  const words = SUMMARY_WORDS[names.language];
  if (gaps.length === 0) return NOTHING[names.language](words.noGaps, lookedAt(selection));
  const parts = gaps.map((c, i) => {
    const issuer = selection.issuers.length > 1 ? names.aside(names.issuer(c.issuer)) : "";
    return words.gap(
      gaps.length === 1 ? "" : words.ordinal[i]!,
      names.item(c.commitment) + issuer,
      gapSentence(c, selection, names, "brief"),
    );
  });
  return words.gapsLead(gaps.length) + parts.join(names.pause) + names.stop;
}

function indicatorSentence(selection: Selection, names: Naming): string {
  const words = SUMMARY_WORDS[names.language];
  const all = selection.indicators;
  if (all.length === 0) return words.noIndicators;
  const count = (...states: IndicatorState[]) => all.filter((i) => states.includes(i.state)).length;
  const set = count("higher", "equal", "lower", "quantified");
  const others = (["task-only", "missing", "not-decomposed", "unreviewed"] as const).filter((s) => count(s) > 0);
  const ended = all.filter((i) => i.figures.length === 0 && i.reference.length > 0);
  const different = ended.filter((i) => i.reference.every((f) => f.comparability === "different")).length;
  const sentence = words.indicators(
    all.length,
    set,
    set > 0 ? words.ranked(count("higher"), count("equal"), count("lower"), count("quantified")) : "",
    count("unquantified"),
    count("not-comparable"),
    others.map((s) => words.restState(names.terms.indicatorStates[s][names.language], count(s), all.length)).join(""),
  );
  const within = selection.narrowed ? words.narrowedIndicators : "";
  return names.sentences([within + sentence, ...(ended.length > 0 ? [words.reference(ended.length, different)] : [])]);
}

function askSentence(selection: Selection, names: Naming): string {
  const words = SUMMARY_WORDS[names.language];
  const items = [...askedItems(selection).map((c) => c.commitment), ...toConfirm(selection)];
  if (items.length === 0) return NOTHING[names.language](words.noAsk, lookedAt(selection));
  const shown = [...new Set(items.map(names.item))].slice(0, 1);
  const more = items.length > shown.length && names.language === "zh" ? "等" : "";
  return words.ask(names.list(shown) + more, items.length);
}

/** One row for each class (and issuer, where there are several): n/d in each cell, n alone where filters narrow the items. */
export function ratesTable(selection: Selection, names: Naming, methodAnnex = 3): Table {
  const words = SUMMARY_WORDS[names.language];
  const several = selection.issuers.length > 1;
  const rows = selection.issuers.flatMap((issuer) =>
    tallies(selection.coverage.filter((c) => c.issuer === issuer)).map(({ class: c, states, d }) => [
      ...(several ? [names.issuer(issuer)] : []),
      CLASS_LABEL[c][names.language],
      String(d),
      ...[
        states.covered,
        states.partial,
        states.gap + states["not-seen"],
        states.expired,
        states.suspect,
        states.disputed,
        states.unreviewed,
      ].map((n) => (selection.narrowed ? String(n) : `${n}/${d}`)),
    ]),
  );
  const heads = words.columns;
  const column = (key: keyof typeof heads) => ({
    key,
    label: heads[key],
    width: key === "class" ? 14 : 12,
    align: "center" as const,
  });
  return {
    type: "table",
    id: "rates",
    caption: words.rates + (selection.narrowed ? words.narrowedCaption : ""),
    columns: [
      ...(several ? [{ key: "issuer", label: names.issuerHead, width: 16 }] : []),
      ...(["class", "d", "covered", "partial", "absent", "expired", "suspect", "disputed", "unreviewed"] as const).map(
        column,
      ),
    ],
    rows,
    note: selection.narrowed ? words.narrowedNote : words.ratesNote(methodAnnex),
  };
}

/** 附件3: the Analysis' own rates, with the percentage where it gives one; no rows where filters narrow the items. */
export function ratioTable(selection: Selection, names: Naming): Table {
  const words = SUMMARY_WORDS[names.language];
  const said = (r: Ratio) => (r.percent === undefined ? `${r.n}/${r.d}` : words.percent(`${r.n}/${r.d}`, r.percent));
  const several = selection.issuers.length > 1;
  const column = (key: keyof typeof words.ratioColumns) => ({
    key,
    label: words.ratioColumns[key],
    width: 20,
    align: "center" as const,
  });
  return {
    type: "table",
    id: "ratios",
    caption: words.ratios,
    columns: [
      ...(several ? [{ key: "issuer", label: names.issuerHead, width: 20 }] : []),
      ...(["class", "strict", "withPartial", "reviewed"] as const).map(column),
    ],
    rows: selection.issuers.flatMap((issuer) =>
      CLASSES.flatMap((c) => {
        const rate = rateOf(selection, issuer, c);
        if (!rate) return [];
        const name = CLASS_LABEL[c][names.language];
        const cells = [said(rate.strict), said(rate.withPartial), said(rate.reviewed)];
        return [[...(several ? [names.issuer(issuer)] : []), name, ...cells]];
      }),
    ),
    note: words.ratiosNote,
  };
}
