import axe from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const session = useSession();

interface AxeResult {
  violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** Violations of WCAG 2.2 A and AA, in words. */
async function violations(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResult;
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary}`));
}

/** What holds the focus, in short. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const name = element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
    return `${element?.tagName.toLowerCase()}${element?.id ? `#${element.id}` : ""} ${name.slice(0, 20)}`;
  });

describe("axe finds nothing", () => {
  /** Shows another pane of the same view. */
  async function turn(page: Page, said: string, pane: string): Promise<void> {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `${said}&pane=${pane}`);
    await page
      .locator(pane === "review" ? ".signals" : ".panes [aria-current=page]")
      .first()
      .waitFor();
    await page.waitForTimeout(200);
  }
  const PANES = ["picture", "table", "districts", "indicators", "review", "text", "import"];

  it.each([
    ["zh", "light"],
    ["zh", "dark"],
    ["en", "light"],
    ["en", "dark"],
  ] as const)("in every pane, %s, %s", async (lang, theme) => {
    const said = `asof=2026-01-01&lang=${lang}&theme=${theme}&sel=cq2023:action-defence`;
    const page = await session.open(said, { colorScheme: theme, bypassCSP: true });
    for (const pane of PANES) {
      await turn(page, said, pane);
      expect(await violations(page), pane).toEqual([]);
    }
    await page.context().close();
  });

  it("with nothing selected, the lower side, and an empty list", async () => {
    const page = await session.open("asof=2026-01-01&side=lower", { bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await page.locator("#search").fill("zzzz");
    await page.getByText("没有符合筛选条件的事项").waitFor();
    expect(await violations(page, "#part-list")).toEqual([]);
  });

  it("at 390 px, in each part", async () => {
    const page = await session.open("asof=2026-01-01", { viewport: { width: 390, height: 844 }, bypassCSP: true });
    for (const tab of ["事项列表", "衔接图", "事项详情"]) {
      await page.locator(".tab", { hasText: tab }).click();
      expect(await violations(page), tab).toEqual([]);
    }
  });

  it("at 390 px in English and dark, in every pane, with the relation dialog and the scope open", async () => {
    const said = "asof=2026-01-01&lang=en&theme=dark&tab=picture&sel=cq2023:action-defence";
    const options = { viewport: { width: 390, height: 844 }, colorScheme: "dark", bypassCSP: true } as const;
    const page = await session.open("asof=2026-01-01", options);
    for (const pane of PANES) {
      await turn(page, said, pane);
      expect(await violations(page), pane).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), pane).toBe(0);
    }
    await turn(page, said, "review");
    await page.locator(".actions [data-key=e]").click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page, "dialog")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".scope button").nth(1).click();
    expect(await violations(page, ".popover-panel")).toEqual([]);
    await page.context().close();
  });

  it("with menus, popovers and the help open", async () => {
    const page = await session.open("asof=2026-01-01", { bypassCSP: true });
    await page.getByRole("button", { name: "报告与导出" }).click();
    expect(await violations(page, ".menu-popup")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".rate button").first().click();
    expect(await violations(page, ".popover-panel")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".scope button").first().click();
    expect(await violations(page, ".popover-panel")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "键盘操作" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe("by keyboard alone", () => {
  it("everything is reached by Tab, in the order of the page, and nothing holds the focus", async () => {
    const page = await session.open();
    const seen: string[] = [];
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      const now = await focused(page);
      if (now.startsWith("body")) break;
      seen.push(now);
    }
    const at = (part: string) => seen.findIndex((s) => s.includes(part));
    expect(at("跳到列表")).toBe(0);
    expect(at("#search")).toBeGreaterThan(0);
    expect(at("报告与导出")).toBeGreaterThan(at("#search"));
    expect(at("事项列表")).toBeGreaterThan(at("报告与导出"));
    expect(at("适合窗口")).toBeGreaterThan(at("事项列表"));
    expect(new Set(seen).size).toBeGreaterThan(25);
  });

  it("the list is walked with j, k and arrows, and Enter leads to the details", async () => {
    const page = await session.open();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const title = () => page.locator("#details-title").textContent();
    await page.keyboard.press("j");
    const first = await title();
    await page.keyboard.press("ArrowDown");
    await expect.poll(title).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(title).toBe(first);
    await page.keyboard.press("End");
    await expect.poll(() => page.locator(".row[aria-selected=true]").getAttribute("aria-posinset")).not.toBe("1");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toContain("#part-details");
    await page.keyboard.press("Escape");
    await page.getByText("总览").waitFor();
  });

  it("menus open, move and give the focus back", async () => {
    const page = await session.open();
    const button = page.getByRole("button", { name: "外观" });
    await button.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toContain("跟随系统");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => focused(page)).toContain("浅色");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toContain("外观");
    expect(await page.getByRole("menu").count()).toBe(0);
  });

  it("the words of the choices of a menu stand in one line, ticked or not", async () => {
    const page = await session.open();
    await page.getByRole("button", { name: "外观" }).click();
    const starts = await page.locator("[role=menuitemradio]").evaluateAll((items) =>
      items.map((item) => {
        const words = document.createRange();
        words.selectNodeContents(item);
        return Math.round(words.getBoundingClientRect().left);
      }),
    );
    expect(starts).toHaveLength(3);
    expect(new Set(starts).size).toBe(1);
  });

  it("Escape closes a panel at once after it opened, and after a click on its bare words", async () => {
    const page = await session.open();
    const button = page.getByRole("button", { name: "部门" });
    await button.evaluate(async (element: HTMLElement) => {
      element.focus();
      element.click();
      // Drawn, and no frame has passed.
      await Promise.resolve();
      const key = { key: "Escape", bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", key));
    });
    await expect.poll(() => page.locator(".popover-panel").count()).toBe(0);
    await button.click();
    await page.locator(".popover-panel").evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("Escape");
    expect(await page.locator(".popover-panel").count()).toBe(0);
    expect(await focused(page)).toContain("部门");
  });

  it("? tells the keys", async () => {
    const page = await session.open();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

describe("on a narrow window", () => {
  it("at 390 px nothing runs over the edge, and the parts follow one another", async () => {
    const page = await session.open("asof=2026-01-01", { viewport: { width: 390, height: 844 } });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const button of [page.locator(".scope button").nth(1), page.getByRole("button", { name: "部门" })]) {
      await button.click();
      const panel = (await page.locator(".popover-panel").boundingBox())!;
      expect(panel.x).toBeGreaterThanOrEqual(0);
      expect(panel.x + panel.width).toBeLessThanOrEqual(390);
      await page.keyboard.press("Escape");
    }
    await page.locator("#part-list [role=option]").first().click();
    await page.locator("#details-title").waitFor({ state: "visible" });
    expect(await overflow()).toBeLessThanOrEqual(0);
    // The head of the details follows the tabs without a gap.
    const foot = await page.evaluate(() => document.querySelector(".tabs")!.getBoundingClientRect().bottom);
    expect((await page.locator(".details-head").boundingBox())!.y - foot).toBeLessThan(2);
    await page.locator(".tab", { hasText: "衔接图" }).click();
    await page.locator(".picture-canvas").waitFor({ state: "visible" });
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it("at 390 px the part that is turned to fills the window, and the bar of the desk is in reach", async () => {
    const view = "asof=2026-01-01&pane=review&sel=cq2023:action-defence";
    const page = await session.open(view, { viewport: { width: 390, height: 844 } });
    await page.locator(".tab", { hasText: "研判" }).click();
    await page.locator(".actions").waitFor();
    await expect.poll(async () => (await page.locator(".tabs").boundingBox())!.y).toBeLessThan(2);
    const bar = (await page.locator(".actions").boundingBox())!;
    expect(bar.y + bar.height).toBeLessThanOrEqual(845);
    // One above the other, the passages say whose they are.
    expect(await page.locator(".candidate .pair-side").first().isVisible()).toBe(true);
    expect((await page.locator(".candidate .pair-side").first().boundingBox())!.width).toBeGreaterThan(10);
    await page.context().close();
  });

  it("at 390 px what is chosen with a finger is large enough, and its words stand beside it", async () => {
    const view = "asof=2026-01-01&lang=en&pane=review&sel=cq2023:action-defence";
    const page = await session.open(view, { viewport: { width: 390, height: 844 } });
    await page.locator(".tab", { hasText: "Review" }).click();
    await page.locator(".candidate.current").waitFor();
    await page.locator(".actions [data-key=e]").click();
    const middle = (box: { y: number; height: number } | null) => box!.y + box!.height / 2;
    for (const choice of await page.locator(".ask-relations label").all()) {
      expect((await choice.boundingBox())!.height).toBeGreaterThanOrEqual(36);
      const dot = middle(await choice.locator("input").boundingBox());
      expect(Math.abs(dot - middle(await choice.locator("span").boundingBox()))).toBeLessThan(2);
    }
    await page.keyboard.press("Escape");
    await page.locator(".scope button").nth(1).click();
    for (const issuer of await page.locator(".issuer legend label").all())
      expect((await issuer.boundingBox())!.height).toBeGreaterThanOrEqual(36);
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  it("at 390 px a long title in the text wraps beside its icon", async () => {
    const page = await session.open("asof=2026-01-01&pane=text", { viewport: { width: 390, height: 844 } });
    await page.locator(".tab", { hasText: "原文" }).click();
    const lines = page.locator(".text-quotes > li > p");
    await lines.first().waitFor();
    const boxes = await lines.evaluateAll((all) =>
      all.map((line) => ({
        icon: line.querySelector(".state-icon")!.getBoundingClientRect().right,
        words: line.querySelector(".link")!.getBoundingClientRect().left,
        height: line.querySelector(".link")!.getBoundingClientRect().height,
      })),
    );
    expect(boxes.some(({ height }) => height > 30)).toBe(true);
    for (const { icon, words } of boxes) expect(icon).toBeLessThanOrEqual(words);
    await page.context().close();
  });

  it("at 390 px an empty list says so where it is seen", async () => {
    const page = await session.open("asof=2026-01-01&q=zzzz", { viewport: { width: 390, height: 844 } });
    const clear = (await page.locator(".notice button").boundingBox())!;
    expect(clear.y + clear.height).toBeLessThan(844 - 100);
    await page.context().close();
  });

  it.each([1180, 1024, 901])("at %i px nothing runs over the edge, in both languages", async (width) => {
    const page = await session.open("asof=2026-01-01", { viewport: { width, height: 700 } });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "中文" }).waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  it("at 200 % zoom nothing runs over the edge", async () => {
    const page = await session.open("asof=2026-01-01", { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
