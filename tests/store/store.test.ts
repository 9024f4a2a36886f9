import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  contentVersion,
  loadSources,
  loadWorkspaceFiles,
  type StoreError,
  saveWorkspaceFiles,
} from "../../src/store/index.ts";
import { WRITE_LOCK, withLock } from "../../src/store/lock.ts";
import type { SaveSteps } from "../../src/store/save.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-store-"));
  mkdirSync(join(folder, "documents"));
  writeFileSync(join(folder, "workspace.yaml"), "title: 一\njurisdictions: []\n");
  writeFileSync(join(folder, "documents", "a.yaml"), "id: a\r\n");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The code and message of the StoreError that an action throws. */
function refusal(action: () => unknown): [string, string] {
  try {
    action();
  } catch (error) {
    return [(error as StoreError).code, (error as StoreError).message];
  }
  throw new Error("nothing was refused");
}
const everything = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );

describe("loadWorkspaceFiles", () => {
  it("reads what a workspace consists of, with LF line ends and the versions of the bytes", () => {
    writeFileSync(join(folder, "documents", ".a.yaml.swp"), "x");
    writeFileSync(join(folder, "README.md"), "x");
    mkdirSync(join(folder, "sources"));
    writeFileSync(join(folder, "sources", "a.txt"), "\uFEFF文");
    const { files, versions } = loadWorkspaceFiles(folder);
    expect(files).toEqual({
      "workspace.yaml": "title: 一\njurisdictions: []\n",
      "documents/a.yaml": "id: a\n",
      "sources/a.txt": "文",
    });
    expect(versions["documents/a.yaml"]).toBe(contentVersion("id: a\r\n"));
  });

  it("tells what is wrong with a folder", () => {
    expect(refusal(() => loadWorkspaceFiles(join(folder, "none")))).toEqual([
      "missing",
      expect.stringContaining("no such file or folder"),
    ]);
    expect(refusal(() => loadWorkspaceFiles(join(folder, "workspace.yaml")))[0]).toBe("not-a-folder");
    expect(refusal(() => loadWorkspaceFiles(join(folder, "documents")))).toEqual([
      "no-workspace",
      expect.stringContaining("guantong init"),
    ]);
  });

  it("refuses a 50 MB file without reading it, and what is no UTF-8 text", () => {
    const big = join(folder, "documents", "big.yaml");
    writeFileSync(big, "");
    truncateSync(big, 50 * 2 ** 20);
    expect(refusal(() => loadWorkspaceFiles(folder))).toEqual(["too-large", expect.stringContaining("52428800 bytes")]);
    rmSync(big);
    for (const bytes of [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])]) {
      writeFileSync(join(folder, "documents", "b.yaml"), bytes);
      expect(refusal(() => loadWorkspaceFiles(folder))).toEqual([
        "not-text",
        expect.stringContaining("b.yaml: not a text file in UTF-8"),
      ]);
    }
  });

  it("does not follow a link out of the workspace, nor read a folder or a pipe as a file", () => {
    const secret = join(tmpdir(), `guantong-secret-${process.pid}`);
    writeFileSync(secret, "id: secret\n");
    const link = join(folder, "documents", "link.yaml");
    symlinkSync(secret, link);
    expect(refusal(() => loadWorkspaceFiles(folder))[0]).toBe("outside");
    rmSync(link);
    rmSync(secret);
    symlinkSync(join(folder, "documents", "a.yaml"), link);
    expect(loadWorkspaceFiles(folder).files["documents/link.yaml"]).toBe("id: a\n");
    rmSync(link);
    mkdirSync(join(folder, "documents", "folder.yaml"));
    expect(refusal(() => loadWorkspaceFiles(folder))[0]).toBe("not-a-file");
    rmSync(join(folder, "documents", "folder.yaml"), { recursive: true });
    execFileSync("sh", ["-c", 'mkfifo "$0"', join(folder, "documents", "pipe.yaml")]);
    expect(refusal(() => loadWorkspaceFiles(folder))[0]).toBe("not-a-file");
  });

  it.skipIf(process.getuid?.() === 0)("says that it may not read (skipped for root, who may)", () => {
    chmodSync(join(folder, "workspace.yaml"), 0);
    expect(refusal(() => loadWorkspaceFiles(folder))[0]).toBe("permission");
  });

  it("loads sources by name, in UTF-8 and GB18030", () => {
    writeFileSync(join(folder, "b.txt"), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0d, 0x0a]));
    writeFileSync(join(folder, "a.txt"), "中国\n");
    expect(loadSources(folder)).toEqual({ "a.txt": "中国\n", "b.txt": "中国\n" });
  });
});

describe("saveWorkspaceFiles", () => {
  it("writes changed and new files and gives their versions", () => {
    const { versions } = loadWorkspaceFiles(folder);
    const saved = saveWorkspaceFiles(
      folder,
      { "documents/a.yaml": "id: b\n", "mappings/m.sssom.tsv": "x\n" },
      versions,
    );
    const now = loadWorkspaceFiles(folder);
    expect(now.files).toMatchObject({ "documents/a.yaml": "id: b\n", "mappings/m.sssom.tsv": "x\n" });
    expect({ ...versions, ...saved }).toEqual(now.versions);
    expect(Object.keys(everything()).sort()).toEqual(["a.yaml", "m.sssom.tsv", "workspace.yaml"]);
  });

  it("takes a file away that is the expected version, and no other", () => {
    const { versions } = loadWorkspaceFiles(folder);
    const save = () =>
      saveWorkspaceFiles(folder, { "documents/a.yaml": undefined, "workspace.yaml": "title: 二\n" }, versions);
    expect(Object.keys(save())).toEqual(["workspace.yaml"]);
    expect(Object.keys(everything())).toEqual(["workspace.yaml"]);
    expect(refusal(save)[0]).toBe("conflict");
    expect(refusal(() => saveWorkspaceFiles(folder, { "../a.yaml": undefined }, {}))[0]).toBe("bad-path");
  });

  it("tells a conflict and writes nothing: changed, removed, or there already", () => {
    const { versions } = loadWorkspaceFiles(folder);
    const save = () =>
      saveWorkspaceFiles(folder, { "workspace.yaml": "title: 二\n", "documents/a.yaml": "id: b\n" }, versions);
    writeFileSync(join(folder, "documents", "a.yaml"), "id: other\n");
    const before = everything();
    expect(refusal(save)).toEqual([
      "conflict",
      expect.stringContaining("documents/a.yaml: the file was changed since it was read"),
    ]);
    expect(everything()).toEqual(before);
    rmSync(join(folder, "documents", "a.yaml"));
    expect(refusal(save)[1]).toContain("removed");
    expect(refusal(() => saveWorkspaceFiles(folder, { "workspace.yaml": "x" }, {}))[1]).toContain("exists already");
    expect(readFileSync(join(folder, "workspace.yaml"), "utf8")).toBe("title: 一\njurisdictions: []\n");
  });

  it("refuses paths that are no files of a workspace", () => {
    for (const path of [
      "../x.yaml",
      "documents/../../x.yaml",
      "/etc/x.yaml",
      "documents/.x.yaml",
      "README.md",
      "documents/a/b.yaml",
      "documents/a\\..\\b.yaml",
      "documents/c:x.yaml",
      "__proto__",
    ]) {
      expect(refusal(() => saveWorkspaceFiles(folder, Object.fromEntries([[path, "x"]]), {}))[0]).toBe("bad-path");
    }
  });

  it("a failure at any step leaves every file as it was, and no rest", () => {
    const { versions } = loadWorkspaceFiles(folder);
    const old = everything();
    const changed = { "workspace.yaml": "title: 二\n", "documents/a.yaml": "id: b\n", "documents/new.yaml": "id: c\n" };
    for (let failing = 0; failing < 6; failing++) {
      let step = 0;
      const guard = () => {
        if (step++ === failing) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      };
      const steps: SaveSteps = {
        write(path, text) {
          if (step === failing) writeFileSync(path, text.slice(0, 3));
          guard();
          writeFileSync(path, text);
        },
        rename(from, to) {
          guard();
          execFileSync("mv", [from, to]);
        },
      };
      expect(refusal(() => saveWorkspaceFiles(folder, changed, versions, steps))[0]).toBe("disk");
      expect(everything()).toEqual(old);
    }
  });
});

describe("a save that was killed", () => {
  const changed = {
    "documents/a.yaml": "id: b\n",
    "documents/new.yaml": "id: c\n",
    "metrics.yaml": "metrics: []\n",
    "workspace.yaml": "title: 二\n",
  };
  /** The folder as it lies on disk before each step of a save: what a process that is killed there leaves. */
  function killedAt(): { step: string; folder: string }[] {
    const left: { step: string; folder: string }[] = [];
    const keep = (step: string) => {
      const copy = `${folder}-killed-${left.length}`;
      cpSync(folder, copy, { recursive: true });
      // The one who held it is gone.
      rmSync(join(copy, WRITE_LOCK));
      left.push({ step, folder: copy });
    };
    saveWorkspaceFiles(folder, changed, loadWorkspaceFiles(folder).versions, {
      write(path, text) {
        keep("write");
        writeFileSync(path, text);
      },
      rename(from, to) {
        keep("rename");
        renameSync(from, to);
      },
    });
    return left;
  }

  it("is read as not done before its first rename and as done after it; the next save finishes it", () => {
    const old = loadWorkspaceFiles(folder);
    const left = killedAt();
    const done = loadWorkspaceFiles(folder);
    expect(Object.keys(done.files)).toHaveLength(4);
    expect(left.map(({ step }) => step)).toEqual([...Array(4).fill("write"), ...Array(4).fill("rename")]);
    for (const { step, folder: copy } of left) {
      try {
        const { files, versions } = loadWorkspaceFiles(copy);
        const wanted = step === "write" ? old : done;
        expect([step, files, versions]).toEqual([step, wanted.files, wanted.versions]);
        saveWorkspaceFiles(copy, { "decisions.tsv": "x\n" }, versions);
        expect(loadWorkspaceFiles(copy).files).toEqual({ ...wanted.files, "decisions.tsv": "x\n" });
        const hidden = readdirSync(copy, { recursive: true, encoding: "utf8" }).filter((name) => /(^|\/)\./.test(name));
        expect(hidden).toEqual([]);
      } finally {
        rmSync(copy, { recursive: true, force: true });
      }
    }
  });

  it("is finished with what it took away", () => {
    const { versions } = loadWorkspaceFiles(folder);
    writeFileSync(join(folder, "documents", ".b.yaml.7.tmp"), "id: b\n");
    writeFileSync(
      join(folder, ".guantong-write.todo"),
      JSON.stringify({ pid: 7, write: ["documents/b.yaml"], remove: ["documents/a.yaml"] }),
    );
    expect(Object.keys(loadWorkspaceFiles(folder).files).sort()).toEqual(["documents/b.yaml", "workspace.yaml"]);
    saveWorkspaceFiles(folder, { "workspace.yaml": "title: 二\n" }, versions);
    expect(Object.keys(everything()).sort()).toEqual(["b.yaml", "workspace.yaml"]);
  });

  it("is not finished by a journal that no save can have written", () => {
    const before = loadWorkspaceFiles(folder);
    for (const journal of [
      "not json",
      JSON.stringify({ pid: 7, write: [], remove: ["../x", "README.md"] }),
      JSON.stringify({ pid: "../../7", write: ["documents/a.yaml"], remove: [] }),
    ]) {
      writeFileSync(join(folder, "README.md"), "x");
      writeFileSync(join(folder, ".guantong-write.todo"), journal);
      expect(loadWorkspaceFiles(folder).files).toEqual(before.files);
      const saved = saveWorkspaceFiles(folder, { "metrics.yaml": "metrics: []\n" }, {});
      expect(Object.keys(everything()).sort()).toEqual(["README.md", "a.yaml", "metrics.yaml", "workspace.yaml"]);
      saveWorkspaceFiles(folder, { "metrics.yaml": undefined }, saved);
    }
  });
});

describe("a workspace that may not be written to", () => {
  it("is told by the file that could not be, and nothing is changed", () => {
    const { versions, files } = loadWorkspaceFiles(folder);
    const refused = refusal(() =>
      saveWorkspaceFiles(folder, { "documents/a.yaml": "id: other\n" }, versions, {
        write: () => {
          throw Object.assign(new Error("no"), { code: "EROFS" });
        },
        rename: () => {},
      }),
    );
    expect(refused[0]).toBe("permission");
    expect(refused[1]).toMatch(/documents\/a\.yaml: cannot be written to; .*work on a copy; nothing was written$/);
    expect(loadWorkspaceFiles(folder).files).toEqual(files);
    expect(readdirSync(join(folder, "documents")).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("is told by its folder, not by the lock (skipped for root, who may)", () => {
    chmodSync(folder, 0o500);
    try {
      const refused = refusal(() => saveWorkspaceFiles(folder, { "metrics.yaml": "metrics: []\n" }, {}));
      expect(refused).toEqual(["permission", expect.stringMatching(`^${folder}: cannot be written to`)]);
    } finally {
      chmodSync(folder, 0o700);
    }
  });
});

describe("the write lock", () => {
  const lock = () => join(folder, WRITE_LOCK);

  it("a second writer is told while the first is writing", () => {
    withLock(folder, () => {
      expect(refusal(() => withLock(folder, () => 1, 60))).toEqual([
        "locked",
        `${folder}: another guantong (process ${process.pid} on this computer) is saving this workspace; ` +
          "try again in a few seconds; nothing was written",
      ]);
    });
    expect(withLock(folder, () => 2)).toBe(2);
  });

  it("is given back when the action fails", () => {
    expect(() =>
      withLock(folder, () => {
        throw new Error("inside");
      }),
    ).toThrow("inside");
    expect(readdirSync(folder)).not.toContain(WRITE_LOCK);
  });

  it("is taken over from a process that is gone, or whose number another process has now", () => {
    const gone = Number(execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }));
    const hostname = execFileSync("hostname", { encoding: "utf8" }).trim();
    writeFileSync(lock(), JSON.stringify({ host: hostname, pid: gone, start: "1" }));
    expect(withLock(folder, () => 1, 200)).toBe(1);
    writeFileSync(lock(), JSON.stringify({ host: hostname, pid: process.pid, start: "1" }));
    expect(withLock(folder, () => 2, 200)).toBe(2);
  });

  it("is not taken from another machine, nor from somebody who is just writing it", () => {
    writeFileSync(lock(), JSON.stringify({ host: "elsewhere", pid: 1, start: "1" }));
    // Only people can tell whether that computer is off: they are told which file to delete, and where.
    expect(refusal(() => withLock(folder, () => 1, 60))[1]).toBe(
      `${folder}: another guantong (process 1 on elsewhere) is saving this workspace; try again in a few seconds; ` +
        `if that computer or program is off, delete ${WRITE_LOCK} in this folder and try again; nothing was written`,
    );
    writeFileSync(lock(), "");
    expect(refusal(() => withLock(folder, () => 1, 60))[0]).toBe("locked");
  });
});
