/** What a commitment says about itself: counts, expectations, period and deadline, evidence at all. */
import { KINDS, LEVELS, type PolicyDocument } from "../../model/index.ts";
import type { Context, Located } from "./context.ts";

export function checkCommitments(context: Context): void {
  for (const { document, yaml } of context.reading.documents) {
    const { from, to } = document.period ?? {};
    if (from !== undefined && to !== undefined && from > to) {
      const remedy = "write the earlier date into from";
      context.report(
        yaml.at(["period"]),
        "error",
        "period-reversed",
        `${from} … ${to}`,
        "period ends before it begins:",
        remedy,
      );
    }
    if (document.source !== undefined && /[/\\]/.test(document.source.file)) {
      const remedy = "write the name alone; the folder is given by --sources";
      context.report(
        yaml.at(["source", "file"]),
        "error",
        "bad-value",
        document.source.file,
        "source file with a folder:",
        remedy,
      );
    }
    if (document.basis.some((basis) => basis.document === document.id)) {
      context.report(
        yaml.at(["basis"]),
        "error",
        "self-reference",
        document.id,
        "document is its own basis:",
        "take it out",
      );
    }
  }
  for (const located of context.commitments.values()) {
    checkCounts(context, located);
    checkExpectations(context, located);
    checkDeadline(context, located);
    const { evidence, title } = located.commitment;
    if (evidence.length === 0) {
      const remedy = "quote the words it rests on, or cite a page";
      context.report(context.at(located, "id"), "warning", "evidence-missing", title, "no evidence for", remedy);
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
      const remedy = `children are counted by kind; use another of ${KINDS.join(", ")}`;
      context.report(at, "error", "count-twice", kind, "two counts for one kind:", remedy);
    } else if (count !== null) {
      const named = children.filter(({ commitment }) => commitment.kind === kind).length;
      if (named <= count) continue;
      const rule = `${named} children of kind ${kind}, but the text declares ${count}:`;
      context.report(at, "error", "count-mismatch", what, rule, "mend the count, or the kind or parent of a child");
    }
  }
}

function checkExpectations(context: Context, located: Located): void {
  const { expectations } = located.commitment;
  const level = levelOf(context, located.file.document);
  const seen = new Set<string>();
  for (const [i, expectation] of expectations.entries()) {
    const about = expectation.level ?? "(next level)";
    if (seen.has(about)) {
      const remedy = "one expectation for each lower level";
      context.report(
        context.at(located, "expectations", i),
        "error",
        "duplicate-expectation",
        about,
        "two expectations for one level:",
        remedy,
      );
    }
    seen.add(about);
    if (expectation.level !== undefined && level !== undefined && LEVELS.indexOf(expectation.level) <= level) {
      const remedy = `levels go down: ${LEVELS.join(", ")}`;
      const at = context.at(located, "expectations", i, "level");
      context.report(
        at,
        "error",
        "level-order",
        expectation.level,
        "expectation for a level that is not below the issuer's:",
        remedy,
      );
    }
  }
}

function checkDeadline(context: Context, located: Located): void {
  const { deadline } = located.commitment;
  const { from, to } = located.file.document.period ?? {};
  if (deadline === undefined || ((from === undefined || deadline >= from) && (to === undefined || deadline <= to)))
    return;
  const rule = `deadline outside the document's period (${from ?? "…"} to ${to ?? "…"}):`;
  context.report(
    context.at(located, "deadline"),
    "warning",
    "deadline-outside-period",
    deadline,
    rule,
    "mend one of the two, if it is a slip",
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
