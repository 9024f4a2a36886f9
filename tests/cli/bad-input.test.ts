import { readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guantong } from "./command.ts";
import { asOf, basic, everything, work } from "./folder.ts";

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
