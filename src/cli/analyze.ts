/** `guantong analyze`: one shot without a workspace: reads, extracts, matches, prints. */
import { readFileSync } from "node:fs";
import { Command, Option } from "commander";
import { assemble, type InputText, readTexts, unitOf } from "../evaluate/index.ts";
import type { Language } from "../language/terms.ts";
import { embedUnits, type Lexicon, parseLexicon } from "../match/index.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { date, languageOption, share, wholeNumber } from "./input.ts";
import { oneShotMarkdown } from "./one-shot-markdown.ts";
import { refuseInputs, writeOutput } from "./output.ts";
import { sentenceModel } from "./sentence-model.ts";
import type { Terminal } from "./terminal.ts";
import { readDocumentText } from "./texts.ts";
import { EVALUATE_WORDS } from "./wording/evaluate.ts";
import { PROGRESS_WORDS } from "./wording/progress.ts";

interface AnalyzeValues {
  upper: string[];
  lower: string[];
  output: string;
  format?: "json" | "md";
  lang: Language;
  threshold?: number;
  keep?: number;
  lexicon?: string;
  model?: string;
  asOf?: string;
}

export const analyzeCommand: CommandFactory = (start) =>
  new Command("analyze")
    .description("read documents of two sides, find their commitments, propose counterparts; no workspace needed")
    .requiredOption("--upper <files...>", "documents of the upper side: .txt .md .html .docx .pdf, - for stdin")
    .requiredOption("--lower <files...>", "documents of the lower side")
    .option("-o, --output <file>", "file to write, or - for stdout", "-")
    .addOption(
      new Option(
        "--format <format>",
        "json for programs, md for reading (default: by the output's name, else json)",
      ).choices(["json", "md"]),
    )
    .addOption(languageOption())
    .option("--as-of <date>", "date of the analysis, YYYY-MM-DD: says which documents are out of time then", date)
    .option("--threshold <number>", "confidence from which a counterpart is proposed, 0 to 1", share)
    .option("--keep <number>", "candidates kept for each upper commitment", wholeNumber(1, 1000))
    .option("--lexicon <file>", "further synonyms: one group a line, separated by spaces")
    .option("--model <dir>", "folder of your own sentence model (model.onnx with tokenizer.json or vocab.txt)")
    .addHelpText(
      "after",
      `
Examples:
  guantong analyze --upper city.docx --lower district.pdf > analysis.json
  guantong analyze --upper city.txt --lower district-2024.txt district-2025.txt --format md
  cat district.txt | guantong analyze --upper city.docx --lower - -o analysis.json`,
    )
    .action(async (values: AnalyzeValues, command: Command) => {
      const { terminal } = start(command);
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
        format === "json" ? `${JSON.stringify(analysis, null, 2)}\n` : oneShotMarkdown(analysis, values.lang);
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
