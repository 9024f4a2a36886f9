import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

const asOf = ["--as-of", "2026-01-01"];
let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-cli-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** Every file below the working folder, to show that nothing was written. */
const everything = () => readdirSync(work, { recursive: true, encoding: "utf8" }).sort();

describe("usage", () => {
  it("--help and --version are answers, not faults", async () => {
    const help = await guantong(["--help"]);
    expect([help.status, help.err]).toEqual([0, ""]);
    for (const command of ["serve", "report", "check", "init", "import", "match", "analyze", "evaluate"])
      expect(help.out).toContain(`  ${command}`);
    const version = await guantong(["--version"]);
    expect([version.status, version.out]).toEqual([0, "0.1.0\n"]);
  });

  it.each(["serve", "report", "check", "init", "import", "match", "analyze", "evaluate", "schema"])(
    "%s --help has examples",
    async (command) => {
      const { status, out } = await guantong([command, "--help"]);
      expect([status, out]).toEqual([0, expect.stringMatching(/Examples?:\n {2}guantong /)]);
    },
  );

  it.each([
    [["chek"], "unknown command 'chek'"],
    [["check", "--pinn"], "--pin"],
    [["report", "x", "--as-of", "2026-02-30", "-o", "x.md"], "must exist in the calendar"],
    [["report", "x", "-o", "x.md", "--lang", "fr"], "zh, en"],
    [["report", "x", "-o", "x.md", "--fail-on", "gab"], '"gab" is none of'],
    [["report", "x"], "--output"],
    [["report", "x", "-o", "x.md", "--upper", "a,,b"], "empty name"],
    [["serve", "--port", "99999"], "whole number from 0 to 65535"],
    [["analyze", "--upper", "a.txt"], "--lower"],
    [["import", "a.txt", "--period", "2026..2025"], "two dates"],
  ])("%j: exit 2 with the reason on stderr", async (args, reason) => {
    const { status, out, err } = await guantong(args as string[]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe("bad input: a clear error, exit 2, nothing written", () => {
  const cases: [string, () => string, RegExp][] = [
    ["a missing folder", () => join(work, "none"), /none: no such file or folder/],
    ["a file", () => join(basic, "workspace.yaml"), /not a folder/],
    [
      "a folder that is no workspace",
      () => join(basic, "documents"),
      /no workspace: it has no workspace.yaml; run guantong init DIR/,
    ],
    [
      "a broken field",
      () => edit("documents/hill2025.yaml", "kind: goal", "kind: gaol"),
      /hill2025\.yaml:\d+: unknown kind "gaol"; one of goal, .*did you mean "goal"/,
    ],
    [
      "a mapping to nothing",
      () => edit("mappings/yunchuan2024-hill.sssom.tsv", "hill2025:lab\t", "hill2025:gone\t"),
      /:\d+: object_id is no commitment: "hill2025:gone"/,
    ],
    [
      "a 50 MB file",
      () => {
        const path = join(basic, "documents", "big.yaml");
        writeFileSync(path, "");
        truncateSync(path, 50 * 2 ** 20);
        return basic;
      },
      /big\.yaml: file of 52428800 bytes is too large/,
    ],
    [
      "a binary file",
      () => {
        writeFileSync(join(basic, "documents", "picture.yaml"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
        return basic;
      },
      /picture\.yaml: not a text file in UTF-8/,
    ],
    [
      "a link out",
      () => {
        symlinkSync("/etc/hostname", join(basic, "documents", "link.yaml"));
        return basic;
      },
      /link\.yaml: a link that leads out of the workspace/,
    ],
  ];
  const edit = (path: string, from: string, to: string) => {
    const text = readFileSync(join(basic, path), "utf8");
    expect(text).toContain(from);
    writeFileSync(join(basic, path), text.replace(from, to));
    return basic;
  };

  it.each(cases)("%s", async (_name, prepare, reason) => {
    const folder = prepare();
    const before = everything();
    for (const args of [
      ["check", folder],
      ["check", folder, "--json"],
      ["report", folder, "-o", join(work, "gap.md"), ...asOf],
      ["match", folder, ...asOf],
    ]) {
      const { status, out, err } = await guantong(args);
      expect([args[0], status]).toEqual([args[0], 2]);
      // JSON escapes quotes of its own.
      expect((out + err).replaceAll('\\"', '"')).toMatch(
        args.includes("--json") && out !== "" ? /"severity": "error"/ : reason,
      );
      expect(out + err).not.toMatch(/\n\s+at /);
    }
    expect(everything()).toEqual(before);
  });
});

describe("check", () => {
  it("lists warnings, counts per document, and ends well", async () => {
    const { status, out, err } = await guantong(["check", basic]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("task-firms");
    expect(out).toContain(
      "yunchuan2024: 16 items, 2 figures, 16 quoted (16 found), 0 cited (A 0, B 0, C 0), 2 unnamed slots\n",
    );
    expect(out).toMatch(/4 documents, 0 errors, 2 warnings\n$/);
    expect((await guantong(["check", basic, "-q"])).out).toBe("");
    expect((await guantong(["-v", "check", basic])).out).toContain(
      "yunchuan2024:layout-parks 园区: declared 3, named 1",
    );
  });

  it("--json is one JSON value with faults and summary", async () => {
    const { faults, summary } = JSON.parse((await guantong(["check", basic, "--json"])).out);
    expect(faults.map((f: { code: string }) => f.code)).toEqual(["rejected-beside-accepted", "stale"]);
    expect(faults[0].file).toBe(join(basic, "mappings/yunchuan2024-hill.sssom.tsv"));
    expect(summary).toHaveLength(4);
  });

  it("--sources verifies, --pin writes positions and --stamp fingerprints, and a second run changes nothing", async () => {
    const path = join(basic, "documents", "hill2021.yaml");
    const sources = join(work, "texts");
    cpSync(join(basic, "sources"), sources, { recursive: true });
    rmSync(join(basic, "sources"), { recursive: true });
    const pinned = readFileSync(path, "utf8");
    writeFileSync(path, pinned.replaceAll(/, prefix: .*?, end: \d+/g, ""));
    expect((await guantong(["check", basic])).out).toContain("quotation without position");
    const first = await guantong(["check", basic, "--sources", sources, "--pin", "--stamp"]);
    expect([first.status, first.err]).toEqual([0, "wrote documents/hill2021.yaml\n"]);
    expect(readFileSync(path, "utf8")).toBe(pinned);
    expect((await guantong(["check", basic, "--sources", sources, "--pin", "--stamp"])).err).toBe("");
    writeFileSync(join(sources, "hill2021.txt"), "另一份文本");
    const changed = await guantong(["check", basic, "--sources", sources]);
    expect([changed.status, changed.out]).toEqual([2, expect.stringContaining("source text has another sha256")]);
    expect((await guantong(["check", basic, "--sources", join(work, "none")])).status).toBe(2);
  });

  it("colours only a terminal, and not when NO_COLOR is set", async () => {
    const coloured = await guantong(["check", basic], { tty: true });
    expect(coloured.out).toContain("\u001b[33m");
    expect((await guantong(["check", basic], { tty: true, env: { NO_COLOR: "1" } })).out).not.toContain("\u001b[3");
    expect((await guantong(["check", basic])).out).not.toContain("\u001b[");
  });
});

describe("report", () => {
  it("writes the format that the file name asks for, the same bytes each time", async () => {
    for (const name of ["gap.md", "gap.json", "gap.html", "gap.csv", "gap.sssom.tsv"]) {
      const target = join(work, name);
      expect(await guantong(["report", basic, "-o", target, ...asOf])).toEqual({ status: 0, out: "", err: "" });
      const bytes = readFileSync(target);
      await guantong(["report", basic, "-o", target, ...asOf]);
      expect(readFileSync(target).equals(bytes)).toBe(true);
    }
    expect(JSON.parse(readFileSync(join(work, "gap.json"), "utf8"))).toMatchObject({
      schema: "guantong/analysis@1",
      asOf: "2026-01-01",
    });
    expect(everything().filter((path) => path.includes(".tmp"))).toEqual([]);
  });

  it("goes to stdout with -, in either language, for chosen sides", async () => {
    const { status, out } = await guantong([
      "report",
      basic,
      "-o",
      "-",
      "--format",
      "json",
      "--lower",
      "river",
      "--upper",
      "yunchuan2024",
      ...asOf,
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(out).scope).toMatchObject({
      upper: { issuers: ["yunchuan"], documents: ["yunchuan2024"] },
      lower: { issuers: ["river"], documents: ["river2025"] },
    });
    const en = await guantong(["report", basic, "-o", "-", "--format", "md", "--lang", "en", ...asOf]);
    expect(en.out).not.toBe((await guantong(["report", basic, "-o", "-", "--format", "md", ...asOf])).out);
  });

  it("takes several ids after one option, and the folder before or behind them", async () => {
    const scope = async (...args: string[]) => {
      const { status, out } = await guantong(["report", "-o", "-", "--format", "json", ...asOf, ...args]);
      return [status, JSON.parse(out).scope.lower.issuers];
    };
    const expected = [0, ["hill", "river"]];
    expect(await scope(basic, "--lower", "hill", "river")).toEqual(expected);
    expect(await scope("--lower", "hill", "river", basic)).toEqual(expected);
    expect(await scope("--lower", "hill,river", "--upper", "yunchuan", basic)).toEqual(expected);
    expect(await scope(basic, "--lower", "hill", "--lower", "river")).toEqual(expected);
  });

  it("no upper document in force: report warns and --fail-on is not met; match says why it suggests nothing", async () => {
    const late = ["--as-of", "2090-01-01"];
    const target = join(work, "late.md");
    const plain = await guantong(["report", basic, "-o", target, ...late]);
    expect([plain.status, existsSync(target)]).toEqual([0, true]);
    expect(plain.err).toMatch(/no document of the upper side .* in force at 2090-01-01.*expired.*--as-of/);
    const asked = await guantong(["report", basic, "-o", target, "--fail-on", "unreviewed", ...late]);
    expect(asked.status).toBe(1);
    const matched = await guantong(["match", basic, "--dry-run", ...late]);
    expect(matched.err).toMatch(/no document of the upper side .* in force at 2090-01-01/);
  });

  it("a side without any document is refused; a new, empty workspace has an empty report and says why", async () => {
    const target = join(work, "none.md");
    const empty = join(work, "empty");
    await guantong(["init", empty]);
    const report = await guantong(["report", empty, "-o", target]);
    expect([report.status, existsSync(target)]).toEqual([0, true]);
    expect(report.err).toMatch(/the upper side .*has no document.*--issuer/);
    expect((await guantong(["match", empty])).err).toContain("has no document");
    const refused = await guantong(["report", basic, "--lower", "zone", "-o", join(work, "zone.md"), ...asOf]);
    expect([refused.status, existsSync(join(work, "zone.md"))]).toEqual([2, false]);
    expect(refused.err).toMatch(/the lower side \(zone\) has no document/);
    expect((await guantong(["check", empty])).status).toBe(0);
  });

  it("--fail-on: exit 1 when such a state is there, and the report is written all the same", async () => {
    const target = join(work, "gap.md");
    const broken = await guantong(["report", basic, "-o", target, "--fail-on", "gap,not-seen", ...asOf]);
    expect([broken.status, broken.err, existsSync(target)]).toEqual([1, "1 commitments are gap\n", true]);
    expect((await guantong(["report", basic, "-o", target, "--fail-on", "not-seen", ...asOf])).status).toBe(0);
  });

  it("--each-district writes one report per lower issuer; --against compares", async () => {
    const folder = join(work, "reports");
    expect(
      (await guantong(["report", basic, "-o", folder, "--each-district", "--format", "json", ...asOf])).status,
    ).toBe(0);
    expect(readdirSync(folder)).toEqual(["hill.json", "overview.json", "river.json"]);
    const later = await guantong([
      "report",
      basic,
      "-o",
      "-",
      "--format",
      "md",
      "--as-of",
      "2025-10-01",
      "--against",
      join(folder, "hill.json"),
    ]);
    expect(later.status).toBe(0);
    expect(later.out).not.toBe(
      (await guantong(["report", basic, "-o", "-", "--format", "md", "--as-of", "2025-10-01"])).out,
    );
    writeFileSync(join(work, "other.json"), "{}");
    for (const against of ["other.json", "none.json"]) {
      expect(
        (await guantong(["report", basic, "-o", join(work, "x.md"), "--against", join(work, against)])).status,
      ).toBe(2);
    }
    expect(existsSync(join(work, "x.md"))).toBe(false);
  });

  it("unknown sides, an unknown extension and a folder that cannot be written to are bad input", async () => {
    for (const [args, reason] of [
      [["-o", join(work, "x.md"), "--lower", "nowhere"], "no issuer or document of this workspace"],
      [["-o", join(work, "x.xyz")], "no report format by that name"],
      [["-o", join(work, "none", "x.md")], "no such file or folder"],
      [["-o", basic, "--format", "md"], "folder where a file is expected"],
    ] as const) {
      const { status, err } = await guantong(["report", basic, ...args, ...asOf]);
      expect([status, err]).toEqual([2, expect.stringContaining(reason)]);
    }
  });
});

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
      [["letter.txt", "--issuer", "hill", "--date", "2025-01-01"], "no commitments found"],
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
