/** `guantong check`: validates every file and cross-reference of a workspace. */
import { join } from "node:path";
import { Command } from "commander";
import { type LoadedWorkspace, loadSources, loadWorkspaceFiles, saveWorkspaceFiles } from "../store/index.ts";
import {
  checkWorkspace,
  type DocumentSummary,
  type EmptySide,
  type Fault,
  formatFault,
  pinEvidence,
  stampMappings,
  type WorkspaceFiles,
} from "../workspace/index.ts";
import type { CommandFactory } from "./command.ts";
import { EXIT } from "./failure.ts";
import type { Terminal } from "./terminal.ts";

interface CheckOptions {
  sources?: string;
  pin?: boolean;
  stamp?: boolean;
  json?: boolean;
}

export const checkCommand: CommandFactory = (start) =>
  new Command("check")
    .description("find every fault of a workspace: files, references, figures, quotations")
    .argument("[workspace]", "folder of the workspace", "graph-data")
    .option("--sources <dir>", "folder of original texts (.txt); every quotation is looked up in them")
    .option(
      "--pin",
      "write the position and context of every quotation that is found (in --sources, or in the workspace's own sources/)",
    )
    .option("--stamp", "write the fingerprints that accepted mappings lack, so that a changed text is noticed")
    .option("--json", "print faults and summary as JSON")
    .addHelpText(
      "after",
      `
Examples:
  guantong check
  guantong check my-workspace --sources texts
  guantong check my-workspace --sources texts --pin
  guantong check --json | jq '.faults[] | select(.severity == "error")'

Exit status 0 when there are no errors (warnings may be left), 2 otherwise.`,
    )
    .action((folder: string, options: CheckOptions, command: Command) => {
      const { terminal, exit } = start(command);

      terminal.progress(`reading ${folder} …`);
      const loaded = loadWorkspaceFiles(folder);
      const sources = options.sources === undefined ? undefined : loadSources(options.sources);
      let files = loaded.files;
      if (options.pin) files = pinEvidence(files, sources ?? {});
      if (options.stamp) files = stampMappings(files);
      save(loaded, files, terminal);
      const { faults, summary, empty } = checkWorkspace(files, sources);
      const named = faults.map((fault) => ({ ...fault, file: join(folder, fault.file) }));
      if (options.json) terminal.out(`${JSON.stringify({ faults: named, summary, empty }, null, 2)}\n`);
      else print(terminal, named, summary, empty);
      if (faults.some((fault) => fault.severity === "error")) exit(EXIT.bad);
    });

function save(loaded: LoadedWorkspace, files: WorkspaceFiles, terminal: Terminal): void {
  const changed = Object.fromEntries(Object.entries(files).filter(([path, text]) => text !== loaded.files[path]));
  saveWorkspaceFiles(loaded.folder, changed, loaded.versions);
  for (const path of Object.keys(changed)) terminal.note(`wrote ${path}`);
}

function print(terminal: Terminal, faults: Fault[], summary: DocumentSummary[], empty: EmptySide[]): void {
  const { colors, verbosity } = terminal;
  for (const fault of faults) {
    if (fault.severity === "warning" && verbosity < 0) continue;
    const paint = fault.severity === "error" ? colors.red : colors.yellow;
    terminal.out(`${paint(formatFault(fault))}\n`);
  }
  const errors = faults.filter((fault) => fault.severity === "error").length;
  if (verbosity >= 0) {
    for (const document of summary) terminal.out(`${describe(document, verbosity > 0)}\n`);
    for (const side of empty) terminal.note(emptyWords(side));
    terminal.out(`${summary.length} documents, ${errors} errors, ${faults.length - errors} warnings\n`);
  }
}

function emptyWords({ side, issuer }: EmptySide): string {
  return issuer === undefined
    ? `no ${side} side: workspace.yaml names no issuer as ${side}, so nothing can be compared; import with --issuer, or write it in`
    : `the ${side} side (${issuer}) has no document, so nothing can be compared; guantong import FILE --issuer ${issuer}`;
}

function describe(document: DocumentSummary, withSystems: boolean): string {
  const { items, figures, unconfirmed, quoted, verified, cited, slots, source, systems } = document;
  const found =
    source === undefined
      ? ""
      : source === "verified"
        ? ` (${verified} found)`
        : source === "unnamed"
          ? ""
          : ` (source text ${source})`;
  const doubt =
    unconfirmed === 0 ? "" : ` (${unconfirmed} of a metric that nobody has confirmed: unconfirmed in its YAML)`;
  const citations = `${cited.A + cited.B + cited.C} cited (A ${cited.A}, B ${cited.B}, C ${cited.C})`;
  const line = `${document.document}: ${items} items, ${figures} figures${doubt}, ${quoted} quoted${found}, ${citations}, ${slots} unnamed slots`;
  if (!withSystems) return line;
  const rows = systems.map(
    ({ commitment, what, declared, named }) => `  ${commitment} ${what}: declared ${declared ?? "–"}, named ${named}`,
  );
  return [line, ...rows].join("\n");
}
