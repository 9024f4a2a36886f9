import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BODY_LIMIT } from "../../src/server/body.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../src/server/index.ts";
import { LOCK_FILE } from "../../src/server/lock.ts";

const SHIPPED = fileURLToPath(new URL("../../graph-data", import.meta.url));
const ROW = {
  do: "put-decision",
  decision: {
    commitment: "cq2023:goal",
    issuer: "jiulongpo",
    decision: "not-applicable",
    reason: "测试",
    author: "甲",
    date: "2026-01-01",
  },
};

let folder: string;
let workspaceDir: string;
let pageDir: string;
const running: RunningServer[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guantong-server-"));
  workspaceDir = join(folder, "workspace");
  pageDir = join(folder, "page");
  cpSync(SHIPPED, workspaceDir, { recursive: true });
  mkdirSync(join(pageDir, "assets"), { recursive: true });
  writeFileSync(join(pageDir, "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(pageDir, "assets", "a.js"), "export {};");
  writeFileSync(join(folder, "secret.txt"), "secret");
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await startServer({ workspaceDir, pageDir, ...options });
  running.push(server);
  return server;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A request as it stands, with headers that fetch would not let through and a path that nobody normalises. */
function ask(
  server: RunningServer,
  path: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const json = { "content-type": "application/json" };
const change = (base: unknown, changes: unknown[] = [ROW]) => ({
  method: "POST",
  headers: json,
  body: JSON.stringify({ base, changes }),
});
const versionsOf = async (server: RunningServer) =>
  (JSON.parse((await ask(server, "/api/workspace")).text) as { versions: Record<string, string> }).versions;

describe("the page", () => {
  it("is served with a content security policy that allows no inline script and no other host", async () => {
    const server = await start();
    const answer = await ask(server, "/");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    const policy = String(answer.headers["content-security-policy"]);
    expect(policy).toContain("worker-src 'self';");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:|\*/);
    expect((await ask(server, "/assets/a.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });

  it("lets WebAssembly be compiled in the worker of a user's sentence model, and nowhere else", async () => {
    for (const name of ["model-worker-AbC_1-2.js", "worker-model-worker.js"])
      writeFileSync(join(pageDir, "assets", name), "");
    const server = await start();
    const policyOf = async (path: string) => String((await ask(server, path)).headers["content-security-policy"]);
    const strict = await policyOf("/");
    const worker = await policyOf("/assets/model-worker-AbC_1-2.js");
    expect(worker).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(worker.replace(" 'wasm-unsafe-eval'", "")).toBe(strict);
    for (const path of ["/assets/a.js", "/assets/worker-model-worker.js", "/no/assets/model-worker-A.js"])
      expect(await policyOf(path), path).toBe(strict);
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/../../secret.txt",
    "/..%5csecret.txt",
    "/%00",
    "/%",
    "/assets",
    "/nothing.js",
  ])("answers 404 to %s", async (path) => {
    const answer = await ask(await start(), path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain("secret");
  });

  it("does not follow a link out of its folder", async () => {
    symlinkSync(join(folder, "secret.txt"), join(pageDir, "link.txt"));
    expect((await ask(await start(), "/link.txt")).status).toBe(404);
  });
});

describe("who may ask", () => {
  it.each(["evil.example", "evil.example:80", "127.0.0.1:1", "127.0.0.1.evil.example"])(
    "refuses Host %j (rebinding)",
    async (host) => {
      const server = await start();
      expect((await ask(server, "/api/workspace", { headers: { host } })).status).toBe(421);
    },
  );

  it("refuses another origin, with no CORS header", async () => {
    const server = await start();
    const base = await versionsOf(server);
    const request = change(base);
    const answer = await ask(server, "/api/changes", {
      ...request,
      headers: { ...json, origin: "http://evil.example" },
    });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(await versionsOf(server)).toEqual(base);
  });

  it("refuses what a form of another site can send", async () => {
    const server = await start();
    const base = await versionsOf(server);
    const body = JSON.stringify({ base, changes: [ROW] });
    const plain = await ask(server, "/api/changes", {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body,
    });
    expect(plain.status).toBe(415);
    const cross = await ask(server, "/api/workspace", { headers: { "sec-fetch-site": "cross-site" } });
    expect(cross.status).toBe(403);
  });

  it("wants a token beyond loopback, and then for every request", async () => {
    await expect(start({ host: "0.0.0.0" })).rejects.toThrow(/--host 0\.0\.0\.0.*--token/);
    const server = await start({ token: "long enough&odd" });
    expect((await ask(server, "/")).status).toBe(401);
    expect((await ask(server, "/api/workspace")).status).toBe(401);
    expect((await ask(server, "/?token=wrong")).status).toBe(401);
    const opened = await ask(server, new URL(server.url).pathname + new URL(server.url).search);
    expect(opened.status).toBe(303);
    const cookie = String(opened.headers["set-cookie"]).split(";")[0]!;
    expect(String(opened.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
    expect((await ask(server, "/api/workspace", { headers: { cookie } })).status).toBe(200);
  });
});

describe("changes", () => {
  it("are on disk when they are confirmed", async () => {
    const server = await start();
    const answer = await ask(server, "/api/changes", change(await versionsOf(server)));
    expect(answer.status).toBe(200);
    const { files, versions } = JSON.parse(answer.text) as Record<string, Record<string, string>>;
    expect(readFileSync(join(workspaceDir, "decisions.tsv"), "utf8")).toBe(files!["decisions.tsv"]);
    expect(await versionsOf(server)).toEqual(versions);
    expect(files!["decisions.tsv"]).toContain("测试");
  });

  it("are refused with the present files when a touched file has changed since, and nothing is written", async () => {
    const server = await start();
    const base = await versionsOf(server);
    const other = { ...ROW, decision: { ...ROW.decision, author: "乙" } };
    expect((await ask(server, "/api/changes", change(base, [other]))).status).toBe(200);
    const before = readFileSync(join(workspaceDir, "decisions.tsv"), "utf8");
    const answer = await ask(server, "/api/changes", change(base));
    expect(answer.status).toBe(409);
    const { files, versions } = JSON.parse(answer.text) as Record<string, Record<string, string>>;
    expect(files!["decisions.tsv"]).toBe(before);
    expect(readFileSync(join(workspaceDir, "decisions.tsv"), "utf8")).toBe(before);
    expect((await ask(server, "/api/changes", change(versions))).status).toBe(200);
    expect(readFileSync(join(workspaceDir, "decisions.tsv"), "utf8")).toContain("乙");
    expect(readFileSync(join(workspaceDir, "decisions.tsv"), "utf8")).toContain("甲");
  });

  it("pass when another file has changed since", async () => {
    const server = await start();
    const base = await versionsOf(server);
    const path = join(workspaceDir, "workspace.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}# touched\n`);
    expect((await ask(server, "/api/changes", change(base))).status).toBe(200);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["no changes", '{"base":{},"changes":[]}'],
    ["an unknown change", '{"base":{},"changes":[{"do":"format-disk"}]}'],
    ["a change without what it is about", '{"base":{},"changes":[{"do":"put-decision"}]}'],
    ["a prototype as a base", '{"base":{"__proto__":"x"},"changes":[{"do":"remove-commitment","id":"a:b"}]}'],
  ])("answers %s with an error, and nothing is written", async (_name, body) => {
    const server = await start();
    const before = await versionsOf(server);
    const answer = await ask(server, "/api/changes", { method: "POST", headers: json, body });
    expect([400, 409]).toContain(answer.status);
    expect(await versionsOf(server)).toEqual(before);
  });

  it("that would make the workspace faulty are refused", async () => {
    const server = await start();
    const base = await versionsOf(server);
    const dangling = { ...ROW, decision: { ...ROW.decision, commitment: "cq2023:no-such-thing" } };
    const answer = await ask(server, "/api/changes", change(base, [dangling]));
    expect(answer.status).toBe(400);
    const { error, told } = JSON.parse(answer.text) as { error: string; told: Record<"zh" | "en", string> };
    expect(error).toMatch(/^decisions\.tsv:\d+: unknown commitment "cq2023:no-such-thing"; name a commitment/);
    expect(told.en).toBe(error);
    expect(told.zh).toMatch(/^decisions\.tsv:\d+：事项不存在：“cq2023:no-such-thing”；请写工作区内的事项/);
    expect(await versionsOf(server)).toEqual(base);
  });

  it("larger than the limit are refused", async () => {
    const server = await start();
    const answer = await ask(server, "/api/changes", {
      method: "POST",
      headers: { ...json, "content-length": String(BODY_LIMIT + 1) },
    }).catch((error: NodeJS.ErrnoException) => error);
    if (answer instanceof Error) expect(answer.message).toMatch(/ECONNRESET|EPIPE|hang up/);
    else expect(answer.status).toBe(413);
  });

  it("are refused by a read-only server", async () => {
    const server = await start({ readOnly: true });
    const answer = await ask(server, "/api/changes", change(await versionsOf(server)));
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toEqual({
      error: "this server is read-only",
      told: { zh: "本服务以只读方式打开，不能保存", en: "this server is read-only" },
    });
  });
});

describe("a second server on one workspace", () => {
  it("is read-only while the first one runs, and takes over afterwards", async () => {
    const first = await start();
    const second = await start();
    expect(first.readOnly).toBe(false);
    expect(second.readOnly).toBe(true);
    expect(second.heldBy).toBe(first.url);
    await running.splice(running.indexOf(first), 1)[0]!.close();
    expect(existsSync(join(workspaceDir, LOCK_FILE))).toBe(false);
    expect((await start()).readOnly).toBe(false);
  });

  it("takes over a lock whose server is gone", async () => {
    const gone = {
      instance: "x",
      url: "http://127.0.0.1:1/",
      hostname: (await import("node:os")).hostname(),
      pid: 999_999_999,
    };
    writeFileSync(join(workspaceDir, LOCK_FILE), JSON.stringify(gone));
    expect((await start()).readOnly).toBe(false);
  });

  it("takes over a lock that is no lock", async () => {
    writeFileSync(join(workspaceDir, LOCK_FILE), "{");
    expect((await start()).readOnly).toBe(false);
  });
});
