/** What a stretch of body text is read as. `prose`: no heading says what it is, so only plain promises count. */
export type Reading = "task" | "goal" | "guiding" | "prose";
