/** Short messages: shown for a while, and read out by screen readers. */
import { signal } from "@preact/signals";

export interface Message {
  text: string;
  kind: "info" | "error";
  action?: { label: string; run: () => void };
}

export const message = signal<Message | undefined>(undefined);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows a message; an error stays until the next one. */
export function announce(text: string, kind: Message["kind"] = "info", action?: Message["action"]): void {
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
