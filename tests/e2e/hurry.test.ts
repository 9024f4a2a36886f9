/** A hasty hand: what is pressed too early, let go too far out, or looked at before all is drawn. */
import { describe, expect, it } from "vitest";
import { rowsOf, useSession } from "../browser/session.ts";

const session = useSession();
const BISHAN = "asof=2026-01-01&lower=bishan&pane=review";

describe("a hasty hand", () => {
  it("keeps what is being written when words are selected with the mouse and it is let go outside the dialog", async () => {
    const page = await session.open(BISHAN);
    await page.locator("#part-list [role=option]").nth(2).click();
    await page.locator(".candidate.current").waitFor();
    await page.keyboard.press("e");
    const missing = page.getByLabel("缺什么");
    await page.getByRole("radio", { name: "部分承接" }).check();
    await missing.fill("没有时限");
    const box = (await missing.boundingBox())!;
    await page.mouse.move(box.x + 80, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(10, box.y + 12, { steps: 4 });
    await page.mouse.up();
    expect(await missing.inputValue()).toBe("没有时限");
    // What is carried in full lacks nothing: the field says so before the words are dropped.
    await page.getByRole("radio", { name: "对应承接" }).check();
    expect(await missing.isDisabled()).toBe(true);
    // A click that begins and ends on the backdrop still closes.
    await page.mouse.click(10, 10);
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });

  it("puts nothing into the field that somebody is in: what comes late waits", async () => {
    const page = await session.open("asof=2026-01-01");
    await page.getByRole("button", { name: "导入", exact: true }).click();
    await page.locator(".import").waitFor();
    // What makes ids of names is loaded when it is needed, here late.
    await page.route(/\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 700));
      await route.continue();
    });
    const buffer = Buffer.from("码头方案\n一、重点任务\n建设码头，疏浚航道，添置趸船。\n");
    await page
      .locator(".import input[type=file]")
      .first()
      .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer });
    await page.getByLabel("发布主体").selectOption({ label: "＋ 新增发布主体…" });
    const form = page.locator(".issuer-form");
    await form.getByLabel(/全称/).fill("云水区");
    const id = form.getByLabel("标识");
    await id.focus();
    await page.waitForTimeout(2000);
    expect(await id.inputValue()).toBe("");
    await form.getByLabel(/全称/).focus();
    await expect.poll(() => id.inputValue()).toBe("yunshui");
    await page.context().close();
  });

  it("changes the whole page with the theme, in one go", async () => {
    const page = await session.open("asof=2026-01-01&theme=light");
    await page.getByRole("button", { name: "外观" }).click();
    const dark = page.getByRole("menuitemradio", { name: "深色" });
    const soon = await dark.evaluate(async (item: HTMLElement) => {
      item.click();
      // After what follows at once, before the next picture.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return document.documentElement.dataset.theme;
    });
    expect(soon).toBe("dark");
    await page.context().close();
  });

  it("parts the queue of the review desk by no headings, since what is decided keeps its place", async () => {
    const page = await session.open(BISHAN);
    await page.locator("#reviewer").fill("孙");
    await page.locator("#reviewer").press("Enter");
    await page.keyboard.press("j");
    await page.locator(".candidate.current").waitFor();
    const before = await rowsOf(page);
    await page.keyboard.press("n");
    await expect.poll(async () => (await rowsOf(page)).join()).not.toBe(before.join());
    expect(await page.locator("#part-list .group-head").count()).toBe(0);
    await page.getByRole("button", { name: "衔接图" }).click();
    await page.locator("#part-list .group-head").first().waitFor();
    await page.context().close();
  });

  it("keeps the hits in sight while suggestions come in above them", async () => {
    const page = await session.open("asof=2026-01-01&lower=bishan");
    let come = () => {};
    const late = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route(/assets\/(?:worker|match)-/, async (route) => {
      await late;
      await route.continue();
    });
    await page.keyboard.press("v");
    await page.locator("#part-list [role=option]").nth(2).click();
    await page.locator("#find-counterpart").waitFor();
    // That they are being worked out is heard as well as seen.
    await page.getByRole("status").getByText("正在比对文本").waitFor();
    const suggested = await page.locator(".candidate").count();
    await page.keyboard.press("/");
    await page.keyboard.type("创新");
    const last = page.locator(".find-hits li").last();
    await last.waitFor();
    come();
    await expect.poll(() => page.locator(".candidate").count(), { timeout: 20_000 }).toBeGreaterThan(suggested + 3);
    const bar = (await page.locator(".actions").boundingBox())!;
    expect((await last.boundingBox())!.y + 10).toBeLessThan(bar.y);
    await page.context().close();
  });

  it("is led to the other side when only that one has what is searched for", async () => {
    const page = await session.open();
    await page.locator("#search").fill("411");
    await page.getByText("没有符合筛选条件的事项").waitFor();
    await page.getByRole("button", { name: /^区级事项中有 \d+ 项$/ }).click();
    await page.locator("#part-list [role=option]", { hasText: "411" }).first().waitFor();
    expect(new URL(page.url()).hash).toContain("side=lower");
    await page.context().close();
  });

  it("hears the name of a rate once", async () => {
    const page = await session.open();
    const cards = page.locator(".rate-cards");
    expect(await cards.getByRole("button", { name: /^目标定位 ?\d+\/\d+ 已承接/ }).count()).toBe(1);
    expect(await cards.getByRole("button", { name: /目标定位.*目标定位/ }).count()).toBe(0);
    await page.context().close();
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
