import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/report/index.ts";
import { findBrowser } from "../browser/find.ts";
import { basicAnalysis } from "./basic.ts";
import { VERSION } from "./sample.ts";

describe("the HTML report in a real browser, opened from disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "guantong-print-"));
  const faults: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const bytes = await writeReport(basicAnalysis(), { format: "html", lang: "zh", version: VERSION });
    writeFileSync(join(folder, "report.html"), bytes);
    browser = await chromium.launch(await findBrowser());
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(pathToFileURL(join(folder, "report.html")).href);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("shows its picture and says nothing in the console", async () => {
    const size = await page.locator("figure img").evaluate((image) => (image as HTMLImageElement).naturalWidth);
    expect(size).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it.each([1200, 390])("does not run out of a window of %i px", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  it("axe finds nothing serious", async () => {
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const run = (window as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run;
      return (await run()).violations.map((v) => `${v.impact} ${v.id}`);
    });
    expect(found.filter((v) => /^(serious|critical)/.test(v))).toEqual([]);
  });

  it("prints on A4 with page numbers, the ledger on turned pages, its head repeated", async () => {
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages = [];
    for (let n = 1; n <= pdf.numPages; n++) {
      const sheet = await pdf.getPage(n);
      const { items } = await sheet.getTextContent();
      const text = items
        .map((i) => ("str" in i ? i.str : ""))
        .join("")
        .replace(/\s+/g, "");
      const [, , width, height] = sheet.view as [number, number, number, number];
      pages.push({ n, text, wide: width > height, size: Math.round(Math.min(width, height)) });
    }
    expect(new Set(pages.map((p) => p.size))).toEqual(new Set([595]));
    const upright = pages.filter((p) => !p.wide);
    for (const p of upright) expect(p.text).toContain(`—${p.n}—`);
    const ledger = pages.filter((p) => p.wide && p.text.includes("承接要求及依据"));
    expect(ledger.length).toBeGreaterThan(1);
    expect(pages.map((p) => p.text).join("")).toContain("主要差距有三项");
  }, 60_000);
});
