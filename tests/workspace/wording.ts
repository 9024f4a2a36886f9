/** What a sentence in Chinese must not be: left in English. */

/** Three and more English words in a row. */
export function englishIn(text: string): string[] {
  return text.match(/[A-Za-z][A-Za-z'’]*(?:[ ,]+[A-Za-z][A-Za-z'’]*){2,}/g) ?? [];
}
