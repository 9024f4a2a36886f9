/** Labelled pairs and the texts they speak of. The texts lie beside the project (../shared); none is part of it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type GoldSet, judgements, parseGold } from "../../src/evaluate/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";

/** The folder with corpus, seeds and gold, when it is there. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));
const HERE = fileURLToPath(new URL("./pairs/", import.meta.url));

export interface PairFiles {
  name: string;
  /** Pairs that share a text, directly or through others, are of one group; they are left out together. */
  group: string;
  gold: string;
  upper: string;
  lower: string;
  /** The year the texts speak for, where needed. */
  year?: number;
  /** How many readers labelled it, apart. */
  readers: number;
  /** What the pair may not fall below. */
  floors: Floors;
}

/** 0.05 below what was reached when they were last set; auc 0 where no gap is labelled. */
export interface Floors {
  hit5: number;
  links: number;
  auc: number;
}

/** The pairs of pairs/index.tsv: the one that came with the project first, then those labelled by it. */
export const PAIRS: readonly PairFiles[] = withGroups(
  readFileSync(`${HERE}index.tsv`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line, k) => {
      const [name = "", upper = "", lower = "", year = "", readers, hit5, links, auc] = line.split("\t");
      const gold = k === 0 ? `${SHARED}gold/${name}.tsv` : `${HERE}${name}.tsv`;
      const floors = { hit5: Number(hit5), links: Number(links), auc: Number(auc) };
      const speaksFor = year === "" ? {} : { year: Number(year) };
      return { name, gold, upper, lower, ...speaksFor, readers: Number(readers), floors };
    }),
);

/** Names each pair's group after the first of its texts in the list. */
function withGroups(pairs: readonly Omit<PairFiles, "group">[]): PairFiles[] {
  const head = new Map<string, string>();
  const find = (text: string): string => {
    const next = head.get(text) ?? text;
    return next === text ? text : find(next);
  };
  for (const { upper, lower } of pairs) {
    const [a, b] = [find(upper), find(lower)];
    if (a !== b) head.set(b, a);
  }
  return pairs.map((p) => ({ ...p, group: find(p.upper) }));
}

/** The group that has this text, or one of its own. */
const groupOf = (text: string) => PAIRS.find((p) => p.upper === text || p.lower === text)?.group ?? text;

/** Whether the texts of a pair are here. */
export function present(files: PairFiles): boolean {
  return [files.gold, SHARED + files.upper, SHARED + files.lower].every((f) => existsSync(f));
}

/**
 * The labels of a pair. Where a single reader was sure of no counterpart of a unit (votes 1 only), the unit is in doubt,
 * and scored by nobody, like one that two readers disagree about.
 */
export function goldOf(files: PairFiles): GoldSet {
  const gold = parseGold(readFileSync(files.gold, "utf8"), files.name);
  if (files.readers > 1) return gold;
  const doubtful = (i: GoldSet["items"][number]) => !i.gap && i.links.every((l) => l.votes < 2);
  return { ...gold, items: gold.items.map((i) => (doubtful(i) ? { ...i, disputed: true } : i)) };
}

/** Bytes of a text. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(SHARED + path));
}

/** A labelled set that is ready to be measured. */
export interface LabelledSet {
  group: string;
  /** Coefficients are fitted to it. */
  fitted: boolean;
  gold: GoldSet;
  upper: string;
  lower: string;
  year?: number;
}

/** Every labelled set whose texts are here: the pairs, then the decided mappings of graph-data over the seeds. */
export function labelledSets(): LabelledSet[] {
  const out: LabelledSet[] = [];
  for (const files of PAIRS) {
    if (!present(files)) console.log(`${files.name}: skipped, its texts are not here`);
    else out.push({ ...files, fitted: true, gold: goldOf(files) });
  }
  const { workspace } = readWorkspace(
    loadWorkspaceFiles(fileURLToPath(new URL("../../graph-data", import.meta.url))).files,
  );
  if (!workspace) throw new Error("graph-data: no workspace; see guantong check");
  const sourceOf = (id: string) => `seeds/${workspace.documents.find((d) => d.id === id)?.source?.file}`;
  for (const upper of ["cq2022", "cq2023", "cq2024"]) {
    for (const lower of ["jlp2021", "jlp2025"]) {
      const gold = judgements(workspace, upper, lower);
      const [u, l] = [sourceOf(upper), sourceOf(lower)];
      if (gold.items.length > 0 && [u, l].every((f) => existsSync(SHARED + f)))
        out.push({ group: groupOf(l), fitted: false, gold, upper: u, lower: l });
    }
  }
  return out;
}
