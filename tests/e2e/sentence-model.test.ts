/** A user's own sentence model in the page: the same bytes as in Node, chosen, told of, switched off, refused. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { embedUnits, type Matching, type MatchUnit, match } from "../../src/match/index.ts";
import { openSentenceModel, type SentenceModel } from "../../src/sentence/open.ts";
import { installedSentenceRuntime } from "../../src/store/sentence-runtime.ts";
import { unitsOfDocument, workspaceReader } from "../../src/workspace/index.ts";
import { axeFaults } from "../browser/accessible.ts";
import { useSession } from "../browser/session.ts";
import { tinyFolder } from "../sentence/tiny-model.ts";

const session = useSession();
const DESK = "asof=2026-01-01&pane=review&upper=cq2024&lower=jlp2025";
const entries = tinyFolder();
let folder: string;
let node: SentenceModel;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "guantong-models-"));
  for (const [path, bytes] of Object.entries(entries)) {
    mkdirSync(join(folder, "my-model"), { recursive: true });
    writeFileSync(join(folder, "my-model", path), bytes);
  }
  mkdirSync(join(folder, "half-model"));
  writeFileSync(join(folder, "half-model", "vocab.txt"), entries["vocab.txt"]!);
  node = await openSentenceModel(
    { paths: Object.keys(entries), read: async (path) => entries[path]! },
    installedSentenceRuntime(),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the page's own worker makes of the texts, as the numbers of each vector. */
async function vectorsInPage(page: Page, texts: string[]): Promise<number[][]> {
  const name = readdirSync(join(inject("pageDir"), "assets")).find((one) => /^model-worker-.*\.js$/.test(one));
  const files = Object.entries(entries).map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]);
  return page.evaluate(
    ([address, given, wanted]) =>
      new Promise<number[][]>((resolve, reject) => {
        const worker = new Worker(new URL(address as string, document.baseURI), { type: "module" });
        worker.onerror = () => reject(new Error("the worker broke off"));
        worker.onmessage = ({
          data,
        }: MessageEvent<{ opened?: true; vectors?: Float32Array[]; progress?: unknown }>) => {
          if (data.opened) worker.postMessage({ embed: wanted });
          else if (data.vectors) resolve(data.vectors.map((vector) => [...vector]));
          else if (!data.progress) reject(new Error(JSON.stringify(data)));
        };
        const open = (given as [string, string][]).map(([path, bytes]) => [
          path,
          new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], path),
        ]);
        worker.postMessage({ open });
      }),
    [`assets/${name}`, files, texts] as const,
  );
}

function shipped(lower = "jlp2025"): { upper: MatchUnit[]; lower: MatchUnit[] } {
  const files = Object.fromEntries(
    ["workspace.yaml", "metrics.yaml", "documents/cq2024.yaml", `documents/${lower}.yaml`].map((name) => [
      name,
      readFileSync(join(session.folder, name), "utf8"),
    ]),
  );
  const { documents } = workspaceReader()(files).workspace!;
  const of = (id: string) => documents.filter((d) => d.id === id).flatMap((d) => unitsOfDocument(d)) as MatchUnit[];
  return { upper: of("cq2024"), lower: of(lower) };
}

const control = (page: Page) => page.locator(".sentence-model > button");

/** Opens the panel if it is closed, and gives it a folder. */
async function choose(page: Page, name: string): Promise<void> {
  if ((await control(page).getAttribute("aria-expanded")) !== "true") await control(page).click();
  await page.locator(".sentence-model input[type=file]").setInputFiles(join(folder, name));
}

/** The confidence beside each proposed counterpart of the item in hand. */
const confidences = (page: Page) => page.locator(".candidate .confidence").allTextContents();

describe("a sentence model in the page", () => {
  it("gives the same bytes as in Node", async () => {
    const page = await session.open();
    const { upper, lower } = shipped();
    const texts = [...upper, ...lower].map(({ title }) => title).concat("低空物流AIGC，Café 5。", "");
    const here = (await node.embed(texts)).map((vector) => [...vector]);
    expect(new Set(here.map(String)).size).toBeGreaterThan(20);
    expect(JSON.stringify(await vectorsInPage(page, texts))).toBe(JSON.stringify(here));
  });

  it("says what a folder lacks, in the language of the page, and leaves the suggestions as they are", async () => {
    const page = await session.open(`${DESK}&lang=zh`);
    await page.keyboard.press("j");
    await page.locator(".candidate .confidence").first().waitFor();
    const before = await confidences(page);
    await choose(page, "half-model");
    await page.getByRole("alert").getByText("half-model：文件夹中没有模型文件：应有 model.onnx").waitFor();
    expect(await axeFaults(page, ".sentence-model")).toEqual([]);
    expect(await confidences(page)).toEqual(before);
    const english = await session.open(`${DESK}&lang=en`);
    await choose(english, "half-model");
    await english.getByRole("alert").getByText("half-model: no model in the folder; it has to hold").waitFor();
  });

  it("is loaded when a folder is chosen, enters the suggestions as match takes vectors, and is switched off", async () => {
    const page = await session.open(DESK);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.keyboard.press("j");
    await page.locator(".candidate .confidence").first().waitFor();
    const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("sel")!;
    const { upper, lower } = shipped();
    const plain = match(upper, lower);
    const withModel = match(upper, lower, {
      vectors: await embedUnits([...upper, ...lower], (texts) => node.embed(texts)),
    });
    const gapOf = ({ verdicts }: Matching) => (1 - verdicts.find((v) => v.commitment === id)!.score).toFixed(2);
    const note = page.locator(".desk-title small");
    expect(await note.textContent()).toContain(gapOf(plain));
    const before = await confidences(page);
    expect(fetched.filter((url) => /ort-wasm|model-worker/.test(url))).toEqual([]);

    await choose(page, "my-model");
    await page.locator(".model-now").getByText("当前建议已用此模型").waitFor();
    expect(await control(page).textContent()).toContain("my-model");
    expect(fetched.some((url) => /ort-wasm/.test(url))).toBe(true);
    expect(fetched.every((url) => new URL(url).origin === new URL(session.server.url).origin)).toBe(true);
    expect(await note.textContent()).toContain(gapOf(withModel));
    expect(await confidences(page)).not.toEqual(before);

    await page.getByRole("button", { name: "停用模型" }).click();
    await expect.poll(() => confidences(page)).toEqual(before);
    expect(await control(page).textContent()).toContain("未启用");
  });

  it("gives each text its own vector when other documents are chosen while it is at work", async () => {
    const page = await session.open();
    // As a large model on a small machine: it is still at the first documents when the second ones are chosen.
    await page.addInitScript(() => {
      const Plain = globalThis.Worker;
      globalThis.Worker = class extends Plain {
        override postMessage(data: object): void {
          setTimeout(() => super.postMessage(data), "embed" in data ? 4000 : 0);
        }
      };
    });
    await page.goto("about:blank");
    await page.goto(new URL(`#${DESK}`, session.server.url).href);
    await page.getByRole("listbox").first().waitFor();
    await page.keyboard.press("j");
    await page.locator(".candidate .confidence").first().waitFor();
    const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get("sel")!;
    await choose(page, "my-model");
    await page.locator(".model-now").getByText("句向量模型：my-model").waitFor();
    await page.evaluate(() => {
      location.hash = location.hash.replace("lower=jlp2025", "lower=jlp2021");
    });
    await expect.poll(() => page.url()).toContain("jlp2021");
    const { upper, lower } = shipped("jlp2021");
    const vectors = await embedUnits([...upper, ...lower], (texts) => node.embed(texts));
    const gap = 1 - match(upper, lower, { vectors }).verdicts.find((v) => v.commitment === id)!.score;
    await page.locator(".model-now").getByText("当前建议已用此模型").waitFor();
    await expect.poll(() => page.locator(".desk-title small").textContent()).toContain(gap.toFixed(2));
  });

  it("says so when its worker cannot be fetched any more", async () => {
    const page = await session.open(DESK);
    await page.route(/model-worker-/, (route) => route.abort());
    await choose(page, "my-model");
    await page.getByRole("alert").getByText("模型运行环境未能启动").waitFor();
    await choose(page, "half-model");
    await page.getByRole("alert").getByText("half-model").waitFor();
    // The browser itself tells its console what it could not fetch.
    const told = session.faults.splice(0);
    expect(told.filter((fault) => !/ERR_FAILED/.test(fault))).toEqual([]);
  });

  it("is not offered where the page is one file: it says so, and what to do", async () => {
    const page = await session.open();
    await page.getByRole("button", { name: "报告与导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "单文件网页（含全部数据）", exact: true }).click(),
    ]);
    const file = join(folder, "page.html");
    await download.saveAs(file);
    // The runtime is not in it.
    expect(readFileSync(file).length).toBeLessThan(14_000_000);
    await page.goto(`${pathToFileURL(file)}#${DESK}`);
    await control(page).click();
    await page.getByText("单文件网页不含模型运行环境").waitFor();
    expect(await page.locator(".sentence-model input").count()).toBe(0);
  });

  it("leaves the console empty", () => {
    expect(session.faults).toEqual([]);
  });
});
