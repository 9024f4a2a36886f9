import { describe, expect, it } from "vitest";
import { multiplesIn } from "../../src/model/index.ts";

describe("multiplesIn", () => {
  const cases: [string, string[]][] = [
    ["企业数量翻一番", ["翻一番 2"]],
    ["企业数量翻番", ["翻番 2"]],
    ["翻了两番", ["翻了两番 4"]],
    ["利润翻三番", ["翻三番 8"]],
    ["产值增长1倍", ["增长1倍 2"]],
    ["产值增长一倍", ["增长一倍 2"]],
    ["产值增长1.5倍", ["增长1.5倍 2.5"]],
    ["产值提高到2020年的3倍", ["3倍 3"]],
    ["规模是2020年的两倍", ["两倍 2"]],
    ["收入倍增", ["倍增 2"]],
    ["实现双倍增", ["实现双倍增 2"]],
    ["企业成倍增长", ["成倍增长 2"]],
    ["货运量翻一倍", ["翻一倍 2"]],
    ["分别增长2倍、3倍", ["增长2倍 3", "增长2倍、3倍 4"]],
    ["增长1—2倍", ["增长1—2倍 2–3"]],
    ["增长到2倍", ["2倍 2"]],
    ["十一倍镜", []],
    ["10倍速", []],
  ];
  for (const [words, expected] of cases) {
    it(words, () =>
      expect(
        multiplesIn(words).map(
          ({ from, to, value, upper }) => `${words.slice(from, to)} ${value}${upper === undefined ? "" : `–${upper}`}`,
        ),
      ).toEqual(expected),
    );
  }
});
