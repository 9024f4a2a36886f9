/** `guantong evaluate`: how right an analysis is, against a labelled set. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { evaluate, formatAccuracy, type Measurable, parseGold } from "../evaluate/index.ts";
import type { Language } from "../language/terms.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { languageOption } from "./input.ts";

interface EvaluateValues {
  analysis: string;
  gold: string;
  lang: Language;
  json?: boolean;
}

export const evaluateCommand: CommandFactory = (start) =>
  new Command("evaluate")
    .description("accuracy of extraction and matching against a labelled set")
    .requiredOption("--analysis <file>", "what guantong analyze wrote (JSON), - for stdin")
    .requiredOption(
      "--gold <file>",
      "labelled set, tab-separated: upper_kind, upper_phrase, votes, relation, lower_phrase",
    )
    .option("--json", "print the measures as JSON")
    .addOption(languageOption())
    .addHelpText(
      "after",
      `
Examples:
  guantong analyze --upper province.txt --lower city.txt -o analysis.json
  guantong evaluate --analysis analysis.json --gold labelled.tsv`,
    )
    .action((values: EvaluateValues, command: Command) => {
      const { terminal } = start(command);
      const analysis = parseAnalysis(read(values.analysis), values.analysis);
      try {
        const accuracy = evaluate(analysis, parseGold(read(values.gold), basename(values.gold)));
        terminal.out(
          values.json ? `${JSON.stringify(accuracy, null, 2)}\n` : `${formatAccuracy(accuracy, values.lang)}\n`,
        );
      } catch (error) {
        throw error instanceof TypeError || error instanceof RangeError
          ? error
          : new InputError((error as Error).message);
      }
    });

function read(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (error) {
    throw storeError(error, path);
  }
}

function parseAnalysis(text: string, path: string): Measurable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${path}: not JSON (${(error as Error).message}); give what guantong analyze wrote`);
  }
  const lists = ["documents", "commitments", "mappings", "coverage"];
  const missing = lists.find((key) => !Array.isArray((value as Record<string, unknown> | null)?.[key]));
  if (missing !== undefined) throw new InputError(`${path}: no list "${missing}"; give what guantong analyze wrote`);
  return value as Measurable;
}
