/** What cannot be written to stdout or stderr. */
import { type Label, placed } from "../model/index.ts";
import { StoreError, storeError } from "../store/index.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";

type Stream = Pick<NodeJS.WritableStream, "on">;

/**
 * Watches both streams. A reader that stops early (`| head`) is no fault: the command goes on and its exit status is its
 * own. What stdout loses otherwise (a full disk) is told by `tell`, once; for stderr there is nobody left to tell.
 */
export function watchOutput(stdout: Stream, stderr: Stream, tell: (lost: Label) => void): void {
  let told = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (told || error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") return;
    told = true;
    tell(lostOn("stdout", error));
  });
  stderr.on("error", () => {});
}

function lostOn(place: string, error: Error): Label {
  const known = storeError(error, place);
  if (!(known instanceof StoreError)) return placed(place, { zh: error.message, en: error.message });
  // A full disk that stops a save changes nothing; here the command may have saved before it printed.
  return known.code === "disk" ? placed(place, COMMAND_WORDS.outputFull()) : known.told;
}
