/** What axe finds against WCAG 2.2 A and AA. The page has to be opened with `bypassCSP`. */
import axe from "axe-core";
import type { Page } from "playwright-core";

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** One line a violation; empty is what a test wants. */
export async function axeFaults(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const result = (await page.evaluate(
    `axe.run(${JSON.stringify(within)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  )) as AxeResult;
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary}`));
}
