/** Failing commands and what they say, in English and in Chinese. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LEDGER_WORDS } from "../../src/report/wording/ledger.ts";
import { englishIn } from "../workspace/wording.ts";
import { guantong } from "./command.ts";
import { basic, work } from "./folder.ts";

/** A failing command with what it says in English and in Chinese. */
export type Case = [string, () => string[] | Promise<string[]>, en: string | RegExp, zh: string | RegExp];

/** What is left when names that are one in every language are taken out. */
export const withoutNames = (text: string) =>
  text
    .replaceAll("upper_kind, upper_phrase, votes, relation, lower_phrase", "")
    .replaceAll(work, "")
    .replaceAll(LEDGER_WORDS.en.columns("", "", "").key, "");

/** Each command exits with 2, says its sentence on stderr in the language asked for, and leaves the workspace alone. */
export function tellInBoth(name: string, cases: Case[]): void {
  describe(`${name}, in both languages`, () => {
    it.each(cases)("%s", async (_name, args, en, zh) => {
      const line = await args();
      const before = readFileSync(join(basic, "workspace.yaml"), "utf8");
      for (const [lang, said] of [
        ["en", en],
        ["zh", zh],
      ] as const) {
        const { status, out, err } = await guantong([...line, "--lang", lang]);
        expect([status, out], err).toEqual([2, ""]);
        expect(err).toEqual(typeof said === "string" ? expect.stringContaining(said) : expect.stringMatching(said));
        if (lang === "zh") expect(withoutNames(err).split("\n").flatMap(englishIn)).toEqual([]);
      }
      expect(readFileSync(join(basic, "workspace.yaml"), "utf8")).toBe(before);
    });
  });
}
