/**
 * Every numbered system and every figure with a unit of the five source texts is in the data, or in left-out.tsv with a
 * reason. The finder (tokens.ts) knows nothing of the data.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type BareText, bareText, isQuoted, type PolicyDocument, parseQuantity } from "../../src/model/index.ts";
import { haveSeeds, seedTexts, shippedWorkspace } from "./shipped.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What the data says about one stretch of a text. */
interface Claim {
  start: number;
  end: number;
  /** Figures and declared counts of the commitment or baseline that the stretch is evidence of. */
  values: string[];
}

interface LeftOut {
  file: string;
  /** Offset in the text without white space. */
  at: number;
  token: string;
  reason: string;
}

const here = dirname(fileURLToPath(import.meta.url));

function leftOuts(): LeftOut[] {
  const [, ...lines] = readFileSync(join(here, "left-out.tsv"), "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [file = "", at = "", token = "", reason = ""] = line.split("\t");
    return { file, at: Number(at), token, reason };
  });
}

function claimsOf(documents: PolicyDocument[]): Claim[] {
  return documents.flatMap((d) => [
    ...d.commitments.flatMap((c) =>
      c.evidence.flatMap((e) =>
        isQuoted(e) && e.start !== undefined && e.end !== undefined
          ? [
              {
                start: e.start,
                end: e.end,
                values: [...c.indicators.map((i) => i.value), ...c.declares.map((x) => String(x.count))],
              },
            ]
          : [],
      ),
    ),
    ...d.baselines.flatMap((b) =>
      b.evidence.flatMap((e) =>
        isQuoted(e) && e.start !== undefined && e.end !== undefined
          ? [{ start: e.start, end: e.end, values: [b.value] }]
          : [],
      ),
    ),
  ]);
}

/** A figure counts as being in the data only when its number is there too, exactly. */
function isClaimed(token: Token, bare: BareText, claims: Claim[]): boolean {
  const start = bare.at[token.at]!;
  const end = bare.at[token.at + token.text.length - 1]! + 1;
  const here = claims.filter((c) => c.start < end && start < c.end);
  if (token.kind === "system") return here.length > 0;
  const value = token.text === "零的突破" ? "1" : parseQuantity(token.text.replace("余", ""))?.value;
  return here.some((c) => value !== undefined && c.values.includes(value));
}

describe.skipIf(!haveSeeds)("systems and figures of the source texts (skipped without ../shared/seeds)", () => {
  const workspace = shippedWorkspace();
  const left = leftOuts();
  const texts = haveSeeds ? seedTexts() : new Map<string, string>();

  for (const [file, text] of texts) {
    it(`accounts for all of ${file}`, () => {
      const bare = bareText(text);
      const claims = claimsOf(workspace.documents.filter((d) => d.source?.file === file));
      const tokens = tokensOf(bare.bare);
      expect(tokens.length).toBeGreaterThan(8);
      const open = tokens.filter((t) => !isClaimed(t, bare, claims)).map((t) => ({ file, at: t.at, token: t.text }));
      expect(open).toEqual(left.filter((l) => l.file === file).map(({ file, at, token }) => ({ file, at, token })));
    });
  }

  it("gives a reason for each thing left out, in few words of the source", () => {
    for (const { token, reason } of left) {
      expect(token.length).toBeLessThanOrEqual(12);
      expect(reason.length).toBeGreaterThan(4);
    }
  });

  it("knows no other text", () => {
    expect(left.filter((l) => !texts.has(l.file))).toEqual([]);
  });
});

describe("the finder", () => {
  it("finds systems and figures, and not words that only look like them", () => {
    const text = "本区建设“3+2+X”体系，形成五大片区、12个项目群，大力推进“两谷三带”，新增企业1.5万家、占比42%。";
    expect(tokensOf(text).map((t) => t.text)).toEqual(["“3+2+X”", "五大", "12个", "“两谷三带”", "1.5万家", "42%"]);
  });
});
