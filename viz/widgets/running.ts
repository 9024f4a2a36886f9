/** Work that takes a while: said as long as it goes on, beside the short messages, each with a way to stop it. */
import { signal } from "@preact/signals";
import type { Words } from "./announce.ts";

export interface Running {
  id: number;
  text: Words;
  stop(): void;
}

export const running = signal<readonly Running[]>([]);
let count = 0;

/** Shows work that begins. `say` changes its words; `end` takes it away. */
export function begin(text: Words, stop: () => void): { say(text: Words): void; end(): void } {
  const id = ++count;
  running.value = [...running.value, { id, text, stop }];
  return {
    say: (words) => {
      running.value = running.value.map((one) => (one.id === id ? { ...one, text: words } : one));
    },
    end: () => {
      running.value = running.value.filter((one) => one.id !== id);
    },
  };
}
