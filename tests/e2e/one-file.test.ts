import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countShown, useSession } from "../browser/session.ts";
import { unembeddedPdf } from "../read/text/raw-pdf.ts";

const session = useSession();
/** A reader of PDFs brings a worker of its own along, and here a font that is not in the file asks for a map. */
const PDF = Buffer.from(unembeddedPdf(["一、建设临江实验室", "建成中试平台12个。"]));
let folder: string;
let file: string;
let context: BrowserContext;
const requests: string[] = [];
const faults: string[] = [];

/** Opens the one-file page from disk. */
async function open(path = file, fragment = ""): Promise<Page> {
  const page = await context.newPage();
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  await page.goto(`${pathToFileURL(path)}${fragment}`);
  await page.locator("#part-list [role=listbox]").waitFor();
  return page;
}

async function take(page: Page, item: string, path: string): Promise<void> {
  await page.getByRole("button", { name: "报告与导出" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  await download.saveAs(path);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "guantong-one-file-"));
  file = join(folder, "page.html");
  const page = await session.open("asof=2026-01-01&state=covered");
  await take(page, "单文件网页（含全部数据）", file);
  context = await session.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
});
afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the page in one file", () => {
  it("opens from disk on the view it was taken from, and asks nothing of any network", async () => {
    const page = await open();
    const [shown, total] = await countShown(page);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(total);
    expect(page.url()).toContain("state=covered");
    await page.locator(".picture-canvas canvas, .picture-canvas svg").first().waitFor();
    expect(requests).toEqual([]);
    expect(faults).toEqual([]);
  });

  /** Has the force arrangement run, two sides matched, a report written and a file read. */
  async function work(page: Page, report: string): Promise<Buffer> {
    const view = async (fragment: string) => {
      await page.goto(`${pathToFileURL(file)}#asof=2026-01-01&${fragment}`);
      await page.locator("#part-list [role=listbox], .import-jobs, input[type=file]").first().waitFor();
    };
    await view("view=force");
    await page.locator(".picture-canvas canvas, .picture-canvas svg").first().waitFor();
    // Who leaves the picture stops its worker.
    await page.waitForFunction(() => {
      const { said } = window as unknown as { said?: string[] };
      return said === undefined || said.some((word) => word.startsWith("force"));
    });
    await view("pane=review");
    await page.locator("#reviewer").waitFor();
    await take(page, "评估报告 Word", report);
    await view("pane=import");
    const text = "关于临江实验室的若干措施\n\n一、建设临江实验室\n到2027年，建成中试平台12个。\n";
    await page.locator("input[type=file]").setInputFiles([
      { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(text) },
      { name: "b.pdf", mimeType: "application/pdf", buffer: PDF },
    ]);
    await page.locator(".import-jobs .job").filter({ hasText: "待核对" }).nth(1).waitFor();
    return readFileSync(report);
  }

  it("reads, matches, arranges and writes reports in workers; without any it does so itself, to the same bytes", async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const Real = window.Worker;
      window.Worker = class extends Real {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener("message", () => said.push(`${options?.name} answers`));
          this.addEventListener("error", () => said.push(`${options?.name} fails`));
        }
      };
    });
    const off = await work(page, join(folder, "off.docx"));
    await expect
      .poll(async () => [...new Set(await page.evaluate(() => (window as unknown as { said: string[] }).said))].sort())
      .toEqual(["force answers", "match answers", "read answers", "report answers"]);

    const alone = await context.newPage();
    await alone.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new Error("no workers here");
        }
      } as unknown as typeof Worker;
    });
    expect((await work(alone, join(folder, "on.docx"))).equals(off)).toBe(true);
  });

  it("runs no script that it makes as it goes", async () => {
    const page = await open();
    const outcome = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const script = document.createElement("script");
          script.src = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
          script.onload = () => resolve("run");
          script.onerror = () => resolve("refused");
          document.head.append(script);
        }),
    );
    expect(outcome).toBe("refused");
  });

  it("keeps decisions in the browser over a reload, and hands them out as a workspace and as SSSOM", async () => {
    const page = await open(file, "#asof=2026-01-01&pane=review");
    await page.locator("#reviewer").fill("单机研判人");
    await page.locator("#reviewer").press("Enter");
    await page.locator("#part-list [role=option]").first().click();
    await page.locator(".candidate.current").waitFor();
    await page.keyboard.press("r");
    await page.getByText("保存在本浏览器").waitFor();
    await page.waitForTimeout(300);
    await page.reload();
    await page.locator("#part-list [role=listbox]").waitFor();
    const zip = join(folder, "workspace.zip");
    await take(page, "工作区 zip", zip);
    const entries = unzipSync(readFileSync(zip));
    const mappings = Object.keys(entries).filter((name) => name.startsWith("mappings/"));
    expect(mappings.some((name) => strFromU8(entries[name]!).includes("单机研判人"))).toBe(true);
    const sssom = join(folder, "mappings.sssom.tsv");
    await take(page, "对应关系 SSSOM", sssom);
    expect(readFileSync(sssom, "utf8")).toContain("mapping_set_id");
    // What was handed out is taken in again, as a step that can be undone.
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("menuitem", { name: "导入对应关系 SSSOM" }).click(),
    ]);
    await chooser.setFiles(sssom);
    await page
      .locator(".toast")
      .getByText(/^已导入 [1-9]\d* 条$/)
      .waitFor();
  });

  it("shows in one tab what was decided in another", async () => {
    const [one, two] = [await open(), await open()];
    await one.bringToFront();
    await one.keyboard.press("v");
    await one.locator("#reviewer").fill("乙");
    await one.locator("#reviewer").press("Enter");
    await one.keyboard.press("j");
    await one.locator(".candidate.current").waitFor();
    await one.keyboard.press("r");
    await expect.poll(() => one.locator(".candidate").allTextContents()).toContainEqual(expect.stringContaining("乙"));
    const selected = new URL(one.url()).hash;
    await two.bringToFront();
    await two.evaluate(() => dispatchEvent(new Event("focus")));
    await two.getByText("他人已作修改，已合并到本页").waitFor();
    await two.evaluate((hash) => {
      location.hash = hash;
    }, selected);
    await expect.poll(() => two.locator(".candidate").allTextContents()).toContainEqual(expect.stringContaining("乙"));
  });

  it("brings a workspace in from a zip", async () => {
    const page = await open(file, "#asof=2026-01-01");
    const zip = join(folder, "workspace.zip");
    await take(page, "工作区 zip", zip);
    const other = await open(file, "#asof=2026-01-01");
    await other.getByRole("button", { name: "报告与导出" }).click();
    const [chooser] = await Promise.all([
      other.waitForEvent("filechooser"),
      other.getByRole("menuitem", { name: "导入工作区 zip" }).click(),
    ]);
    await chooser.setFiles({ name: "no.zip", mimeType: "application/zip", buffer: Buffer.from("no zip at all") });
    await other.getByText("未能导入：这不是 zip 压缩包，或文件已损坏").waitFor();
    await other.getByRole("button", { name: "报告与导出" }).click();
    const [again] = await Promise.all([
      other.waitForEvent("filechooser"),
      other.getByRole("menuitem", { name: "导入工作区 zip" }).click(),
    ]);
    await again.setFiles(zip);
    await other
      .locator(".toast")
      .getByText(/^已打开工作区/)
      .waitFor();
    await expect.poll(() => countShown(other)).toEqual(await countShown(page));
  });

  it("takes no step back that was taken in another workspace", async () => {
    const page = await open(file, "#asof=2026-01-01&lower=bishan&pane=review");
    const zip = join(folder, "another.zip");
    await take(page, "工作区 zip", zip);
    const entries = unzipSync(readFileSync(zip));
    const text = strFromU8(entries["workspace.yaml"]!).replace(/^title: .*$/m, "title: 另一工作区");
    writeFileSync(zip, zipSync({ ...entries, "workspace.yaml": strToU8(text) }));
    await page.locator("#reviewer").fill("丁");
    await page.locator("#reviewer").press("Enter");
    await page.keyboard.press("j");
    await page.locator(".candidate.current").waitFor();
    await page.keyboard.press("r");
    await expect.poll(() => page.getByRole("button", { name: "撤销" }).first().isEnabled()).toBe(true);
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("menuitem", { name: "导入工作区 zip" }).click(),
    ]);
    await chooser.setFiles(zip);
    await page
      .locator(".toast")
      .getByText(/^已打开工作区《另一工作区》/)
      .waitFor();
    expect(new URL(page.url()).hash).not.toContain("lower=");
    expect(await page.locator(".review-tools button").first().isDisabled()).toBe(true);
  });

  it("can be taken again out of itself", async () => {
    const copy = join(folder, "copy.html");
    await take(await open(), "单文件网页（含全部数据）", copy);
    const page = await open(copy);
    expect((await countShown(page))[0]).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
