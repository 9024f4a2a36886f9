// The command line as a process of its own, from the sources: `node tests/cli/entry.mjs check graph-data`.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
await runnerImport(join(root, "src/cli/guantong.ts"), { configFile: false, root, logLevel: "error" });
