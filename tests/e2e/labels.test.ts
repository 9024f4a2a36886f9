import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const session = useSession();

/** A text as it was painted: its ink, in CSS pixels of its canvas. */
interface Ink {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Notes every text that is painted on the two canvases that hold words at rest, until the canvas is cleared again. */
function noteTexts(): void {
  const painted = new Map<HTMLCanvasElement, Ink[]>();
  const holdsWords = (canvas: unknown): canvas is HTMLCanvasElement =>
    canvas instanceof HTMLCanvasElement && /sigma-(labels|edgeLabels)/.test(canvas.className);
  const prototype = CanvasRenderingContext2D.prototype;
  const { fillText, clearRect } = prototype;
  prototype.clearRect = function (...box) {
    if (holdsWords(this.canvas)) painted.set(this.canvas, []);
    clearRect.apply(this, box);
  };
  prototype.fillText = function (text, x, y) {
    fillText.call(this, text, x, y);
    if (!holdsWords(this.canvas)) return;
    // Browsers round a text's bounds to whole pixels: measured twenty times as large, they are those of its ink.
    const { font } = this;
    this.font = font.replace(/([\d.]+)px/, (_, size: string) => `${Number(size) * 20}px`);
    const ink = this.measureText(text);
    this.font = font;
    const one = {
      text,
      left: x - ink.actualBoundingBoxLeft / 20,
      right: x + ink.actualBoundingBoxRight / 20,
      top: y - ink.actualBoundingBoxAscent / 20,
      bottom: y + ink.actualBoundingBoxDescent / 20,
    };
    painted.set(this.canvas, [...(painted.get(this.canvas) ?? []), one]);
  };
  Object.assign(window, {
    textsPainted: () => [...painted].flatMap(([canvas, texts]) => (canvas.isConnected ? texts : [])),
  });
}

async function texts(page: Page): Promise<Ink[]> {
  const read = (): Promise<Ink[]> =>
    page.evaluate(() => (window as unknown as { textsPainted: () => Ink[] }).textsPainted());
  // At rest: the same words in the same places twice.
  let before = "";
  let now: Ink[] = [];
  await expect
    .poll(
      async () => {
        const last = before;
        now = await read();
        before = JSON.stringify(now);
        return now.length > 0 && before === last;
      },
      { timeout: 20_000, interval: 400 },
    )
    .toBe(true);
  return now;
}

/** Pairs whose ink overlaps by more than the blur of an edge, inside the picture. */
function overlaps(inks: readonly Ink[], { width, height }: { width: number; height: number }): string[] {
  const seen = inks.filter((i) => i.right > 0 && i.left < width && i.bottom > 0 && i.top < height);
  expect(seen.length).toBeGreaterThan(3);
  return seen.flatMap((a, k) =>
    seen
      .slice(k + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

it.each(["facing", "force", "matrix"])(
  "no two words that are painted overlap: %s, at every zoom",
  async (arrangement) => {
    for (const viewport of SIZES)
      for (const lang of ["zh", "en"]) {
        const page = await session.open(`asof=2026-01-01&lang=${lang}&view=${arrangement}`, { viewport });
        await page.addInitScript(noteTexts);
        await page.goto(`${page.url()}&tab=picture`);
        await page.reload();
        const picture = page.locator(".policy-picture");
        await picture.locator("canvas.sigma-labels").waitFor();
        const box = (await picture.boundingBox())!;
        const closer = page.getByRole("button", { name: lang === "zh" ? "放大" : "Closer" });
        for (let zoom = 0; zoom < 4; zoom++) {
          expect(overlaps(await texts(page), box), `${lang} ${viewport.width} zoom ${zoom}`).toEqual([]);
          await closer.click();
          await closer.click();
        }
        await page.context().close();
      }
  },
  240_000,
);
