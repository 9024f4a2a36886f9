/**
 * What changed since last time: the verdicts as this browser last saw them, per scope. A memory aid only; it is
 * in no result.
 */
import { computed, effect } from "@preact/signals";
import { STATES, type State } from "../../src/analysis/analysis.ts";
import { found } from "./facts.ts";
import { today } from "./store.ts";

interface Seen {
  date: string;
  /** Date of the analysis then. */
  asOf: string;
  states: Record<string, string>;
}

const PREFIX = "guantong.seen.";

const key = computed(() => {
  if (found.value === undefined) return undefined;
  const { scope } = found.value.analysis;
  return `${PREFIX}${scope.upper.documents.join()}|${scope.lower.documents.join()}`;
});

/** As it stood when the scope was first shown in this visit. */
const before = computed<Seen | undefined>(() => {
  if (key.value === undefined) return undefined;
  try {
    const text = localStorage.getItem(key.value);
    return text === null ? undefined : (JSON.parse(text) as Seen);
  } catch {
    return undefined;
  }
});

export interface Changed {
  commitment: string;
  from: State;
  to: State;
}

/** Verdicts that are not what they were, with the day they were last seen; `undefined` on a first visit. */
export const changedSince = computed<{ date: string; asOf: string; changes: Changed[] } | undefined>(() => {
  const seen = before.value;
  if (seen === undefined || found.value === undefined) return undefined;
  const changes = [...found.value.coverage.values()].flatMap(({ commitment, state }): Changed[] => {
    const was = STATES.find((s) => s === seen.states[commitment]);
    return was === undefined || was === state ? [] : [{ commitment, from: was, to: state }];
  });
  return { date: seen.date, asOf: seen.asOf ?? seen.date, changes };
});

/** Remembers the verdicts when the page is left. */
export function rememberSeen(): () => void {
  const write = () => {
    if (document.visibilityState !== "hidden" || key.value === undefined || !found.value) return;
    const states = Object.fromEntries([...found.value.coverage.values()].map((c) => [c.commitment, c.state]));
    try {
      localStorage.setItem(
        key.value,
        JSON.stringify({ date: today(), asOf: found.value.analysis.asOf, states } satisfies Seen),
      );
    } catch {
      // Full or switched off: next time nothing is compared.
    }
  };
  // Read before it is written over, also when the review desk is opened late.
  const stop = effect(() => void before.value);
  document.addEventListener("visibilitychange", write);
  return () => {
    stop();
    document.removeEventListener("visibilitychange", write);
  };
}
