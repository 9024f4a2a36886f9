/** What `guantong import` says: of options, of documents taken in or left out, of a ledger taken back. */
import type { Label } from "../../model/index.ts";
import type { EditionDifference } from "../../workspace/index.ts";

export const IMPORT_WORDS = {
  oneFile: (): Label => ({
    zh: "--id、--title 和 --update 只用于单个文件，请逐个导入",
    en: "--id, --title and --update are for one file; import the files one by one",
  }),
  updateKeeps: (): Label => ({
    zh: "--update 沿用原文件的标识和发布主体，请去掉 --id 和 --issuer",
    en: "--update keeps id and issuer of the document; leave out --id and --issuer",
  }),
  /** `fault`: what is wrong with one of several files. */
  noneOf: (fault: Label, files: number): Label => ({
    zh: `${fault.zh}\n所给 ${files} 个文件均未导入`,
    en: `${fault.en}\nnone of the ${files} files was imported`,
  }),
  noSuchDocument: (id: string | undefined, known: readonly string[]): Label => ({
    zh: `--update ${id}：工作区内没有此文件；现有：${known.join("、") || "（无）"}`,
    en: `--update ${id}: no document of the workspace; it has ${known.join(", ") || "none"}`,
  }),
  noSuchIssuer: (id: string, known: readonly string[]): Label => ({
    zh: `--issuer ${id}：workspace.yaml 中没有此区划或机构；可用：${known.join("、")}`,
    en: `--issuer ${id}: no jurisdiction of workspace.yaml; one of ${known.join(", ")}`,
  }),
  issuerUnknown: (file: string, known: readonly string[]): Label => ({
    zh: `${file}：无法判断发布主体，请用 --issuer 指定；可用：${known.join("、")}`,
    en: `${file}: cannot tell who issued it; give --issuer, one of ${known.join(", ")}`,
  }),
  /** The text does not say it and no option does. */
  missing: {
    title: (file: string): Label => ({
      zh: `${file}：文中没有找到标题，请用 --title 给出`,
      en: `${file}: no title found; give one with --title`,
    }),
    date: (file: string): Label => ({
      zh: `${file}：文中没有找到日期，请用 --date 给出`,
      en: `${file}: no date found; give one with --date`,
    }),
  },
  known: (file: string, id: string): Label => ({
    zh: `${file}：未导入，工作区内已有此文本（${id}）；确需再次导入的，请用 --id 另给标识`,
    en: `${file}: left out, the workspace has this text as ${id}; --id takes it in once more`,
  }),
  imported: (file: string, id: string, commitments: number): Label => ({
    zh: `${file} → documents/${id}.yaml，事项 ${commitments} 项`,
    en: `${file} → documents/${id}.yaml, ${commitments} commitments`,
  }),
  updated: (file: string, id: string): Label => same(`${file} → documents/${id}.yaml`),
  asTheyWere: (n: number): Label => ({ zh: `未变动的事项 ${n} 项`, en: `${n} commitments are as they were` }),
  difference: {
    changed: (n: number): Label => ({
      zh: `改写 ${n} 项，其研判须重新核对：`,
      en: `${n} reworded; judgements on them are to be looked at again:`,
    }),
    added: (n: number): Label => ({ zh: `新增 ${n} 项：`, en: `${n} new:` }),
    gone: (n: number): Label => ({ zh: `文中已无、予以删除 ${n} 项：`, en: `${n} gone and taken out:` }),
    kept: (n: number): Label => ({
      zh: `文中已无、因已有研判而保留 ${n} 项：`,
      en: `${n} gone from the text, kept because somebody has judged them:`,
    }),
  } satisfies Record<Exclude<keyof EditionDifference, "same">, unknown>,
  listed: (title: string): Label => same(`  ${title}`),
  more: (n: number): Label => ({ zh: `  ……另有 ${n} 项`, en: `  … and ${n} more` }),
  commentsMoved: (n: number, path: string): Label => ({
    zh: `${n} 条注释原来的位置已不存在，移至 ${path} 末尾：`,
    en: `${n} comments whose place is gone, kept at the end of ${path}:`,
  }),
  ledger: (file: string, changed: number, conflicts: number): Label => ({
    zh: `${file} → ledger.tsv，改动 ${changed} 条，冲突 ${conflicts} 处`,
    en: `${file} → ledger.tsv, ${changed} entries, ${conflicts} conflicts`,
  }),
};

function same(line: string): Label {
  return { zh: line, en: line };
}
