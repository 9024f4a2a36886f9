/** What a sentence in Chinese must not be: left in English. */

/** Three and more English words in a row; a command to type is none. */
export function englishIn(text: string): string[] {
  return text.replace("npm run build", "").match(/[A-Za-z][A-Za-z'’]*(?:[ ,]+[A-Za-z][A-Za-z'’]*){2,}/g) ?? [];
}
