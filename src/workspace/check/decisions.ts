/** decisions.tsv and ledger.tsv: what they name exists, and nothing is decided twice. */
import { documentOf, isAccepted, LEVELS, RELATION_EFFECT } from "../../model/index.ts";
import type { Place } from "../fault.ts";
import { DECISIONS_FILE, LEDGER_FILE } from "../files.ts";
import { isBodyOf, levelOf } from "./commitments.ts";
import { type Context, didYouMean } from "./context.ts";

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
      const remedy = `${decision.author} decided at line ${earlier} already; keep one`;
      context.report(
        at,
        "error",
        "decided-twice",
        decision.commitment,
        "same commitment decided twice by the same author:",
        remedy,
      );
    } else if (other !== undefined && other.decision !== decision.decision) {
      const remedy = `${other.author} said ${other.decision} at line ${other.line}; the two have to agree`;
      context.report(
        at,
        "warning",
        "decisions-differ",
        decision.decision,
        `decisions on ${decision.commitment} differ:`,
        remedy,
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
      const remedy = `line ${earlier} has it already; keep one row per commitment and issuer`;
      context.report(at, "error", "duplicate-entry", entry.commitment, "commitment entered twice:", remedy);
    }
  }
}

function checkNames(context: Context, at: Place, commitment: string, issuer: string): void {
  if (!commitment.includes(":") || context.dangling.commitment(commitment)) {
    const remedy = `name a commitment of the workspace with its document, such as cq2023:action-4${didYouMean(context.commitments.keys(), commitment)}`;
    context.report(at, "error", "dangling-commitment", commitment, "unknown commitment", remedy);
  }
  if (context.dangling.jurisdiction(issuer)) {
    const remedy = `add it to jurisdictions in workspace.yaml${didYouMean(context.jurisdictions.keys(), issuer)}`;
    context.report(at, "error", "dangling-issuer", issuer, "unknown issuer", remedy);
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
    const rule = `"local" on a commitment of ${document.issuer}:`;
    context.report(
      at,
      "error",
      "decision-side",
      commitment,
      rule,
      `only a commitment of ${issuer} itself can be its local initiative`,
    );
  } else if (
    decision !== "local" &&
    level !== undefined &&
    level >= LEVELS.indexOf(lower.level) &&
    !isBodyOf(context, issuer, document.issuer)
  ) {
    const rule = `${decision} on a commitment that does not come from above ${issuer}:`;
    context.report(at, "error", "decision-side", commitment, rule, "name the upper commitment");
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
    const rule = `union_complete over ${parts.length} partial counterparts:`;
    context.report(at, "warning", "union-of-one", commitment, rule, "it joins two or more accepted partial ones");
  }
}
