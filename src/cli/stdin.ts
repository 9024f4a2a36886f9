/** Standard input, which `-` names. */
import { LIMITS } from "../read/text/limits.ts";
import { storeError } from "../store/index.ts";
import { InputError } from "./failure.ts";
import type { Streams } from "./terminal.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";

/** All of it, whether it comes at once or slowly. @throws InputError beyond what a file may hold; StoreError for what is no file */
export async function readStdin({ stdin }: Pick<Streams, "stdin">): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      size += bytes.length;
      if (size > LIMITS.fileBytes) throw new InputError(COMMAND_WORDS.stdinLarge(LIMITS.fileBytes));
      chunks.push(bytes);
    }
  } catch (error) {
    throw storeError(error, "stdin");
  }
  return Buffer.concat(chunks);
}
