/** decisions.tsv and ledger.tsv: what they name exists, and nothing is decided twice. */
import { documentOf, isAccepted, LEVELS, RELATION_EFFECT } from "../../model/index.ts";
import type { Place } from "../fault.ts";
import { DECISIONS_FILE, LEDGER_FILE } from "../files.ts";
import { DOCUMENT_WORDS } from "../wording/documents.ts";
import { DECISION_WORDS } from "../wording/judgements.ts";
import { isBodyOf, levelOf } from "./commitments.ts";
import { type Context, near } from "./context.ts";

export function checkDecisions(context: Context): void {
  const first = new Map<string, number>();
  const others = new Map<string, { decision: string; line: number; author: string }>();
  for (const { decision, line } of context.reading.decisions) {
    const at = { file: DECISIONS_FILE, line };
    checkNames(context, at, decision.commitment, decision.issuer);
    const pair = `${decision.commitment}|${decision.issuer}`;
    const key = `${pair}|${decision.author}`;
    const earlier = first.get(key);
    const other = others.get(pair);
    if (earlier !== undefined) {
      context.report(
        at,
        "error",
        "decided-twice",
        decision.commitment,
        DECISION_WORDS.decidedTwice(decision.author, earlier),
      );
    } else if (other !== undefined && other.decision !== decision.decision) {
      context.report(
        at,
        "warning",
        "decisions-differ",
        decision.decision,
        DECISION_WORDS.differ(decision.commitment, other.author, other.decision, other.line),
      );
    }
    first.set(key, earlier ?? line);
    others.set(pair, other ?? { decision: decision.decision, line, author: decision.author });
    checkSide(context, at, decision);
  }
  const entries = new Map<string, number>();
  for (const { entry, line } of context.reading.ledger) {
    const at = { file: LEDGER_FILE, line };
    checkNames(context, at, entry.commitment, entry.issuer);
    const key = `${entry.commitment}|${entry.issuer}`;
    const earlier = entries.get(key);
    if (earlier === undefined) entries.set(key, line);
    else {
      context.report(at, "error", "duplicate-entry", entry.commitment, DECISION_WORDS.entryTwice(earlier));
    }
  }
}

function checkNames(context: Context, at: Place, commitment: string, issuer: string): void {
  if (!commitment.includes(":") || context.dangling.commitment(commitment)) {
    context.report(
      at,
      "error",
      "dangling-commitment",
      commitment,
      DECISION_WORDS.unknownCommitment(near(context.commitments.keys(), commitment)),
    );
  }
  if (context.dangling.jurisdiction(issuer)) {
    context.report(
      at,
      "error",
      "dangling-issuer",
      issuer,
      DOCUMENT_WORDS.unknownIssuer(near(context.jurisdictions.keys(), issuer)),
    );
  }
}

/** "local" is about the lower issuer's own commitment, the others about one from above. */
function checkSide(
  context: Context,
  at: Place,
  { commitment, issuer, decision }: { commitment: string; issuer: string; decision: string },
): void {
  const document = context.commitments.get(commitment)?.file.document;
  const lower = context.jurisdictions.get(issuer);
  if (document === undefined || lower === undefined) return;
  const level = levelOf(context, document);
  if (decision === "local" && document.issuer !== issuer) {
    context.report(at, "error", "decision-side", commitment, DECISION_WORDS.localOfOther(document.issuer, issuer));
  } else if (
    decision !== "local" &&
    level !== undefined &&
    level >= LEVELS.indexOf(lower.level) &&
    !isBodyOf(context, issuer, document.issuer)
  ) {
    context.report(at, "error", "decision-side", commitment, DECISION_WORDS.notFromAbove(decision, issuer));
  }
  if (decision !== "union_complete") return;
  const parts = context.reading.mappings.filter(
    ({ mapping }) =>
      mapping.subject === commitment &&
      isAccepted(mapping) &&
      RELATION_EFFECT[mapping.relation] === "partial" &&
      context.documents.get(documentOf(mapping.object!))?.document.issuer === issuer,
  );
  if (parts.length < 2) {
    context.report(at, "warning", "union-of-one", commitment, DECISION_WORDS.union(parts.length));
  }
}
