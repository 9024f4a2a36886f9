/** Word's number formats (ECMA-376 Part 1, 17.18.59 ST_NumberFormat), as far as they occur in Chinese documents. */

const DIGITS = "零一二三四五六七八九";
const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A counter as the format writes it; decimal digits for a format that is not known. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case "upperLetter":
      return letters(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseDigitalTenThousand":
      return counting(value, DIGITS, "十百千");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return counting(value, LEGAL, "拾佰仟", false);
    case "ideographDigital":
    case "taiwaneseDigital":
      return String(value).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!);
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, 0x2460, 20);
    case "decimalEnclosedParen":
      return enclosed(value, 0x2474, 20);
    case "decimalEnclosedFullstop":
      return enclosed(value, 0x2488, 20);
    case "ideographEnclosedCircle":
      return enclosed(value, 0x3280, 10);
    default:
      return String(value);
  }
}

function letters(value: number): string {
  // Word repeats the letter: 27 is AA, 28 is BB.
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const signs: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** 1 → 一, 10 → 十, 21 → 二十一, 101 → 一百零一. The legal form writes 壹拾 for 10. */
function counting(value: number, digits: string, units: string, bareTen = true): string {
  if (value < 1 || value > 9999) return String(value);
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    if (gap) text += digits[0];
    gap = false;
    text += digits[digit]! + (power > 0 ? units[power - 1]! : "");
  }
  return bareTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}
