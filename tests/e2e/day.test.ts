/** What happens in a day's work beside the plain path: asking, being taken away, coming back, filling in, handing out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { startServer } from "../../src/server/index.ts";
import { emptyWorkspace } from "../../src/workspace/index.ts";
import { countShown, rowsOf, useSession } from "../browser/session.ts";

const session = useSession();
const BISHAN = "asof=2026-01-01&lower=bishan&pane=review";

const mappings = () => {
  const folder = join(session.folder, "mappings");
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
};
const saved = (page: Page) =>
  expect.poll(() => page.locator(".save-state").textContent(), { timeout: 20_000 }).toBe("已保存");
const focusIn = (page: Page, selector: string) =>
  page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector);

describe("the review desk through a day", () => {
  it("goes on from the name, asks in place, keeps the words given, and leaves out what is not to be judged", async () => {
    const page = await session.open(BISHAN);
    await page.locator(".candidate, .review .notice").first().waitFor();
    // The second visit.
    await page.reload();
    await page.getByRole("button", { name: "从第一项开始" }).click();
    await page.locator(".candidate.current").waitFor();
    await page.keyboard.press("a");
    await page.getByText("请先填写研判人姓名").waitFor();
    await page.keyboard.type("赵");
    await page.keyboard.press("Enter");
    expect(await page.getByText("请先填写研判人姓名").count()).toBe(0);
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    expect(await focusIn(page, "input[name=relation]:checked")).toBe(true);
    await page.getByRole("radio", { name: "部分承接" }).check();
    await page.getByLabel("缺什么").fill("没有时限");
    await page.keyboard.press("Control+Enter");
    await saved(page);
    await page.getByRole("button", { name: "上次以来 1 项结论有变" }).waitFor();
    // Accepting once more by one key takes nothing back.
    await page.keyboard.press("a");
    await saved(page);
    expect(
      mappings()
        .split("\n")
        .filter((line) => line.includes("没有时限") && line.includes("赵")),
    ).toHaveLength(1);
    await page.keyboard.press("e");
    expect(await page.getByLabel("缺什么").inputValue()).toBe("没有时限");
    await page.keyboard.press("Escape");
    // A reason that is being written waits with its item.
    await page.locator("#comment").fill("待核");
    await page.keyboard.press("Escape");
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press("j");
      await page.locator(".desk-head h2").waitFor();
      expect(await page.getByText("此项无须研判").count()).toBe(0);
      expect(await page.locator("#comment").inputValue()).toBe("");
    }
    for (let i = 0; i < 6; i++) await page.keyboard.press("k");
    await expect.poll(() => page.locator("#comment").inputValue()).toBe("待核");
    await page.context().close();
  });

  it("drops the question when the item is taken away by the browser's back", async () => {
    const page = await session.open(BISHAN);
    await page.locator("#part-list [role=option]").nth(2).click();
    await page.locator("#part-list [role=option]").nth(3).click();
    await page.locator(".candidate.current").waitFor();
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    await page.goBack();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("says when nothing waits", async () => {
    const page = await session.open();
    await page.getByRole("button", { name: "研判", exact: true }).click();
    await page.locator(".review").getByText("没有待研判的事项").waitFor();
    await page.getByRole("button", { name: "查看全部事项" }).click();
    const [shown, total] = await countShown(page);
    expect(shown).toBe(total);
    await page.context().close();
  });

  it("is for reading on a second server, and says so", async () => {
    const second = await startServer({ workspaceDir: session.folder, pageDir: inject("pageDir") });
    const page = await session.open();
    await page.goto(`${second.url}#${BISHAN}`);
    await page.locator("#part-list [role=option]").nth(2).click();
    await page.locator(".candidate.current").waitFor();
    const before = mappings();
    await page.keyboard.press("a");
    await page.locator(".toast").getByText("只读").waitFor();
    await page.keyboard.press("x");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(mappings()).toBe(before);
    await page.context().close();
    await second.close();
  });
});

describe("saving", () => {
  it("waits for a server that is away, and goes on by itself when it is back", async () => {
    const page = await session.open(BISHAN);
    await page.locator("#reviewer").fill("钱");
    await page.locator("#reviewer").press("Enter");
    await page.keyboard.press("j");
    await page.locator(".candidate.current").waitFor();
    await page.route("**/api/changes", (route) => route.abort());
    await page.keyboard.press("r");
    await page.locator(".toast").getByText("连不上本机服务").waitFor();
    expect(mappings()).not.toContain("钱");
    await page.unroute("**/api/changes");
    await saved(page);
    expect(mappings()).toContain("钱");
    // The browser's own word about the request that was broken off.
    expect(session.faults.splice(0)).toEqual([expect.stringContaining("ERR_FAILED")]);
    await page.context().close();
  });
});

describe("the office's ledger", () => {
  it("is filled in per item, filtered by, searched, and handed out filtered", async () => {
    const page = await session.open("asof=2026-01-01&sel=cq2023:action-defence");
    await page.getByRole("button", { name: "填写台账" }).click();
    await page.getByLabel("处置建议").fill("纳入下一轮规划");
    await page.getByLabel("采纳情况").fill("部分采纳, 待议");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await expect.poll(() => readFileSync(join(session.folder, "ledger.tsv"), "utf8")).toContain("纳入下一轮规划");
    await page.getByRole("button", { name: "台账", exact: true }).click();
    await page.getByLabel("部分采纳, 待议").check();
    expect((await countShown(page))[0]).toBe(1);
    expect(await rowsOf(page)).toEqual([expect.stringContaining("国防科技创新高效协同行动")]);
    await page.reload();
    await page.locator("#part-list [role=listbox]").waitFor();
    expect((await countShown(page))[0]).toBe(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator("#search").fill("下一轮 国防");
    await expect.poll(async () => (await countShown(page))[0]).toBe(1);
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "对照表 CSV" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv).toContain("国防科技创新高效协同行动");
    expect(csv).toContain("逐项选出");
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    await page.context().close();
  });
});

describe("taking away", () => {
  it("puts the picture into Word, and the whole of it on paper", async () => {
    const page = await session.open("asof=2026-01-01&theme=dark");
    await page.locator(".picture-canvas canvas, .picture-canvas svg").first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const drawn = page.locator(".picture-print svg");
    expect(await drawn.textContent()).toContain("2026-01-01");
    expect(await drawn.locator("rect").first().getAttribute("fill")).toBe("#ffffff");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await drawn.count()).toBe(0);
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "评估报告 Word" }).click(),
    ]);
    const parts = Object.keys(unzipSync(readFileSync(await download.path())));
    expect(parts.filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1);
    await page.context().close();
  });
});

describe("where there is nothing to compare", () => {
  it("an empty workspace leads to the import, and offers no report", async () => {
    const folder = mkdtempSync(join(tmpdir(), "guantong-empty-"));
    for (const [path, text] of Object.entries(emptyWorkspace("空"))) {
      if (!path.includes("/")) writeFileSync(join(folder, path), text);
    }
    const server = await startServer({ workspaceDir: folder, pageDir: inject("pageDir") });
    const page = await session.open();
    await page.goto(server.url);
    await page.getByText("工作区尚无文件").waitFor();
    expect(await page.getByRole("button", { name: "报告与导出" }).count()).toBe(0);
    await page.getByRole("button", { name: "导入文件" }).click();
    await page.getByText("把文件拖到此处").waitFor();
    await page.context().close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("a date before everything says so, and the default scope leads back to today", async () => {
    const page = await session.open("asof=1990-01-01&lang=zh");
    await page.getByText("评估时点 1990-01-01 没有已发布且有效的文件").waitFor();
    await page.getByRole("button", { name: "恢复默认范围" }).click();
    await page.getByRole("listbox").waitFor();
    await page.goto(page.url().replace(/asof=[\d-]+/, "asof=2099-01-01"));
    await page.getByText("评估时点 2099-01-01 没有有效的市级事项").waitFor();
    await page.context().close();
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
