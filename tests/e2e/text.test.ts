import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { textFingerprint } from "../../src/model/index.ts";
import { axeFaults } from "../browser/accessible.ts";
import { useSession } from "../browser/session.ts";

const session = useSession();
const PANE = "asof=2026-01-01&pane=text";

/** A text of our own, long enough that its end is not in view. */
const TEXT = [
  "九龙坡区试点工作安排",
  "一、建设算力调度平台，到2027年接入企业200家。",
  ...Array.from({ length: 120 }, (_, i) => `第${i + 1}段为说明文字，不含承诺事项。`),
  "二、设立青年创客驿站，为来区就业者提供短期住宿。",
  "",
].join("\n");
const NAME = "试点工作安排.txt";

beforeAll(() => {
  writeFileSync(
    join(session.folder, "documents", "pilot.yaml"),
    `id: pilot
title: 九龙坡区试点工作安排
issuer: jiulongpo
date: 2025-10-09
nature: issued
completeness: full
source: { file: "${NAME}", sha256: ${textFingerprint(TEXT)} }
commitments:
  - id: platform
    kind: platform
    title: 算力调度平台
    evidence:
      - exact: 建设算力调度平台
  - id: station
    kind: project
    title: 青年创客驿站
    evidence:
      - exact: 设立青年创客驿站
  - id: changed
    kind: measure
    title: 文中没有的一项
    evidence:
      - exact: 这句话已从文中删去
`,
  );
});

const upload = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

describe("the text pane", () => {
  it("lists the quotations in reading order while the text is not at hand", async () => {
    const page = await session.open("asof=2026-01-01");
    await page.getByRole("button", { name: "原文", exact: true }).click();
    await page.locator(".text-choice select").selectOption("pilot");
    expect(page.url()).toContain("doc=pilot");
    await page.getByText("工作区没有收录全文").waitFor();
    const quotes = await page.locator(".text-quotes q").allTextContents();
    expect(quotes).toEqual(["建设算力调度平台", "设立青年创客驿站", "这句话已从文中删去"]);
    await page.locator(".text-choice select").selectOption("jlp2025");
    expect(await page.locator(".pane-note a").getAttribute("href")).toMatch(/^https?:/);
  });

  it("takes the right file only, marks what is quoted, and tells what is lost", async () => {
    const page = await session.open(`${PANE}&side=lower&doc=pilot`);
    const input = page.locator(".text-pane input[type=file]");
    await input.setInputFiles([upload(NAME, TEXT.replace("200", "300"))]);
    await page.locator(".toast.error", { hasText: "指纹不同" }).waitFor();
    expect(await page.locator(".text-body").count()).toBe(0);
    // Another name and Windows line ends make no other text.
    await input.setInputFiles([upload("copy.txt", TEXT.replaceAll("\n", "\r\n"))]);
    await page.locator(".text-body").waitFor();
    // Not the rendered text: a block that the browser has not drawn yet (content-visibility) renders none.
    expect(await page.locator(".passage").allTextContents()).toEqual([
      expect.stringContaining("建设算力调度平台"),
      expect.stringContaining("设立青年创客驿站"),
    ]);
    const shown = await page.locator(".text-body").evaluate((body) => {
      for (const extra of body.querySelectorAll(".hidden")) extra.remove();
      return body.textContent;
    });
    expect(shown).toBe(TEXT);
    await page.locator(".text-lost summary").click();
    expect(await page.locator(".text-lost li").allTextContents()).toEqual([expect.stringContaining("文中没有的一项")]);
  });

  it("leads from mark to node and back", async () => {
    const page = await session.open(`${PANE}&side=lower&doc=pilot`);
    await page.locator(".text-pane input[type=file]").setInputFiles([upload(NAME, TEXT)]);
    await page.locator(".passage").first().click();
    await expect.poll(() => page.locator("#details-title").textContent()).toBe("算力调度平台");
    expect(page.url()).toContain("sel=pilot:platform");
    // Choosing the last one in the list brings its mark into view.
    await page.getByRole("option", { name: /青年创客驿站/ }).click();
    const selected = page.locator(".passage.selected");
    await expect.poll(() => selected.textContent()).toContain("设立青年创客驿站");
    await expect
      .poll(() =>
        selected.evaluate((mark) => {
          const [inner, outer] = [mark, mark.closest(".text-body")!].map((e) => e.getBoundingClientRect());
          return inner!.top >= outer!.top && inner!.bottom <= outer!.bottom;
        }),
      )
      .toBe(true);
    // By keyboard: a mark is a link.
    await page.locator(".passage").first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("#details-title").textContent()).toBe("算力调度平台");
  });

  it("has no fault axe can find, with the text and without it", async () => {
    const page = await session.open(`${PANE}&side=lower&doc=pilot&theme=dark`, { bypassCSP: true });
    await page.locator(".text-quotes").waitFor();
    expect(await axeFaults(page, ".part-centre")).toEqual([]);
    await page.locator(".text-pane input[type=file]").setInputFiles([upload(NAME, TEXT)]);
    await page.locator(".text-body").waitFor();
    expect(await axeFaults(page, ".part-centre")).toEqual([]);
  });

  it("leaves the console empty throughout", () => {
    expect(session.faults).toEqual([]);
  });
});
