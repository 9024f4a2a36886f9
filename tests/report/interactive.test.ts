import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { STATE_LABEL } from "../../src/language/terms.ts";
import { type Filters, writeReport } from "../../src/report/index.ts";
import { PICTURE_SCRIPT } from "../../src/report/interactive/script.ts";
import { commitment, mapping, policyDocument, workspace } from "../analysis/build.ts";
import { findBrowser } from "../browser/find.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const analysis = sampleAnalysis();
const folder = mkdtempSync(join(tmpdir(), "guantong-interactive-"));
let browser: Browser;

async function file(name: string, of = analysis, filters: Filters = {}): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await writeReport(of, { format: "html", lang: "zh", version: VERSION, filters }));
  return pathToFileURL(path).href;
}

beforeAll(async () => {
  browser = await chromium.launch(await findBrowser());
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the script", () => {
  it("uses nothing that browsers of 2021 lack, builds no markup out of text, and asks nobody", () => {
    expect(PICTURE_SCRIPT).not.toMatch(/\?\?=|\|\|=|&&=|\.at\(|structuredClone|Object\.hasOwn|replaceAll|findLast/);
    expect(PICTURE_SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(/);
    expect(PICTURE_SCRIPT).not.toMatch(/fetch\(|XMLHttpRequest|localStorage|\bimport\b|\bexport\b/);
    expect(PICTURE_SCRIPT).not.toContain("</");
    expect(PICTURE_SCRIPT.length).toBeLessThan(24_000);
  });
});

describe("the picture in the HTML report, opened from disk", () => {
  let page: Page;
  const faults: string[] = [];
  const row = (title: string) => page.getByRole("treeitem", { name: title });
  const opacity = (title: string) => row(title).evaluate((item) => Number(getComputedStyle(item).opacity));

  beforeEach(async () => {
    faults.length = 0;
    page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(await file("report.html"));
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  it("takes the still picture's place; every item stands in it with its state", async () => {
    expect(await page.locator("figure img").isVisible()).toBe(false);
    await page.getByRole("button", { name: "全部展开" }).click();
    for (const { commitment: id, state } of analysis.coverage) {
      const { title, slot } = analysis.commitments.find((c) => c.id === id)!;
      if (slot) continue;
      expect(
        await page.getByRole("treeitem", { name: `${title}，${STATE_LABEL[state].zh}`, exact: true }).count(),
      ).toBe(1);
    }
  });

  it("a choice shows its facts out of the ledger, lights its neighbourhood, and leads to its entries and back", async () => {
    await row("育种攻关行动").click();
    const panel = page.getByRole("region", { name: "事项说明" });
    await expect.poll(() => panel.textContent()).toContain("部分承接");
    expect(await panel.textContent()).toContain("未提联合攻关");
    expect(await opacity("育种攻关行动")).toBe(1);
    expect(await opacity("建设区级种子库")).toBe(1);
    expect(await opacity("研发强度达到3%以上")).toBeLessThan(0.5);
    await panel.getByRole("button", { name: /部分承接：建设区级种子库/ }).click();
    expect(await panel.textContent()).toContain("东区科技创新大会报道");
    await panel.getByRole("link", { name: "到表中该行" }).click();
    const entry = page.locator("tr:target");
    expect(await entry.textContent()).toContain("建设区级种子库");
    await page.locator("#table-ledger tr", { hasText: "深海探测行动" }).getByRole("link").first().click();
    expect(await panel.locator(".panel-title").textContent()).toContain("深海探测行动");
    expect(await row("深海探测行动").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
  });

  it("is used by keys alone: move, fold, unfold, read, zoom", async () => {
    await page.getByRole("searchbox", { name: /按名称查找/ }).focus();
    await page.keyboard.type("育种");
    await page.keyboard.press("Enter");
    expect(await page.locator("output").textContent()).toBe("1/2");
    expect(await page.locator(".panel-title").textContent()).toContain("育种攻关行动");
    await page.getByRole("button", { name: "关闭说明" }).press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toContain("育种攻关行动");
    const action = row("育种攻关行动");
    expect(await action.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    expect(await action.getAttribute("aria-expanded")).toBe("false");
    expect(await row("建设种质资源库").count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/建设种质资源库|组织良种联合攻关/);
    await page.keyboard.press("Enter");
    expect(await page.locator(".panel").isVisible()).toBe(true);
    const height = () => page.locator(".sheet").evaluate((sheet) => sheet.clientHeight);
    const before = await height();
    await page.keyboard.press("+");
    expect(await height()).toBeGreaterThan(before);
    await page.keyboard.press("0");
    expect(await height()).toBeLessThanOrEqual(await page.locator(".frame").evaluate((frame) => frame.clientHeight));
  });

  it("the wheel zooms with Ctrl and scrolls without, about the row under the pointer", async () => {
    const box = (await page.locator(".frame").boundingBox())!;
    await page.locator(".frame").scrollIntoViewIfNeeded();
    await page.mouse.move(box.x + 300, box.y + 60);
    const height = () => page.locator(".sheet").evaluate((sheet) => sheet.clientHeight);
    const before = await height();
    await page.mouse.wheel(0, 100);
    expect(await height()).toBe(before);
    await page.keyboard.down("Control");
    await page.locator(".frame").hover();
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(height).toBeGreaterThan(before);
  });

  it("the legend leaves one state strong", async () => {
    const upper = page.getByRole("group", { name: "上位事项" });
    await upper.getByRole("button", { name: "仅见于期满规划" }).click();
    expect(await opacity("深海探测行动")).toBe(1);
    expect(await opacity("建设种质资源库")).toBeLessThan(0.5);
    await upper.getByRole("button", { name: "仅见于期满规划" }).click();
    expect(await opacity("建设种质资源库")).toBe(1);
  });

  it("axe finds nothing serious, light and dark, with a panel open", async () => {
    await row("深海探测行动").click();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      // What fades is meant to: contrast is asked of the picture at rest.
      if (colorScheme === "dark") {
        await page.getByRole("button", { name: "关闭说明" }).click();
        await page.getByRole("heading", { level: 1 }).click();
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const run = (window as unknown as { axe: { run(o: unknown): Promise<axe.AxeResults> } }).axe.run;
        return (await run({ include: [".live"] })).violations.map((v) => `${v.impact} ${v.id}`);
      });
      const faded = colorScheme === "light" ? ["serious color-contrast"] : [];
      expect(found.filter((v) => /^(serious|critical)/.test(v) && !faded.includes(v))).toEqual([]);
    }
  });

  it("prints as the still picture, with nothing of the tools", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("figure img").isVisible()).toBe(true);
    expect(await page.locator(".live").isVisible()).toBe(false);
  });
});

it("without scripts the still picture stands there", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await file("plain.html"));
  expect(await page.locator("figure img").isVisible()).toBe(true);
  expect(await page.locator(".live").count()).toBe(0);
  await context.close();
});

it("holds what the report is narrowed to", async () => {
  const page = await browser.newPage();
  await page.goto(await file("narrow.html", analysis, { branch: ["up:act-2"] }));
  const names = await page.getByRole("tree", { name: "上位事项" }).getByRole("treeitem").allInnerTexts();
  expect(names.sort()).toEqual(
    [
      "城",
      "某市科技创新“357”工作体系实施意见",
      "科技创新“357”工作体系",
      "育种攻关行动",
      "建设种质资源库",
      "组织良种联合攻关",
    ]
      .map((title) => (title === "城" ? (names.find((n) => !n.includes("育种") && n.length < 4) ?? "") : title))
      .sort(),
  );
  await page.close();
});

it("a long picture is built where one looks, and every row can be reached", async () => {
  const items = (side: string) =>
    Array.from({ length: 1_500 }, (_, i) => commitment(`${side}:c${i}`, "measure", { title: `第${i}项` }));
  const all = [policyDocument("up", "city", items("up")), policyDocument("low", "east", items("low"))];
  const mappings = items("up").map((c, i) => mapping(all, c.id, `low:c${1_499 - i}`));
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: "reduce" });
  await page.goto(await file("long.html", analyze(workspace(all, { mappings }), { asOf: "2026-01-01" })));
  const rows = page.getByRole("treeitem");
  expect(await rows.count()).toBeLessThan(400);
  await page.locator(".frame").evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  const last = page.getByRole("tree", { name: "上位事项" }).getByRole("treeitem", { name: /^第1499项/ });
  await expect.poll(() => last.count()).toBe(1);
  await page.getByRole("searchbox").fill("第731项");
  await page.getByRole("searchbox").press("Enter");
  const found = page.getByRole("treeitem", { selected: true });
  expect(await found.textContent()).toBe("第731项");
  const frame = (await page.locator(".frame").boundingBox())!;
  const box = (await found.boundingBox())!;
  expect(box.y).toBeGreaterThan(frame.y);
  expect(box.y).toBeLessThan(frame.y + frame.height);
  await page.getByRole("button", { name: /：第768项/ }).click();
  expect(await page.locator(".panel-title strong").textContent()).toBe("第768项");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("第768项");
  await page.keyboard.press("End");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^第\d+项$/);
  await page.close();
});

it("titles made to break out of script or data stay titles, and nothing else runs", async () => {
  const titles = [
    "</script><script>window.hit=1</script>",
    "<!--<script>",
    "]]><img src=x onerror=window.hit=1>",
    "\u2028'\"`\\\\",
  ];
  const up = policyDocument(
    "up",
    "city",
    titles.map((title, i) => commitment(`up:c${i}`, "measure", { title })),
  );
  const low = policyDocument("low", "east", [commitment("low:c0", "measure", { title: titles[0]! })]);
  const hostile = analyze(workspace([up, low], { mappings: [mapping([up, low], "up:c0", "low:c0")] }), {
    asOf: "2026-01-01",
  });
  const page = await browser.newPage();
  await page.goto(await file("hostile.html", hostile));
  for (const title of titles) {
    const shown = page.getByRole("treeitem").filter({ hasText: title.slice(0, 12) });
    expect(await shown.count(), title).toBeGreaterThan(0);
  }
  await page.getByRole("treeitem").filter({ hasText: "</script>" }).first().click();
  expect(await page.locator(".panel-title strong").textContent()).toBe(titles[0]);
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  // The policy lets the project's own script run and no other.
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.hit=2";
    document.body.append(script);
  });
  expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
  await page.close();
});
