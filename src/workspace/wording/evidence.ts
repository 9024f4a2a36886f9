/** Faults of quotations against the source text. */
import type { Label } from "../../model/index.ts";
import type { FaultWords } from "./words.ts";

const PIN: Label = {
  zh: "请运行 guantong check --sources 原文文件夹 --pin",
  en: "run guantong check --sources DIR --pin",
};

export const EVIDENCE_WORDS = {
  noSource: (): FaultWords => ({
    zh: ["有摘引而没有写明原文的文件：", "请加 source: {file, sha256}，或改为引用网页（url、grade）"],
    en: ["quotations without a source text in", "add source: {file, sha256}, or cite a page (url, grade)"],
  }),
  sourceMissing: (): FaultWords => ({
    zh: ["没有找到原文", "请把原文放入原文文件夹；其摘引未经核对"],
    en: ["no source text", "put the text into the sources folder; its quotations were not verified"],
  }),
  sourceChanged: (sha256: string | undefined): FaultWords => ({
    zh: ["原文的 sha256 与所写不符：", `原文为 ${sha256}；请比较两个文本，再改写此值并重新定位摘引`],
    en: [
      "source text has another sha256:",
      `the text's is ${sha256}; compare the texts, then write that and pin again`,
    ],
  }),
  position: (): FaultWords => ({
    zh: ["摘引位置不对：", `start、end 须同时写且 start 较小；或都不写，${PIN.zh}`],
    en: ["bad position", `write both, start before end, or neither and ${PIN.en}`],
  }),
  unpinned: (): FaultWords => ({
    zh: ["摘引没有位置：", PIN.zh],
    en: ["quotation without position", PIN.en],
  }),
  moved: (): FaultWords => ({
    zh: ["摘引的实际位置与所写不同：", PIN.zh],
    en: ["quotation stands elsewhere than written down:", PIN.en],
  }),
  lost: (file: string): FaultWords => ({
    zh: ["原文中没有此摘引：", `请照 ${file} 的原文摘引（空白不计）`],
    en: [
      "quotation is not in the source text:",
      `quote the words as they stand in ${file} (white space does not count)`,
    ],
  }),
  ambiguous: (places: number): FaultWords => ({
    zh: [`此摘引在原文中有 ${places} 处：`, "请写明前文（prefix）或后文（suffix），或多摘几个字"],
    en: [`quotation stands at ${places} places:`, "add the words before (prefix) or after it (suffix), or quote more"],
  }),
};
