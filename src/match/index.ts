/** What other parts of the program use of matching. */
export { type Embed, embedUnits } from "./embed.ts";
export { type Lexicon, parseLexicon } from "./lexicon.ts";
export { type Matching, type MatchOptions, match, type Signals, type Suggestion } from "./match.ts";
export type { MatchUnit, ProposedRelation, UnitIndicator } from "./unit.ts";
export type { Verdict } from "./verdict.ts";
