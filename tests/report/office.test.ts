import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/index.ts";
import { facingSvg } from "../../src/graph/facing-svg.ts";
import { type Picture, writeReport } from "../../src/report/index.ts";
import { rasterize } from "../../src/report/raster.ts";
import { basicAnalysis } from "./basic.ts";
import { packageProblems, parseXml, part } from "./ooxml.ts";
import { wordText } from "./read-back.ts";
import { sampleAnalysis, VERSION } from "./sample.ts";

const modules = join(import.meta.dirname, "..", "..", "node_modules");
const analysis = sampleAnalysis();
const basic = basicAnalysis();

async function picture(of: Analysis): Promise<Picture> {
  const svg = facingSvg(of, { lang: "zh", maxRows: 48, font: "Noto Sans SC" });
  const [, width, height] = /^<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
  const png = await rasterize(svg, {
    wasm: readFileSync(join(modules, "@resvg/resvg-wasm/index_bg.wasm")),
    fonts: [readFileSync(join(modules, "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"))],
    family: "Noto Sans SC",
  });
  return { svg, width: Number(width), height: Number(height), png };
}

describe("time zones", () => {
  it.each(["docx", "xlsx"] as const)("%s has the same bytes in each", async (format) => {
    const before = process.env.TZ;
    try {
      const written = new Set<string>();
      for (const zone of ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"]) {
        process.env.TZ = zone;
        const bytes = await writeReport(analysis, { format, lang: "zh", version: VERSION });
        written.add(Buffer.from(bytes).toString("base64"));
      }
      expect(written.size).toBe(1);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe("Word", async () => {
  const drawn = await picture(analysis);
  const bytes = await writeReport(analysis, { format: "docx", lang: "zh", version: VERSION, picture: drawn });
  const document = part(bytes, "word/document.xml");
  const elements = parseXml(document);

  it("is a sound package", () => {
    expect(packageProblems(bytes)).toEqual([]);
  });

  it("has the page of GB/T 9704: A4, margins 37/35/28/26 mm, exact 28-pt lines, faces by name", () => {
    const mm = (twips: string | undefined) => Math.round((Number(twips) / 1440) * 25.4 * 10) / 10;
    const margin = elements.find((e) => e.name === "w:pgMar")!.attributes;
    expect([margin["w:top"], margin["w:bottom"], margin["w:left"], margin["w:right"]].map(mm)).toEqual([
      37, 35, 28, 26,
    ]);
    const size = elements.find((e) => e.name === "w:pgSz")!.attributes;
    expect([size["w:w"], size["w:h"]].map(mm)).toEqual([210, 297]);
    const styles = part(bytes, "word/styles.xml");
    expect(styles).toContain('<w:spacing w:line="560" w:lineRule="exact"/>');
    for (const face of ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"]) expect(styles).toContain(face);
    expect(part(bytes, "word/fontTable.xml")).toContain('<w:altName w:val="仿宋,FangSong');
  });

  it("has real headings, a contents field that points to them, repeated heads, turned pages for the ledger", () => {
    const styles = elements.flatMap((e) => (e.name === "w:pStyle" ? [e.attributes["w:val"]] : []));
    expect(styles.filter((s) => s === "Heading1")).toHaveLength(9);
    const anchors = elements.flatMap((e) => (e.name === "w:hyperlink" ? [e.attributes["w:anchor"]!] : []));
    const bookmarks = new Set(elements.flatMap((e) => (e.name === "w:bookmarkStart" ? [e.attributes["w:name"]!] : [])));
    expect(anchors).toHaveLength(9);
    expect(anchors.filter((a) => !bookmarks.has(a))).toEqual([]);
    expect(document).toContain("TOC \\o");
    expect(document.match(/<w:tblHeader\/>/g)!.length).toBeGreaterThan(5);
    expect(elements.some((e) => e.name === "w:pgSz" && e.attributes["w:orient"] === "landscape")).toBe(true);
    const ids = elements.flatMap((e) => (e.name === "w:bookmarkStart" ? [e.attributes["w:id"]] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("breaks a word in a cell only where the cell is narrower than the word", async () => {
    const [first, ...others] = basic.commitments;
    const wide = { ...basic, commitments: [{ ...first!, title: "x".repeat(99) }, ...others] };
    const xml = part(await writeReport(wide, { format: "docx", lang: "en", version: VERSION }), "word/document.xml");
    const cells = xml.split("<w:tc>");
    const cell = (text: string) => cells.find((c) => c.includes(`>${text}</w:t>`))!;
    for (const word of ["Assessed", "Not reviewed", "municipal"]) expect(cell(word), word).not.toContain("w:wordWrap");
    expect(cell("x".repeat(99))).toContain('<w:wordWrap w:val="0"/>');
  });

  it("has different footers on odd and even pages, and the places an office fills in", () => {
    expect(part(bytes, "word/settings.xml")).toContain("w:evenAndOddHeaders");
    expect(document.match(/w:footerReference/g)!.length).toBeGreaterThanOrEqual(2);
    const text = wordText(bytes);
    for (const place of ["发文机关：（待填）", "文号：（待填）"]) expect(text).toContain(place);
  });

  it("holds the picture, the same bytes each time", async () => {
    expect(document).toContain("<pic:pic");
    const again = await writeReport(analysis, { format: "docx", lang: "zh", version: VERSION, picture: drawn });
    expect(Buffer.compare(bytes, again)).toBe(0);
  });
});

const soffice = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].find(existsSync);

describe("LibreOffice", () => {
  it.skipIf(soffice === undefined)(
    "opens the Word file and the workbook and prints them (skipped where soffice is not installed)",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "guantong-office-"));
      try {
        for (const format of ["docx", "xlsx"] as const) {
          const bytes = await writeReport(basic, { format, lang: "zh", version: VERSION });
          await print(folder, format, bytes);
          expect(existsSync(join(folder, "report.pdf")), format).toBe(true);
          const text = pdfText(join(folder, "report.pdf"));
          rmSync(join(folder, "report.pdf"));
          if (text === undefined) continue;
          for (const words of ["衔接情况的评估报告", "开放科学仪器", "未承接"]) expect(text, format).toContain(words);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    300_000,
  );

  it.skipIf(soffice === undefined || !existsSync("/usr/bin/pdftotext"))(
    "keeps the contents on the first page beside long titles (skipped without soffice or pdftotext)",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "guantong-office-"));
      try {
        const bytes = await writeReport(longTitles(basic), { format: "docx", lang: "zh", version: VERSION });
        await print(folder, "docx", bytes);
        const page = (n: string) => pdfText(join(folder, "report.pdf"), "-f", n, "-l", n)!;
        expect(page("1")).toMatch(/附件3评估口径和方法/);
        expect(page("2")).toMatch(/^一、评估范围和依据/);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    300_000,
  );
});

/** The analysis with titles of about ninety characters. */
function longTitles(of: Analysis): Analysis {
  return { ...of, commitments: of.commitments.map((c) => ({ ...c, title: c.title.repeat(12).slice(0, 90) })) };
}

/** `report.pdf` of a report's bytes, by LibreOffice. */
async function print(folder: string, format: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, `report.${format}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await promisify(execFile)(soffice!, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
    timeout: 240_000,
  });
}

/** Text of a PDF without white space; `undefined` where pdftotext is not installed. */
function pdfText(path: string, ...pages: string[]): string | undefined {
  if (!existsSync("/usr/bin/pdftotext")) return undefined;
  return execFileSync("/usr/bin/pdftotext", [...pages, path, "-"], { encoding: "utf8" }).replace(/\s+/g, "");
}
