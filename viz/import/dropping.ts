/**
 * Files let go anywhere over the page are imported. Left to itself, a browser would open the file in place of the page,
 * and what was not saved would be gone.
 */
import { signal } from "@preact/signals";
import { go } from "../state/store.ts";
import { bring } from "./jobs.ts";

/** Whether files are held over the page. */
export const dropping = signal(false);

/** Starts listening; returns what stops it. A place with a use of its own for files has prevented the default before. */
export function listenToDrops(): () => void {
  document.addEventListener("dragover", onOver);
  document.addEventListener("dragleave", onLeave);
  document.addEventListener("drop", onDrop);
  return () => {
    document.removeEventListener("dragover", onOver);
    document.removeEventListener("dragleave", onLeave);
    document.removeEventListener("drop", onDrop);
  };
}

/** A question that is open is answered first. */
const asked = () => document.querySelector("dialog[open]") !== null;

function onOver(event: DragEvent): void {
  const files = event.dataTransfer?.types.includes("Files") ?? false;
  dropping.value = files && !event.defaultPrevented && !asked();
  if (files) event.preventDefault();
}

function onLeave(event: DragEvent): void {
  // Nothing is entered where the pointer leaves the window.
  if (event.relatedTarget === null) dropping.value = false;
}

function onDrop(event: DragEvent): void {
  dropping.value = false;
  const files = [...(event.dataTransfer?.files ?? [])];
  if (event.defaultPrevented || files.length === 0) return;
  event.preventDefault();
  if (asked()) return;
  go({ pane: "import" });
  bring(files);
}
