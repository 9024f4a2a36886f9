/**
 * What changed since last time: the verdicts as this browser last saw them, per scope and date of analysis. A memory aid
 * only; it is in no result.
 */
import { computed } from "@preact/signals";
import { STATES, type State } from "../../src/analysis/analysis.ts";
import { found } from "./facts.ts";
import { today } from "./store.ts";

interface Seen {
  date: string;
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
export const changedSince = computed<{ date: string; changes: Changed[] } | undefined>(() => {
  const seen = before.value;
  if (seen === undefined || found.value === undefined) return undefined;
  const changes = [...found.value.coverage.values()].flatMap(({ commitment, state }): Changed[] => {
    const was = STATES.find((s) => s === seen.states[commitment]);
    return was === undefined || was === state ? [] : [{ commitment, from: was, to: state }];
  });
  return { date: seen.date, changes };
});

/** Remembers the verdicts when the page is left. */
export function rememberSeen(): () => void {
  const write = () => {
    if (document.visibilityState !== "hidden" || key.value === undefined || !found.value) return;
    const states = Object.fromEntries([...found.value.coverage.values()].map((c) => [c.commitment, c.state]));
    try {
      localStorage.setItem(key.value, JSON.stringify({ date: today(), states } satisfies Seen));
    } catch {
      // Full or switched off: next time nothing is compared.
    }
  };
  document.addEventListener("visibilitychange", write);
  return () => document.removeEventListener("visibilitychange", write);
}
