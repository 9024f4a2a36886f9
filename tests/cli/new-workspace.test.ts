import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";
import { asOf, basic, everything, work } from "./folder.ts";

describe("init, import, match", () => {
  const upper =
    "某省行动方案\n2024年3月1日\n\n一、重点任务\n（一）建设光子实验室。建成省光子实验室，引进团队20个。\n（二）研制山地农机。支持企业研制小型农机。\n";
  const lower =
    "某市实施方案\n2025年5月1日\n\n一、主要任务\n（一）建设光子实验室。配合建设光子实验室。\n（二）发展茶旅融合。开发茶园线路。\n";

  it("a new workspace takes documents and gets suggestions", async () => {
    const folder = join(work, "new");
    expect((await guantong(["init", folder, "--title", "试用"])).status).toBe(0);
    expect((await guantong(["check", folder])).out).toBe("0 documents, 0 errors, 0 warnings\n");
    expect((await guantong(["check", folder])).err).toMatch(/no upper side.*\nno lower side/);
    expect((await guantong(["report", folder, "-o", join(work, "empty.md")])).status).toBe(0);
    expect((await guantong(["init", folder])).status).toBe(2);
    expect((await guantong(["init", join(basic, "documents")])).err).toContain("not empty");

    writeFileSync(
      join(folder, "workspace.yaml"),
      "title: 试用\njurisdictions:\n  - { id: province, name: 某省, level: provincial }\n  - { id: city, name: 某市, level: municipal, parent: province }\nupper: province\nlower: city\n",
    );
    writeFileSync(join(work, "upper.txt"), upper);
    const first = await guantong([
      "import",
      join(work, "upper.txt"),
      "-w",
      folder,
      "--issuer",
      "province",
      "--date",
      "2024-03-01",
    ]);
    expect([first.status, first.err]).toEqual([
      0,
      expect.stringMatching(/upper\.txt → documents\/upper\.yaml, \d+ commitments/),
    ]);
    expect((await guantong(["check", folder])).err).toContain("the lower side (city) has no document");
    const second = await guantong(
      [
        "import",
        "-",
        "-w",
        folder,
        "--issuer",
        "city",
        "--id",
        "plan",
        "--date",
        "2025-05-01",
        "--completeness",
        "full",
      ],
      { stdin: lower },
    );
    expect([second.status, second.err]).toEqual([0, expect.stringContaining("documents/plan.yaml")]);
    const checked = await guantong(["check", folder]);
    expect([checked.err, checked.out]).toEqual([
      "",
      expect.stringMatching(/1 figures \(1 of a metric that nobody has/),
    ]);
    expect([checked.status, checked.out]).toEqual([0, expect.stringMatching(/2 documents, 0 errors/)]);
    expect(readFileSync(join(folder, "sources", "plan.txt"), "utf8")).toBe(lower);

    const dry = await guantong(["match", folder, "--dry-run", ...asOf]);
    expect(dry.out).toMatch(/^upper:\S+\tplan:\S+\t0\.\d{3}\t\w+\n/);
    expect(existsSync(join(folder, "mappings"))).toBe(false);
    expect((await guantong(["match", folder, ...asOf])).status).toBe(0);
    const text = readFileSync(join(folder, "mappings", "upper-city.sssom.tsv"), "utf8");
    expect(text).toMatch(/光子实验室.*光子实验室.*semapv:CompositeMatching.*suggested/);
    expect((await guantong(["match", folder, ...asOf])).status).toBe(0);
    expect(readFileSync(join(folder, "mappings", "upper-city.sssom.tsv"), "utf8")).toBe(text);
    expect((await guantong(["check", folder, "--stamp"])).status).toBe(0);
    expect(readFileSync(join(folder, "mappings", "upper-city.sssom.tsv"), "utf8")).toBe(text);
  });

  it("import refuses what it cannot place or read, and writes nothing", async () => {
    writeFileSync(join(work, "plan.txt"), lower);
    writeFileSync(join(work, "empty.txt"), "");
    writeFileSync(join(work, "letter.txt"), "您好\n");
    writeFileSync(join(work, "scan.pdf"), "%PDF-1.4\nbroken");
    const before = everything();
    for (const [args, reason] of [
      [["plan.txt", "--issuer", "nowhere"], "no jurisdiction of workspace.yaml"],
      [["plan.txt"], "cannot tell who issued it"],
      [["plan.txt", "--issuer", "hill", "--id", "hill2025"], "in the workspace already"],
      [["empty.txt", "--issuer", "hill"], "empty"],
      [["letter.txt", "--issuer", "hill"], "no commitments found"],
      [["scan.pdf", "--issuer", "hill"], "scan.pdf"],
      [["none.txt", "--issuer", "hill"], "no such file"],
    ] as const) {
      const [file, ...rest] = args;
      const { status, err } = await guantong([
        "import",
        join(work, file),
        "-w",
        basic,
        "--date",
        "2025-05-01",
        ...rest,
      ]);
      expect([status, err]).toEqual([2, expect.stringContaining(reason)]);
      expect(err).not.toMatch(/\n\s+at /);
    }
    expect(everything()).toEqual(before);
  });
});
