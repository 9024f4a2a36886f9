import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { workspaces } from "../workspace/fixture.ts";
import { guantong } from "./command.ts";

let work: string;
let basic: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "guantong-evaluate-"));
  basic = join(work, "basic");
  cpSync(join(workspaces, "basic"), basic, { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe("evaluate --workspace", () => {
  it("measures every judged pair with the workspace's own texts, and says whose judgement it is", async () => {
    const { status, out } = await guantong(["evaluate", "--workspace", basic, "--json"]);
    expect(status).toBe(0);
    const measures = JSON.parse(out);
    expect(measures.map((m: { set: string }) => m.set)).toEqual([
      "yunchuan2024 → hill2021",
      "yunchuan2024 → hill2025",
      "yunchuan2024 → river2025",
    ]);
    const hill = measures[1];
    expect(hill).toMatchObject({ judgement: "own", units: { upper: { found: 11, of: 11 } } });
    // Eleven upper items of the fixture are decided for this document: nine with a counterpart, two without.
    expect(hill.size).toEqual({ items: 11, gaps: 2, disputed: 0, linked: 9 });
    for (const share of [hill.ranking.hit1, hill.ranking.hit5, hill.links.f1, hill.gaps.f1, hill.gaps.auc]) {
      expect(share).toBeGreaterThanOrEqual(0.5);
      expect(share).toBeLessThanOrEqual(1);
    }
    const en = await guantong(["evaluate", "-w", basic, "--lang", "en"]);
    expect(await guantong(["evaluate", "-w", basic])).toEqual(en);
    expect(en.out.match(/own judgement, not independent: yunchuan2024 → /g)).toHaveLength(3);
    for (const word of ["units found", "hit@1", "hit@5", "links", "gaps", "F1", "AUC", "relations", "upper units"])
      expect(en.out).toContain(word);
    const zh = await guantong(["evaluate", "-w", basic, "--lang", "zh"]);
    expect(zh.out).toContain("自行研判，非独立标注：yunchuan2024 → hill2025");
    expect(zh.out).toMatch(/事项识别 .*排序 .*准确率/s);
  });

  it("takes the originals from --sources, and tells which pairs it left out", async () => {
    const texts = join(work, "texts");
    cpSync(join(basic, "sources"), texts, { recursive: true });
    const own = await guantong(["evaluate", "-w", basic]);
    rmSync(join(basic, "sources"), { recursive: true });
    expect(await guantong(["evaluate", "-w", basic, "--sources", texts])).toEqual(own);
    rmSync(join(texts, "river2025.txt"));
    const fewer = await guantong(["evaluate", "-w", basic, "--sources", texts]);
    expect([fewer.status, fewer.err]).toEqual([
      0,
      expect.stringContaining("yunchuan2024 → river2025: skipped, no text of river2025 (river2025.txt in "),
    ]);
    rmSync(join(texts, "yunchuan2024.txt"));
    const none = await guantong(["evaluate", "-w", basic, "--sources", texts]);
    expect([none.status, none.out, none.err]).toEqual([
      2,
      "",
      expect.stringContaining("give the folder of the originals"),
    ]);
  });

  it("two documents taken from one text are no pair", async () => {
    const document = join(basic, "documents", "river2025.yaml");
    const upper = readFileSync(join(basic, "documents", "yunchuan2024.yaml"), "utf8");
    const source = /source:\n {2}file: .*\n {2}sha256: .*\n/;
    writeFileSync(document, readFileSync(document, "utf8").replace(source, upper.match(source)![0]));
    const texts = join(work, "texts");
    cpSync(join(basic, "sources"), texts, { recursive: true });
    rmSync(join(basic, "sources"), { recursive: true });
    const { status, err } = await guantong(["evaluate", "-w", basic, "--sources", texts]);
    expect([status, err]).toEqual([0, expect.stringContaining("→ river2025: skipped, both are parts of one text")]);
  });

  it.each([
    [[], "give --analysis FILE with --gold FILE"],
    [["--analysis", "a.json"], "give --analysis FILE with --gold FILE"],
    [["--analysis", "a.json", "--gold", "g.tsv", "--sources", "x"], "or --workspace DIR"],
    [["-w", "x", "--gold", "g.tsv"], "--workspace brings its own labels"],
    [["-w", "/none"], "no such file or folder"],
  ])("%j: exit 2 with the reason", async (args, reason) => {
    const { status, out, err } = await guantong(["evaluate", ...args]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(reason);
  });
});
