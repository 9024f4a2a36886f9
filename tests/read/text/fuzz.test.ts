import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { ReadError } from "../../../src/read/text/error.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import type { DecodedText } from "../../../src/read/text/text.ts";
import { installedPdfAssets } from "../../../src/store/pdf-assets.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { expectSound } from "./invariants.ts";
import { POLICY } from "./policy.ts";
import { unembeddedPdf } from "./raw-pdf.ts";
import { docxTwin, wordFile } from "./twin-docx.ts";
import { markdownTwin, pageTwin, textTwin } from "./twin-text.ts";

const options = { pdf: installedPdfAssets(), limits: { entryBytes: 4_000_000, totalBytes: 6_000_000 } };
const seed = 20261122;

/** A sound text or a ReadError that says what to do: nothing else may come of any file. */
async function survives(bytes: Uint8Array, file: string): Promise<DecodedText | ReadError> {
  try {
    const decoded = await readText(bytes, file, options);
    expectSound(decoded);
    return decoded;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    expect(error.message).toContain(file);
    expect(error.told.en).toMatch(/\. [A-Z][^.].*\.$/s);
    return error;
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: [file: string, bytes: Uint8Array, runs: number][] = [
  ["a.txt", utf8(textTwin(POLICY)), 30],
  ["gbk.txt", encodeGb18030(textTwin(POLICY)), 30],
  ["a.md", utf8(markdownTwin(POLICY)), 30],
  ["a.html", utf8(pageTwin(POLICY, "utf-8")), 30],
  ["a.docx", docxTwin(POLICY), 30],
  ["raw.pdf", unembeddedPdf(["到二〇二七年，建成实验室三十个。"]), 20],
  ["a.pdf", new Uint8Array(readFileSync(new URL("../../fixtures/read/two-columns.pdf", import.meta.url))), 6],
];
const NAMES = FILES.map(([file]) => file);

describe("any bytes", { timeout: 120_000 }, () => {
  it("random ones, under any name", async () => {
    const starts = fc.constantFrom("", "%PDF-1.7\n", "PK\x03\x04", "<html>", "---\n", "\xff\xfe", "\xef\xbb\xbf");
    await fc.assert(
      fc.asyncProperty(
        starts,
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom(...NAMES),
        async (start, tail, file) => {
          await survives(Uint8Array.of(...[...start].map((c) => c.charCodeAt(0)), ...tail), file);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it.each(FILES)("%s cut short", async (file, bytes, runs) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async (length) => {
        await survives(bytes.slice(0, length), file);
      }),
      { seed, numRuns: runs },
    );
  });

  it.each(FILES)("%s with bits turned", async (file, bytes, runs) => {
    const flip = fc.tuple(fc.nat(bytes.length - 1), fc.nat(7));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 20 }), async (flips) => {
        const broken = bytes.slice();
        for (const [at, bit] of flips) broken[at]! ^= 1 << bit;
        await survives(broken, file);
      }),
      { seed, numRuns: runs },
    );
  });

  it("any text, as .txt, .md and .html", async () => {
    const pieces = fc.constantFrom(
      "\n",
      "\n\n",
      " ",
      "　",
      "**",
      "<b>",
      "</p>",
      "<td>",
      "|",
      "- ",
      "# ",
      "一、",
      "（二）",
      "3.",
      "——",
      "●",
      "· ",
      "目录",
      "……",
      "2025-01-02",
      "当前位置：",
      "责任编辑：",
      "— 3 —",
      "建设",
      "，",
      "。",
      "“",
      "R&D",
      "&amp;",
      "&#x110000;",
      "\uFEFF",
      "\u200B",
      "😀",
      "\r",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 200 }), async (parts) => {
        for (const file of ["a.txt", "a.md", "a.html"]) await survives(utf8(parts.join("")), file);
      }),
      { seed, numRuns: 60 },
    );
  });
});

describe("hostile files", { timeout: 120_000 }, () => {
  it("archives that unpack without end", async () => {
    const zeros = (size: number): Uint8Array => new Uint8Array(size);
    const body = `<w:document xmlns:w="x"><w:body/></w:document>`;
    const bombs: Record<string, Uint8Array>[] = [
      { "word/document.xml": zeros(5_000_000) },
      {
        "word/document.xml": strToU8(body),
        "word/styles.xml": zeros(3_900_000),
        "word/numbering.xml": zeros(3_900_000),
      },
      { "word/document.xml": zeros(2_000_000) },
    ];
    for (const parts of bombs) {
      const refused = await survives(zipSync(parts, { level: 9 }), "bomb.docx");
      expect(refused).toMatchObject({ code: "bomb" });
    }
    // Declares ten bytes and holds two million: the unpacked part is cut there.
    const lying = zipSync({ "word/document.xml": zeros(2_000_000) }, { level: 9 });
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at + 4 < lying.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    }
    expect(await survives(lying, "lying.docx")).toBeInstanceOf(ReadError);
  });

  it("XML with entities that multiply, and Word nested beyond reason", async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
    const one = zipSync({
      "word/document.xml": strToU8(
        `${laughs}<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>&b;建成</w:t></w:r></w:p></w:body></w:document>`,
      ),
    });
    expect(await survives(one, "a.docx")).toMatchObject({ text: expect.stringContaining("建成") });
    const deep = wordFile({ body: `${"<w:ins>".repeat(50_000)}${"</w:ins>".repeat(50_000)}` });
    expect(await survives(deep, "a.docx")).toMatchObject({ code: "corrupt" });
  });

  it("pages full of scripts, deep lists, unclosed and unopened tags", async () => {
    const scripts = `<p>建成三个平台。</p>${"<script>document.write('<p>假的。</p>')</script><style>p{}</style>".repeat(20_000)}`;
    expect(await survives(utf8(scripts), "a.html")).toMatchObject({ text: "建成三个平台。\n" });
    for (const page of [
      "<ul><li>建成".repeat(300),
      "<div>".repeat(100_000),
      `${"<div>".repeat(900)}建成${"</span>".repeat(100_000)}`,
      "</div>".repeat(200_000),
      `<table>${"<tr><td>".repeat(20_000)}`,
      `<p>${"<b>建成，".repeat(900)}`,
      `<td rowspan=999999999 colspan=999999999>`.repeat(2000),
      "<!--".repeat(50_000),
      "<".repeat(200_000),
      "&".repeat(200_000),
    ]) {
      await survives(utf8(page), "a.html");
    }
  });

  it("100,000 lines, one line of a million characters, marks without end", async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${i}．推进第${i}项工作，建成平台，`).join("\n");
    for (const file of ["a.txt", "a.md"]) expect(await survives(utf8(lines), file)).not.toBeInstanceOf(ReadError);
    for (const text of [
      "建".repeat(1_000_000),
      "*".repeat(200_000),
      "[".repeat(100_000),
      `${"> ".repeat(5000)}建`,
      `${"`".repeat(50_000)}a`,
      `|${" a |".repeat(50_000)}`,
      `首页${">栏目".repeat(20_000)}`,
      `${"记者 ".repeat(20_000)}`,
      " ".repeat(500_000),
      `建${" ".repeat(300_000)}设`,
      "- ".repeat(100_000),
    ]) {
      for (const file of ["a.txt", "a.md", "a.html"]) await survives(utf8(text), file);
    }
  });

  it("empty and oversized ones", async () => {
    for (const file of NAMES) {
      expect(await survives(new Uint8Array(), file)).toMatchObject({ code: "empty" });
      expect(await survives(utf8(" \n　"), file)).toMatchObject({ code: "empty" });
    }
    await expect(readText(utf8("建成"), "a.txt", { limits: { fileBytes: 3 } })).rejects.toMatchObject({
      code: "too-large",
    });
    await expect(readText(utf8("建成"), "a.txt", { limits: { characters: 1 } })).rejects.toMatchObject({
      code: "too-large",
    });
  });
});
