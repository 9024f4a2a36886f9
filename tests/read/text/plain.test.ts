import { describe, expect, it } from "vitest";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText } from "../../../src/read/text/text.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { expectSound } from "./invariants.ts";

async function read(
  text: string,
): Promise<{ blocks: string[]; kinds: string[]; furniture: string[]; title?: string; meta: Record<string, string> }> {
  const decoded = await readText(new TextEncoder().encode(text), "a.txt");
  expectSound(decoded);
  return {
    blocks: decoded.blocks.map((block) => blockText(decoded, block)),
    kinds: decoded.blocks.map(({ kind }) => kind),
    furniture: decoded.furniture.map(({ start, end, reason }) => `${reason}: ${decoded.text.slice(start, end)}`),
    ...(decoded.title === undefined ? {} : { title: decoded.title }),
    meta: decoded.meta,
  };
}

describe("characters", () => {
  it("are read as UTF-8 though the last one was cut off, or a few are broken", async () => {
    const bytes = new TextEncoder().encode("建设创新平台，培育科技企业。".repeat(30));
    expect((await readText(bytes.slice(0, -1), "a.txt")).encoding).toBe("utf-8");
    const broken = bytes.slice();
    broken[300] = 0xff;
    expect((await readText(broken, "a.txt")).encoding).toBe("utf-8");
  });

  it("are read as GB18030 from the shortest texts on", async () => {
    for (const text of ["规划", "创新平台", "一、总体要求", "到2027年，建成3个。"]) {
      expect(await readText(encodeGb18030(text), "a.txt")).toMatchObject({ text, encoding: "gb18030" });
    }
  });

  it("believe the bytes before a page's declaration", async () => {
    const page = '<html><head><meta charset="gb2312"></head><body><p>建成三个平台，引进人才。</p></body></html>';
    expect(await readText(new TextEncoder().encode(page), "a.html")).toMatchObject({
      encoding: "utf-8",
      text: "建成三个平台，引进人才。\n",
    });
  });

  it("keep offsets: the text is the file with LF line ends", async () => {
    const decoded = await readText(new TextEncoder().encode("\uFEFF一\r\n\r\n　　二\r三\n"), "a.txt");
    expect(decoded.text).toBe("一\n\n　　二\n三\n");
  });

  it.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47], "unsupported"],
    ["RTF", [..."{\\rtf1"].map((c) => c.charCodeAt(0)), "unsupported"],
    ["numbers", Array.from({ length: 400 }, (_, i) => (i * 7919) % 256), "binary"],
  ])("are refused in %s", async (_, bytes, code) => {
    await expect(readText(Uint8Array.from(bytes), "a.txt")).rejects.toMatchObject({ code });
  });
});

describe("paragraphs of a text file", () => {
  it("go on over lines broken inside words, over a column break, and end at a short line", async () => {
    const { blocks } = await read(
      [
        "临江市昨天召开创新大会，市长在会上表",
        "示，今后三年将建设三个实验室，引进人才",
        "五百名，让更多成果在本市落地，使临江成",
        "",
        "为区域创新中心的一部分，企业成为创新的",
        "主体。",
        "",
        "市级部门",
        "合力建设创新平台",
        "",
        "科技局负责人说，下一步将完善“揭榜挂帅”",
        "制度，每年发布榜单，支持企业牵头攻关，",
        "力争三年突破一百项关键技术，形成自主可",
        "控的产品。",
      ].join("\n"),
    );
    expect(blocks).toEqual([
      "临江市昨天召开创新大会，市长在会上表示，今后三年将建设三个实验室，引进人才五百名，让更多成果在本市落地，使临江成为区域创新中心的一部分，企业成为创新的主体。",
      "市级部门",
      "合力建设创新平台",
      "科技局负责人说，下一步将完善“揭榜挂帅”制度，每年发布榜单，支持企业牵头攻关，力争三年突破一百项关键技术，形成自主可控的产品。",
    ]);
  });

  it("stay apart where each line is one, stops or not", async () => {
    const lines = [
      "总体要求",
      "到2027年，研发投入强度明显提高，创新体系更加完善",
      "·平台能级大幅提升",
      "·成果效益大幅提升",
      "建设平台，引进机构，推动成果转化，服务全市产业。",
      "主要任务",
      "强化企业地位，支持龙头企业牵头攻关。",
    ];
    expect((await read(lines.join("\n"))).blocks).toEqual(lines);
  });

  it("keep page numbers out of the sentence they interrupt", async () => {
    const page = [
      "按照全市统一部署，各区县要抓紧制定实施方",
      "案，明确责任单位和完成时限，每半年报告一",
      "次进展情况，重要事项随时报告，确保各项任",
    ];
    const lines = ["— 3 —", "— 4 —", "— 5 —"].flatMap((folio) => [...page, ...page, ...page, folio]);
    const { blocks, furniture } = await read([...lines, "务落到实处。"].join("\n"));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).not.toMatch(/—/);
    expect(blocks[0]).toMatch(/确保各项任按照全市/);
    expect(furniture).toEqual(["page-number: — 3 —", "page-number: — 4 —", "page-number: — 5 —"]);
  });

  it("know a table of contents by its leaders, or by its lines coming again", async () => {
    const dotted = await read(
      "目录\n一、总体要求……………1\n二、重点任务……………3\n一、总体要求\n建设创新平台。\n二、重点任务\n引进人才。",
    );
    expect(dotted.kinds.map((kind) => kind === "toc")).toEqual([true, true, true, false, false, false, false]);
    const plain = await read(
      "目 录\n一、总体要求\n二、重点任务\n一、总体要求\n建设创新平台。\n二、重点任务\n引进人才。",
    );
    expect(plain.kinds.map((kind) => kind === "toc")).toEqual([true, true, true, false, false, false, false]);
  });
});

describe("page furniture", () => {
  it("is marked at both ends and gives title, date and source", async () => {
    const { blocks, furniture, title, meta } = await read(
      [
        "24小时举报电话:000-00000000",
        "临江网",
        "您当前的位置：首页 > 新闻中心 > 正文",
        "临江市部署创新工作",
        "发布时间：2025-03-08　来源：临江日报",
        "分享到",
        "全市将建设三个实验室，引进五百名人才，形成一批成果。",
        "各区县要抓好落实，每半年报告一次进展情况。",
        "记者 张三 李四",
        "责任编辑：王五",
        "版权声明：",
        "凡注明“来源：临江网”的稿件版权均为本站所有，未经授权不得转载。",
        "临江网微信公众号",
        "扫一扫在手机打开当前页",
        "X",
      ].join("\n"),
    );
    expect(blocks).toEqual([
      "临江市部署创新工作",
      "全市将建设三个实验室，引进五百名人才，形成一批成果。",
      "各区县要抓好落实，每半年报告一次进展情况。",
    ]);
    expect(furniture).toHaveLength(12);
    expect(title).toBe("临江市部署创新工作");
    expect(meta).toEqual({ PubDate: "2025-03-08", ContentSource: "临江日报" });
  });

  it("is nothing that a policy says", async () => {
    const lines = [
      "临江市2025年政府工作报告",
      "2025年1月10日",
      "各区县人民政府：",
      "建设“城市大脑”，推广扫码办事，实现高频事项“一网通办”。",
      "畅通举报渠道，完善监督机制，推动来源可查、去向可追。",
      "强化版权保护，办好首页导航等便民服务，打印服务全覆盖。",
      "临江市人民政府",
      "2025年3月1日",
    ];
    const { blocks, furniture } = await read(lines.join("\n"));
    expect(furniture).toEqual([]);
    expect(blocks).toEqual(lines);
  });
});
