/** Who issued a document: the name its title begins with, the one who signs, or who reports to a congress. */
import type { Bare } from "../outline/bare.ts";
import type { Paragraph } from "../outline/paragraph.ts";

const ISSUER =
  /^[\u4e00-\u9fff]{2,20}?(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|委员会|办公厅|发展和改革委|发展改革委|部|厅|局)(?=关于|印发|$)/;
const TERRITORY = "[\\u4e00-\\u9fff]{2,10}?(?:自治区|自治州|自治县|新区|省|市|区|县|旗)";
const REPORT = new RegExp(`^(?:(?:19|20)\\d\\d年)?(${TERRITORY})(?:(?:19|20)\\d\\d年)?(?:人民)?政府工作报告`);
const CONGRESS = new RegExp(`在(${TERRITORY})第[一二三四五六七八九十]+届人民代表大会`);
const SPEAKS = /代表([\u4e00-\u9fff]{2,16}?人民政府|国务院)[，、]?(?=[^。]{0,16}(?:报告|作))/;
/** How far the opening of a speech reaches. */
const OPENING = 600;

/** `title` is bare. */
export function issuerOf(title: string, bare: Bare, paragraphs: readonly Paragraph[]): string | undefined {
  const titled = ISSUER.exec(title)?.[0];
  if (titled && title.slice(titled.length).startsWith("关于")) return titled;
  if (isWorkReport(title, bare)) return reporter(title, bare.text.slice(0, OPENING));
  for (const p of paragraphs.slice(-8)) {
    const words = bare.text.slice(p.from, p.to);
    if (words.length <= 24 && ISSUER.exec(words)?.[0] === words) return words;
  }
  return undefined;
}

function reporter(title: string, opening: string): string | undefined {
  const titled = REPORT.exec(title)?.[1];
  if (titled) return `${titled}人民政府`;
  const speaks = SPEAKS.exec(opening)?.[1];
  // 省人民政府 names nobody; the congress before which it reports does.
  if (speaks && !/^(?:省|市|区|县|州|旗|自治[区州县旗])人民政府$/.test(speaks)) return speaks;
  const congress = CONGRESS.exec(opening)?.[1];
  return congress ? `${congress}人民政府` : undefined;
}

/** 政府工作报告: by its title, or by how the speech begins. */
export function isWorkReport(title: string, bare: Bare): boolean {
  return (
    /政府工作报告(?:（[^）]*）)?$/.test(title) ||
    /代表(?:[\u4e00-\u9fff]{2,20}政府|国务院)[^。]{0,16}(?:报告(?:政府)?工作|作(?:政府)?工作报告)/.test(
      bare.text.slice(0, OPENING),
    )
  );
}
