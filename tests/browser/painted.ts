/** What the picture has painted in words: its canvases hold pixels only, so that painting itself is listened to. */
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A text as it was painted: its ink, in CSS pixels of its canvas. */
export interface Ink {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Notes every text that is painted on the two canvases that hold words at rest, until the canvas is cleared again. */
export function noteTexts(): void {
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

/** The painted texts, once they are at rest: the same words in the same places twice. */
export async function texts(page: Page): Promise<Ink[]> {
  const read = (): Promise<Ink[]> =>
    page.evaluate(() => (window as unknown as { textsPainted: () => Ink[] }).textsPainted());
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
      { timeout: 20_000, interval: 250 },
    )
    .toBe(true);
  return now;
}
