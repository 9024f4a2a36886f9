import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const session = useSession();
const DECIDED = "asof=2026-01-01&pane=review";

/** All files that judgements are written to. */
function onDisk(): string {
  const mappings = join(session.folder, "mappings");
  const paths = [...readdirSync(mappings).map((name) => join(mappings, name)), join(session.folder, "decisions.tsv")];
  return paths.map((path) => readFileSync(path, "utf8")).join("\n");
}
const saved = (page: Page) =>
  expect.poll(() => page.locator(".save-state").textContent(), { timeout: 20_000 }).toBe("已保存");

/** Opens the desk on everything, with a reviewer's name. */
async function desk(name = "甲", fragment = DECIDED): Promise<Page> {
  const page = await session.open(fragment);
  await page.locator("#reviewer").fill(name);
  await page.locator("#reviewer").press("Enter");
  await page.locator("#part-list [role=listbox]").focus();
  await page.keyboard.press("j");
  await page.locator(".candidate.current").waitFor();
  return page;
}

describe("the review desk", () => {
  it("proposes counterparts with reasons that can be checked, side by side", async () => {
    const page = await desk();
    const card = page.locator(".candidate", { has: page.locator(".signals") }).first();
    expect(await card.locator(".signals").textContent()).toMatch(/共同词|近义|上级标题/);
    expect(await card.locator(".pair-sides > div").count()).toBe(2);
    expect(await card.locator(".confidence").textContent()).toMatch(/把握 0\.\d\d/);
  });

  it("wants to know who judges before anything is written", async () => {
    const page = await session.open(DECIDED);
    await page.locator("#part-list [role=option]").first().click();
    await page.locator(".candidate.current").waitFor();
    const before = onDisk();
    await page.keyboard.press("a");
    await page.getByText("请先填写研判人姓名").waitFor();
    expect(onDisk()).toBe(before);
  });

  it("reviews twenty items by keyboard; undo, reload, nothing is lost", async () => {
    const page = await desk("丙");
    for (let i = 0; i < 20; i++) {
      await page.locator(".candidate.current").waitFor();
      await page.keyboard.press("r");
      await page.keyboard.press("j");
    }
    await saved(page);
    const rejected = () =>
      onDisk()
        .split("\n")
        .filter((line) => line.includes("丙") && line.includes("rejected")).length;
    expect(rejected()).toBe(20);
    await page.keyboard.press("u");
    await page.keyboard.press("Control+z");
    await saved(page);
    await expect.poll(rejected).toBe(18);
    await page.keyboard.press("U");
    await saved(page);
    await expect.poll(rejected).toBe(19);
    await page.reload();
    await page.locator("#part-list [role=listbox]").waitFor();
    expect(rejected()).toBe(19);
  });

  it("asks for the relation and what is missing, and shows the verdict at once", async () => {
    const page = await desk("丁");
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    await page.getByRole("radio", { name: "部分承接" }).check();
    await page.getByLabel("缺什么").fill("缺少量化目标");
    await page.getByLabel("理由", { exact: true }).fill("只写了方向");
    await page.getByRole("button", { name: "确定" }).click();
    await saved(page);
    const row = onDisk()
      .split("\n")
      .find((line) => line.includes("缺少量化目标"));
    expect(row).toContain("丁");
    expect(row).toContain("只写了方向");
    await expect.poll(() => page.locator(".candidate.current, .candidate").first().textContent()).toContain("部分承接");
  });

  it("in a narrow window says what was done above the bar, however many rows that has", async () => {
    const page = await session.open(`${DECIDED}&lang=en&sel=cq2023:action-defence`, {
      viewport: { width: 390, height: 844 },
    });
    await page.locator(".tab", { hasText: "Review" }).click();
    await page.locator(".candidate.current").waitFor();
    await page.locator("#reviewer").fill("辛");
    await page.locator("#reviewer").press("Enter");
    for (const key of ["m", "r"]) {
      await page.locator(`.actions [data-key=${key}]`).click();
      if (key === "m") await page.locator(".actions .bulk").waitFor();
    }
    const toast = (await page.locator(".toast").boundingBox())!;
    const bar = (await page.locator(".actions").boundingBox())!;
    expect(toast.y + toast.height).toBeLessThan(bar.y);
    expect(bar.y - toast.y).toBeLessThan(100);
    await page.keyboard.press("u");
    await page.context().close();
  });

  it("keeps its room when many reviewers have judged: how far they agree folds", async () => {
    const page = await session.open(`${DECIDED}&sel=cq2023:action-defence`);
    await page.locator(".candidate.current").waitFor();
    const judgeAs = async (name: string) => {
      await page.locator("#reviewer").fill(name);
      await page.locator("#reviewer").press("Enter");
      await page.keyboard.press("r");
      await page.locator(".candidate-head", { hasText: name }).waitFor();
      await page.keyboard.press("K");
    };
    for (const name of ["卜甲", "卜乙", "卜丙"]) await judgeAs(name);
    await saved(page);
    const lines = page.locator(".agreements li");
    expect(await lines.first().isVisible()).toBe(false);
    await page.locator(".agreements-all summary").click();
    await lines.filter({ hasText: "卜丙 与 卜甲" }).waitFor();
    expect(await page.locator(".agreements-all summary").textContent()).toContain(`${await lines.count()} 组`);
    for (let i = 0; i < 3; i++) await page.keyboard.press("u");
    await saved(page);
  });

  it("decides with a reason", async () => {
    const page = await desk("戊");
    await page.keyboard.press("x");
    await page.getByRole("dialog").getByLabel("理由").fill("由市级负责");
    await page.getByRole("button", { name: "确定" }).click();
    await saved(page);
    expect(onDisk()).toContain("由市级负责");
  });

  it("adds a counterpart that was searched for", async () => {
    const page = await desk("己");
    await page.keyboard.press("/");
    await page.keyboard.type("人才");
    const hit = page.locator(".find-hits .link").first();
    await hit.waitFor();
    // All hits stand above the bar, though the field is the last thing on the desk.
    const bar = (await page.locator(".actions").boundingBox())!;
    const last = page.locator(".find-hits li").last();
    await expect.poll(async () => (await last.boundingBox())!.y + 10).toBeLessThan(bar.y);
    const title = await hit.textContent();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".candidate.current .candidate-head .link").textContent()).toBe(title);
    await page.keyboard.press("a");
    await saved(page);
    expect(
      onDisk()
        .split("\n")
        .some((line) => line.includes("己") && line.includes(title!)),
    ).toBe(true);
  });

  it("does many at once, and takes them back in one step", async () => {
    const page = await desk("庚");
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press("m");
      await page.keyboard.press("j");
    }
    await page.getByText("已选 5 项").waitFor();
    expect(await page.locator("#part-list .list-marked").count()).toBeGreaterThanOrEqual(4);
    const before = onDisk();
    await page.getByRole("button", { name: "认定首选建议" }).click();
    await saved(page);
    const rows = () =>
      onDisk()
        .split("\n")
        .filter((line) => line.includes("庚")).length;
    const done = rows();
    if (done > 0) {
      await page.keyboard.press("u");
      await saved(page);
      await expect.poll(rows).toBe(0);
    }
    expect(onDisk()).toBe(before);
  });

  it("sets a second reviewer beside the first, with their agreement", async () => {
    // What is covered stays so when it is accepted once more, and keeps its place.
    const same = `${DECIDED}&sort=document&state=covered&doc=cq2023`;
    const first = await desk("辛", same);
    await first.keyboard.press("a");
    await first.keyboard.press("j");
    await first.keyboard.press("a");
    await saved(first);
    const second = await desk("壬", same);
    await second.keyboard.press("a");
    await second.keyboard.press("j");
    await second.keyboard.press("a");
    await saved(second);
    await expect.poll(() => second.locator(".agreements").textContent()).toContain("壬 与 辛");
    expect(onDisk()).toMatch(/辛/);
    expect(onDisk()).toMatch(/壬/);
  });
});

describe("two windows", () => {
  it("never lose a decision: the later one is told and merges", async () => {
    const one = await desk("子");
    const two = await desk("丑");
    await one.keyboard.press("r");
    await saved(one);
    await two.keyboard.press("j");
    await two.locator(".candidate.current").waitFor();
    await two.keyboard.press("r");
    await saved(two);
    expect(onDisk()).toContain("子");
    expect(onDisk()).toContain("丑");
  });

  it("ask a person where both changed the same thing", async () => {
    const one = await desk("寅");
    const two = await desk("寅");
    // The second window does not hear of the first one's save before it makes its own.
    await two.route("**/api/workspace", (route) => route.abort());
    await one.locator("#comment").fill("第一个窗口");
    await one.locator("#comment").press("Enter");
    await one.keyboard.press("r");
    await saved(one);
    await two.locator("#comment").fill("第二个窗口");
    await two.locator("#comment").press("Enter");
    await two.keyboard.press("r");
    await two.getByRole("dialog").waitFor();
    const sides = await two.locator(".conflicts .pair-sides > div").allTextContents();
    expect(sides[0]).toMatch(/否决.*第二个窗口.*寅/);
    expect(sides[1]).toMatch(/否决.*第一个窗口.*寅/);
    expect(onDisk()).toContain("第一个窗口");
    expect(onDisk()).not.toContain("第二个窗口");
    await two.unroute("**/api/workspace");
    await two.getByRole("button", { name: "采用本页的" }).click();
    await saved(two);
    await expect.poll(onDisk).toContain("第二个窗口");
  });
});
