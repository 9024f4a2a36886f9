import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { withoutRadicals } from "../../../src/read/text/pdf/radicals.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText } from "../../../src/read/text/text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { lockedPdf, rawPdf, scannedPdf, stream, unembeddedPdf } from "./raw-pdf.ts";

const pdf = installedPdfAssets();
const LINES = ["到二〇二七年，建成市级实验室三十个，引进领军人才五百名，", "技术合同成交额突破一百亿元。"];

describe("PDF", () => {
  it("reads Chinese fonts that are not in the file, through character maps", async () => {
    const decoded = await readText(unembeddedPdf(LINES), "a.pdf", { pdf });
    expect(decoded.blocks.map((block) => blockText(decoded, block))).toEqual([LINES.join("")]);
    expect(decoded.blocks[0]!.page).toBe(1);
  });

  it("goes on where a sign that may begin no line took the character before it along", async () => {
    const lines = [
      "建设现代化物流枢纽体系和多式联运示范工程十处，培",
      "育本地骨干物流企业，扶持一批专精特新的“小巨",
      "人”企业做大做强，建成一批公共仓储设施和配送中心",
      "共二十处，完善城乡配送网络并降低流通环节的成本。",
    ];
    const decoded = await readText(unembeddedPdf(lines), "a.pdf", { pdf });
    expect(decoded.blocks.map((block) => blockText(decoded, block))).toEqual([lines.join("")]);
  });

  it("begins the next number behind a note on who is responsible, in a line that is full", async () => {
    const lines = [
      "1.开通跨江物流航线。支持快递企业开通航线。（责任单位：",
      "区商务委、区经济信息委、区交通局、区城市管理局和邮政局）",
      "2.组建无人机应急救援队。配备救援无人机二十架，纳入全区",
      "指挥体系。",
    ];
    const decoded = await readText(unembeddedPdf(lines), "a.pdf", { pdf });
    const [one, two, three, four] = lines;
    expect(decoded.blocks.map((block) => blockText(decoded, block))).toEqual([`${one}${two}`, `${three}${four}`]);
  });

  it("says which character maps are missing", async () => {
    await expect(readText(unembeddedPdf(LINES), "a.pdf")).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringContaining("UniGB-UCS2-H"),
    });
  });

  it("asks for recognition of a scan, and for the password of a locked file", async () => {
    await expect(readText(scannedPdf(), "a.pdf", { pdf })).rejects.toMatchObject({
      code: "scanned",
      told: { en: expect.stringMatching(/\. .*OCR/), zh: expect.stringContaining("OCR") },
    });
    await expect(readText(lockedPdf(), "a.pdf", { pdf })).rejects.toMatchObject({ code: "encrypted" });
  });

  it("refuses what is damaged, has too many pages, or unpacks without end", async () => {
    const bytes = unembeddedPdf(LINES);
    await expect(readText(bytes.slice(0, 60), "a.pdf", { pdf })).rejects.toMatchObject({ code: "corrupt" });
    await expect(readText(bytes, "a.pdf", { pdf, limits: { pages: 0 } })).rejects.toMatchObject({ code: "too-large" });
    const packed = zlibSync(new Uint8Array(3_000_000), { level: 9 });
    const content = String.fromCharCode(...packed);
    const page = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
    ];
    const bomb = rawPdf([...page, stream(content, "/Filter/FlateDecode")]);
    await expect(readText(bomb, "a.pdf", { pdf, limits: { entryBytes: 1_000_000 } })).rejects.toMatchObject({
      code: "bomb",
    });
    const twice = rawPdf([...page, stream(content, "/Filter[/FlateDecode/FlateDecode]")]);
    await expect(readText(twice, "a.pdf", { pdf })).rejects.toMatchObject({ code: "bomb" });
  });

  it("reports pages and can be stopped between them", async () => {
    const bytes = new Uint8Array(readFileSync(new URL("../../fixtures/read/two-columns.pdf", import.meta.url)));
    const seen: [number, number][] = [];
    await readText(bytes, "a.pdf", { pdf, onProgress: (done, total) => seen.push([done, total]) });
    expect(seen).toEqual([1, 2, 3, 4].map((page) => [page, 4]));
    const controller = new AbortController();
    const stopped = readText(bytes, "a.pdf", {
      pdf,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toMatchObject({ code: "aborted" });
  });

  it("leaves the caller's bytes as they were", async () => {
    const bytes = unembeddedPdf(LINES);
    const before = bytes.slice();
    await readText(bytes, "a.pdf", { pdf });
    expect(bytes).toEqual(before);
  });

  it("finds every character map of the installed package by name, and no file outside it", async () => {
    const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    const names = readdirSync(`${folder}/cmaps`).filter((name) => name.endsWith(".bcmap"));
    expect(names).toContain("UniGB-UCS2-H.bcmap");
    for (const name of names) expect((await pdf.characterMap(name.replace(/\.bcmap$/, ""))).length).toBeGreaterThan(10);
    await expect(pdf.characterMap("../package")).rejects.toThrow("no such file");
  });
});

describe("radicals", () => {
  it("become the ideographs Unicode says they are, one by one", () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      const radical = String.fromCharCode(code);
      expect(withoutRadicals(radical)).toBe(radical.normalize("NFKC"));
      expect(withoutRadicals(radical)).toMatch(/^[\u4E00-\u9FFF]$/);
    }
  });

  it("leave full-width signs alone", () => {
    expect(withoutRadicals("⼈才（⼯程）：１２％，⻓江⻛电")).toBe("人才（工程）：１２％，长江风电");
    expect(withoutRadicals("2025―2027年")).toBe("2025—2027年");
  });
});
