/** Somebody new, with an empty workspace and two files: every step leads to the next, and nothing that was done is lost. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { emptyWorkspace } from "../../src/workspace/index.ts";
import { useSession } from "../browser/session.ts";

const empty = mkdtempSync(join(tmpdir(), "guantong-first-"));
for (const [path, text] of Object.entries(emptyWorkspace("低空经济衔接"))) {
  mkdirSync(dirname(join(empty, path)), { recursive: true });
  writeFileSync(join(empty, path), text);
}
const session = useSession(empty);
afterAll(() => rmSync(empty, { recursive: true, force: true }));

const CITY = `云川市低空经济行动计划（2025—2027年）
云政发〔2025〕8号
2025年3月12日
一、主要目标
到2027年，低空经济规模突破300亿元，建成起降点150个。
二、重点任务
（一）布局起降设施。编制起降设施布点规划。（牵头单位：市交通运输委）
（二）发展低空物流。支持快递企业开通跨江配送航线。
云川市人民政府
2025年3月12日
`;
const DISTRICT = `云川市河东区低空经济实施方案（2025—2027年）
河东府发〔2025〕21号
2025年6月20日
根据《云川市低空经济行动计划（2025—2027年）》，制定本方案。
一、工作目标
到2027年，全区低空经济规模达到45亿元，建成起降点18个。
二、主要任务
（一）编制布点规划。编制完成全区起降设施布点规划。（责任单位：区交通局）
（二）建设养老服务中心。新建社区养老服务中心4个。
河东区人民政府
2025年6月20日
`;

/** Lets files go over an element, as a file manager does. @returns whether the browser was kept from opening them. */
const drop = (page: Page, selector: string, files: Record<string, string>) =>
  page.evaluate(
    ([on, given]) => {
      const dataTransfer = new DataTransfer();
      for (const [name, text] of Object.entries(given)) dataTransfer.items.add(new File([text], name));
      const event = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector(on)!.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [selector, files] as const,
  );
const titles = (page: Page) => page.locator(".item-title").allTextContents();
const documents = () => {
  const folder = join(session.folder, "documents");
  return existsSync(folder) ? readdirSync(folder) : [];
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
const asksBeforeLeaving = (page: Page) =>
  page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });

describe("a first hour", () => {
  it("takes files that are let go anywhere, and asks for the issuer that they name", async () => {
    const page = await session.open("asof=2026-01-01");
    expect(await drop(page, ".notice", { "city.txt": CITY, "district.txt": DISTRICT })).toBe(true);
    await expect.poll(() => page.locator(".job.draft").count()).toBe(2);
    await page.locator(".job").first().getByRole("button").first().click();
    // Nobody is known yet: the form for an issuer stands open, filled in from the text.
    const form = page.locator(".issuer-form");
    expect(await form.getByLabel(/全称/).inputValue()).toBe("云川市");
    await expect.poll(() => form.getByLabel("标识").inputValue()).toBe("yunchuan");
    // What is to be corrected is one step away.
    await page.getByRole("button", { name: "请先改正 1 处文件信息" }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-invalid"))).toBe("true");
    await form.getByRole("button", { name: "加入工作区" }).click();
    await expect.poll(() => page.getByLabel("发布主体").inputValue()).toBe("yunchuan");
    expect(await page.getByLabel("发布主体").evaluate((select) => select === document.activeElement)).toBe(true);

    // The first is in: the second is shown and has the focus, its issuer too is offered.
    await page.getByRole("button", { name: /接受入库/ }).click();
    await expect.poll(documents).toEqual(["city.yaml"]);
    await expect.poll(() => focused(page)).toContain("district.txt");
    expect(await form.getByLabel(/全称/).inputValue()).toBe("河东区");
    await expect.poll(() => form.getByLabel("上级主体").inputValue()).toBe("yunchuan");

    // One side alone is said to be that, with the way on.
    await page.getByRole("button", { name: "衔接图" }).click();
    await page.getByText("目前只有云川市的文件").waitFor();
    expect(await page.locator(".scope").count()).toBe(0);
    await page.locator(".panes").getByRole("button", { name: "导入" }).click();
    await page.locator(".job.accepted").getByRole("button").first().click();
    await page.locator(".import-empty").getByText("请再导入另一级的文件").waitFor();
    await page.locator(".job.draft").getByRole("button").first().click();

    // Ctrl+Z is about the draft in hand, not about the document taken in before it.
    const before = await titles(page);
    await page.locator(".item-head", { hasText: "建设养老服务中心" }).click();
    await page.getByRole("button", { name: "删去此项" }).click();
    await expect.poll(() => titles(page)).not.toContain("建设养老服务中心");
    // The focus stays in the list.
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("item-head");
    const after = await titles(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => titles(page)).toEqual(before);
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => titles(page)).toEqual(after);
    await page.getByRole("button", { name: "撤销修改" }).click();
    await expect.poll(() => titles(page)).toEqual(before);
    await page.getByRole("button", { name: "重做修改" }).click();
    await expect.poll(() => titles(page)).toEqual(after);
    expect(documents()).toEqual(["city.yaml"]);

    // Work on a draft is not lost without a word.
    expect(await asksBeforeLeaving(page)).toBe(true);
    await page.getByRole("button", { name: "移除 district.txt" }).click();
    await expect.poll(() => page.locator(".job").count()).toBe(1);
    await page.locator(".toast").getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => titles(page)).toEqual(after);

    await form.getByRole("button", { name: "加入工作区" }).click();
    await page.getByRole("button", { name: /接受入库/ }).click();
    await expect.poll(documents).toEqual(["city.yaml", "district.yaml"]);
    // On disk a moment before the page has the server's word for it.
    await expect.poll(() => asksBeforeLeaving(page)).toBe(false);
    await page.getByRole("button", { name: "计算对应建议并研判" }).click();
    await page.getByRole("button", { name: "从第一项开始" }).waitFor();

    // Two figures are compared by the clauses they stand in.
    await page.locator("#part-list [role=option]", { hasText: "低空经济规模突破300亿元" }).click();
    const sides = page.locator(".candidate", { hasText: "全区低空经济规模达到45亿元" }).locator(".pair-sides > div");
    await sides.first().waitFor();
    expect(await sides.nth(0).textContent()).toContain("低空经济规模突破300亿元");
    expect(await sides.nth(1).textContent()).toContain("全区低空经济规模达到45亿元");
    await page.getByRole("button", { name: "指标", exact: true }).click();
    await page.locator(".figure-axis").getByText("400亿元").first().waitFor();
    await page.context().close();
  });

  it("says of each file that could not be read which one it is, also when another is shown", async () => {
    const page = await session.open("asof=2026-01-01");
    await page.locator(".panes").getByRole("button", { name: "导入" }).click();
    await drop(page, ".import", { "plan.txt": CITY.replace("行动", "三年") });
    await page.locator(".item").first().waitFor();
    await drop(page, ".import", { "empty.txt": "" });
    await page.locator(".announcer").getByText("empty.txt：未能读取").waitFor();
    expect(await page.locator(".item").count()).toBeGreaterThan(0);
    // A file that is gone before it is read.
    const gone = join(session.folder, "gone.txt");
    writeFileSync(gone, CITY);
    await page.evaluate(() => {
      const input = Object.assign(document.createElement("input"), { type: "file", id: "chosen" });
      document.body.append(input);
    });
    await page.locator("#chosen").setInputFiles(gone);
    rmSync(gone);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(document.querySelector<HTMLInputElement>("#chosen")!.files![0]!);
      document.querySelector(".import")!.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
    });
    await page.locator(".job.failed", { hasText: "gone.txt" }).getByRole("button").first().click();
    await page.locator(".import-reason").getByText("gone.txt：浏览器无法打开它").waitFor();
    await page.context().close();
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
