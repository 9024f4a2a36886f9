/** `guantong analyze`: one shot without a workspace: reads, extracts, matches, prints. */
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { assemble, type InputText, readTexts, unitOf } from "../evaluate/index.ts";
import { embedUnits, type Lexicon, parseLexicon } from "../match/index.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { examples } from "./help.ts";
import { date, languageOption, share, wholeNumber } from "./input.ts";
import { oneShotMarkdown } from "./one-shot-markdown.ts";
import { refuseInputs, writeOutput } from "./output.ts";
import { sentenceModel } from "./sentence-model.ts";
import type { Terminal } from "./terminal.ts";
import { readDocumentText } from "./texts.ts";
import { ANALYZE_HELP, MATCHER_HELP } from "./wording/commands/matching.ts";
import { EVALUATE_WORDS } from "./wording/evaluate.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

interface AnalyzeValues {
  upper: string[];
  lower: string[];
  output: string;
  format?: "json" | "md";
  threshold?: number;
  keep?: number;
  lexicon?: string;
  model?: string;
  asOf?: string;
}

export const analyzeCommand: CommandFactory = (start, say) =>
  new Command("analyze")
    .description(say(ANALYZE_HELP.does))
    .requiredOption("--upper <files...>", say(ANALYZE_HELP.upper))
    .requiredOption("--lower <files...>", say(ANALYZE_HELP.lower))
    .option("-o, --output <file>", say(ANALYZE_HELP.output), "-")
    .addOption(new Option("--format <format>", say(ANALYZE_HELP.format)).choices(["json", "md"]))
    .addOption(languageOption(say(HELP_WORDS.langOfReport)))
    .option("--as-of <date>", say(ANALYZE_HELP.asOf), date)
    .option("--threshold <number>", say(ANALYZE_HELP.threshold), share)
    .option("--keep <number>", say(ANALYZE_HELP.keep), wholeNumber(1, 1000))
    .option("--lexicon <file>", say(MATCHER_HELP.lexicon))
    .option("--model <dir>", say(MATCHER_HELP.model))
    .addHelpText(
      "after",
      examples(say, [
        "guantong analyze --upper city.docx --lower district.pdf > analysis.json",
        "guantong analyze --upper city.txt --lower district-2024.txt district-2025.txt --format md",
        "cat district.txt | guantong analyze --upper city.docx --lower - -o analysis.json",
      ]),
    )
    .action(async (values: AnalyzeValues, command: Command) => {
      const { terminal, reportLanguage } = start(command);
      if ([...values.upper, ...values.lower].filter((path) => path === "-").length > 1) {
        throw new InputError(EVALUATE_WORDS.stdinTwice());
      }
      refuseInputs(values.output, [...values.upper, ...values.lower, ...(values.lexicon ? [values.lexicon] : [])]);
      const embed = values.model === undefined ? undefined : await sentenceModel(values.model, terminal);
      const upper = await readAll(values.upper, terminal);
      const lower = await readAll(values.lower, terminal);
      terminal.progress(PROGRESS_WORDS.extractingAndMatching());
      const read = readTexts(upper, lower);
      const vectors =
        embed &&
        (await embedUnits(
          read.flatMap(({ commitments }) => commitments.map(unitOf)),
          embed,
        ));
      const analysis = assemble(read, {
        ...(vectors === undefined ? {} : { vectors }),
        ...(values.asOf === undefined ? {} : { asOf: values.asOf }),
        ...(values.threshold === undefined ? {} : { threshold: values.threshold }),
        ...(values.keep === undefined ? {} : { keep: values.keep }),
        ...(values.lexicon === undefined ? {} : { lexicon: readLexicon(values.lexicon) }),
      });
      const format = values.format ?? (/\.(?:md|markdown)$/i.test(values.output) ? "md" : "json");
      const text =
        format === "json" ? `${JSON.stringify(analysis, null, 2)}\n` : oneShotMarkdown(analysis, reportLanguage);
      writeOutput(values.output, new TextEncoder().encode(text), terminal);
    });

async function readAll(paths: string[], terminal: Terminal): Promise<InputText[]> {
  const texts: InputText[] = [];
  for (const path of paths) texts.push(await readDocumentText(path, terminal));
  return texts;
}

/** A user's synonyms. @throws LexiconError naming file and line of a bad group */
export function readLexicon(path: string): Lexicon {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw storeError(error, path);
  }
  return parseLexicon(text, path);
}
