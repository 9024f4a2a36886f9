/** Steps: each changes the workspace in the page at once and is then saved; steps are undone and redone. */
import { computed, signal } from "@preact/signals";
import type { Change } from "../../src/workspace/index.ts";
import { t } from "../i18n/text.ts";
import { reading } from "../state/facts.ts";
import { loading } from "../state/source.ts";
import { announce } from "../widgets/announce.ts";
import { inverseOf } from "./inverse.ts";
import { apply, conflicts, editable } from "./saving.ts";

export interface Step {
  /** What was done, in words. */
  label: string;
  forward: Change[];
  backward: Change[];
}

const done = signal<Step[]>([]);
const undone = signal<Step[]>([]);
export const undoable = computed(() => done.value.at(-1));
export const redoable = computed(() => undone.value.at(-1));
/**
 * Does a step. Nothing happens when a change does not fit; the reason is shown.
 * @returns whether it was done.
 */
export function perform(label: string, changes: Change[]): boolean {
  const workspace = reading.value?.workspace;
  if (loading.value.state !== "ready" || workspace === undefined || !editable.value || changes.length === 0)
    return false;
  const { files } = loading.value.source;
  const backward = changes.flatMap((change) => inverseOf(change, workspace, files) ?? []).reverse();
  if (!apply(changes)) return false;
  if (backward.length === changes.length) {
    done.value = [...done.value, { label, forward: changes, backward }];
    undone.value = [];
  }
  announce(label, "info", backward.length === changes.length ? { label: t("undo"), run: undo } : undefined);
  return true;
}

export function undo(): void {
  const step = done.value.at(-1);
  if (step === undefined || !apply(step.backward)) return;
  done.value = done.value.slice(0, -1);
  undone.value = [...undone.value, step];
  announce(t("undone", { label: step.label }));
}

export function redo(): void {
  const step = undone.value.at(-1);
  if (step === undefined || !apply(step.forward)) return;
  undone.value = undone.value.slice(0, -1);
  done.value = [...done.value, step];
  announce(t("redone", { label: step.label }));
}

/** Forgets all steps: another workspace is shown, in which they have no meaning. */
export function forgetSteps(): void {
  done.value = [];
  undone.value = [];
}

/** Puts conflicting changes through after a person has seen the other side's. */
export function insist(changes: Change[]): void {
  conflicts.value = conflicts.value.filter((change) => !changes.includes(change));
  perform(t("insisted"), changes);
}

/** Lets the other side's changes stand. */
export function yieldTo(changes: Change[]): void {
  conflicts.value = conflicts.value.filter((change) => !changes.includes(change));
}
