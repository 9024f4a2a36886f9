import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { formatNumber } from "../../../src/read/text/number-format.ts";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText } from "../../../src/read/text/text.ts";
import { level, paragraph, run, wordFile } from "./twin-docx.ts";

type Parts = Parameters<typeof wordFile>[0];

async function lines(parts: Parts): Promise<string[]> {
  const decoded = await readText(wordFile(parts), "a.docx");
  return decoded.blocks.map((block) => blockText(decoded, block));
}

const numbered = (text: string, list: number, at = 0): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
const abstract = (id: number, levels: string, more = ""): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const restart = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

describe("automatic numbering", () => {
  it("counts levels, restarts deeper ones, shows upper ones", async () => {
    const levels = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "upperLetter", "%3)");
    expect(
      await lines({
        numbering: abstract(0, levels) + list(1, 0),
        body: [
          numbered("甲", 1),
          numbered("乙", 1, 1),
          numbered("丙", 1, 1),
          numbered("丁", 1, 2),
          numbered("戊", 1),
          numbered("己", 1, 1),
          numbered("庚", 1, 2),
        ].join(""),
      }),
    ).toEqual(["1.甲", "1.1 乙", "1.2 丙", "A)丁", "2.戊", "2.1 己", "A)庚"]);
  });

  it("goes on in a second list over the same definition, unless that overrides its start", async () => {
    const numbering =
      abstract(0, level(0, "chineseCounting", "%1、")) + list(1, 0) + list(2, 0) + list(3, 0, restart(0, 1));
    const body = [1, 1, 2, 3, 3, 1].map((id) => numbered("事项", id)).join("");
    // LibreOffice shows the same: list 2 goes on at 三, list 3 begins anew, and list 1 goes on from there.
    expect(await lines({ numbering, body })).toEqual([
      "一、事项",
      "二、事项",
      "三、事项",
      "一、事项",
      "二、事项",
      "三、事项",
    ]);
  });

  it("writes decimal numbers where the level says legal, and keeps a level that never restarts", async () => {
    const levels =
      level(0, "chineseCounting", "第%1章") +
      level(1, "decimal", "%1.%2", "<w:isLgl/>") +
      level(2, "decimal", "(%3)", '<w:lvlRestart w:val="0"/>');
    const body = [
      numbered("一", 1),
      numbered("二", 1, 1),
      numbered("三", 1, 2),
      numbered("四", 1),
      numbered("五", 1, 1),
      numbered("六", 1, 2),
    ];
    expect(await lines({ numbering: abstract(0, levels) + list(1, 0), body: body.join("") })).toEqual([
      "第一章 一",
      "1.1 二",
      "(1)三",
      "第二章 四",
      "2.1 五",
      "(2)六",
    ]);
  });

  it("follows a list style, and numId 0 takes the number away", async () => {
    const numbering =
      abstract(0, "", '<w:numStyleLink w:val="L"/>') +
      abstract(1, level(0, "decimalEnclosedCircleChinese", "%1"), '<w:styleLink w:val="L"/>') +
      list(1, 0) +
      list(2, 1);
    const body =
      numbered("甲", 1) + paragraph(run("乙"), '<w:numPr><w:numId w:val="0"/></w:numPr>') + numbered("丙", 1);
    expect(await lines({ numbering, body })).toEqual(["①甲", "乙", "②丙"]);
  });

  it("counts empty numbered paragraphs but writes none, and keeps a digit apart from the number", async () => {
    const numbering = abstract(0, level(0, "decimal", "%1.")) + list(1, 0);
    const body = numbered("甲", 1) + numbered("", 1) + numbered("5G基站", 1);
    expect(await lines({ numbering, body })).toEqual(["1.甲", "3. 5G基站"]);
  });

  it.each([
    [1, "chineseCounting", "一"],
    [10, "chineseCounting", "十"],
    [11, "chineseCountingThousand", "十一"],
    [20, "chineseCountingThousand", "二十"],
    [21, "japaneseCounting", "二十一"],
    [101, "chineseCountingThousand", "一百零一"],
    [110, "chineseCountingThousand", "一百一十"],
    [1005, "chineseCountingThousand", "一千零五"],
    [12, "chineseLegalSimplified", "壹拾贰"],
    [27, "upperLetter", "AA"],
    [4, "lowerRoman", "iv"],
    [1994, "upperRoman", "MCMXCIV"],
    [3, "ideographTraditional", "丙"],
    [12, "decimalEnclosedCircle", "⑫"],
    [21, "decimalEnclosedCircle", "21"],
    [7, "decimalZero", "07"],
    [5, "decimalFullWidth", "５"],
    [20, "ideographDigital", "二〇"],
    [3, "somethingNew", "3"],
  ])("%i as %s is %s", (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });
});

describe("what a paragraph holds", () => {
  it("takes inserted words in and deleted ones out, and joins paragraphs whose mark was deleted", async () => {
    const body = [
      paragraph(
        `${run("到2027年")}<w:ins>${run("，基本")}</w:ins><w:del><w:r><w:delText>全部</w:delText></w:r></w:del>${run("建成")}`,
      ),
      paragraph(run("前半句，"), "<w:rPr><w:del/></w:rPr>"),
      paragraph(run("后半句。")),
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run("旧"))}</w:tc><w:tc>${paragraph(run("旧"))}</w:tc></w:tr></w:tbl>`,
    ];
    expect(await lines({ body: body.join("") })).toEqual(["到2027年，基本建成", "前半句，后半句。"]);
  });

  it("shows results of fields, not their codes, and marks a table of contents", async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const decoded = await readText(
      wordFile({
        body: [
          `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph(run("目录"))}${paragraph(field('TOC \\o "1-3"', `${run("一、总体要求")}<w:r><w:tab/></w:r>${run("1")}`))}</w:sdtContent></w:sdt>`,
          paragraph(`${run("详见")}${field('HYPERLINK "https://a.example"', run("附件"))}${run("。")}`),
        ].join(""),
      }),
      "a.docx",
    );
    expect(decoded.blocks.map((block) => [block.kind, blockText(decoded, block)])).toEqual([
      ["toc", "目录"],
      ["toc", "一、总体要求\t1"],
      ["paragraph", "详见附件。"],
    ]);
  });

  it("cuts at soft breaks, leaves hidden words out, reads symbols and hyphens", async () => {
    const body = paragraph(
      `${run("第一行。")}<w:r><w:br/></w:r>${run("第二行")}${run("看不见", "<w:vanish/>")}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run("5%，COVID")}<w:r><w:noBreakHyphen/></w:r>${run("19")}`,
    );
    expect(await lines({ body })).toEqual(["第一行。", "第二行≥5%，COVID-19"]);
  });

  it("reads a text box once, as a box, after the paragraph it hangs on", async () => {
    const box = `<w:txbxContent>${paragraph(run("专栏1 重点工程"))}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><a><b>${box}</b></a></w:drawing></mc:Choice><mc:Fallback><w:pict><v>${box}</v></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const decoded = await readText(
      wordFile({ body: paragraph(run("正文。") + both) + paragraph(run("后文。")) }),
      "a.docx",
    );
    expect(decoded.blocks.map((block) => [block.kind, blockText(decoded, block)])).toEqual([
      ["paragraph", "正文。"],
      ["box", "专栏1 重点工程"],
      ["paragraph", "后文。"],
    ]);
  });

  it("writes tables as rows, merged cells in their first place only", async () => {
    const cell = (text: string, properties = ""): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell("任务", '<w:gridSpan w:val="2"/>')}${cell("单位")}</w:tr>
<w:tr>${cell("平台", '<w:vMerge w:val="restart"/>')}${cell("新建")}${cell("市科技局")}</w:tr>
<w:tr>${cell("", "<w:vMerge/>")}${cell("重组")}${cell("市教委")}</w:tr></w:tbl>`;
    expect(await lines({ body })).toEqual(["任务\t\t单位", "平台\t新建\t市科技局", "重组\t市教委"]);
  });

  it("puts footnotes at the end, in the order they are referred to", async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const decoded = await readText(
      wordFile({
        body: paragraph(`${run("研发强度")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("达到3%。")}`),
        more: {
          "word/footnotes.xml": `<w:footnotes ${W}><w:footnote w:id="1">${paragraph(run("未引用"))}</w:footnote><w:footnote w:id="2">${paragraph(run("占地区生产总值比重。"))}</w:footnote></w:footnotes>`,
        },
      }),
      "a.docx",
    );
    expect(decoded.blocks.map((block) => [block.kind, blockText(decoded, block)])).toEqual([
      ["paragraph", "研发强度达到3%。"],
      ["note", "占地区生产总值比重。"],
    ]);
  });

  it("takes a large centred opening for the title", async () => {
    const large = (text: string): string => paragraph(run(text, '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>');
    const decoded = await readText(
      wordFile({ body: large("临江市科技创新") + large("三年行动方案") + paragraph(run("各区县人民政府：")) }),
      "a.docx",
    );
    expect(decoded.title).toBe("临江市科技创新三年行动方案");
  });
});

describe("files that are no Word file", () => {
  const other = (name: string): Uint8Array => zipSync({ [name]: strToU8("<a/>") });
  it.each([
    ["xl/workbook.xml", /spreadsheet/],
    ["ppt/presentation.xml", /slides/],
    ["OFD.xml", /OFD/],
    ["content.xml", /OpenDocument/],
    ["readme.txt", /archive/],
  ])("%s", async (name, message) => {
    await expect(readText(other(name), "a.docx")).rejects.toMatchObject({ name: "ReadError", code: "unsupported" });
    await expect(readText(other(name), "a.docx")).rejects.toThrow(message);
  });

  it("old Word files and locked ones", async () => {
    const ole = (text: string): Uint8Array =>
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...[...text].flatMap((c) => [c.charCodeAt(0), 0]),
      ]);
    await expect(readText(ole("WordDocument"), "a.doc")).rejects.toMatchObject({ code: "unsupported", file: "a.doc" });
    await expect(readText(ole("EncryptedPackage"), "a.docx")).rejects.toMatchObject({ code: "encrypted" });
  });
});
