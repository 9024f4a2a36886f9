/** The two languages of the program, and what is said in both. A label without one of them does not compile. */

export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
export type Label = Record<Language, string>;
