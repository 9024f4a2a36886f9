/**
 * One page may hold statements of several issuers, one after the other: from an item on, what was found becomes a document
 * of its own, with the same text. Who issued it is guessed from the words round the cut, and a person corrects it.
 */
import { documentIdFor, idsIn, issuerNamed } from "../../src/workspace/index.ts";
import { reading } from "../state/facts.ts";
import type { Items } from "./correct.ts";
import { correct } from "./corrections.ts";
import { addDraft, type Job, jobs } from "./jobs.ts";

/** How far behind the beginning of a part its issuer is looked for. */
const OPENING = 120;

/** The items from one on; those whose heading stays behind stand by themselves. */
export function itemsFrom(items: Items, id: string): Items {
  const at = items.findIndex((item) => item.id === id);
  const moved = at <= 0 ? [] : items.slice(at);
  const ids = new Set(moved.map((item) => item.id));
  return moved.map(({ parent, ...item }) => (parent !== undefined && ids.has(parent) ? { ...item, parent } : item));
}

/** Cuts a draft in two before an item; the second part is shown. Undoing the correction of the first brings all back. */
export function partFrom(job: Job, id: string): void {
  const workspace = reading.value?.workspace;
  if (job.state !== "draft" || workspace === undefined) return;
  const { updates: _updates, ...draft } = job.draft;
  const moved = itemsFrom(draft.items, id);
  const first = moved[0];
  if (first === undefined) return;
  const kept = draft.items.slice(0, draft.items.length - moved.length);
  const opening = draft.result.text.text.slice(kept.at(-1)!.end, first.start + OPENING).replace(/\s+/g, "");
  const taken = new Set([
    ...idsIn(workspace),
    ...jobs.value.flatMap((other) => (other.state === "draft" ? [other.draft.head.id] : [])),
  ]);
  const issuer = issuerNamed(opening, workspace.jurisdictions)?.id ?? "";
  correct(job.id, () => kept);
  addDraft(job.file, {
    ...draft,
    items: moved,
    before: [],
    after: [],
    touched: true,
    head: { ...draft.head, id: documentIdFor(job.file, taken), issuer },
    recognised: draft.recognised.filter((field) => field !== "issuer"),
  });
}
