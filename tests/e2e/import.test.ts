import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Document, Packer, Paragraph } from "docx";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { textFingerprint } from "../../src/model/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { checkWorkspace, readWorkspace } from "../../src/workspace/index.ts";
import { axeFaults } from "../browser/accessible.ts";
import { useSession } from "../browser/session.ts";

const session = useSession();

/** A plan of our own; its first lines are its title and date. */
const LINES = [
  "九龙坡区概念验证中心建设方案",
  "2025年11月3日",
  "一、总体目标",
  "到2027年，建成概念验证中心12家，技术经理人达到300人。",
  "二、重点任务",
  "（一）建设概念验证中心",
  "1.依托高校院所布局概念验证中心。",
  "2.组建概念验证基金，规模达到2亿元。",
  "（二）培养技术经理人",
  "1.开设技术经理人研修班，每年培训100人。",
];
const TEXT = `${LINES.join("\n")}\n`;
const upload = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});
const bring = (page: Page, ...files: ReturnType<typeof upload>[]) =>
  page.locator(".import input[type=file]").first().setInputFiles(files);

/** The pane has no list; the page is opened with one and the pane chosen as a user does. */
async function openImport(fragment = "asof=2026-01-01", options: BrowserContextOptions = {}): Promise<Page> {
  const page = await session.open(fragment, options);
  await page.locator(".panes button").last().click();
  await page.locator(".import").waitFor();
  return page;
}
const titles = (page: Page) => page.locator(".item-title").allTextContents();

async function docxTwin(): Promise<Uint8Array> {
  const children = LINES.map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

describe("the import pane", () => {
  it("shows what was found beside the text, and leads from one to the other", async () => {
    const page = await openImport();
    expect(page.url()).toContain("pane=import");
    await page.reload();
    await page.locator(".import-empty button").waitFor();
    await bring(page, upload("gnyz.txt", TEXT));
    await page.locator(".item").first().waitFor();
    expect(await titles(page)).toEqual(expect.arrayContaining(["总体目标", "建设概念验证中心", "培养技术经理人"]));
    expect(await page.locator(".left-out").first().textContent()).toContain("九龙坡区概念验证中心建设方案");
    expect(await page.locator(".left-out").first().getAttribute("title")).toContain("标题、文号、日期");
    const mark = page.locator(".extracted", { hasText: "依托高校院所" });
    await mark.click();
    expect(await page.locator(".item.shown .item-title").textContent()).toContain("依托高校院所");
    await page.locator(".item-head", { hasText: "培养技术经理人" }).click();
    expect(await page.locator(".extracted.selected").textContent()).toContain("培养技术经理人");
    // Tab stops once in the text, at what is shown, however many passages it has.
    expect(await page.locator(".extracted").count()).toBeGreaterThan(5);
    expect(await page.locator(".extracted[tabindex='0']").allTextContents()).toEqual([
      expect.stringContaining("培养技术经理人"),
    ]);
    // What the text says of itself is filled in.
    expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe(LINES[0]);
    expect(await page.getByLabel("发布日期").inputValue()).toBe("2025-11-03");
  });

  it("finds the same in a Word twin, and says what is wrong with a picture", async () => {
    const page = await openImport();
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    await bring(page, upload("a.txt", TEXT), upload("b.docx", await docxTwin()), upload("c.png", png));
    await expect.poll(() => page.locator(".job.draft").count(), { timeout: 20_000 }).toBe(2);
    await page.locator(".job", { hasText: "a.txt" }).getByRole("button").first().click();
    const fromText = await titles(page);
    await page.locator(".job", { hasText: "b.docx" }).getByRole("button").first().click();
    expect(await titles(page)).toEqual(fromText);
    await page.locator(".job.failed").getByRole("button").first().click();
    const reason = page.locator(".import-reason");
    const chinese = "c.png：这是 PNG 图片。图片中没有文字，请先作文字识别（OCR），再读取识别结果。";
    expect(await reason.textContent()).toBe(chinese);
    // What is said follows the language of the page.
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => reason.textContent()).toMatch(/^c\.png: this is a PNG picture\. .*\(OCR\)/);
    await page.getByRole("button", { name: "中文" }).click();
    await expect.poll(() => reason.textContent()).toBe(chinese);
    await page.getByRole("button", { name: "移除 c.png" }).click();
    expect(await page.locator(".job").count()).toBe(2);
  });

  it("reads a PDF with the maps that lie beside the page", async ({ skip }) => {
    const file = fileURLToPath(new URL("../fixtures/read/two-columns.pdf", import.meta.url));
    if (!existsSync(file)) skip("tests/fixtures/read/two-columns.pdf is not there");
    const page = await openImport();
    await bring(page, upload("two-columns.pdf", readFileSync(file)));
    await page.locator(".item").first().waitFor();
    expect((await titles(page)).length).toBeGreaterThan(5);
  });

  it("is corrected, undone, accepted, saved with its text, and ready for review", async () => {
    const page = await openImport();
    await bring(page, upload("gnyz.txt", TEXT));
    await page.locator(".item").first().waitFor();
    const before = await titles(page);
    await page.locator(".item-head", { hasText: "建设概念验证中心" }).first().click();
    await page.getByRole("button", { name: "删去此项" }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(before.length - 1);
    await page.getByRole("button", { name: "撤销修改" }).click();
    await expect.poll(() => titles(page)).toEqual(before);

    await page.locator(".item-head", { hasText: "依托高校院所" }).click();
    await page.getByLabel("类型").selectOption("platform");
    const title = page.getByLabel("名称");
    await title.fill("布局概念验证中心");
    await title.press("Tab");
    await expect.poll(() => titles(page)).toContain("布局概念验证中心");
    // Split at the cursor: by keyboard, as in any text field.
    const passage = page.getByLabel("原文段落");
    await passage.focus();
    await passage.press("Home");
    for (let i = 0; i < 8; i++) await passage.press("ArrowRight");
    await page.getByRole("button", { name: "在光标处拆开" }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(before.length + 1);
    await page.getByRole("button", { name: "与下一项合并" }).click();
    await expect.poll(async () => (await titles(page)).length).toBe(before.length);

    const accept = page.getByRole("button", { name: /接受入库/ });
    await page.getByLabel("标识").fill("cq2023");
    await page.getByText("工作区已有此标识").waitFor();
    expect(await accept.isDisabled()).toBe(true);
    await page.getByLabel("标识").fill("gnyz");
    await page.getByLabel("发布主体").selectOption("jiulongpo");
    await accept.click();
    await page.getByText("原文已存入 sources/").waitFor();

    // On disk: sound, the text beside it, every quotation found in it.
    await expect.poll(() => existsSync(join(session.folder, "documents", "gnyz.yaml"))).toBe(true);
    const { files } = loadWorkspaceFiles(session.folder);
    expect(files["sources/gnyz.txt"]).toBe(TEXT);
    const { workspace, faults } = readWorkspace(files);
    expect(faults.filter((fault) => fault.severity === "error")).toEqual([]);
    const document = workspace?.documents.find((d) => d.id === "gnyz");
    expect(document?.source?.sha256).toBe(textFingerprint(TEXT));
    expect(document?.commitments.map((c) => c.title)).toContain("布局概念验证中心");
    const checked = checkWorkspace(files).faults.filter(
      (f) => f.file === "documents/gnyz.yaml" && f.severity === "error",
    );
    expect(checked).toEqual([]);

    await page.getByRole("button", { name: "查看原文与标记" }).click();
    await page.locator(".passage").first().waitFor();
    expect(await page.locator(".chip.verified").count()).toBe(1);
    await page.goBack();
    await page.getByRole("button", { name: "计算对应建议并研判" }).click();
    await page.locator(".review").waitFor();
  });

  it("is taken back in one step, and is a draft again; done again, it is there again", async () => {
    const page = await openImport();
    await bring(page, upload("back.txt", TEXT.replace("概念验证中心建设方案", "验证平台方案")));
    await page.locator(".item").first().waitFor();
    await page.getByLabel("标识", { exact: true }).fill("back");
    await page.getByLabel("发布主体").selectOption("jiulongpo");
    await page.getByRole("button", { name: /接受入库/ }).click();
    const there = () => existsSync(join(session.folder, "documents", "back.yaml"));
    await expect.poll(there).toBe(true);
    const metrics = readFileSync(join(session.folder, "metrics.yaml"), "utf8");
    await page.keyboard.press("Control+z");
    await expect.poll(there).toBe(false);
    expect(existsSync(join(session.folder, "sources", "back.txt"))).toBe(false);
    await page.locator(".item").first().waitFor();
    expect(await page.getByLabel("标识", { exact: true }).inputValue()).toBe("back");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(there).toBe(true);
    expect(readFileSync(join(session.folder, "metrics.yaml"), "utf8")).toBe(metrics);
  });

  it("a corrected text takes the place of the first; what was judged keeps its id and is told", async () => {
    const page = await openImport();
    const idsIn = () =>
      [...readFileSync(join(session.folder, "documents", "back.yaml"), "utf8").matchAll(/- id: (\S+)/g)].map(
        (m) => m[1]!,
      );
    const before = idsIn();
    const corrected = TEXT.replace("概念验证中心建设方案", "验证平台方案")
      .replace("一、总体目标", "一、总体要求\n统筹推进平台建设和人才培养。\n二、总体目标")
      .replace("二、重点任务", "三、重点任务")
      .replace("300人", "500人");
    await bring(page, upload("back.txt", corrected));
    await page.locator(".item").first().waitFor();
    // The same title from the same issuer: proposed as a corrected text.
    expect(await page.getByLabel("入库方式").inputValue()).toBe("back");
    await page.getByText(/措辞或数字有改动 1/).waitFor();
    await page.getByText(/新增 \d/).click();
    await page.getByText("统筹推进平台建设", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: /更新入库/ }).click();
    await expect.poll(() => readFileSync(join(session.folder, "sources", "back.txt"), "utf8")).toBe(corrected);
    await expect.poll(() => idsIn().length).toBeGreaterThan(before.length);
    expect(idsIn()).toEqual(expect.arrayContaining(before));
    await page.keyboard.press("Control+z");
    await expect.poll(() => idsIn()).toEqual(before);
  });

  it("a corrected text: comments of the file whose place is gone are named before it is taken", async () => {
    const path = join(session.folder, "documents", "back.yaml");
    const stood = readFileSync(path, "utf8");
    const commented = stood.replace(/^( +title: .*研修班.*)$/m, "$1 # 此条拟删");
    expect(commented).not.toBe(stood);
    writeFileSync(path, commented);
    const page = await openImport();
    const shortened = TEXT.replace("概念验证中心建设方案", "验证平台方案").replace(/^.*研修班.*\n/m, "");
    await bring(page, upload("back.txt", shortened));
    await page.locator(".item").first().waitFor();
    await page.getByText("文件中原处已不在、将移至文件末尾的注释 1").click();
    await page.locator(".edition-difference li", { hasText: /^# 此条拟删$/ }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("comments of the file whose place is gone, moved to its end: 1").waitFor();
    expect(readFileSync(path, "utf8")).toBe(commented);
    writeFileSync(path, stood);
  });

  it("an issuer that the workspace does not know is added from the page", async () => {
    const page = await openImport();
    await bring(page, upload("changshou.txt", TEXT.replaceAll("九龙坡区", "重庆市长寿区")));
    await page.locator(".item").first().waitFor();
    await page.getByLabel("发布主体").selectOption({ label: "＋ 新增发布主体…" });
    const form = page.locator(".issuer-form");
    await form.getByLabel(/全称/).fill("重庆市长寿区");
    await expect.poll(() => form.getByLabel("标识").inputValue()).toBe("changshou");
    expect(await form.getByLabel("层级").inputValue()).toBe("district");
    expect(await form.getByLabel("上级主体").inputValue()).toBe("chongqing");
    await form.getByRole("button", { name: "加入工作区" }).click();
    expect(await page.getByLabel("发布主体").inputValue()).toBe("changshou");
    await expect.poll(() => readFileSync(join(session.folder, "workspace.yaml"), "utf8")).toContain("重庆市长寿区");
    await page.getByLabel("标识", { exact: true }).fill("cs");
    await page.getByRole("button", { name: /接受入库/ }).click();
    await expect.poll(() => existsSync(join(session.folder, "documents", "cs.yaml"))).toBe(true);
    expect(
      readWorkspace(loadWorkspaceFiles(session.folder).files).faults.filter((f) => f.severity === "error"),
    ).toEqual([]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => readFileSync(join(session.folder, "workspace.yaml"), "utf8")).not.toContain("长寿");
  });

  it("a page with statements of two issuers becomes two documents, each with its own", async () => {
    const page = await openImport();
    const news = `全市科技创新大会引发热烈反响
2025年11月5日
一、九龙坡区：加快成果转化
建设概念验证中心3家，开设技术经理人课堂。
二、涪陵区：做强新材料
建设新材料中试平台2个，引进工程师团队。
`;
    await bring(page, upload("fanxiang.txt", news));
    await page.locator(".item").first().waitFor();
    const all = await titles(page);
    await page.locator(".item-head", { hasText: "涪陵" }).first().click();
    await page.getByRole("button", { name: "自此项起另立一份文件" }).click();
    await expect.poll(() => page.locator(".job.draft").count()).toBe(2);
    // The new part is shown, its issuer guessed from the words at the cut.
    expect(await page.getByLabel("发布主体").inputValue()).toBe("fuling");
    const second = await titles(page);
    await page.locator(".job.draft").first().getByRole("button").first().click();
    expect([...(await titles(page)), ...second]).toEqual(all);
    await page.getByLabel("发布主体").selectOption("jiulongpo");
    for (const n of [0, 1]) {
      await page.locator(".job.draft").first().getByRole("button").first().click();
      await page.getByRole("button", { name: /接受入库/ }).click();
      await expect.poll(() => page.locator(".job.accepted").count()).toBe(n + 1);
    }
    const saved = () =>
      readWorkspace(loadWorkspaceFiles(session.folder).files).workspace!.documents.filter(({ id }) =>
        id.startsWith("fanxiang"),
      );
    await expect
      .poll(() => saved().map(({ id, issuer }) => [id, issuer]))
      .toEqual([
        ["fanxiang", "jiulongpo"],
        ["fanxiang-2", "fuling"],
      ]);
    expect(saved().map(({ source }) => source?.sha256)).toEqual([textFingerprint(news), textFingerprint(news)]);
  });

  it("stops reading when asked to", async () => {
    const page = await openImport();
    const long = Array.from({ length: 60_000 }, (_, i) => `${i}.推动第${i}项工作取得进展，建设平台${i}家。`).join("\n");
    await bring(page, upload("long.txt", long));
    await page.getByRole("button", { name: "停止读取 long.txt" }).click();
    await expect.poll(() => page.locator(".job").count()).toBe(0);
    await page.waitForTimeout(500);
    expect(await page.locator(".item").count()).toBe(0);
  });

  it.each([
    ["wide", "asof=2026-01-01", { width: 1440, height: 900 }],
    ["narrow, dark, English", "asof=2026-01-01&lang=en&theme=dark", { width: 390, height: 844 }],
  ] as const)("has no fault axe can find: %s", async (_name, fragment, viewport) => {
    const page = await openImport(fragment, { viewport, bypassCSP: true });
    expect(await axeFaults(page, ".import-main")).toEqual([]);
    await bring(page, upload("gnyz2.txt", TEXT));
    await page.locator(".item-head").first().click();
    expect(await axeFaults(page, ".import-main")).toEqual([]);
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
