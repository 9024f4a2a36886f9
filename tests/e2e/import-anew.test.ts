/** A planning office begins: an empty workspace, its own papers, two issuers; and the page in one file takes papers in too. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { loadWorkspaceFiles, saveWorkspaceFiles } from "../../src/store/index.ts";
import { emptyWorkspace, readWorkspace } from "../../src/workspace/index.ts";
import { useSession } from "../browser/session.ts";
import { POLICY } from "../read/text/policy.ts";
import { unembeddedPdf } from "../read/text/raw-pdf.ts";
import { docxTwin } from "../read/text/twin-docx.ts";
import { textTwin } from "../read/text/twin-text.ts";

const folder = mkdtempSync(join(tmpdir(), "guantong-anew-"));
saveWorkspaceFiles(folder, emptyWorkspace("临江市衔接分析"), {});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const session = useSession(folder);

const DISTRICT = `临江市青岩区科技创新实施方案
2025年6月1日

一、重点任务
（一）建设实验室分基地。争取临江实验室在青岩布局，建成科研用房1万平方米。
（二）推行“揭榜挂帅”。每年发布攻关榜单不少于5项。
`;
const upload = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const bring = (page: Page, ...files: ReturnType<typeof upload>[]) =>
  page.locator(".import input[type=file]").first().setInputFiles(files);

async function takeIn(page: Page, { name, id, date }: { name: string; id: string; date: string }): Promise<void> {
  await page.locator(".job.draft button").first().click();
  await page.getByLabel("发布主体").selectOption({ label: "＋ 新增发布主体…" });
  const form = page.locator(".issuer-form");
  await form.getByLabel(/全称/).fill(name);
  await form.getByLabel("标识").fill(id);
  await form.getByRole("button", { name: "加入工作区" }).click();
  await page.getByLabel("发布日期").fill(date);
  await page.getByLabel("标识", { exact: true }).fill(`${id}-plan`);
  await page.getByRole("button", { name: /接受入库/ }).click();
  await page.locator(".job.accepted", { hasText: id }).waitFor();
}

describe("an empty workspace", () => {
  it("takes in the papers of two issuers it did not know, and compares them", async () => {
    const page = await session.open("");
    await page.getByRole("button", { name: "导入文件" }).click();
    await page.locator(".import").waitFor();
    await bring(page, upload("linjiang.docx", docxTwin(POLICY)), upload("qingyan.txt", DISTRICT));
    await expect.poll(() => page.locator(".job.draft").count()).toBe(2);
    await takeIn(page, { name: "临江市", id: "linjiang", date: "2025-01-01" });
    await takeIn(page, { name: "临江市青岩区", id: "qingyan", date: "2025-06-01" });
    const saved = () => readWorkspace(loadWorkspaceFiles(session.folder).files);
    await expect.poll(() => saved().workspace?.documents.length).toBe(2);
    const { workspace, faults } = saved();
    expect(faults.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(workspace).toMatchObject({ upper: "linjiang", lower: "qingyan" });
    expect(workspace!.jurisdictions.find(({ id }) => id === "qingyan")?.parent).toBe("linjiang");
    await page.getByRole("button", { name: "计算对应建议并研判" }).click();
    await page.getByLabel(/搜索/).first().fill("揭榜挂帅");
    await page.locator("#part-list [role=option]", { hasText: "揭榜挂帅" }).first().click();
    await page.locator(".candidate", { hasText: "揭榜挂帅" }).first().waitFor();
  });
});

describe("the page in one file", () => {
  it("reads every format from disk, Chinese PDFs without fonts too, and keeps what was taken in", async () => {
    const page = await session.open("");
    const file = join(folder, "page.html");
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "单文件网页（含全部数据）", exact: true }).click(),
    ]);
    await download.saveAs(file);
    const context = await session.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
    const own = await context.newPage();
    const faults: string[] = [];
    own.on("pageerror", (error) => faults.push(String(error)));
    await own.goto(`${pathToFileURL(file)}#pane=import`);
    await own.locator(".import").waitFor();
    await bring(
      own,
      upload("a.txt", textTwin(POLICY)),
      upload("b.docx", docxTwin(POLICY)),
      upload("c.pdf", readFileSync(new URL("../fixtures/read/two-columns.pdf", import.meta.url))),
      upload("d.pdf", unembeddedPdf(["一、建设临江实验室", "建成中试平台12个。", "推动临江大学与企业共建实验室3家。"])),
    );
    await expect.poll(() => own.locator(".job.draft").count(), { timeout: 30_000 }).toBe(4);
    await own.locator(".job", { hasText: "d.pdf" }).getByRole("button").first().click();
    await own.getByLabel("发布主体").selectOption("qingyan");
    await own.getByLabel("发布日期").fill("2025-07-01");
    await own.getByLabel("标识", { exact: true }).fill("scan");
    await own.getByRole("button", { name: /接受入库/ }).click();
    await own.locator(".job.accepted").waitFor();
    await own.waitForTimeout(300);
    await own.reload();
    await own.goto(`${pathToFileURL(file)}#pane=import&lang=en`);
    await bring(own, upload("d.pdf", unembeddedPdf(["一、建设临江实验室", "建成中试平台12个。"])));
    await own.locator(".item").first().waitFor();
    // It is there after a reload: the id is taken, the title known.
    expect(await own.locator(".edition select option").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining("d")]),
    );
    expect(await own.locator(".edition select option[value=scan]").count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("leaves the console empty", () => {
    expect(session.faults).toEqual([]);
  });
});
