/**
 * A browser for the tests: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else on Linux x64 the build that
 * npm carries (@sparticuz/chromium), fetched once into `.cache/`. Where there is none, the run fails and names CHROME_PATH.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface FoundBrowser {
  executablePath: string;
  args: string[];
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** No sandbox: tests run as root in containers; software GL, since machines without a GPU must draw too. */
const ARGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
];

const NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const base = process.env[variable];
    return base === undefined
      ? []
      : [join(base, "Google/Chrome/Application/chrome.exe"), join(base, "Microsoft/Edge/Application/msedge.exe")];
  }),
};
const NPM_BUILD = "@sparticuz/chromium@147.0.0";

/**
 * Finds a browser, fetching one through npm where that is possible.
 * @throws Error that names CHROME_PATH when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROME_PATH;
  if (wanted !== undefined && wanted !== "") {
    if (!isFile(wanted)) throw new Error(`CHROME_PATH=${wanted}: no such file`);
    return { executablePath: wanted, args: ARGS };
  }
  const installed = installedBrowser();
  if (installed !== undefined) return { executablePath: installed, args: ARGS };
  if (process.platform === "linux" && process.arch === "x64") return npmBrowser();
  throw new Error("no browser for the tests; set CHROME_PATH to a Chrome, Chromium or Edge executable");
}

function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isFile);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

async function npmBrowser(): Promise<FoundBrowser> {
  const folder = join(root, ".cache", "browser");
  const temporary = join(folder, "tmp");
  mkdirSync(join(temporary, "fonts"), { recursive: true });
  const entry = join(folder, "node_modules", "@sparticuz", "chromium", "package.json");
  if (!existsSync(entry)) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    execFileSync(npm, ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder, NPM_BUILD], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  // That build has no Chinese font; it looks for fonts beside its own libraries.
  const require = createRequire(import.meta.url);
  const font = require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
  copyFileSync(font, join(temporary, "fonts", "NotoSansSC.ttf"));
  // It unpacks its libraries only where it believes to be on that platform, and into the temporary folder.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  process.env.TMPDIR = temporary;
  const resolved = createRequire(entry).resolve("@sparticuz/chromium");
  const { default: chromium } = (await import(pathToFileURL(resolved).href)) as {
    default: { args: string[]; executablePath(): Promise<string> };
  };
  return { executablePath: await chromium.executablePath(), args: chromium.args };
}
