/** What the compared plans are about, for the title: the numbered system they carry and their subject. */
import type { AnalysedDocument } from "../analysis/analysis.ts";
import type { Language } from "../language/terms.ts";
import type { Selection } from "./selection.ts";

/** Subjects that a title names when the upper side's own titles name them. */
const SUBJECTS = [
  { words: "科技创新", en: "science and technology innovation " },
  { words: "人工智能", en: "artificial intelligence " },
  { words: "数字经济", en: "digital economy " },
] as const;

/** “1458”工作体系: a quoted run of digits, capitals and plus signs that the text itself calls a system of work. */
const SYSTEM = /[“"]([\dA-Z+]{3,})[”"]工作体系/;

/**
 * The subject that every upper document names in its title (where the side goes by one system: what the names of that
 * system say); `undefined` when they share none of the known ones.
 */
export function subjectOf(selection: Selection, language: Language): string | undefined {
  const system = systemName(selection);
  const titles = system === undefined ? titlesOf(selection) : namesOfSystem(selection);
  const found = SUBJECTS.find(({ words }) => titles.length > 0 && titles.every((t) => t.includes(words)));
  return found && (language === "zh" ? found.words : found.en);
}

/** The system that the upper side goes by ("1458"); `undefined` when it names none, or several. */
export function systemName(selection: Selection): string | undefined {
  const names = namesOfSystem(selection).flatMap((t) => SYSTEM.exec(t)?.[1] ?? []);
  return new Set(names).size === 1 ? names[0] : undefined;
}

/** Titles of assessed upper documents and of the roots of their trees that name a system. */
function namesOfSystem(selection: Selection): string[] {
  const ids = new Set(upperDocuments(selection).map((d) => d.id));
  const roots = selection.analysis.commitments.filter((c) => c.parent === undefined && ids.has(c.document));
  return [...titlesOf(selection), ...roots.map((c) => c.title)].filter((t) => SYSTEM.test(t));
}

function titlesOf(selection: Selection): string[] {
  return upperDocuments(selection).map((d) => d.title);
}

function upperDocuments(selection: Selection): AnalysedDocument[] {
  return selection.analysis.documents.filter((d) => d.side === "upper" && d.role === "assessed");
}
