/** Version of a file: SHA-256 of its bytes as they are on disk. */
import { createHash } from "node:crypto";

/** 64 hexadecimal digits. */
export function contentVersion(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
