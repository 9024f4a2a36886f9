/** Changes to the jurisdictions of workspace.yaml; see `applyChanges`. */
import { isMap, type Node } from "yaml";
import { type Jurisdiction, LEVELS } from "../model/index.ts";
import { ChangeError } from "./change-error.ts";
import { documentPaths, fileText, WORKSPACE_FILE, type WorkspaceFiles } from "./files.ts";
import { CHANGE_WORDS } from "./wording/changes.ts";
import { nodeAt, readYaml, type YamlFile } from "./yaml.ts";
import { applyEdits, lineEnd, lineStart, pairOf } from "./yaml-edit.ts";
import { addToList, takeFromList } from "./yaml-list.ts";

const SIDES = ["upper", "lower"] as const;

/**
 * Adds a jurisdiction. A workspace that has no default sides gets them with the first two that stand one above the
 * other, so that it can be analyzed at once.
 */
export function addJurisdiction(files: WorkspaceFiles, jurisdiction: Jurisdiction): WorkspaceFiles {
  const text = workspaceText(files);
  const entry = jurisdiction.kind === "administrative" ? withoutKind(jurisdiction) : jurisdiction;
  const added = addToList(WORKSPACE_FILE, text, "jurisdictions", "jurisdiction", entry);
  const before = opened(text);
  if (SIDES.some((side) => fieldOf(before, side) !== undefined)) return { [WORKSPACE_FILE]: added };
  const known = (nodeAt(before.root, ["jurisdictions"])?.toJSON() ?? []) as Jurisdiction[];
  const rank = ({ level }: Jurisdiction) => LEVELS.indexOf(level);
  const above = known.filter((one) => rank(one) < rank(jurisdiction)).sort((a, b) => rank(b) - rank(a));
  const below = known.filter((one) => rank(one) > rank(jurisdiction)).sort((a, b) => rank(a) - rank(b));
  const parent = above.find(({ id }) => id === jurisdiction.parent) ?? above[0];
  const sides = parent ? [parent.id, jurisdiction.id] : below[0] ? [jurisdiction.id, below[0].id] : undefined;
  if (sides === undefined) return { [WORKSPACE_FILE]: added };
  return { [WORKSPACE_FILE]: `${added.trimEnd()}\nupper: ${sides[0]}\nlower: ${sides[1]}\n` };
}

/** @throws ChangeError while a document, a default or another jurisdiction names it */
export function removeJurisdiction(files: WorkspaceFiles, id: string): WorkspaceFiles {
  const issued = documentPaths(files).find((path) =>
    new RegExp(`^issuer:[ \\t]*["']?${id}["']?[ \\t]*$`, "m").test(files[path]!),
  );
  if (issued !== undefined) throw new ChangeError(CHANGE_WORDS.issued(issued, id));
  let text = workspaceText(files);
  const yaml = opened(text);
  if (SIDES.some((side) => fieldOf(yaml, side) === id)) {
    // One side alone analyzes nothing.
    for (const side of SIDES) text = withoutLine(text, side);
  }
  const rest = takeFromList(WORKSPACE_FILE, text, "jurisdictions", "jurisdiction", id);
  const others = (nodeAt(opened(rest).root, ["jurisdictions"])?.toJSON() ?? []) as Partial<Jurisdiction>[];
  const child = others.find((one) => one.parent === id || one.overlaps?.includes(id));
  if (child !== undefined) throw new ChangeError(CHANGE_WORDS.jurisdictionNamed(child.id, id));
  return { [WORKSPACE_FILE]: rest };
}

function withoutKind({ kind: _kind, ...rest }: Jurisdiction): Omit<Jurisdiction, "kind"> {
  return rest;
}

function workspaceText(files: WorkspaceFiles): string {
  const text = fileText(files, WORKSPACE_FILE);
  if (text === undefined) throw new ChangeError(CHANGE_WORDS.noFile(WORKSPACE_FILE));
  return text;
}

function opened(text: string): YamlFile {
  const yaml = readYaml(WORKSPACE_FILE, text, []);
  if (yaml === undefined) throw new ChangeError(CHANGE_WORDS.fileFaulty(WORKSPACE_FILE));
  return yaml;
}

function fieldOf(yaml: YamlFile, key: string): unknown {
  return nodeAt(yaml.root, [key])?.toJSON();
}

function withoutLine(text: string, key: string): string {
  const { root } = opened(text);
  const pair = isMap(root) ? pairOf(root, key) : undefined;
  if (pair === undefined) return text;
  const start = lineStart(text, (pair.key as Node).range![0]);
  return applyEdits(text, [{ start, end: Math.min(text.length, lineEnd(text, start + 1) + 1), text: "" }]);
}
