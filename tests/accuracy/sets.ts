/** Labelled pairs and the texts they speak of. The texts lie beside the project (../shared); none is part of it. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type GoldSet, judgements, parseGold } from "../../src/evaluate/index.ts";
import { loadWorkspaceFiles } from "../../src/store/index.ts";
import { readWorkspace } from "../../src/workspace/index.ts";

/** The folder with corpus, seeds and gold, when it is there. */
export const SHARED = fileURLToPath(new URL("../../../shared/", import.meta.url));
const HERE = fileURLToPath(new URL("./pairs/", import.meta.url));
const AI = "corpus/central_shandong_ai/";

export interface PairFiles {
  name: string;
  /** Pairs of one group share a text; they are left out together. */
  group: string;
  gold: string;
  upper: string;
  lower: string;
  /** The year the texts speak for, where needed. */
  year?: number;
  /** Floors of its own, where the common ones of accuracy.test.ts are out of reach for this pair. */
  floors?: Partial<Floors>;
}

/** What may not be fallen below. */
export interface Floors {
  hit5: number;
  links: number;
  auc: number;
}

/** The pair that came with the project, then those labelled by it. */
export const PAIRS: readonly PairFiles[] = [
  {
    name: "S055_province__S048_city",
    group: "S048",
    gold: `${SHARED}gold/S055_province__S048_city.tsv`,
    upper: `${AI}S055_province.txt`,
    lower: `${AI}S048_city.txt`,
  },
  pair("S030_province__S053_city", "S053", `${AI}S030_province.txt`, `${AI}S053_city.txt`),
  pair("S055_province__S053_city", "S053", `${AI}S055_province.txt`, `${AI}S053_city.txt`),
  pair("S011_province__S015_city", "S015", `${AI}S011_province.txt`, `${AI}S015_city.txt`),
  pair("seed004__seed000", "seeds", "seeds/004_2109a9b93216b2a9.txt", "seeds/000_fa70a4223d96bb93.txt"),
  pair("seed004__seed001", "seeds", "seeds/004_2109a9b93216b2a9.txt", "seeds/001_2eb4304550aa95b7.txt"),
  {
    ...pair(
      "gwr2026_national__gwr2026_chongqing",
      "reports",
      "corpus/gwr_national/2026_国务院_政府工作报告.txt",
      "corpus/prov_gwr_2026/2026_重庆市_政府工作报告.txt",
    ),
    year: 2026,
  },
  pair("S022_province__S025_city", "S022", `${AI}S022_province.txt`, `${AI}S025_city.txt`),
  {
    ...pair(
      "gwr2026_national__gwr2026_jilin",
      "reports",
      "corpus/gwr_national/2026_国务院_政府工作报告.txt",
      "corpus/prov_gwr_2026/2026_吉林省_政府工作报告.txt",
    ),
    year: 2026,
  },
  pair("C087_national__S031_city", "C087", `${AI}C087_national.txt`, `${AI}S031_city.txt`),
  pair("C089_national__S009_province", "C089", `${AI}C089_national.txt`, `${AI}S009_province.txt`),
  pair("C139_national__S005_province", "C139", `${AI}C139_national.txt`, `${AI}S005_province.txt`),
  {
    ...pair(
      "gwr2022_national__gwr2022_shanghai",
      "reports2022",
      "corpus/gwr_national/2022_国务院_政府工作报告.txt",
      "corpus/gwr_shanghai/2022_上海市_政府工作报告.txt",
    ),
    year: 2022,
    floors: { links: 0.5, auc: 0.8 },
  },
  {
    ...pair("C002_national__S021_province", "C002", `${AI}C002_national.txt`, `${AI}S021_province.txt`),
    floors: { hit5: 0.74, links: 0.34, auc: 0.77 },
  },
  {
    ...pair(
      "gwr2024_national__gwr2024_shanghai",
      "reports2024",
      "corpus/gwr_national/2024_国务院_政府工作报告.txt",
      "corpus/gwr_shanghai/2024_上海市_政府工作报告.txt",
    ),
    year: 2024,
    floors: { links: 0.5, auc: 0.8 },
  },
  {
    ...pair(
      "fyp10_national__fyp10_yunnan",
      "plans",
      "corpus/fyp/10_国家_第十个五年计划.txt",
      "corpus/fyp/10_云南省_第十个五年计划纲要.txt",
    ),
    floors: { links: 0.4, auc: 0.77 },
  },
];

function pair(name: string, group: string, upper: string, lower: string): PairFiles {
  return { name, group, gold: `${HERE}${name}.tsv`, upper, lower };
}

/** Whether the texts of a pair are here. */
export function present(files: PairFiles): boolean {
  return [files.gold, SHARED + files.upper, SHARED + files.lower].every((f) => existsSync(f));
}

export function goldOf(files: PairFiles): GoldSet {
  return parseGold(readFileSync(files.gold, "utf8"), files.name);
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
        out.push({ group: "seeds", fitted: false, gold, upper: u, lower: l });
    }
  }
  return out;
}
