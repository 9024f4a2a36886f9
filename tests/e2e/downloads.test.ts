import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const session = useSession();

/** What the menu item gives. */
async function take(page: Page, item: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "报告与导出" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("what can be taken away", () => {
  it.each([
    ["评估报告 Word", "docx", "PK"],
    ["对照台账 Excel", "xlsx", "PK"],
    ["评估报告 网页", "html", "<!doctype html"],
    ["评估报告 Markdown", "md", "#"],
    ["对照表 CSV", "csv", "\uFEFF"],
    ["分析数据 JSON", "json", "{"],
    ["对应关系 SSSOM", "sssom.tsv", "#"],
    ["图数据 GEXF", "gexf", "<?xml"],
    ["图数据 GraphML", "graphml", "<?xml"],
  ])("%s: a .%s named after issuer and date, made in the page", async (item, extension, begin) => {
    const page = await session.open();
    const { name, bytes } = await take(page, item);
    expect(name).toBe(`guantong-jiulongpo-2026-01-01.${extension}`);
    expect(bytes.subarray(0, 20).toString("utf8").toLowerCase().startsWith(begin.toLowerCase())).toBe(true);
    expect(bytes.length).toBeGreaterThan(1000);
    await page.context().close();
  });

  it("the picture as PNG in two sizes and as SVG, with title and legend", async () => {
    const page = await session.open();
    await page.locator(".picture-canvas canvas").first().waitFor();
    const width = (png: Buffer) => png.readUInt32BE(16);
    const two = (await take(page, "图片 PNG（2 倍）")).bytes;
    expect(two.subarray(1, 4).toString()).toBe("PNG");
    const four = (await take(page, "图片 PNG（4 倍）")).bytes;
    expect(width(four) / width(two)).toBeCloseTo(2, 1);
    const svg = (await take(page, "图片 SVG")).bytes.toString("utf8");
    expect(svg).toContain("<svg");
    expect(svg).toContain("2026-01-01");
    expect(svg).toContain("公开文本未见");
  });

  it("a report that is being made says so and can be stopped", async () => {
    const page = await session.open();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/report-worker/, async (route) => {
      await held;
      await route.continue();
    });
    let taken = 0;
    page.on("download", () => taken++);
    await page.getByRole("button", { name: "报告与导出" }).click();
    await page.getByRole("menuitem", { name: "评估报告 Word", exact: true }).click();
    const told = page.locator(".toast.running");
    await expect.poll(() => told.textContent()).toMatch(/guantong-jiulongpo-2026-01-01\.docx：第 1\/3 步/);
    await told.getByRole("button", { name: "停止" }).click();
    await told.waitFor({ state: "detached" });
    release();
    expect((await take(page, "评估报告 Word")).bytes.subarray(0, 2).toString()).toBe("PK");
    await told.waitFor({ state: "detached" });
    expect(taken).toBe(1);
  });

  it("holds what is filtered, and only that", async () => {
    const all = await take(await session.open(), "对照表 CSV");
    const gaps = await take(await session.open("asof=2026-01-01&state=not-seen"), "对照表 CSV");
    const lines = (bytes: Buffer) => bytes.toString("utf8").trim().split("\n").length;
    expect(lines(gaps.bytes)).toBeGreaterThan(1);
    expect(lines(gaps.bytes)).toBeLessThan(lines(all.bytes));
  });

  it("is in the language of the page", async () => {
    const page = await session.open("asof=2026-01-01&lang=en");
    await page.getByRole("button", { name: "Report and export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Gap report, Markdown" }).click(),
    ]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.split("\n")[0]).toMatch(/[A-Za-z]{4}/);
  });

  it("raises nothing in the console, also under the content security policy", () => {
    expect(session.faults).toEqual([]);
  });
});
