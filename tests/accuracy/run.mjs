// Runs one of the scripts beside it: `npm run accuracy report`. Node 20 reads no TypeScript; Vite, which builds
// the project, loads a module in this process.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const SCRIPTS = ["report", "fit", "learn"];
const here = dirname(fileURLToPath(import.meta.url));
const [script] = process.argv.slice(2);

if (!SCRIPTS.includes(script)) {
  console.error(`${script ?? "no script"}: give one of ${SCRIPTS.join(", ")}, as in npm run accuracy report`);
  process.exit(2);
}
// Without the project's vite.config.ts: its plug-ins are for the page.
await runnerImport(join(here, `${script}.ts`), { configFile: false, root: join(here, "..", ".."), logLevel: "error" });
