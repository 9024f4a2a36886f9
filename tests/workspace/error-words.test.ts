import { describe, expect, it } from "vitest";
import { SCOPE_WORDS } from "../../src/analysis/wording.ts";
import { COMMAND_WORDS } from "../../src/cli/wording/errors.ts";
import { READ_WORDS } from "../../src/read/text/wording.ts";
import { SERVER_WORDS } from "../../src/server/wording.ts";
import { STORE_WORDS } from "../../src/store/wording.ts";
import { CHANGE_WORDS } from "../../src/workspace/wording/changes.ts";
import { englishIn } from "./wording.ts";

/** Every sentence of the tables, made with stand-ins for what it tells of. */
const TABLES: Record<string, Record<string, (...given: never[]) => unknown>> = {
  CHANGE_WORDS,
  COMMAND_WORDS,
  READ_WORDS,
  SCOPE_WORDS,
  SERVER_WORDS,
  STORE_WORDS,
};
const why = { zh: "缘由", en: "why" };
const GIVEN: Record<string, unknown[]> = {
  "READ_WORDS.noCharacterMaps": [["x", "y"]],
  "READ_WORDS.pdfBomb": [why],
  "READ_WORDS.wordBomb": [why],
  "SCOPE_WORDS.unknown": ["upper", "x", ["y"]],
  "CHANGE_WORDS.entryThere": ["metric", "x"],
  "CHANGE_WORDS.noEntry": ["jurisdiction", "x"],
  "STORE_WORDS.conflict": ["changed"],
  "STORE_WORDS.locked": [{ pid: 7, host: "x" }],
};

describe.each(Object.entries(TABLES))("%s", (name, table) => {
  it.each(Object.keys(table))("%s is told in Chinese too", (key) => {
    const told = table[key]!(...((GIVEN[`${name}.${key}`] ?? ["x", "y", "z"]) as never[])) as {
      zh: string | string[];
      en: string | string[];
    };
    for (const sentence of [told.zh].flat()) {
      expect(sentence).toMatch(/\p{Script=Han}{2}/u);
      expect(englishIn(sentence)).toEqual([]);
    }
    for (const sentence of [told.en].flat()) expect(sentence).not.toMatch(/\p{Script=Han}/u);
  });
});
