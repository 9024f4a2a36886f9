import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analysis/index.ts";
import { RELATION_LABEL, STATE_LABEL } from "../../src/language/terms.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";
import { countShown, rowsOf, useSession } from "../browser/session.ts";

const session = useSession();

describe("the page", () => {
  it("opens on the gaps, with list, picture, rates, and nothing in the console", async () => {
    const page = await session.open();
    const [shown, total] = await countShown(page);
    expect(shown).toBe(total);
    expect((await rowsOf(page))[0]).toContain("公开文本未见");
    await page.locator(".picture-canvas canvas, .picture-canvas svg").first().waitFor();
    expect(await page.getByRole("region", { name: "承接情况" }).locator(".rate").count()).toBe(4);
    expect(session.faults).toEqual([]);
  });

  it("filters by state, and the count beside a choice is what it shows", async () => {
    const page = await session.open();
    const chip = page.locator(".state-chips button", { hasText: "已承接" });
    const expected = Number(await chip.locator(".count").textContent());
    await chip.click();
    expect((await countShown(page))[0]).toBe(expected);
    for (const row of await rowsOf(page)) expect(row).toContain("已承接");
    expect(page.url()).toContain("state=covered");
    await page.getByRole("button", { name: "清除筛选" }).click();
    const [shown, total] = await countShown(page);
    expect(shown).toBe(total);
  });

  it("searches in characters and in pinyin initials, and marks the hit", async () => {
    const page = await session.open();
    await page.keyboard.press("/");
    await page.keyboard.type("人工智能");
    await expect.poll(async () => (await countShown(page))[0]).toBeGreaterThan(0);
    const byCharacters = await countShown(page);
    expect(await page.locator(".row mark").first().textContent()).toBe("人工智能");
    await page.locator("#search").fill("rgzn");
    await expect.poll(() => countShown(page)).toEqual(byCharacters);
    expect(await page.locator(".row mark").first().textContent()).toBe("人工智能");
    await page.locator("#search").fill("没有这样的事项");
    await page.getByText("没有符合筛选条件的事项").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await countShown(page))[0]).toBe(byCharacters[1]);
  });

  it("holds the view in the address: selecting, reloading, back and forward", async () => {
    const page = await session.open();
    await page.locator("#part-list [role=option]").nth(2).click();
    const title = await page.locator("#details-title").textContent();
    expect(page.url()).toContain("sel=");
    await page.reload();
    await page.locator("#details-title").waitFor();
    expect(await page.locator("#details-title").textContent()).toBe(title);
    await page.locator("#part-list [role=option]").nth(4).click();
    await expect.poll(() => page.locator("#details-title").textContent()).not.toBe(title);
    await page.goBack();
    await expect.poll(() => page.locator("#details-title").textContent()).toBe(title);
    await page.goForward();
    await expect.poll(() => page.locator("#details-title").textContent()).not.toBe(title);
  });

  it("says why: quotation, place, counterpart side by side, the rule", async () => {
    const page = await session.open("asof=2026-01-01&q=国防科技创新高效协同");
    await page.locator("#part-list [role=option]").first().click();
    const details = page.locator("#part-details");
    await expect.poll(() => details.textContent()).toContain("仅见于期满规划");
    const text = (await details.textContent()) ?? "";
    expect(text).toContain("原有部署涉及");
    expect(text).toContain("已期满");
    expect(text).toContain("对应只见于已期满的规划；有效文件均已查阅");
    await page.goto(page.url().replace("asof=2026-01-01", "asof=2025-10-01"));
    await expect.poll(() => details.locator(".badge").first().textContent()).not.toContain("仅见于期满规划");
  });

  it("sets counterparts side by side with the shared words marked", async () => {
    const page = await session.open("asof=2026-01-01&state=covered");
    await page.locator("#part-list [role=option]").first().click();
    const pair = page.locator(".pair").first();
    await pair.waitFor();
    const marked = await pair.locator(".pair-sides > div").first().locator("mark.shared").allTextContents();
    const other = (await pair.locator(".pair-sides > div").nth(1).textContent()) ?? "";
    expect(marked.length).toBeGreaterThan(0);
    for (const words of marked) expect(other).toContain(words);
  });

  it("keeps the view when the language changes, and says everything in the other one", async () => {
    const page = await session.open();
    await page.locator("#part-list [role=option]").nth(1).click();
    const address = new URL(page.url()).hash;
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "中文" }).waitFor();
    const sorted = (hash: string) => [...new URLSearchParams(hash.slice(1))].filter(([key]) => key !== "lang").sort();
    expect(sorted(new URL(page.url()).hash)).toEqual(sorted(address));
    await expect.poll(() => page.getAttribute("html", "lang")).toBe("en");
    expect(await page.locator(".badge").first().textContent()).toBe("not seen in public texts");
    // What is left in Chinese are the words of the documents: in the frame there are none.
    const frame = await page
      .locator(".header, .list-head, .state-chips, .facet, .list-count, .legend, h3")
      .allTextContents();
    for (const text of frame)
      expect(text.replace("中文", "").replace(/重庆市?|九龙坡区?/g, "")).not.toMatch(/\p{Script=Han}/u);
  });

  it("puts English commas between what an English sentence lists, whatever the language of the names", async () => {
    const page = await session.open("asof=2026-01-01&lang=en");
    const finding = page.locator(".finding p").filter({ has: page.locator(".link + .link") });
    const own = await finding.first().evaluate((sentence) =>
      [...sentence.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join("|"),
    );
    expect(own).toContain(", ");
    expect(own).not.toMatch(/[、，]/);
    await page.context().close();
  });

  it("changes the theme, and the picture with it", async () => {
    const page = await session.open();
    await page.getByRole("button", { name: "外观" }).click();
    await page.getByRole("menuitemradio", { name: "深色" }).click();
    await expect.poll(() => page.getAttribute("html", "data-theme")).toBe("dark");
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe("rgb(13, 17, 23)");
    await page.reload();
    await page.getByRole("listbox").waitFor();
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
  });

  it("gives the same facts as a table", async () => {
    const page = await session.open();
    const [, total] = await countShown(page);
    await page.getByText("表格", { exact: true }).click();
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("row").count()).toBe(total + 1);
    expect(await page.getByRole("columnheader").allTextContents()).toContain("承接状态");
    // What the picture draws, by the analysis itself: each item, its state, and every counterpart with its relation.
    const { workspace } = readWorkspace(loadWorkspaceFiles(session.folder).files);
    const { coverage, commitments, mappings } = analyze(workspace!, { asOf: "2026-01-01" });
    const titles = new Map(commitments.map((c) => [c.id, c.title]));
    const rows = await page.locator(".table-part tbody tr").allTextContents();
    const said = new Map(coverage.map((c): [string, string[]] => [titles.get(c.commitment)!, []]));
    for (const row of rows) for (const [title, texts] of said) if (row.startsWith(title)) texts.push(row);
    for (const { commitment, state, counterparts } of coverage) {
      const facts = counterparts.map((id) => mappings.find((m) => m.id === id)!);
      const words = facts.map((m) => `${RELATION_LABEL[m.relation].zh}：${titles.get(m.object!)}`);
      const texts = said.get(titles.get(commitment)!)!;
      expect(texts.some((text) => [STATE_LABEL[state].zh, ...words].every((word) => text.includes(word)))).toBe(true);
    }
  });

  it("compares other documents as of another date, and goes back to the default", async () => {
    const page = await session.open();
    const before = await countShown(page);
    await page.locator(".scope button").first().click();
    await page.locator(".document-choice input:checked").first().uncheck();
    await expect.poll(() => countShown(page)).not.toEqual(before);
    expect(page.url()).toContain("upper=");
    await page.getByRole("button", { name: "恢复默认范围" }).click();
    await expect.poll(() => countShown(page)).toEqual(before);
  });

  it("tells what is wrong with an address instead of breaking", async () => {
    const page = await session.open("asof=2026-01-01&lower=atlantis");
    await page.getByText("所选范围内没有可比对的事项").waitFor();
    expect(await page.locator(".notice").textContent()).toContain("atlantis");
    await page.getByRole("button", { name: "恢复默认范围" }).click();
    await page.getByRole("listbox").waitFor();
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
