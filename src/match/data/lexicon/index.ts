/**
 * Policy synonyms and abbreviations: one group per line, expressions separated by white space, `#` starts a comment.
 * Expressions of one group say the same duty or are used for one another when one level of government takes up what
 * another has set: names and short names, programmes and what they are about, a duty and its usual instruments. Single
 * characters are not allowed (they occur in everything). Written by the project from knowledge of the field: duties.ts
 * beside the first labelled pairs, the six others without a look at any text that matching is measured on. A workspace
 * adds its own groups in the same form.
 */
import { DUTIES } from "./duties.ts";
import { ECONOMY } from "./economy.ts";
import { GOVERNANCE } from "./governance.ts";
import { INDUSTRY } from "./industry.ts";
import { LIVELIHOOD } from "./livelihood.ts";
import { RURAL } from "./rural.ts";
import { SCIENCE } from "./science.ts";

export const LEXICON = [DUTIES, SCIENCE, INDUSTRY, RURAL, LIVELIHOOD, ECONOMY, GOVERNANCE].join("\n");
