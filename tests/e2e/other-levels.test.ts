/** A province and its city in place of a city and its district; and a plan that is over. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { useSession } from "../browser/session.ts";

const folder = mkdtempSync(join(tmpdir(), "guantong-levels-"));
cpSync(fileURLToPath(new URL("../fixtures/workspaces/tiny", import.meta.url)), folder, { recursive: true });
const rewrite = (path: string, how: (text: string) => string) =>
  writeFileSync(join(folder, path), how(readFileSync(join(folder, path), "utf8")));
rewrite("workspace.yaml", (text) =>
  text.replace("level: municipal", "level: provincial").replace("level: district", "level: municipal"),
);
rewrite("documents/town.yaml", (text) => text.replace("2027-12-31", "2025-12-31"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const session = useSession(folder);

describe("other levels and other times", () => {
  it("names the sides by the levels that are compared", async () => {
    const page = await session.open("asof=2025-06-01");
    await page.locator("#part-list [role=option]").first().waitFor();
    expect(await page.locator(".list-head .segmented").textContent()).toMatch(/省级事项\s*市级事项/);
    await page.locator("#part-list [role=option]", { hasText: "展会" }).first().click();
    await page.getByText("市级对应事项").waitFor();
    expect(await page.locator("#part-details").textContent()).not.toContain("区级");
    await page.getByText("市级自设").first().waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/区级自设|区级未设/);
    await page.context().close();
  });

  it("says which upper texts no longer count, and leads to a day on which they do", async () => {
    for (const pane of ["picture", "review"]) {
      const page = await session.open(`asof=2026-06-01&pane=${pane}`);
      const notice = page.locator(pane === "review" ? ".review .notice" : "#part-list .notice");
      await notice.getByText("评估时点 2026-06-01 没有有效的省级事项").waitFor();
      await notice.getByText("《甲市要点》在该日期未生效或已期满").waitFor();
      await notice.getByRole("button", { name: "评估时点改为 2025-12-31" }).click();
      await page.locator("#part-list [role=option]").first().waitFor();
      await page.context().close();
    }
  });
});
