import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const session = useSession();
const VIEW = "asof=2026-01-01";
/** Software GL on a busy machine takes its time. */
const eventually: typeof expect.poll = (read) => expect.poll(read, { timeout: 20_000 });

/** The picture, drawn. */
async function drawn(page: Page): Promise<void> {
  await page.locator(".policy-picture canvas.sigma-nodes, .policy-picture svg").first().waitFor();
}

async function hide(page: Page, selector: string): Promise<void> {
  await page.evaluate((which) => {
    for (const element of document.querySelectorAll<HTMLElement>(which)) element.style.visibility = "hidden";
  }, selector);
}

/** What WebGL alone draws, as an image: marks and lines without our own canvases above them. */
async function glImage(page: Page): Promise<string> {
  await hide(page, ".sigma-labels, .sigma-edgeLabels, .sigma-spotlight");
  return (await page.locator(".policy-picture").screenshot()).toString("base64");
}

describe("the picture", () => {
  it("says in one sentence what it shows, in both languages", async () => {
    const page = await session.open(VIEW);
    await drawn(page);
    const picture = page.locator(".policy-picture");
    expect(await picture.getAttribute("aria-label")).toMatch(/^对照图:上位事项 \d+ 项,.*未见承接 \d+ 项/);
    await page.goto(page.url().replace(VIEW, `${VIEW}&lang=en`));
    await eventually(() => picture.getAttribute("aria-label")).toMatch(/^facing trees: \d+ upper/);
    expect(session.faults).toEqual([]);
  });

  it("is walked by keys: rows, branches, counterparts; the selection is the page's", async () => {
    const page = await session.open(VIEW);
    await drawn(page);
    await page.locator(".policy-picture").focus();
    await page.keyboard.press("ArrowDown");
    const voice = page.locator(".policy-picture-voice");
    const first = await voice.textContent();
    expect(first).not.toBe("");
    for (let k = 0; k < 4; k++) await page.keyboard.press("ArrowDown");
    await eventually(() => voice.textContent()).not.toBe(first);
    await eventually(() => page.url()).toContain("sel=");
    const before = page.url();
    await page.keyboard.press("f");
    await eventually(() => page.url()).not.toBe(before);
    await page.keyboard.press("Escape");
    await eventually(() => page.url()).toBe(before);
  });

  it("says what has no counterpart in words: short ones where there is no room, above the lines of a selection", async () => {
    const page = await session.open("about=blank");
    await page.addInitScript(() => {
      const words: string[] = [];
      const { fillText } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        const { className } = this.canvas;
        words.push(`${/spotlight/.test(className) ? "above" : "below"} ${text}`);
        fillText.call(this, text, x, y);
      };
      Object.assign(window, { words });
    });
    const painted = () => page.evaluate(() => [...(window as unknown as { words: string[] }).words]);
    await page.goto(`${session.server.url}#${VIEW}&lang=en`);
    await page.reload();
    await eventually(painted).toContain("below not seen");
    await page.goto(`${session.server.url}#${VIEW}&lang=zh&sel=cq2023:action-defence`);
    await page.reload();
    await eventually(painted).toContain("above 公开文本未见");
    await page.context().close();
  });

  it("comes back after its WebGL context was lost", async () => {
    const page = await session.open(VIEW);
    await drawn(page);
    let before = "";
    // Still: the page around it has found its place.
    await eventually(async () => {
      const last = before;
      before = await glImage(page);
      return before === last;
    }).toBe(true);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
      canvas.dataset.old = "yes";
      (canvas.getContext("webgl2") as WebGL2RenderingContext).getExtension("WEBGL_lose_context")!.loseContext();
    });
    await page.locator("canvas.sigma-nodes:not([data-old])").waitFor({ state: "attached" });
    await eventually(async () => (await glImage(page)) === before).toBe(true);
    // The comparison sees a blank picture.
    await hide(page, ".sigma-nodes, .sigma-edges");
    expect(await glImage(page)).not.toBe(before);
  });

  it("without WebGL is an SVG that can be clicked, walked and folded", async () => {
    const page = await session.open("about=blank");
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext as (type: string, options?: unknown) => unknown;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, options?: unknown) {
        return type.includes("webgl") ? null : original.call(this, type, options);
      } as typeof HTMLCanvasElement.prototype.getContext;
    });
    await page.goto(page.url().replace("about=blank", VIEW));
    await page.reload();
    const marks = page.locator(".policy-picture svg g[data-n]");
    await eventually(() => marks.count()).toBeGreaterThan(20);
    await page.locator(".policy-picture svg text[data-n]").nth(3).click();
    await eventually(() => page.url()).toContain("sel=");
    const rows = await marks.count();
    await page.locator(".policy-picture").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press(" ");
    await eventually(() => marks.count()).toBeLessThan(rows);
  });
});
