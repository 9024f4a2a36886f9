import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "../browser/accessible.ts";
import { useSession } from "../browser/session.ts";

const session = useSession();
/** While the plan to 2025 was in force, and after it had ended. */
const BEFORE = "asof=2025-06-01&pane=indicators";
const AFTER = "asof=2026-01-01&pane=indicators";

const card = (page: Page, name: string) =>
  page.locator(".figure-card", { has: page.getByRole("button", { name, exact: true }) });

describe("the indicators pane", () => {
  it("sets city and district on one scale: figure, year, comparability, order", async () => {
    const page = await session.open(BEFORE);
    const intensity = card(page, "全社会研发投入强度");
    await intensity.waitFor();
    expect(await intensity.locator(".indicator-state").textContent()).toBe("优于");
    const lines = await intensity.locator(".figure-line").allTextContents();
    expect(lines[0]).toMatch(/重庆市.*2027.*突破2\.7%/);
    expect(lines[1]).toMatch(/九龙坡区有效.*2025.*达到4%.*同口径.*优于.*时限更早/);
    // Bars are as long as the figures: 4 % against 2.7 %.
    const widths = await intensity
      .locator(".bar")
      .evaluateAll((bars) => bars.map((b) => b.getBoundingClientRect().width));
    expect(widths[1]! / widths[0]!).toBeCloseTo(4 / 2.7, 1);
  });

  it("keeps what cannot be compared off the scale, with the reason", async () => {
    const page = await session.open(BEFORE);
    const industries = card(page, "战略性新兴产业增加值占规模以上工业增加值比重");
    await industries.waitFor();
    expect(await industries.locator(".indicator-state").textContent()).toBe("口径不可比");
    const line = industries.locator(".figure-line").nth(1);
    expect(await line.textContent()).toContain("不上标尺：市级按增加值、区级按产值");
    expect(await line.locator(".bar").count()).toBe(0);
  });

  it("what is to be confirmed is confirmed here, with the reason, and can be undone", async () => {
    const page = await session.open(BEFORE);
    const firms = card(page, "规模以上工业企业研发投入强度");
    const line = firms.locator(".figure-line").nth(1);
    await line.getByRole("button", { name: "核对口径" }).click();
    const dialog = page.getByRole("dialog", { name: /核对口径/ });
    expect(await dialog.textContent()).toContain("规模以上工业企业R&D经费投入占营业收入比重");
    expect(await axeFaults(page, "dialog")).toEqual([]);
    await dialog.getByRole("radio", { name: "口径不可比" }).check();
    await dialog.getByRole("textbox").fill("市级以增加值为分母");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => line.textContent()).toContain("不上标尺：市级以增加值为分母");
    await expect.poll(() => readFileSync(join(session.folder, "metrics.yaml"), "utf8")).toContain("市级以增加值为分母");
    expect(await line.getByRole("button", { name: "核对口径" }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => line.textContent()).toContain("口径待核");
    await expect
      .poll(() => readFileSync(join(session.folder, "metrics.yaml"), "utf8"))
      .toBe(readFileSync(new URL("../../graph-data/metrics.yaml", import.meta.url), "utf8"));
  });

  it("shows figures of an ended plan hollow, for reference, and says that none is in force", async () => {
    const page = await session.open(AFTER);
    const firms = card(page, "高新技术企业数").first();
    await firms.waitFor();
    expect(await firms.locator(".indicator-state").textContent()).toBe("有任务无目标");
    expect(await firms.textContent()).toContain("有效文件中没有可对照的数值");
    expect(await firms.locator(".figure-line", { hasText: "期满参考" }).textContent()).toContain("跨年，仅参考");
    expect(await firms.locator(".track.ended").count()).toBe(1);
  });

  it("adds up what the known districts have set for the same year, and names what is left out", async () => {
    const page = await session.open(AFTER);
    const firms = card(page, "高新技术企业数").first();
    await firms.waitFor();
    const text = (await firms.textContent()) ?? "";
    // 1000 (高新区) + 350 (荣昌) + 90 (万盛) of 12700, by hand.
    expect(text).toContain("已掌握 3 个区县（功能区）合计占 11.3%");
    expect(text).toContain("1440家 / 12700家（2027 年）");
    expect(text).toContain("九龙坡区 750家（2025 年、所在文件已期满）");
    expect(await firms.locator(".track .share").count()).toBe(3);
  });

  it("gives the same as a table, follows filters and selection", async () => {
    const page = await session.open(AFTER);
    await page.locator(".figure-table summary").click();
    const table = page.locator(".figure-table table");
    expect(await table.getByRole("row", { name: /全社会研发投入强度.*九龙坡区.*达到4%/ }).count()).toBe(1);
    await page.locator("#search").fill("研发投入强度");
    await expect.poll(() => page.locator(".figure-card").count()).toBe(2);
    await card(page, "全社会研发投入强度").locator("h3 button").click();
    expect(page.url()).toContain("sel=cq2023:target-rd-intensity");
    await expect.poll(() => page.locator("#details-title").textContent()).toContain("2.7%");
    await page.reload();
    await page.locator(".figure-card.selected").waitFor();
    await page.locator("#search").fill("没有这样的指标");
    await page.locator(".notice", { hasText: "没有上位指标" }).waitFor();
  });

  it.each([
    ["light", AFTER, { width: 1440, height: 900 }],
    ["dark, English, narrow", `${BEFORE}&theme=dark&lang=en`, { width: 390, height: 844 }],
  ] as const)("has no fault axe can find: %s", async (_name, fragment, viewport) => {
    const page = await session.open(fragment, { viewport, bypassCSP: true });
    if (viewport.width < 900) await page.locator(".tab").nth(1).click();
    await page.locator(".figure-table summary").click();
    expect(await axeFaults(page, ".part-centre")).toEqual([]);
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
