/** What a reader takes on. A planning document of 500 pages stays far below every one of these. */
export interface Limits {
  /** Bytes of the file. */
  fileBytes: number;
  /** Bytes of one part of a .docx, unpacked. */
  entryBytes: number;
  /** Bytes of all parts a .docx reader unpacks. */
  totalBytes: number;
  /** Unpacked over packed size of a part above 1 MiB: Word XML packs 10–30 times, a bomb 1000 times. */
  ratio: number;
  /** Entries in a .docx archive. */
  entries: number;
  /** Pages of a PDF. */
  pages: number;
  /** Characters of the decoded text. */
  characters: number;
}

export const LIMITS: Readonly<Limits> = {
  fileBytes: 64 * 2 ** 20,
  entryBytes: 128 * 2 ** 20,
  totalBytes: 192 * 2 ** 20,
  ratio: 300,
  entries: 20_000,
  pages: 3000,
  characters: 20_000_000,
};
