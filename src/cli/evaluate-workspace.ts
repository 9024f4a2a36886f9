/** `guantong evaluate --workspace`: extraction and matching against what was decided in a workspace. */
import { join } from "node:path";
import { type Accuracy, analyzeTexts, evaluate, type JudgedPair, judgedPairs } from "../evaluate/index.ts";
import type { Workspace } from "../model/index.ts";
import { readPlain } from "../read/text/plain.ts";
import { listNames } from "../store/index.ts";
import { sourceTexts } from "../workspace/index.ts";
import { InputError } from "./failure.ts";
import { openWorkspace } from "./input.ts";
import type { Terminal } from "./terminal.ts";
import { type NamedText, readDocumentText } from "./texts.ts";
import { EVALUATE_WORDS } from "./wording/evaluate.ts";

/** Accuracy on one pair of documents whose labels are the workspace's own decisions. */
export interface OwnAccuracy extends Accuracy {
  judgement: "own";
}

/**
 * One measure for each judged pair whose texts are there: in `sources`, else in the workspace's own.
 * @throws InputError when no pair has both texts, GoldError when a text does not hold what its document quotes
 */
export async function ownAccuracy(
  folder: string,
  sources: string | undefined,
  terminal: Terminal,
): Promise<OwnAccuracy[]> {
  const { workspace, files } = openWorkspace(folder, terminal);
  // A document names its source itself: only what lies in the folder is opened.
  const names = sources === undefined ? [] : listNames(sources);
  const own = sourceTexts(files);
  const read = new Map<string, Promise<NamedText | undefined>>();
  const textOf = (id: string) => {
    const found = read.get(id) ?? load(fileOf(workspace, id), sources, names, own, terminal);
    read.set(id, found);
    return found;
  };
  const measures: OwnAccuracy[] = [];
  for (const pair of judgedPairs(workspace)) {
    if (
      fileOf(workspace, pair.upper) !== undefined &&
      fileOf(workspace, pair.upper) === fileOf(workspace, pair.lower)
    ) {
      terminal.note(EVALUATE_WORDS.oneText(pair.gold.name));
      continue;
    }
    const [upper, lower] = [await textOf(pair.upper), await textOf(pair.lower)];
    const without = upper === undefined ? pair.upper : lower === undefined ? pair.lower : undefined;
    if (upper && lower) measures.push({ ...measured(pair, upper, lower), judgement: "own" });
    else terminal.note(EVALUATE_WORDS.noText(pair.gold.name, without, fileOf(workspace, without), sources));
  }
  if (measures.length > 0) return measures;
  throw new InputError(EVALUATE_WORDS.noPair(folder));
}

/** The text a document was taken from. */
function fileOf(workspace: Workspace, id: string | undefined): string | undefined {
  return workspace.documents.find((document) => document.id === id)?.source?.file;
}

async function load(
  file: string | undefined,
  sources: string | undefined,
  names: readonly string[],
  own: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<NamedText | undefined> {
  if (file === undefined) return undefined;
  if (sources !== undefined) {
    return names.includes(file) ? readDocumentText(join(sources, file), terminal) : undefined;
  }
  const text = Object.hasOwn(own, file) ? own[file] : undefined;
  return text === undefined ? undefined : { name: file, text: readPlain(text, "utf-8") };
}

function measured({ gold }: JudgedPair, upper: NamedText, lower: NamedText): Accuracy {
  return evaluate(analyzeTexts([upper], [lower]), gold);
}
