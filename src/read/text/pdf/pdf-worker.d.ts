/** The worker part of pdf.js, imported so that it runs in this very thread; it ships without types. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
