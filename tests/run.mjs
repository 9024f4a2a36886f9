// The test command: types, lint, unused code, builds, then every test, unit to browser. Each of the first counts as one
// test. The last line is `N passed, N failed` over all; the exit status is 1 when anything failed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const results = join(root, ".cache", "vitest.json");

/** Runs a package's command with Node, so that it is the same on every system. */
function run(packageName, binary, args) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const script = join(folder, typeof bin === "string" ? bin : bin[binary]);
  const env = { ...process.env, GUANTONG_BUILT: join(root, "dist") };
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit", env }).status === 0;
}

const STEPS = [
  ["types", () => [".", "viz", "tests"].every((project) => run("typescript", "tsc", ["-p", project]))],
  ["lint", () => run("@biomejs/biome", "biome", ["check", "--error-on-warnings", "."])],
  ["unused code", () => run("knip", "knip", [])],
  [
    "build",
    () =>
      run("vite", "vite", ["build", "--logLevel", "warn"]) &&
      run("vite", "vite", ["build", "--mode", "one-file", "--logLevel", "warn"]) &&
      run("vite", "vite", ["build", "--mode", "cli", "--logLevel", "warn"]),
  ],
  ["size", () => run("size-limit", "size-limit", [])],
];

let passed = 0;
let failed = 0;
for (const [name, step] of STEPS) {
  console.log(`\n— ${name}`);
  if (step()) passed++;
  else {
    failed++;
    console.error(`${name}: failed`);
  }
}

console.log("\n— tests");
mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
const green = run("vitest", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`]);
if (existsSync(results)) {
  const report = JSON.parse(readFileSync(results, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  for (const suite of report.testResults) {
    // A file that does not load holds no test that could fail.
    if (suite.status === "failed" && suite.assertionResults.length === 0) failed++;
  }
}
// A run that ends badly without naming a failed test (a crash, an unhandled rejection) is a failure all the same.
if (!green && failed === 0) failed++;

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
