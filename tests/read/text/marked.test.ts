import { describe, expect, it } from "vitest";
import { readText } from "../../../src/read/text/read-text.ts";
import { blockText, type DecodedText } from "../../../src/read/text/text.ts";
import { expectSound } from "./invariants.ts";

async function read(text: string, file: string): Promise<DecodedText> {
  const decoded = await readText(new TextEncoder().encode(text), file);
  expectSound(decoded);
  return decoded;
}
const kindsAndText = (decoded: DecodedText): string[] =>
  decoded.blocks.map((block) => `${block.kind}${block.level ?? ""}: ${blockText(decoded, block)}`);

describe("pages", () => {
  const nav = `<ul>${"<li><a href=#>政务公开栏目</a></li>".repeat(30)}</ul>`;
  const article = "<p>建设三个实验室，引进五百名人才。</p><p>推动成果转化，服务全市产业发展。</p>";

  it("without a known container: where the running text is", async () => {
    const page = `<html><head><title>关于创新工作的通知_临江市</title></head><body>${nav}<table><tr><td>${nav}</td><td><h1>关于创新工作的通知</h1><div>${article}</div></td></tr></table>${nav}</body></html>`;
    const decoded = await read(page, "a.html");
    expect(kindsAndText(decoded)).toEqual([
      "heading1: 关于创新工作的通知",
      "paragraph: 建设三个实验室，引进五百名人才。",
      "paragraph: 推动成果转化，服务全市产业发展。",
    ]);
    expect(decoded.title).toBe("关于创新工作的通知");
  });

  it("with lines parted by <br>, full-width indents and entities", async () => {
    const decoded = await read(
      "<div id=zoom>　　一、总体要求<br>　　建设&ldquo;三城五园&rdquo;，<br/>&nbsp;&nbsp;引进R&amp;D机构。</div>",
      "a.html",
    );
    expect(kindsAndText(decoded)).toEqual([
      "paragraph: 一、总体要求",
      "paragraph: 建设“三城五园”，",
      "paragraph: 引进R&D机构。",
    ]);
  });

  it("with numbered lists, nested ones, bold words and line ends inside sentences", async () => {
    const decoded = await read(
      `<ol start="3"><li>建设平台<ul><li>引进机构</li></ul></li><li>攻关</li></ol><ol type="A"><li>转化</li></ol>
<p><b>强化
保障。</b>落实资
金。</p>`,
      "a.html",
    );
    expect(kindsAndText(decoded)).toEqual([
      "paragraph: 3.建设平台",
      "list-item2: 引进机构",
      "paragraph: 4.攻关",
      "paragraph: A.转化",
      "paragraph: 强化保障。落实资金。",
    ]);
    const last = decoded.blocks.at(-1)!;
    expect(last.bold!.map(([start, end]) => decoded.text.slice(start, end))).toEqual(["强化保障。"]);
    expect(decoded.blocks.map(({ numbered }) => numbered)).toEqual(["3.", undefined, "4.", "A.", undefined]);
  });

  it("with tables: merged cells keep the columns, layout tables are walked through", async () => {
    const decoded = await read(
      `<table><tr><td><table><tr><th>任务</th><th>单位</th><th>时限</th></tr>
<tr><td rowspan="2">平台</td><td>市科技局</td><td>2026年</td></tr><tr><td>市教委</td><td>2027年</td></tr></table></td><td>右栏</td></tr></table>`,
      "a.html",
    );
    expect(decoded.blocks.map((block) => blockText(decoded, block))).toEqual([
      "任务\t单位\t时限",
      "平台\t市科技局\t2026年",
      "市教委\t2027年",
      "右栏",
    ]);
  });

  it("keeps what was left out", async () => {
    const decoded = await read(
      `<body><nav>首页导航</nav><div class="TRS_Editor">${article}<p style="display:none">隐藏的话</p></div></body>`,
      "a.html",
    );
    expect(decoded.text).not.toContain("隐藏");
    expect(decoded.omitted).toEqual([
      { text: "首页导航", reason: "site" },
      { text: "隐藏的话", reason: "hidden" },
    ]);
  });
});

describe("Markdown", () => {
  it("gives the words without the marks", async () => {
    const decoded = await read(
      `---
title: 创新行动方案
number: 临府发〔2025〕3号
---
总则
====

## 一、总体要求 ##

**坚持“创新”**是首要任务，见[附件](a.md)和![图](b.png)\`代码\`。
第二段在下一行，没有空行。
- 引进机构
  * 引进人才
1. 建设平台
2) 5G应用

| 任务 | 单位 |
|---|:--:|
| 平台\\|基地 | **市科技局** |

\`\`\`
# 不是标题
\`\`\`
> 专栏1 要点
`,
      "a.md",
    );
    expect(kindsAndText(decoded)).toEqual([
      "heading1: 总则",
      "heading2: 一、总体要求",
      "paragraph: 坚持“创新”是首要任务，见附件和代码。",
      "paragraph: 第二段在下一行，没有空行。",
      "list-item1: 引进机构",
      "list-item2: 引进人才",
      "paragraph: 1.建设平台",
      "paragraph: 2) 5G应用",
      "table-row: 任务\t单位",
      "table-row: 平台|基地\t市科技局",
      "paragraph: # 不是标题",
      "paragraph: 专栏1 要点",
    ]);
    expect(decoded.title).toBe("创新行动方案");
    expect(decoded.meta.number).toBe("临府发〔2025〕3号");
    const [bold] = decoded.blocks[2]!.bold!;
    expect(decoded.text.slice(...bold!)).toBe("坚持“创新”");
  });

  it("leaves signs that are no marks", async () => {
    const decoded = await read("增长3*4倍，a_b_c 不变，1\\*2。", "a.md");
    expect(decoded.text.trim()).toBe("增长3*4倍，a_b_c 不变，1*2。");
  });
});
