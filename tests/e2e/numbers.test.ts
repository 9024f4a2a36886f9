import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { CLASS_LABEL, STATE_LABEL } from "../../src/language/terms.ts";
import { useSession } from "../browser/session.ts";
import { htmlTables, markdownTable, type Rows, sheets, withHead, wordTables } from "../report/read-back.ts";

const session = useSession();
const HEAD = ["类别", "纳入评估", "已承接"];

async function take(page: Page, item: string): Promise<Uint8Array> {
  await page.getByRole("button", { name: "报告与导出" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item, exact: true }).click(),
  ]);
  return new Uint8Array(readFileSync(await download.path()));
}

/** What the page itself says: of each class the denominator and how many items have which state. */
async function shownRates(page: Page): Promise<Record<string, { d: number; states: Record<string, number> }>> {
  const shown: Record<string, { d: number; states: Record<string, number> }> = {};
  for (const card of await page.getByRole("region", { name: "承接情况" }).locator(".rate").all()) {
    const face = await card.locator(".rate-name").first().textContent();
    const [, d] = /\/(\d+)/.exec((await card.locator(".rate-figure").first().textContent())!)!;
    await card.getByRole("button").first().click();
    const states: Record<string, number> = {};
    for (const line of await page.locator(".rate-states li").all()) {
      const [, label, n] = /^\s*(\D+?)\s*(\d+)\s*$/.exec((await line.textContent())!)!;
      states[label!] = Number(n);
    }
    await page.keyboard.press("Escape");
    shown[face!] = { d: Number(d), states };
  }
  return shown;
}

describe("the page and what is taken out of it", () => {
  it("say the same numbers: rates on the page, in json, md, html, docx and xlsx", async () => {
    const page = await session.open();
    const onPage = await shownRates(page);
    expect(Object.keys(onPage)).toHaveLength(4);
    const text = async (item: string) => new TextDecoder().decode(await take(page, item));
    const analysis: Analysis = JSON.parse(await text("分析数据 JSON"));
    for (const rate of analysis.rates) {
      const states = Object.entries(rate.states).map(([s, n]) => [STATE_LABEL[s as keyof typeof STATE_LABEL].zh, n]);
      expect(onPage[CLASS_LABEL[rate.class].zh]).toEqual({ d: rate.d, states: Object.fromEntries(states) });
    }
    const book = await sheets(await take(page, "对照台账 Excel"));
    const tables: Record<string, Rows> = {
      md: markdownTable(await text("评估报告 Markdown"), HEAD),
      html: withHead(htmlTables(await text("评估报告 网页")), HEAD),
      docx: withHead(wordTables(await take(page, "评估报告 Word")), HEAD),
      xlsx: book.get("总体情况")!.slice(3),
    };
    for (const [format, rows] of Object.entries(tables)) {
      for (const [name, { d, states }] of Object.entries(onPage)) {
        const row = rows.find((cells) => cells[0] === name)!;
        const n = (...labels: string[]) => `${labels.reduce((sum, label) => sum + (states[label] ?? 0), 0)}/${d}`;
        expect(row.slice(1, 6), `${format} ${name}`).toEqual([
          String(d),
          n("已承接"),
          n("部分承接"),
          n(STATE_LABEL.gap.zh, STATE_LABEL["not-seen"].zh),
          n(STATE_LABEL.expired.zh),
        ]);
      }
    }
    await page.context().close();
  });

  it("open with the answer: how many items have no counterpart, each state n/d, and lead to them", async () => {
    const page = await session.open();
    const onPage = await shownRates(page);
    const absent = ({ states }: { states: Record<string, number> }) =>
      (states[STATE_LABEL.gap.zh] ?? 0) + (states[STATE_LABEL["not-seen"].zh] ?? 0);
    // Measures first; the other classes beside them, each by itself.
    for (const name of ["任务举措", "目标定位", "指标", "项目载体"]) {
      const rate = onPage[name]!;
      const button = page.locator(".answer-classes button", { hasText: name });
      expect(await button.textContent()).toBe(`${name} ${absent(rate)}/${rate.d}`);
      if (name === "任务举措") expect(await button.getAttribute("aria-pressed")).toBe("true");
      else await button.click();
      expect(await page.locator(".answer").textContent()).toBe(`${absent(rate)}/${rate.d} 项${name}未见对应`);
      const rows = await page.locator(".answer-states li").allTextContents();
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        const [, word, n, d] = /^(\D+)(\d+)\/(\d+)$/.exec(row)!;
        expect({ word, n: Number(n), d: Number(d) }).toEqual({ word, n: rate.states[word!] ?? 0, d: rate.d });
      }
    }
    await page.locator(".answer-classes button", { hasText: "任务举措" }).click();
    await page.locator(".answer-states button", { hasText: STATE_LABEL["not-seen"].zh }).click();
    expect(page.url()).toContain("state=not-seen");
    expect(page.url()).toContain("class=measure");
    // Where nobody has looked, that is said beside the number.
    await page.goto(page.url().replace("state=not-seen", "lower=bishan"));
    await expect.poll(() => page.locator(".answer").textContent()).toMatch(/^0\/(\d+) .*尚有 \d+\/\1 项未研判$/);
    await page.context().close();
  });

  it("the Word file made in the page holds the picture", async () => {
    const page = await session.open();
    const bytes = await take(page, "评估报告 Word");
    expect(new TextDecoder("latin1").decode(bytes)).toMatch(/word\/media\/[0-9a-f]+\.png/);
    await page.context().close();
  });

  it("nothing in the console", () => {
    expect(session.faults).toEqual([]);
  });
});
