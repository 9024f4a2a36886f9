/** A labelled set out of the decided mappings of a workspace: "our own judgement". */
import { type Commitment, isAccepted, isQuoted, RELATION_EFFECT, type Workspace } from "../model/index.ts";
import type { GoldItem, GoldSet } from "./gold.ts";

/**
 * The judgements on one upper document against one lower one. A commitment is an item when somebody decided on it for
 * that document: an accepted full or partial counterpart is a link, an accepted "none" a gap, both together disputed.
 * Commitments without a quotation cannot be found in a text and are left out, and so are links to them.
 */
export function judgements(workspace: Workspace, upper: string, lower: string): GoldSet {
  const commitments = new Map(workspace.documents.flatMap((d) => d.commitments.map((c) => [c.id, c])));
  const items = new Map<string, GoldItem>();
  for (const mapping of workspace.mappings) {
    if (!isAccepted(mapping)) continue;
    const subject = commitments.get(mapping.subject);
    const phrase = subject?.document === upper ? quotationOf(subject) : undefined;
    if (subject === undefined || phrase === undefined) continue;
    const effect = RELATION_EFFECT[mapping.relation];
    const item = items.get(phrase) ?? { kind: subject.kind, phrase, links: [], gap: false, disputed: false };
    if (effect === "absence" && mapping.document === lower) item.gap = true;
    else if (effect === "full" || effect === "partial") {
      const object = mapping.object === undefined ? undefined : commitments.get(mapping.object);
      const words = object?.document === lower ? quotationOf(object) : undefined;
      if (words === undefined) continue;
      // One judgement, agreed on: it counts like that of two readers.
      item.links.push({ phrase: words, votes: 2, relation: mapping.relation });
    } else continue;
    items.set(phrase, item);
  }
  for (const item of items.values()) item.disputed = item.gap && item.links.length > 0;
  return { name: `${upper} → ${lower}`, items: [...items.values()] };
}

function quotationOf(commitment: Commitment): string | undefined {
  return commitment.evidence.find(isQuoted)?.exact;
}
