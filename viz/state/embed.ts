/** What a one-file page carries inside itself: the workspace, and the view it opens with. */
import type { WorkspaceFiles } from "../../src/workspace/index.ts";

const WORKSPACE = "guantong-workspace";
const VIEW = "guantong-view";
const PDF = "guantong-pdf";

/** The workspace a one-file page carries. */
export function embeddedFiles(): WorkspaceFiles | undefined {
  const text = document.getElementById(WORKSPACE)?.textContent;
  return text ? (JSON.parse(text) as { files: WorkspaceFiles }).files : undefined;
}

/** The address fragment it opens with when it is opened without one. */
export function embeddedView(): string {
  return document.getElementById(VIEW)?.textContent?.trim() ?? "";
}

/** Character maps for Chinese PDFs that a one-file page carries, in base64 by name. */
export function embeddedMaps(): Record<string, string> {
  return JSON.parse(document.getElementById(PDF)?.textContent ?? "{}") as Record<string, string>;
}

/** Whether this is the page in one file, which cannot fetch anything from beside itself. */
export function isOneFile(): boolean {
  return document.getElementById(PDF) !== null;
}

/** The script of a page that carries its workspace, which is all of its code; none on a served page. */
export function embeddedScript(): string | undefined {
  return document.getElementById(WORKSPACE) === null ? undefined : ownScript();
}

function ownScript(): string {
  return document.querySelector("script[type=module]")?.textContent ?? "";
}

/** Puts a workspace and a view into the source of the one-file page, in place of what it carries already. */
export function embed(page: string, files: WorkspaceFiles, fragment: string): string {
  const data = `<script type="application/json" id="${WORKSPACE}">${inert(JSON.stringify({ files }))}</script>`;
  const opening = `<script type="text/plain" id="${VIEW}">${inert(fragment)}</script>`;
  const at = page.indexOf("<body>") + "<body>".length;
  return `${page.slice(0, at)}\n${data}\n${opening}${page.slice(at)}`;
}

/** `<` cannot end an element or begin a comment when it is written like this; JSON reads it back, a fragment has none. */
function inert(text: string): string {
  return text.replaceAll("<", "\\u003c");
}

/**
 * The source of the one-file page without any workspace: from the server, or, inside a one-file page, from its own
 * style and script.
 * @throws Error when the server does not have it.
 */
export async function onePageSource(): Promise<string> {
  if (document.getElementById(WORKSPACE) !== null) return ownSource();
  const answer = await fetch("one-file.html");
  if (!answer.ok) throw new Error(`one-file.html: HTTP ${answer.status}`);
  return answer.text();
}

function ownSource(): string {
  const policy = document.querySelector<HTMLMetaElement>("meta[http-equiv=Content-Security-Policy]");
  const script = ownScript();
  const styles = [...document.querySelectorAll("head > style")].map((style) => style.textContent ?? "").join("\n");
  const icon = document.querySelector("link[rel=icon]")?.outerHTML ?? "";
  return [
    "<!doctype html>",
    '<html lang="zh-CN"><head><meta charset="utf-8" />',
    policy?.outerHTML ?? "",
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    `<title></title>${icon}<style>${styles}</style>`,
    document.getElementById(PDF)?.outerHTML ?? "",
    "</head>",
    `<body><div id="app"></div><script type="module">${script}</script></body></html>`,
  ].join("\n");
}
