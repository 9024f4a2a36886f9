/** A real browser on the real server over a workspace of its own: what a user has in front of them. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { type RunningServer, startServer } from "../../src/server/index.ts";

/** The workspace that ships; each test file works on a copy. */
const SHIPPED = fileURLToPath(new URL("../../graph-data", import.meta.url));

export interface Session {
  server: RunningServer;
  /** The copy of the workspace that is served. */
  folder: string;
  browser: Browser;
  /** Opens the page at an address fragment; faults in its console are collected and must stay empty. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<Page>;
  /** What the console of any page said as a warning or error, and uncaught errors. */
  faults: string[];
}

/** Sets up a session for the tests of one file. */
export function useSession(workspace: string = SHIPPED): Session {
  const session = { faults: [] as string[] } as Session;
  beforeAll(async () => {
    session.folder = join(mkdtempSync(join(tmpdir(), "guantong-e2e-")), "workspace");
    cpSync(workspace, session.folder, { recursive: true });
    session.server = await startServer({ workspaceDir: session.folder, pageDir: inject("pageDir") });
    session.browser = await chromium.launch(inject("browser"));
    session.open = (fragment = "asof=2026-01-01", options = {}) => open(session, fragment, options);
  });
  afterAll(async () => {
    await session.browser?.close();
    await session.server?.close();
    if (session.folder) rmSync(join(session.folder, ".."), { recursive: true, force: true });
  });
  return session;
}

async function open(session: Session, fragment: string, options: BrowserContextOptions): Promise<Page> {
  const context = await session.browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    ...options,
  });
  const page = await context.newPage();
  watch(page, session.faults);
  await page.goto(`${session.server.url}#${fragment}`);
  await page.getByRole("listbox").or(page.locator(".notice")).first().waitFor();
  return page;
}

/** Collects what a console shows to nobody. */
function watch(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      // SwiftShader says that reading pixels back is slow; that is the test machine, not the page.
      if (!/GPU stall due to ReadPixels|software WebGL/.test(message.text())) faults.push(message.text());
    }
  });
  page.on("pageerror", (error) => faults.push(String(error)));
}

/** The rows that the list shows now, as their texts. */
export async function rowsOf(page: Page): Promise<string[]> {
  return page.locator("#part-list [role=option]").allInnerTexts();
}

/** How many of how many, as the list says. */
export async function countShown(page: Page): Promise<[number, number]> {
  const text = (await page.locator(".list-count").textContent()) ?? "";
  const found = /(\d+)\s*(?:\/|of)\s*(\d+)/.exec(text);
  expect(found, text).not.toBeNull();
  return [Number(found![1]), Number(found![2])];
}
