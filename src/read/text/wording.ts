/** Why a file cannot be read: what is wrong, and what its owner can do. Each is a sentence without its file. */
import type { Language } from "../../model/index.ts";

export type ReadWords = Record<Language, readonly [what: string, remedy: string]>;

const SAVE = {
  zh: "请在原来的软件中另存为 .docx 或 .pdf 后再读取。",
  en: "Save it as .docx or .pdf in the program it was made with, then read that.",
};
const RECOGNISE = {
  zh: "图片中没有文字，请先作文字识别（OCR），再读取识别结果。",
  en: "A picture has no text: run character recognition (OCR) on it and read the result.",
};
const UNLOCK = { zh: "请先去除密码，再读取。", en: "Remove the password and read it again." };
const UNPACK = { zh: "请先解压，再读取其中的文件。", en: "Unpack it and read the files in it." };

export const READ_WORDS = {
  empty: (): ReadWords => ({
    zh: ["文件是空的", "请重新下载或导出。"],
    en: ["the file is empty", "Fetch or export it again."],
  }),
  noText: (): ReadWords => ({
    zh: ["其中没有文字", "请打开查看是否只有图片。"],
    en: ["there is no text in it", "Open it to see whether it holds pictures only."],
  }),
  largeFile: (size: string, most: string): ReadWords => ({
    zh: [`文件有 ${size}，上限为 ${most}`, "请拆分，或去掉图片。"],
    en: [`the file has ${size}, the limit is ${most}`, "Split it, or take out pictures."],
  }),
  longText: (most: number): ReadWords => ({
    zh: [`文字超过 ${most} 个字符`, "请拆分文件。"],
    en: [`its text has more than ${most} characters`, "Split the document."],
  }),
  pages: (pages: number, most: number): ReadWords => ({
    zh: [`共 ${pages} 页，上限为 ${most} 页`, "请拆分。"],
    en: [`it has ${pages} pages, the limit is ${most}`, "Split it."],
  }),
  binary: (): ReadWords => ({
    zh: [
      "这是二进制数据，不是文字",
      "请提供 .txt、.md、.html、.docx 或 .pdf 文件；如本来就是，则文件已损坏，请重新获取。",
    ],
    en: [
      "this is binary data, not text",
      "Give a .txt, .md, .html, .docx or .pdf file; if it is one of these, it is damaged: fetch it again.",
    ],
  }),
  stopped: (): ReadWords => ({
    zh: ["读取已停止", "需要时请重新读取。"],
    en: ["reading was stopped", "Read the file again when it is wanted."],
  }),
  deepPage: (deepest: number): ReadWords => ({
    zh: [`网页嵌套超过 ${deepest} 层`, "请在浏览器中重新保存，或打印为 PDF。"],
    en: [`the page is nested deeper than ${deepest}`, "Save it anew in a browser, or print it to PDF."],
  }),
  picture: (format: string): ReadWords => ({
    zh: [`这是 ${format} 图片`, RECOGNISE.zh],
    en: [`this is a ${format} picture`, RECOGNISE.en],
  }),
  rtf: (): ReadWords => ({ zh: ["这是 RTF 文件", SAVE.zh], en: ["this is an RTF file", SAVE.en] }),
  packed: (format: string): ReadWords => ({
    zh: [`这是 ${format} 压缩包`, UNPACK.zh],
    en: [`this is a ${format} archive`, format === "gzip" ? "Unpack it and read the file in it." : UNPACK.en],
  }),
  webArchive: (): ReadWords => ({
    zh: ["这是网页归档文件（.mht）", "请把网页另存为“仅 HTML”，或打印为 PDF，再读取。"],
    en: ["this is a web archive (.mht)", "Save the page as “HTML only” or print it to PDF, then read that."],
  }),
  wordXml: (): ReadWords => ({
    zh: ["这是存为单个 XML 的 Word 文件", SAVE.zh],
    en: ["this is a Word document saved as one XML file", SAVE.en],
  }),
  lockedDocument: (): ReadWords => ({
    zh: ["文件设有密码", UNLOCK.zh],
    en: ["this document is locked with a password", UNLOCK.en],
  }),
  lockedPdf: (): ReadWords => ({
    zh: ["PDF 设有密码", UNLOCK.zh],
    en: ["this PDF is locked with a password", UNLOCK.en],
  }),
  oldOffice: (wps: boolean): ReadWords => ({
    zh: [
      wps ? "这是 WPS 文件" : "这是 Word 97–2003 文件（.doc）",
      "请用 Word、WPS 或 LibreOffice 打开，另存为 .docx 后再读取。",
    ],
    en: [
      wps ? "this is a WPS file" : "this is a file of Word 97–2003 (.doc)",
      "Open it in Word, WPS or LibreOffice, save it as .docx and read that.",
    ],
  }),
  spreadsheet: (): ReadWords => ({
    zh: ["这是电子表格（.xlsx）", "请把工作表另存为 .docx 或 .pdf，或作为台账导入。"],
    en: ["this is a spreadsheet (.xlsx)", "Save the sheet as .docx or .pdf, or import it as a ledger."],
  }),
  slides: (): ReadWords => ({
    zh: ["这是演示文稿（.pptx）", "请另存为 .pdf 后再读取。"],
    en: ["these are slides (.pptx)", "Save them as .pdf and read that."],
  }),
  ofd: (): ReadWords => ({
    zh: ["这是 OFD 文件", "请用 OFD 阅读器打开，导出为 .pdf 或 .docx。"],
    en: ["this is an OFD file", "Open it in an OFD reader and export .pdf or .docx."],
  }),
  openDocument: (): ReadWords => ({
    zh: ["这是 OpenDocument 文件（.odt）", "请另存为 .docx 后再读取。"],
    en: ["this is an OpenDocument file (.odt)", "Save it as .docx and read that."],
  }),
  archive: (): ReadWords => ({
    zh: ["这是压缩包，不是 Word 文件", UNPACK.zh],
    en: ["this is an archive, not a Word file", UNPACK.en],
  }),
  damagedWord: (): ReadWords => ({
    zh: ["Word 文件已损坏", "请重新获取，或用 Word 打开后另存一份。"],
    en: ["the Word file is damaged", "Fetch it again, or open it in Word and save a copy."],
  }),
  damagedPdf: (): ReadWords => ({
    zh: ["PDF 已损坏", "请重新获取，或打开后打印为新的 PDF。"],
    en: ["the PDF is damaged", "Fetch it again, or open it and print it to a new PDF."],
  }),
  noCharacterMaps: (names: readonly string[]): ReadWords => ({
    zh: [`其中文字体需要字符映射表 ${names.join("、")}，未能找到`, "请重新安装本程序，这些文件随 pdfjs-dist 提供。"],
    en: [
      `its Chinese fonts need the character maps ${names.join(", ")}, which were not found`,
      "Install the program anew: these files come with pdfjs-dist.",
    ],
  }),
  /** `fonts`: it has characters, but its fonts do not say which. */
  scanned: (fonts: boolean): ReadWords => ({
    zh: [
      fonts ? "其字体没有说明字形对应哪些文字" : "各页都是图片，没有文字（扫描件）",
      "请先作文字识别（OCR），再读取识别结果。",
    ],
    en: [
      fonts ? "its fonts do not say which characters they show" : "the pages are pictures without text (a scan)",
      "Run character recognition (OCR) on it and read the result.",
    ],
  }),
  wordBomb: (why: Record<Language, string>): ReadWords => ({
    zh: [`不是正常的 Word 文件：${why.zh}`, "如确属真实文件，请用 Word 打开，去掉嵌入的数据后另存一份。"],
    en: [
      `the archive is not a usual Word file: ${why.en}`,
      "If it is genuine, open it in Word and save a copy without embedded data.",
    ],
  }),
  pdfBomb: (why: Record<Language, string>): ReadWords => ({
    zh: [`不是正常的 PDF：${why.zh}`, "如确属真实文件，请打印为新的 PDF。"],
    en: [`this is not a usual PDF: ${why.en}`, "If it is genuine, print it to a new PDF."],
  }),
};
