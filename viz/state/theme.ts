/** Light or dark: chosen, or as the system has it. */
import { computed, signal } from "@preact/signals";
import { view } from "./store.ts";

const media = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(media.matches);
media.addEventListener("change", (event) => {
  systemDark.value = event.matches;
});

/** The theme in force. */
export const theme = computed<"light" | "dark">(() => {
  const chosen = view.value.theme;
  return chosen === "auto" ? (systemDark.value ? "dark" : "light") : chosen;
});
