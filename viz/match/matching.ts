/** The machine's suggestions for what is shown, computed when they are first needed and again when the texts change. */
import { effect, signal } from "@preact/signals";
import type { Matching, MatchUnit, Suggestion } from "../../src/match/index.ts";
import { documentOf, type Label, ToldError, toldOf } from "../../src/model/index.ts";
import { unitsOfDocument } from "../../src/workspace/index.ts";
import { found, reading } from "../state/facts.ts";
import { sourceText } from "../state/texts.ts";
import { workerOf } from "../work/worker-of.ts";
import type { MatchRequest } from "./worker.ts";

export type MatchState =
  | { state: "idle" }
  | { state: "running" }
  | { state: "failed"; reason: Label }
  | { state: "ready"; bySubject: Map<string, Suggestion[]>; gaps: Map<string, number> };

export const matching = signal<MatchState>({ state: "idle" });

let worker: Worker | undefined;
let asked = 0;
let started = false;

/** Starts matching, now and whenever other texts are shown. */
export function wantMatching(): void {
  if (started) return;
  started = true;
  let shownKey = "";
  effect(() => {
    if (found.value === undefined) return;
    const { scope } = found.value.analysis;
    const records = reading.value?.workspace?.documents ?? [];
    const unitsOf = (ids: string[]) =>
      records.filter((d) => ids.includes(d.id)).flatMap((d) => unitsOfDocument(d, sourceText(d.source)));
    const [upper, lower] = [unitsOf(scope.upper.documents), unitsOf(scope.lower.documents)];
    // Decisions change the analysis, not the texts.
    const key = JSON.stringify([upper, lower]);
    if (key === shownKey) return;
    shownKey = key;
    void run(upper, lower);
  });
}

async function run(upper: MatchUnit[], lower: MatchUnit[]): Promise<void> {
  const id = ++asked;
  matching.value = { state: "running" };
  try {
    const result = await compute({ id, upper, lower });
    if (id !== asked) return;
    const bySubject = new Map<string, Suggestion[]>();
    for (const suggestion of result.suggestions) {
      const row = bySubject.get(suggestion.subject);
      if (row) row.push(suggestion);
      else bySubject.set(suggestion.subject, [suggestion]);
    }
    const gaps = new Map(result.verdicts.map((verdict) => [verdict.commitment, 1 - verdict.score]));
    matching.value = { state: "ready", bySubject, gaps };
  } catch (error) {
    if (id === asked) matching.value = { state: "failed", reason: toldOf(error) };
  }
}

/** In a worker; where none can be started on this thread. */
function compute(request: MatchRequest): Promise<Matching> {
  worker?.terminate();
  return new Promise((resolve, reject) => {
    const here = () =>
      import("../../src/match/index.ts").then(({ match }) => match(request.upper, request.lower)).then(resolve, reject);
    try {
      worker = workerOf("match", () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }));
    } catch {
      void here();
      return;
    }
    worker.onerror = () => void here();
    worker.onmessage = ({ data }: MessageEvent<{ matching?: Matching; error?: Label }>) => {
      if (data.matching) resolve(data.matching);
      else reject(new ToldError(data.error!));
    };
    worker.postMessage(request);
  });
}

/** Suggestions for a commitment in the documents of one lower issuer, best first. */
export function suggestionsFor(id: string, documents: ReadonlySet<string>): Suggestion[] {
  if (matching.value.state !== "ready") return [];
  return (matching.value.bySubject.get(id) ?? []).filter((s) => documents.has(documentOf(s.object)));
}
