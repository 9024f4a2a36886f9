/** What cannot be written to stdout or stderr. */
import { type Label, placed } from "../model/index.ts";
import { StoreError, storeError } from "../store/index.ts";

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
    const known = storeError(error, "stdout");
    tell(known instanceof StoreError ? known.told : placed("stdout", { zh: error.message, en: error.message }));
  });
  stderr.on("error", () => {});
}
