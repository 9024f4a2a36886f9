/** Short messages: shown for a while, and read out by screen readers. */
import { signal } from "@preact/signals";

/** A function is read anew when the language changes: for what stays in sight. */
export type Words = string | (() => string);

export interface Message {
  text: Words;
  kind: "info" | "error";
  /** No later information takes its place. */
  standing?: boolean;
  action?: { label: Words; run: () => void };
}

/** The words of a message as they read now. */
export function wordsOf(text: Words): string {
  return typeof text === "function" ? text() : text;
}

export const message = signal<Message | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a message; an error stays until the next one. */
export function announce(text: Words, kind: Message["kind"] = "info", action?: Message["action"]): void {
  // What is still wrong is not covered by word of something else.
  if (message.value?.standing && kind === "info") return;
  clearTimeout(timer);
  message.value = { text, kind, ...(action ? { action } : {}) };
  if (kind === "info") {
    timer = setTimeout(
      () => {
        message.value = undefined;
      },
      action ? 10_000 : 4_000,
    );
  }
}

/** An error that stays in sight until it is closed, or settled. */
export function announceStanding(text: Words, action: Message["action"]): void {
  clearTimeout(timer);
  message.value = { text, kind: "error", standing: true, ...(action ? { action } : {}) };
}

/** What stood is over. */
export function settle(): void {
  if (message.value?.standing) message.value = undefined;
}
