import { expect, it } from "vitest";
import { type Ink, noteTexts, texts } from "../browser/painted.ts";
import { useSession } from "../browser/session.ts";

const session = useSession();

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
        const closer = page.getByRole("button", { name: lang === "zh" ? "放大" : "Zoom in" });
        for (let zoom = 0; zoom < 3; zoom++) {
          expect(overlaps(await texts(page), box), `${lang} ${viewport.width} zoom ${zoom}`).toEqual([]);
          await closer.click();
          await closer.click();
        }
        await page.context().close();
      }
  },
  240_000,
);
