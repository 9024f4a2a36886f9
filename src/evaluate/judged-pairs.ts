/** The second labelled set: every pair of documents of a workspace that somebody judged. */
import { byText, type Workspace } from "../model/index.ts";
import type { GoldSet } from "./gold.ts";
import { judgements } from "./judgement.ts";

/** What was decided on one upper document against one lower one. */
export interface JudgedPair {
  upper: string;
  lower: string;
  gold: GoldSet;
}

/**
 * The judged pairs among documents of a workspace, by upper and then lower id; pairs without a judgement are left out.
 * The judgements are those of the people who made the tool's data, so they are "own judgement", no independent labels.
 */
export function judgedPairs(workspace: Workspace): JudgedPair[] {
  const ids = workspace.documents.map(({ id }) => id).sort(byText);
  return ids
    .flatMap((upper) => ids.map((lower) => ({ upper, lower, gold: judgements(workspace, upper, lower) })))
    .filter(({ gold }) => gold.items.length > 0);
}
