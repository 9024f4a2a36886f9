/** What the reading worker is asked and what it answers. */
import type { Extraction } from "../../src/read/extract/extraction.ts";
import type { DecodedText } from "../../src/read/text/text.ts";
import type { Answer } from "../workers/off-thread.ts";

export interface ReadRequest {
  bytes: Uint8Array;
  file: string;
  /** Where the character maps and fonts for PDFs lie, an absolute address that ends in `/`. */
  pdf: string;
  /** Character maps that the page itself carries, in base64 by name. */
  maps: Record<string, string>;
}

export interface ReadResult {
  text: DecodedText;
  extraction: Extraction;
}

export type ReadAnswer = Answer<{ result: ReadResult }>;
