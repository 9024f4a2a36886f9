import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "../browser/accessible.ts";
import { useSession } from "../browser/session.ts";

const session = useSession();
const PANE = "asof=2026-01-01&pane=districts";

/** The data rows of the grid, each as title and the states' words by column. */
async function gridOf(page: Page): Promise<{ title: string; cells: string[] }[]> {
  await page.locator(".districts-grid tbody tr").first().waitFor();
  return page.locator(".districts-grid tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      title: row.querySelector("th")?.textContent ?? "",
      cells: [...row.querySelectorAll("td button")].map((b) => b.getAttribute("aria-label") ?? ""),
    })),
  );
}

describe("the districts pane", () => {
  it("shows the state of every pair that the files of the workspace give", async () => {
    const page = await session.open();
    await page.getByRole("button", { name: "各区县" }).click();
    expect(page.url()).toContain("pane=districts");
    const rows = await gridOf(page);
    expect(rows.length).toBeGreaterThan(50);
    // The oracle is the mapping file itself: Bishan fully carries 探索产业技术研究院多元发展模式.
    const file = readFileSync(join(session.folder, "mappings/chongqing-other-issuers.sssom.tsv"), "utf8");
    expect(file).toMatch(/bishan2022:[^\n]*/);
    const row = rows.find((r) => r.title === "探索产业技术研究院多元发展模式");
    expect(row?.cells).toContain("璧山区：已承接");
    expect(row?.cells).toContain("九龙坡区：仅见于期满规划");
    // Nobody looked through Rongchang's figures for it, and that is no gap.
    expect(row?.cells).toContain("荣昌区：未研判");
    await expect.poll(() => page.locator(".pane-note").textContent()).toContain("不等于缺口");
  });

  it("drills down to a pair: issuer and commitment are shown everywhere, the link reopens it", async () => {
    const page = await session.open(PANE);
    const cell = page.getByRole("button", { name: "涪陵区：部分承接" }).first();
    const title = await cell.locator("xpath=ancestor::tr").locator("th").textContent();
    await cell.click();
    expect(page.url()).toContain("lower=fuling");
    await expect.poll(() => page.locator("#details-title").textContent()).toBe(title);
    const carriers = page.locator(".carriers");
    expect(await carriers.locator(".carrier-who").first().textContent()).toContain("涪陵区");
    expect(await carriers.textContent()).toContain("“");
    await page.reload();
    await page.locator(".districts-grid button[aria-current=true]").waitFor();
    expect(await page.locator(".districts-grid button[aria-current=true]").getAttribute("aria-label")).toBe(
      "涪陵区：部分承接",
    );
    await page.getByRole("button", { name: "在图中打开" }).click();
    expect(page.url()).not.toContain("pane=");
    expect(page.url()).toContain("lower=fuling");
  });

  it("puts single quotation marks inside the double ones of a quoted phrase", async () => {
    const page = await session.open(`${PANE}&sel=cq2023:target-high-tech-firms`);
    await page.locator(".carriers li").first().waitFor();
    const text = await page.locator(".carriers").textContent();
    expect(text).toContain("“‘双倍增’计划”");
    expect(text).not.toContain("““");
    await page.context().close();
  });

  it("keeps rows where any issuer has the chosen state", async () => {
    const page = await session.open(`${PANE}&state=covered`);
    const rows = await gridOf(page);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.cells.some((cell) => cell.endsWith("：已承接"))).toBe(true);
    const before = rows.map((row) => row.title);
    await page.locator(".districts-grid thead button", { hasText: "璧山" }).click();
    expect(page.url()).toContain("lower=bishan");
    expect((await gridOf(page)).map((row) => row.title)).toEqual(before);
  });

  it("is walked with the arrow keys, and Enter opens the pair", async () => {
    const page = await session.open(PANE);
    await page.locator(".districts-grid tbody td button").first().focus();
    const place = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.place);
    expect(await place()).toBe("0,1");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(place).toBe("2,2");
    await page.keyboard.press("End");
    await expect.poll(place).toBe("2,10");
    await page.keyboard.press("Control+Home");
    await expect.poll(place).toBe("0,0");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("lower=fuling");
    expect(page.url()).toContain("sel=");
    // One stop for the Tab key.
    expect(await page.locator(".districts-grid [tabindex='0']").count()).toBe(1);
  });

  for (const [name, fragment, viewport] of [
    ["wide, light", `${PANE}&sel=cq2023:target-high-tech-firms`, { width: 1440, height: 900 }],
    ["wide, dark, English", `${PANE}&theme=dark&lang=en&sort=document`, { width: 1440, height: 900 }],
    ["narrow", PANE, { width: 390, height: 844 }],
  ] as const) {
    it(`has no accessibility fault axe can find: ${name}`, async () => {
      const page = await session.open(fragment, { viewport, bypassCSP: true });
      if (viewport.width < 900) await page.locator(".tab", { hasText: "各区县" }).click();
      await page.locator(".districts-grid").waitFor();
      expect(await axeFaults(page, ".part-centre")).toEqual([]);
    });
  }

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
