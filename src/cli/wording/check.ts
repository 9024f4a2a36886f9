/** What `guantong check` says of a sound document and at its end. */
import type { Label, Language } from "../../model/index.ts";
import type { DocumentSummary, SourceState, SystemSummary } from "../../workspace/index.ts";

const zh = {
  /** What is said of the quotations, by how the source text was found. */
  source: {
    verified: (found: number): string => `（已核对 ${found}）`,
    changed: (): string => "（原文与记录不符）",
    missing: (): string => "（未找到原文）",
    unnamed: (): string => "",
  } satisfies Record<SourceState, unknown>,
  document: (d: DocumentSummary, found: string): string =>
    `${d.document}：事项 ${d.items}，数值 ${d.figures}${d.unconfirmed === 0 ? "" : `（其中 ${d.unconfirmed} 个口径待确认：见该文件 YAML 的 unconfirmed）`}，摘引 ${d.quoted}${found}，` +
    `网页引用 ${d.cited.A + d.cited.B + d.cited.C}（A ${d.cited.A}，B ${d.cited.B}，C ${d.cited.C}），名录未公开 ${d.slots}`,
  system: ({ commitment, what, declared, named }: SystemSummary): string =>
    `  ${commitment} ${what}：文中数目 ${declared ?? "–"}，已列 ${named}`,
  total: (documents: number, errors: number, warnings: number): string =>
    `文件 ${documents} 份，错误 ${errors} 处，提醒 ${warnings} 处`,
};

const en: typeof zh = {
  source: {
    verified: (found) => ` (${found} found)`,
    changed: () => " (source text changed)",
    missing: () => " (source text missing)",
    unnamed: () => "",
  },
  document: (d, found) =>
    `${d.document}: ${d.items} items, ${d.figures} figures${d.unconfirmed === 0 ? "" : ` (${d.unconfirmed} of a metric that nobody has confirmed: unconfirmed in its YAML)`}, ${d.quoted} quoted${found}, ` +
    `${d.cited.A + d.cited.B + d.cited.C} cited (A ${d.cited.A}, B ${d.cited.B}, C ${d.cited.C}), ${d.slots} unnamed slots`,
  system: ({ commitment, what, declared, named }) =>
    `  ${commitment} ${what}: declared ${declared ?? "–"}, named ${named}`,
  total: (documents, errors, warnings) => `${documents} documents, ${errors} errors, ${warnings} warnings`,
};

function emptyZh(side: string, issuer: string | undefined): string {
  return issuer === undefined
    ? `无${side}一方：workspace.yaml 未指定${side}发文机关，无从比对；请用 import --issuer 导入，或在其中写明`
    : `${side}一方（${issuer}）尚无文件，无从比对；请运行 guantong import 文件 --issuer ${issuer}`;
}

function emptyEn(side: string, issuer: string | undefined): string {
  return issuer === undefined
    ? `no ${side} side: workspace.yaml names no issuer as ${side}, so nothing can be compared; import with --issuer, or write it in`
    : `the ${side} side (${issuer}) has no document, so nothing can be compared; guantong import FILE --issuer ${issuer}`;
}

/** A side without a document, or without an issuer. */
export const EMPTY_WORDS = {
  upper: (issuer: string | undefined): Label => ({ zh: emptyZh("上级", issuer), en: emptyEn("upper", issuer) }),
  lower: (issuer: string | undefined): Label => ({ zh: emptyZh("下级", issuer), en: emptyEn("lower", issuer) }),
};

export const CHECK_WORDS: Record<Language, typeof zh> = { zh, en };
