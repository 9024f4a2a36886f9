/**
 * Fingerprints: SHA-256 over what a judgement depends on. A review of a commitment holds while its fingerprint holds.
 * Synchronous and the same in Node and in the browser (@noble/hashes), since analysis is one pure call.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Commitment, PolicyDocument } from "./document.ts";
import { isQuoted } from "./evidence.ts";
import { byText } from "./id.ts";

/** SHA-256 of the UTF-8 bytes of a text after CRLF and CR were made LF; 64 hexadecimal digits. */
export function textFingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/\r\n?/g, "\n"))));
}

/**
 * First 16 hexadecimal digits over title, summary, quoted words, figures, departments and deadline: what a reader judged.
 * Not part of it: ids, offsets, the order in the file, expectations (they are the upper level's, not the text's).
 */
export function commitmentFingerprint(commitment: Commitment): string {
  const content = [
    commitment.title,
    commitment.summary ?? "",
    commitment.evidence.map((e) => (isQuoted(e) ? e.exact : e.url)).sort(byText),
    commitment.indicators.map((i) => [i.metric, i.comparator, i.value, i.to ?? "", i.unit, i.year ?? ""]),
    commitment.lead,
    commitment.support,
    commitment.deadline ?? "",
  ];
  return textFingerprint(JSON.stringify(content)).slice(0, 16);
}

/** Over a whole document as it was looked through for a "none": its source text when known, and all commitments. */
export function documentFingerprint(document: PolicyDocument): string {
  const content = [document.source?.sha256 ?? "", document.commitments.map((c) => [c.id, commitmentFingerprint(c)])];
  return textFingerprint(JSON.stringify(content)).slice(0, 16);
}
