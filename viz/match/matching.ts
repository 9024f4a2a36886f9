/** The machine's suggestions for what is shown, computed when they are first needed and again when the texts change. */
import { effect, signal } from "@preact/signals";
import type { Embed, Matching, MatchUnit, Suggestion } from "../../src/match/index.ts";
import { documentOf, type Label, toldOf } from "../../src/model/index.ts";
import { unitsOfDocument } from "../../src/workspace/index.ts";
import { found, reading } from "../state/facts.ts";
import { sourceText } from "../state/texts.ts";
import { OffThread } from "../workers/off-thread.ts";
import { workerOf } from "../workers/worker-of.ts";
import { sentenceModel } from "./sentence-model.ts";
import type { MatchAnswer, MatchRequest } from "./worker.ts";

export type MatchState =
  | { state: "idle" }
  | { state: "running" }
  | { state: "failed"; reason: Label }
  /** `model` is the sentence model that was used. */
  | { state: "ready"; model?: Embed; bySubject: Map<string, Suggestion[]>; gaps: Map<string, number> };

export const matching = signal<MatchState>({ state: "idle" });

let matcher: OffThread<MatchRequest, MatchAnswer> | undefined;
let asked = 0;
let started = false;

/** Starts matching, now and whenever other texts are shown. */
export function wantMatching(): void {
  if (started) return;
  started = true;
  let shownKey = "";
  let shownModel: Embed | undefined;
  effect(() => {
    if (found.value === undefined) return;
    const { scope } = found.value.analysis;
    const records = reading.value?.workspace?.documents ?? [];
    const unitsOf = (ids: string[]) =>
      records.filter((d) => ids.includes(d.id)).flatMap((d) => unitsOfDocument(d, sourceText(d.source)));
    const [upper, lower] = [unitsOf(scope.upper.documents), unitsOf(scope.lower.documents)];
    const model = sentenceModel.value.state === "on" ? sentenceModel.value.embed : undefined;
    // Decisions change the analysis, not the texts.
    const key = JSON.stringify([upper, lower]);
    if (key === shownKey && model === shownModel) return;
    const sameTexts = key === shownKey;
    shownKey = key;
    shownModel = model;
    void run(upper, lower, model, sameTexts);
  });
}

/** Without the model first, since it takes long; what is shown of the same texts stays until there is better. */
async function run(
  upper: MatchUnit[],
  lower: MatchUnit[],
  model: Embed | undefined,
  sameTexts: boolean,
): Promise<void> {
  const id = ++asked;
  try {
    if (model === undefined || !sameTexts || matching.peek().state !== "ready") {
      matching.value = { state: "running" };
      const result = await compute({ upper, lower });
      if (id !== asked) return;
      matching.value = ready(result);
    }
    if (model === undefined) return;
    const { embedUnits } = await import("../../src/match/index.ts");
    // Where the model breaks off it is switched off and says why; the suggestions without it stand.
    const vectors = await embedUnits([...upper, ...lower], model).catch(() => undefined);
    if (id !== asked || vectors === undefined) return;
    const result = await compute({ upper, lower, vectors });
    if (id === asked) matching.value = { ...ready(result), model };
  } catch (error) {
    if (id === asked) matching.value = { state: "failed", reason: toldOf(error) };
  }
}

function ready({ suggestions, verdicts }: Matching): Extract<MatchState, { state: "ready" }> {
  const bySubject = new Map<string, Suggestion[]>();
  for (const suggestion of suggestions) {
    const row = bySubject.get(suggestion.subject);
    if (row) row.push(suggestion);
    else bySubject.set(suggestion.subject, [suggestion]);
  }
  return { state: "ready", bySubject, gaps: new Map(verdicts.map((one) => [one.commitment, 1 - one.score])) };
}

/** In a worker, which ends the one before; where none can be started on this thread. */
async function compute(request: MatchRequest): Promise<Matching> {
  matcher?.stop();
  const mine = new OffThread<MatchRequest, MatchAnswer>(
    () => workerOf("match", () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })),
    async ({ upper, lower, vectors }, answer) => {
      const { match } = await import("../../src/match/index.ts");
      answer({ matching: match(upper, lower, vectors ? { vectors } : {}) });
    },
  );
  matcher = mine;
  try {
    return (await mine.ask(request)).matching;
  } finally {
    mine.stop();
  }
}

/** Suggestions for a commitment in the documents of one lower issuer, best first. */
export function suggestionsFor(id: string, documents: ReadonlySet<string>): Suggestion[] {
  if (matching.value.state !== "ready") return [];
  return (matching.value.bySubject.get(id) ?? []).filter((s) => documents.has(documentOf(s.object)));
}
