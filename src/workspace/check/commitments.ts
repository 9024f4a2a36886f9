/** What a commitment says about itself: counts, expectations, period and deadline, evidence at all. */
import { KINDS, LEVELS, type PolicyDocument } from "../../model/index.ts";
import { COMMITMENT_WORDS, DOCUMENT_WORDS } from "../wording/documents.ts";
import type { Context, Located } from "./context.ts";

export function checkCommitments(context: Context): void {
  for (const { document, yaml } of context.reading.documents) {
    const { from, to } = document.period ?? {};
    if (from !== undefined && to !== undefined && from > to) {
      context.report(yaml.at(["period"]), "error", "period-reversed", `${from} … ${to}`, DOCUMENT_WORDS.period());
    }
    if (document.source !== undefined && /[/\\]/.test(document.source.file)) {
      context.report(
        yaml.at(["source", "file"]),
        "error",
        "bad-value",
        document.source.file,
        DOCUMENT_WORDS.sourceFolder(),
      );
    }
    if (document.basis.some((basis) => basis.document === document.id)) {
      context.report(yaml.at(["basis"]), "error", "self-reference", document.id, DOCUMENT_WORDS.ownBasis());
    }
  }
  for (const located of context.commitments.values()) {
    checkCounts(context, located);
    checkExpectations(context, located);
    checkDeadline(context, located);
    const { evidence, title } = located.commitment;
    if (evidence.length === 0) {
      context.report(context.at(located, "id"), "warning", "evidence-missing", title, COMMITMENT_WORDS.noEvidence());
    }
  }
}

/** The named children of a numbered system are at most as many as the text declares. */
function checkCounts(context: Context, located: Located): void {
  const { id, declares } = located.commitment;
  const children = context.children.get(id) ?? [];
  for (const [i, { kind, count, what }] of declares.entries()) {
    const at = context.at(located, "declares", i);
    if (count !== null && declares.findIndex((other) => other.kind === kind && other.count !== null) < i) {
      context.report(at, "error", "count-twice", kind, COMMITMENT_WORDS.countTwice(KINDS));
    } else if (count !== null) {
      const named = children.filter(({ commitment }) => commitment.kind === kind).length;
      if (named <= count) continue;
      context.report(at, "error", "count-mismatch", what, COMMITMENT_WORDS.count(named, kind, count));
    }
  }
}

function checkExpectations(context: Context, located: Located): void {
  const { expectations } = located.commitment;
  const level = levelOf(context, located.file.document);
  const seen = new Set<string>();
  for (const [i, expectation] of expectations.entries()) {
    const about = expectation.level ?? "";
    const code = "duplicate-expectation";
    if (seen.has(about)) {
      const at = context.at(located, "expectations", i);
      if (about === "") context.report(at, "error", code, undefined, COMMITMENT_WORDS.expectationTwiceBelow());
      else context.report(at, "error", code, about, COMMITMENT_WORDS.expectationTwice());
    }
    seen.add(about);
    if (expectation.level !== undefined && level !== undefined && LEVELS.indexOf(expectation.level) <= level) {
      const at = context.at(located, "expectations", i, "level");
      context.report(at, "error", "level-order", expectation.level, COMMITMENT_WORDS.expectationLevel());
    }
  }
}

function checkDeadline(context: Context, located: Located): void {
  const { deadline } = located.commitment;
  const { from, to } = located.file.document.period ?? {};
  if (deadline === undefined || ((from === undefined || deadline >= from) && (to === undefined || deadline <= to)))
    return;
  context.report(
    context.at(located, "deadline"),
    "warning",
    "deadline-outside-period",
    deadline,
    COMMITMENT_WORDS.deadline(from, to),
  );
}

/** Whether an issuer is another's body: its parents lead up to it (a municipal institute below its city). */
export function isBodyOf(context: Context, issuer: string, above: string): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = issuer; id !== undefined && !seen.has(id); ) {
    seen.add(id);
    id = context.jurisdictions.get(id)?.parent;
    if (id === above) return true;
  }
  return false;
}

/** Index of the issuer's level in LEVELS; `undefined` for an unknown issuer. */
export function levelOf(context: Context, document: PolicyDocument): number | undefined {
  const level = context.jurisdictions.get(document.issuer)?.level;
  return level === undefined ? undefined : LEVELS.indexOf(level);
}
