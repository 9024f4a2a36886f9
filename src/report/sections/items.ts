/** 附件1（一）逐项说明: one sheet for each item without a full counterpart. */
import type { Coverage, State } from "../../analysis/analysis.ts";
import { SEVERITY } from "../../analysis/analysis.ts";
import { RELATION_LABEL, STATE_LABEL } from "../../language/terms.ts";
import { lookedThrough, mappingsOf, nearestMisses, placed } from "../gap.ts";
import type { Naming } from "../naming.ts";
import { parentsIn, ranked } from "../ranking.ts";
import type { Fact, Item } from "../report.ts";
import type { Selection } from "../selection.ts";
import { GAP_WORDS } from "../wording/gaps.ts";
import { METHOD_WORDS } from "../wording/method.ts";

/** States whose items are told one by one. */
const TOLD: readonly State[] = ["gap", "not-seen", "expired", "disputed", "suspect", "partial"];

export function itemSheets(selection: Selection, names: Naming): Item[] {
  const words = GAP_WORDS[names.language];
  return TOLD.flatMap((state) => [...ranked(selection, [state]), ...parentsIn(selection, [state])]).map((c, i) => ({
    type: "item",
    commitment: c.commitment,
    issuer: c.issuer,
    number: `${i + 1}. `,
    title:
      (selection.commitments.get(c.commitment)?.title ?? c.commitment) +
      (selection.issuers.length > 1 ? names.aside(names.issuer(c.issuer)) : ""),
    state: names.state(c),
    facts: facts(c, selection, names),
    blank: words.opinion,
  }));
}

function facts(c: Coverage, selection: Selection, names: Naming): Fact[] {
  const words = GAP_WORDS[names.language];
  const commitment = selection.commitments.get(c.commitment)!;
  const looked = lookedThrough(c, selection).map((id) => words.lookedNone(names.document(id)));
  const unlooked = c.unlooked.map((id) => words.unlooked(names.document(id)));
  const counterparts = mappingsOf(c.counterparts, selection).filter(
    (m) => m.fresh && m.standing !== "expired" && m.standing !== "pending",
  );
  const near = nearestMisses(c, selection, names);
  const elsewhere = elsewhereLines(c, selection, names);
  const absent = c.state === "gap" || c.state === "not-seen" || c.state === "expired";
  const fact = (label: string, lines: string[]): Fact[] => (lines.length > 0 ? [{ label, lines }] : []);
  return [
    ...fact(words.fact.upper, names.evidence(commitment)),
    ...fact(words.fact.expectation, [names.expectation(c)]),
    ...fact(words.fact.missing, c.missing),
    ...fact(words.fact.looked, [...looked, ...unlooked]),
    ...fact(
      words.fact.counterparts,
      counterparts.map((m) => placed(m, selection, names) + words.relation(RELATION_LABEL[m.relation][names.language])),
    ),
    ...fact(words.fact.nearest, near.length > 0 ? near : absent ? [words.noNearest] : []),
    ...fact(
      words.elsewhere(names.places),
      elsewhere.length > 0 ? elsewhere : absent ? [words.noElsewhere(names.places)] : [],
    ),
    ...fact(words.fact.children, childLines(c, names)),
    ...fact(words.fact.reason, c.reason === undefined ? [] : [c.reason]),
    ...fact(words.fact.rule, [METHOD_WORDS[names.language].states[c.state]]),
  ];
}

/** Other issuers that carry it, in their own words. */
function elsewhereLines(c: Coverage, selection: Selection, names: Naming): string[] {
  const words = GAP_WORDS[names.language];
  return (selection.elsewhere.get(c.commitment) ?? []).flatMap((e) =>
    e.counterparts.map(
      (k) =>
        `${names.issuer(e.issuer)}${names.colon}${names.evidence(k, k.documentTitle)[0]!}${words.relation(RELATION_LABEL[k.relation][names.language])}`,
    ),
  );
}

function childLines(c: Coverage, names: Naming): string[] {
  if (!c.children) return [];
  const words = GAP_WORDS[names.language];
  const counts = SEVERITY.flatMap((s) => {
    const n = c.children?.counts[s] ?? 0;
    return n > 0 ? [words.childCount(STATE_LABEL[s][names.language], n)] : [];
  });
  return [names.list(counts)];
}
