/** The same input gives the same bytes in Node and in the browser: read, extracted and matched by the page's own workers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { analyze } from "../../src/analysis/analyze.ts";
import { analyzeTexts, type InputText } from "../../src/evaluate/index.ts";
import { type MatchUnit, match } from "../../src/match/index.ts";
import { extract } from "../../src/read/extract/extract.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { REPORT_FORMATS, type ReportFormat, writeReport } from "../../src/report/index.ts";
import { installedPdfAssets } from "../../src/store/pdf-assets.ts";
import { unitsOfDocument, workspaceReader } from "../../src/workspace/index.ts";
import { useSession } from "../browser/session.ts";
import { shippedWorkspace } from "../data/shipped.ts";
import { encodeGb18030 } from "../read/text/gb18030.ts";
import { POLICY } from "../read/text/policy.ts";
import { unembeddedPdf } from "../read/text/raw-pdf.ts";
import { docxTwin } from "../read/text/twin-docx.ts";
import { columnTwin, markdownTwin, pageTwin, textTwin } from "../read/text/twin-text.ts";

const session = useSession();
const utf8 = (text: string) => new TextEncoder().encode(text);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url)));

const TWINS: [name: string, file: string, bytes: () => Uint8Array][] = [
  [".txt", "a.txt", () => utf8(textTwin(POLICY))],
  [".txt in GB18030", "a.txt", () => encodeGb18030(textTwin(POLICY))],
  [".txt in newspaper columns", "a.txt", () => utf8(columnTwin(POLICY))],
  [".md", "a.md", () => utf8(markdownTwin(POLICY))],
  [".html", "a.html", () => utf8(pageTwin(POLICY, "utf-8"))],
  [".html in GBK", "a.html", () => encodeGb18030(pageTwin(POLICY, "gb2312"))],
  [".docx with automatic numbering", "a.docx", () => docxTwin(POLICY)],
  [".pdf in one column", "a.pdf", () => fixture("single-column.pdf")],
  [".pdf in two columns", "a.pdf", () => fixture("two-columns.pdf")],
  [".pdf with a font that is not in it", "a.pdf", () => unembeddedPdf(["一、建设临江实验室", "建成中试平台12个。"])],
];

/** Address of the built worker whose code holds a word. */
function workerOf(word: string): string {
  const assets = join(inject("pageDir"), "assets");
  const file = readdirSync(assets).find(
    (name) => /^worker-.*\.js$/.test(name) && readFileSync(join(assets, name), "utf8").includes(word),
  );
  expect(file, `a worker with ${word}`).toBeDefined();
  return `assets/${file}`;
}

/** Address of the built worker that writes reports. */
function reportWorker(): string {
  const file = readdirSync(join(inject("pageDir"), "assets")).find((name) => /^report-worker-.*\.js$/.test(name));
  expect(file).toBeDefined();
  return `assets/${file}`;
}

/** What a worker of the page answers, as the bytes of its JSON. */
async function answerOf(page: Page, worker: string, request: object, key: string): Promise<string> {
  return page.evaluate(
    ([address, wanted, name]) =>
      new Promise<string>((resolve, reject) => {
        const { bytes, ...rest } = wanted as { bytes?: string };
        const body =
          bytes === undefined ? rest : { ...rest, bytes: Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)) };
        const running = new Worker(new URL(address as string, document.baseURI), { type: "module" });
        running.onerror = () => reject(new Error("the worker broke off"));
        running.onmessage = ({ data }: MessageEvent<Record<string, unknown>>) => {
          if ("progress" in data) return;
          running.terminate();
          if (data[name as string] === undefined) reject(new Error(JSON.stringify(data.error)));
          else resolve(JSON.stringify(data[name as string]));
        };
        running.postMessage(body);
      }),
    [worker, request, key] as const,
  );
}

describe("Node and the browser", () => {
  let page: Page;
  beforeAll(async () => {
    page = await session.open();
  });

  it.each(TWINS)("read and extract the same from %s", async (_name, file, bytes) => {
    const text = await readText(bytes(), file, { pdf: installedPdfAssets() });
    const here = JSON.stringify({ text, extraction: extract(text) });
    const request = {
      bytes: Buffer.from(bytes()).toString("base64"),
      file,
      pdf: new URL("pdf/", session.server.url).href,
      maps: {},
    };
    const there = await answerOf(page, workerOf("progress"), request, "result");
    expect(there).toBe(here);
    expect(here).toContain("临江");
  });

  it("match the same: a text against its twin, and the shipped documents", async () => {
    const input = async (name: string, bytes: Uint8Array): Promise<InputText> => ({
      name,
      text: await readText(bytes, name, { pdf: installedPdfAssets() }),
    });
    const analysis = analyzeTexts(
      [await input("a.txt", utf8(textTwin(POLICY)))],
      [await input("b.html", utf8(pageTwin(POLICY, "utf-8")))],
    );
    const side = (document: string): MatchUnit[] =>
      analysis.commitments.filter((c) => c.document === document).map((c) => ({ ...c, class: "measure" }));
    const [one, other] = analysis.documents.map(({ id }) => side(id));
    const files = Object.fromEntries(
      readdirSync(join(session.folder, "documents")).map((name) => [
        `documents/${name}`,
        readFileSync(join(session.folder, "documents", name), "utf8"),
      ]),
    );
    for (const name of ["workspace.yaml", "metrics.yaml"])
      files[name] = readFileSync(join(session.folder, name), "utf8");
    const { documents } = workspaceReader()(files).workspace!;
    const unitsOf = (issuer: string) =>
      documents.filter((d) => d.issuer === issuer).flatMap((d) => unitsOfDocument(d)) as MatchUnit[];
    for (const [upper, lower] of [
      [one!, other!],
      [unitsOf("chongqing"), unitsOf("jiulongpo")],
    ]) {
      const here = match(upper!, lower!);
      expect(here.suggestions.length).toBeGreaterThan(10);
      const there = await answerOf(page, workerOf("matching"), { upper, lower }, "matching");
      expect(there).toBe(JSON.stringify(here));
    }
  });

  it.each(Object.keys(REPORT_FORMATS) as ReportFormat[])("write the same .%s report", async (format) => {
    const analysis = analyze(shippedWorkspace(), { asOf: "2026-01-01" });
    const options = { format, lang: "zh" as const, version: "1" };
    const here = JSON.stringify(await writeReport(analysis, options));
    const there = await answerOf(page, reportWorker(), { report: { analysis, options } }, "report");
    expect(there === here).toBe(true);
  });

  it("leaves the console empty", () => {
    expect(session.faults).toEqual([]);
  });
});
