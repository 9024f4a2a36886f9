/**
 * The one place where the view lives. `go` is the only way to change it; it writes the address bar as it does, so that
 * back and forward lead through what was looked at.
 */
import { signal } from "@preact/signals";
import { embeddedView } from "./embed.ts";
import { type Filters, fromAddress, NO_FILTERS, toAddress, type View } from "./view.ts";

/** Today in the user's time zone, YYYY-MM-DD: the default date of an analysis, here and nowhere below. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const remembered = ["lang", "theme"] as const;

/** Language and theme of an earlier visit stand in for what the address does not say. */
function initialView(): View {
  const parts = new URLSearchParams(location.hash.replace(/^#/, "") || embeddedView());
  for (const key of remembered) {
    const value = parts.has(key) ? null : recall(key);
    if (value !== null) parts.set(key, value);
  }
  return fromAddress(parts.toString(), today());
}

/** Storage may be switched off (file: pages, private windows); the page works without it. */
function recall(key: string): string | null {
  try {
    return localStorage.getItem(`guantong.${key}`);
  } catch {
    return null;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`guantong.${key}`, value);
  } catch {
    // Only the next visit's default is lost.
  }
}

export const view = signal<View>(initialView());

/**
 * Changes the view. A step a person would want to return from becomes an entry of the history; typing and folding
 * replace the entry they are in.
 */
export function go(change: Partial<View>, step: "push" | "replace" = "push"): void {
  const next = { ...view.value, ...change };
  if ("focus" in change && change.focus === undefined) delete next.focus;
  if (change.language !== undefined) remember("lang", change.language);
  if (change.theme !== undefined) remember("theme", change.theme);
  const address = `#${toAddress(next)}`;
  if (address === `#${toAddress(view.value)}`) return;
  view.value = next;
  if (step === "push") history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Changes some filters and keeps the others. */
export function filter(change: Partial<Filters>, step: "push" | "replace" = "push"): void {
  go({ filters: { ...view.value.filters, ...change } }, step);
}

export function clearFilters(): void {
  go({ filters: NO_FILTERS });
}

/** Selects one commitment, or nothing. Shows it in the details where only one part fits the window. */
export function select(id: string | undefined, show: "stay" | "details" = "stay"): void {
  go({ selection: id === undefined ? [] : [id], ...(show === "details" ? { tab: "details" as const } : {}) });
}

/** Follows back, forward and addresses typed by hand; writes the whole view into an address that lacks it. */
export function watchAddress(): void {
  const read = () => {
    view.value = fromAddress(location.hash, today());
  };
  window.addEventListener("popstate", read);
  window.addEventListener("hashchange", read);
  history.replaceState(null, "", `#${toAddress(view.value)}`);
}
