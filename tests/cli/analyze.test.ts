import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";
import { work } from "./folder.ts";

describe("analyze and evaluate", () => {
  it("one shot: JSON whose passages are what they say, and an evaluation of it", async () => {
    const text = (title: string, last: string) =>
      `${title}\n\n一、重点任务\n（一）建设光子实验室。建成光子实验室。\n（二）${last}\n`;
    writeFileSync(join(work, "u.txt"), text("某省行动方案", "研制山地农机。支持企业研制小型农机。"));
    writeFileSync(join(work, "l.txt"), text("某市实施方案", "发展茶旅融合。开发茶园线路。"));
    const target = join(work, "analysis.json");
    expect(
      await guantong(["analyze", "--upper", join(work, "u.txt"), "--lower", join(work, "l.txt"), "-o", target]),
    ).toMatchObject({ status: 0, out: "" });
    const reading = join(work, "analysis.md");
    await guantong(["analyze", "--upper", join(work, "u.txt"), "--lower", join(work, "l.txt"), "-o", reading]);
    expect(readFileSync(reading, "utf8")).toMatch(/^# 对应关系初判/);
    const analysis = JSON.parse(readFileSync(target, "utf8"));
    const texts = new Map(analysis.documents.map((d: { id: string; text: string }) => [d.id, d.text]));
    expect(analysis.commitments.length).toBeGreaterThan(3);
    for (const c of analysis.commitments) {
      const passage = (texts.get(c.document) as string).slice(c.start, c.end);
      expect(passage.replace(/\s+/g, "")).toBe(c.text.replace(/\s+/g, ""));
    }
    writeFileSync(
      join(work, "gold.tsv"),
      "task\t建设光子实验室\t2\tequal\t建设光子实验室\ntask\t研制山地农机\t2\tnone\t\n",
    );
    const measured = await guantong(["evaluate", "--analysis", target, "--gold", join(work, "gold.tsv"), "--json"]);
    expect([measured.status, JSON.parse(measured.out).size]).toEqual([
      0,
      { items: 2, gaps: 1, disputed: 0, linked: 1 },
    ]);
    expect(
      (await guantong(["evaluate", "--analysis", target, "--gold", join(work, "gold.tsv"), "--lang", "en"])).out,
    ).toContain("labelled set");
    const plain = await guantong(["evaluate", "--analysis", target, "--gold", join(work, "gold.tsv")]);
    expect(plain.out).toMatch(/^labelled set /);
    const zh = await guantong(["evaluate", "--analysis", target, "--gold", join(work, "gold.tsv"), "--lang", "zh"]);
    expect(zh.out).toMatch(/^标注集 /);
    writeFileSync(join(work, "bad.tsv"), "task\t不在文中的话\t2\tnone\t\n");
    for (const [a, g] of [
      [target, "bad.tsv"],
      [target, "none.tsv"],
      [join(work, "u.txt"), "gold.tsv"],
    ] as const) {
      expect((await guantong(["evaluate", "--analysis", a, "--gold", join(work, g)])).status).toBe(2);
    }
  });

  it("reads one side from stdin, and prints for reading with document text kept as text", async () => {
    writeFileSync(join(work, "u.txt"), "方案\n\n一、任务\n（一）建设<script>alert(1)</script>*实验室*。建成实验室。\n");
    const { status, out } = await guantong(
      ["analyze", "--upper", join(work, "u.txt"), "--lower", "-", "--format", "md"],
      { stdin: "方案\n\n一、任务\n（一）建设实验室。建成实验室。\n" },
    );
    expect(status).toBe(0);
    expect(out).toContain("\\<script\\>");
    expect(out).not.toContain("<script>");
    expect((await guantong(["analyze", "--upper", "-", "--lower", "-"])).err).toContain("once only");
  });
});
