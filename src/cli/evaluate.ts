/** `guantong evaluate`: how right an analysis is, against a labelled set. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { type Accuracy, evaluate, formatAccuracy, type Measurable, parseGold } from "../evaluate/index.ts";
import { jsonReason, type Language } from "../model/index.ts";
import { storeError } from "../store/index.ts";
import type { CommandFactory } from "./command.ts";
import { ownAccuracy } from "./evaluate-workspace.ts";
import { InputError } from "./failure.ts";
import { examples } from "./help.ts";
import { readStdin } from "./stdin.ts";
import { EVALUATE_HELP } from "./wording/commands/evaluate.ts";
import { EVALUATE_WORDS } from "./wording/evaluate.ts";

interface EvaluateValues {
  analysis?: string;
  gold?: string;
  workspace?: string;
  sources?: string;
  json?: boolean;
}

export const evaluateCommand: CommandFactory = (start, say) =>
  new Command("evaluate")
    .description(say(EVALUATE_HELP.does))
    .option("--analysis <file>", say(EVALUATE_HELP.analysis))
    .option("--gold <file>", say(EVALUATE_HELP.gold))
    .option("-w, --workspace <dir>", say(EVALUATE_HELP.workspace))
    .option("--sources <dir>", say(EVALUATE_HELP.sources))
    .option("--json", say(EVALUATE_HELP.json))
    .addHelpText(
      "after",
      examples(
        say,
        [
          "guantong analyze --upper province.txt --lower city.txt -o analysis.json",
          "guantong evaluate --analysis analysis.json --gold labelled.tsv",
          "guantong evaluate --workspace graph-data --sources originals",
          "guantong evaluate --workspace my-workspace --json",
        ],
        EVALUATE_HELP.end,
      ),
    )
    .action(async (values: EvaluateValues, command: Command) => {
      const { terminal } = start(command);
      const { analysis, gold, workspace, sources } = values;
      const lang = terminal.language;
      if (workspace !== undefined) {
        if (analysis !== undefined || gold !== undefined) throw new InputError(EVALUATE_WORDS.ownLabels());
        const measures = await ownAccuracy(workspace, sources, terminal);
        const worded = measures.map((m) => formatAccuracy({ ...m, set: OWN[lang] + m.set }, lang));
        terminal.out(values.json ? `${JSON.stringify(measures, null, 2)}\n` : `${worded.join("\n\n")}\n`);
        return;
      }
      if (analysis === undefined || gold === undefined || sources !== undefined)
        throw new InputError(EVALUATE_WORDS.whatToMeasure());
      const text = analysis === "-" ? new TextDecoder().decode(await readStdin(terminal.streams)) : read(analysis);
      const accuracy = measured(parseAnalysis(text, analysis), gold);
      terminal.out(values.json ? `${JSON.stringify(accuracy, null, 2)}\n` : `${formatAccuracy(accuracy, lang)}\n`);
    });

/** Who labelled the set, said before its name. */
const OWN: Record<Language, string> = { zh: "本项目自行研判，非独立标注：", en: "own judgement, not independent: " };

function measured(analysis: Measurable, gold: string): Accuracy {
  return evaluate(analysis, parseGold(read(gold), basename(gold)));
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw storeError(error, path);
  }
}

function parseAnalysis(text: string, path: string): Measurable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new InputError(EVALUATE_WORDS.notJson(path, jsonReason(error)));
  }
  const lists = ["documents", "commitments", "mappings", "coverage"];
  const missing = lists.find((key) => !Array.isArray((value as Record<string, unknown> | null)?.[key]));
  if (missing !== undefined) throw new InputError(EVALUATE_WORDS.noList(path, missing));
  return value as Measurable;
}
