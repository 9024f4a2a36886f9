import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";
import { basic, work } from "./folder.ts";

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
