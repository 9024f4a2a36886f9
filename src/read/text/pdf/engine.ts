/// <reference path="./pdf-worker.d.ts" />
/**
 * pdf.js, loaded when the first PDF is read. It runs in the calling thread, the same code in Node and in the browser: the
 * command line has nothing to keep free, and the page reads files in a worker of its own.
 */
import type { OPS, PDFDocumentProxy } from "pdfjs-dist";
import type { PdfAssets } from "../assets.ts";
import { ReadError } from "../error.ts";
import type { Source } from "../source.ts";
import { READ_WORDS } from "../wording.ts";

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** Names of character maps that were asked for and not given. */
  missing: Set<string>;
  /** The numbers of what a page can draw. */
  operators: typeof OPS;
  /** For each font met so far, the face it is cut from. */
  faces: Map<string, string>;
  close(): Promise<void>;
}

/** Opens a PDF. Throws ReadError for locked and damaged files. */
export async function openPdf(source: Source): Promise<OpenPdf> {
  await loadWorkerPart();
  const { getDocument, OPS: operators, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const missing = new Set<string>();
  const task = getDocument({
    // pdf.js takes the buffer over; the caller's bytes stay as they are.
    data: source.bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // Pictures are not looked at; nor need they be unpacked where a page's lines are.
    maxImageSize: 1,
    useWorkerFetch: false,
    CMapReaderFactory: characterMapReader(source.options.pdf, missing),
    StandardFontDataFactory: fontReader(source.options.pdf),
  });
  try {
    const document = await task.promise;
    return { document, missing, operators, faces: new Map(), close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw pdfError(source.file, error);
  }
}

/**
 * Importing the worker part sets `globalThis.pdfjsWorker`, which pdf.js then uses instead of starting a thread from a URL.
 * In a worker of the page it would take that worker for its own and post a greeting to the page; it does not where there
 * is a `window`, so there is one while it loads.
 */
async function loadWorkerPart(): Promise<void> {
  const inWorker = Reflect.has(globalThis, "onmessage") && !Reflect.has(globalThis, "window");
  if (inWorker) Reflect.set(globalThis, "window", globalThis);
  try {
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, "window");
  }
}

/** What pdf.js threw, as a ReadError. */
export function pdfError(file: string, error: unknown): ReadError {
  if (error instanceof ReadError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new ReadError(file, "encrypted", READ_WORDS.lockedPdf());
  }
  return new ReadError(file, "corrupt", READ_WORDS.damagedPdf(), error);
}

/** A class, because pdf.js constructs its factories itself. */
function characterMapReader(assets: PdfAssets | undefined, missing: Set<string>): new () => object {
  return class {
    async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      try {
        if (assets === undefined) throw new Error("no character maps were given");
        return { cMapData: await assets.characterMap(name), isCompressed: true };
      } catch (error) {
        missing.add(name);
        throw error;
      }
    }
  };
}

function fontReader(assets: PdfAssets | undefined): new () => object {
  return class {
    async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      if (assets === undefined) throw new Error("no standard fonts were given");
      return assets.standardFont(filename);
    }
  };
}
