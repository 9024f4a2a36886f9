/** Whose judgements these are: the reviewer's name, kept in this browser. */
import { signal } from "@preact/signals";

const KEY = "guantong.reviewer";

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export const reviewer = signal(stored());

export function setReviewer(name: string): void {
  reviewer.value = name.trim();
  try {
    localStorage.setItem(KEY, reviewer.value);
  } catch {
    // Asked again at the next visit.
  }
}
