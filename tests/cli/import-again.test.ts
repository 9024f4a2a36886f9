import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-import-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const PLAN =
  "青岩区低空方案\n2026年3月1日\n\n一、主要任务\n（一）建设起降场。建成起降场10个。\n（二）发展物流。开通航线5条。\n";
const documents = () => readdirSync(join(basic, "documents")).sort();
const take = (name: string, ...more: string[]) =>
  guantong(["import", join(work, name), "-w", basic, "--issuer", "hill", ...more]);

describe("several files, of which one cannot be taken in", () => {
  it("says that none was imported, and tells of no file as imported", async () => {
    writeFileSync(join(work, "plan.txt"), PLAN);
    const before = documents();
    const line = ["import", join(work, "plan.txt"), join(work, "none.txt"), "-w", basic, "--issuer", "hill"];
    const { status, err } = await guantong(line);
    expect([status, err]).toEqual([
      2,
      `guantong: ${join(work, "none.txt")}: no such file or folder; check the path\n` +
        "guantong: none of the 2 files was imported\n",
    ]);
    expect((await guantong([...line, "--lang", "zh"])).err).toMatch(/\nguantong: 所给 2 个文件均未导入\n$/);
    expect(documents()).toEqual(before);
  });
});

describe("the same thing imported twice", () => {
  it("a text is told and left out, whatever its file is called; --id and another issuer take it in", async () => {
    writeFileSync(join(work, "plan.txt"), PLAN);
    writeFileSync(join(work, "方案 😀.txt"), PLAN.replaceAll("\n", "\r\n"));
    expect((await take("plan.txt")).status).toBe(0);
    const once = documents();
    expect(once).toContain("plan.yaml");
    for (const name of ["plan.txt", "方案 😀.txt"]) {
      const again = await take(name);
      expect([again.status, again.err]).toEqual([0, expect.stringContaining("the workspace has this text as plan;")]);
      expect(documents()).toEqual(once);
    }
    expect((await take("plan.txt", "--id", "twin")).status).toBe(0);
    expect((await guantong(["import", join(work, "plan.txt"), "-w", basic, "--issuer", "river"])).status).toBe(0);
    expect(documents()).toEqual([...once, "plan-2.yaml", "twin.yaml"].sort());
    expect((await guantong(["check", basic, "-q"])).status).toBe(0);
  });

  it("a ledger that nobody edited changes nothing: the city's department is not the district's", async () => {
    const ledger = join(basic, "ledger.tsv");
    const before = readFileSync(ledger, "utf8");
    for (const lang of ["zh", "en"]) {
      const xlsx = join(work, `${lang}.xlsx`);
      await guantong(["report", basic, "-o", xlsx, "--lang", lang, "--as-of", "2026-01-01"]);
      expect((await guantong(["import", xlsx, "-w", basic])).status).toBe(0);
      expect(readFileSync(ledger, "utf8")).toBe(before);
    }
  });

  it("a corrected text takes the place of the first, keeps its ids and tells what is new, reworded and gone", async () => {
    writeFileSync(join(work, "plan.txt"), PLAN);
    await take("plan.txt");
    const before = readFileSync(join(basic, "documents", "plan.yaml"), "utf8");
    const idOf = (yaml: string, title: string) =>
      new RegExp(`- id: (\\S+)\\n(?: .*\\n)*?    title: ${title}`).exec(yaml)?.[1];
    const corrected = PLAN.replace("一、主要任务", "一、总体要求\n统筹发展和安全，建成示范区。\n二、主要任务").replace(
      "5条",
      "8条",
    );
    writeFileSync(join(work, "v2.txt"), corrected);
    const update = await guantong(["import", join(work, "v2.txt"), "-w", basic, "--update", "plan"]);
    expect([update.status, update.err]).toEqual([0, expect.stringContaining("1 reworded")]);
    expect(update.err).toContain("统筹发展和安全");
    const after = readFileSync(join(basic, "documents", "plan.yaml"), "utf8");
    for (const title of ["主要任务", "建设起降场", "发展物流"]) {
      expect(idOf(before, title)).toMatch(/^[a-z]+-[0-9a-f]{6}$/);
      expect(idOf(after, title), title).toBe(idOf(before, title));
    }
    expect(readFileSync(join(basic, "sources", "plan.txt"), "utf8")).toBe(corrected);
    expect((await guantong(["check", basic, "-q"])).status).toBe(0);
  });

  it("--update says what it cannot do", async () => {
    writeFileSync(join(work, "plan.txt"), PLAN);
    writeFileSync(join(work, "empty.txt"), "今天天气很好。\n");
    const update = (...more: string[]) => guantong(["import", ...more, "-w", basic]);
    const plan = join(work, "plan.txt");
    expect((await update(plan, "--update", "moon")).err).toContain("--update moon: no document of the workspace");
    expect((await update(plan, plan, "--update", "hill2025")).err).toContain("one by one");
    expect((await update(plan, "--update", "hill2025", "--issuer", "hill")).err).toContain(
      "leave out --id and --issuer",
    );
    expect((await update(join(work, "empty.txt"), "--update", "hill2025")).err).toContain("no commitments found");
  });
});
