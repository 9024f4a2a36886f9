/** How a paragraph may begin: the numbering families of Chinese official documents, and bullets. */

const DIGITS = "[一二三四五六七八九十百〇零两]";

const NUMBERED = new RegExp(
  [
    `第${DIGITS}+[编篇章节条款部]`,
    `第\\d{1,3}[章节条]`,
    `${DIGITS}{1,4}、`,
    `[（(]${DIGITS}{1,4}[）)]`,
    // 1.1 总则, but not 15.5件 or 2.9万户.
    "\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=\\s|(?![万亿千百十个家项件倍元年月日平公人名户吨台套所辆亩])[\\u4E00-\\u9FFF])",
    "\\d{1,3}[.．、](?!\\d)",
    "[（(]\\d{1,3}[）)]",
    "\\d{1,2}[）)]",
    "[①-⑳⑴-⒇❶-❿]",
    `专栏\\s*(?:\\d{1,3}|${DIGITS}{1,4})?`,
    "附(?:件|表|录)\\s*\\d*[:：]",
  ].join("|"),
  "uy",
);

const BULLET =
  /[●•▪■□◆◇○◎★☆▲△►▶✓✔\uF06C\uF06E\uF075\uF0B7\uF0D8\uF0FC]|[·・](?=\s*[\u4E00-\u9FFF“"《])|[-*](?=\s)|——/uy;

/** The number, or sign, that a text begins with: `（二）`, `1.`, `第一章`; `undefined` when there is none. */
export function leadingNumber(text: string): string | undefined {
  NUMBERED.lastIndex = 0;
  return NUMBERED.exec(text)?.[0];
}

/** The bullet or dash that a text begins with. */
export function leadingBullet(text: string): string | undefined {
  BULLET.lastIndex = 0;
  return BULLET.exec(text)?.[0];
}

const RESPONSIBLE =
  /^(?:(?:牵头|责任|配合|参加|参与|承办|主办)(?:单位|部门|主体|领导)?|完成(?:时限|时间|期限))\s*[：:]/;

/** A line that says who is responsible for what stands above it, or until when: `责任单位：市科技局、市财政局`. */
export function namesResponsible(text: string): boolean {
  return RESPONSIBLE.test(text);
}

/** A sentence, or the opening of a list, ends here. */
const TERMINAL = /[。！？!?；;：:…]["”’』」）)》】]*$/u;

export function endsSentence(text: string): boolean {
  return TERMINAL.test(text.slice(-12));
}

/** Running text: a comma, semicolon or full stop stands inside. Headings have none; a colon stands in entries of forms too. */
export function isProse(text: string): boolean {
  return /[，。；,;](?!$)/u.test(text);
}

/** Width in half-em units, as a newspaper column counts: a Chinese character or sign 2, a Latin letter or digit 1. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width +=
      /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u25A0-\u25FF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\u{20000}-\u{3FFFF}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}
