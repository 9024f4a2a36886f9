/** Pinyin initials, loaded the first time somebody types Latin letters (the dictionary is larger than the page). */
import { signal } from "@preact/signals";
import type { Initials } from "./marks.ts";

export const initials = signal<Initials | undefined>(undefined);
let asked = false;

/** Loads the dictionary once; without it the search goes on in characters. */
export function askForInitials(): void {
  if (asked) return;
  asked = true;
  import("pinyin-pro").then(
    ({ pinyin }) => {
      const known = new Map<string, string>();
      initials.value = (text) => {
        const cached = known.get(text);
        if (cached !== undefined) return cached;
        const letters = pinyin(text, { pattern: "first", toneType: "none", type: "array" });
        const characters = [...text];
        // A polyphonic phrase must not shift the letters: one per character, or the character itself.
        const line =
          letters.length === characters.length
            ? characters.map((c, i) => pad(letters[i]!, c)).join("")
            : characters.map((c) => pad(pinyin(c, { pattern: "first", toneType: "none" }), c)).join("");
        known.set(text, line);
        return line;
      };
    },
    () => {
      asked = false;
    },
  );
}

/** As many code units as the character takes, so that offsets stay those of the text. */
function pad(letter: string, character: string): string {
  return (letter === "" ? " " : letter.toLowerCase()).slice(0, character.length).padEnd(character.length, " ");
}
