/** `guantong match`: counterpart suggestions for what nobody has looked at. */
import { Command } from "commander";
import { analyze } from "../analysis/index.ts";
import { embedUnits, match } from "../match/index.ts";
import { saveWorkspaceFiles } from "../store/index.ts";
import { applyChanges, sourceTexts, suggestionChanges, unitsOfDocument } from "../workspace/index.ts";
import { readLexicon } from "./analyze.ts";
import type { CommandFactory } from "./command.ts";
import { nothingCompared } from "./compared.ts";
import { examples } from "./help.ts";
import {
  openWorkspace,
  type ScopeValues,
  scopeOf,
  scopeOptions,
  share,
  wholeNumber,
  workspaceArgument,
  workspaceFolder,
} from "./input.ts";
import { sentenceModel } from "./sentence-model.ts";
import { MATCH_HELP, MATCHER_HELP } from "./wording/commands/matching.ts";
import { DONE_WORDS, PROGRESS_WORDS } from "./wording/progress.ts";

interface MatchValues extends ScopeValues {
  keep: number;
  threshold?: number;
  lexicon?: string;
  model?: string;
  all?: boolean;
  dryRun?: boolean;
}

export const matchCommand: CommandFactory = (start, say) =>
  scopeOptions(workspaceArgument(new Command("match"), say), say)
    .description(say(MATCH_HELP.does))
    .option("--keep <number>", say(MATCH_HELP.keep), wholeNumber(1, 50), 5)
    .option("--threshold <number>", say(MATCH_HELP.threshold), share)
    .option("--lexicon <file>", say(MATCHER_HELP.lexicon))
    .option("--model <dir>", say(MATCHER_HELP.model))
    .option("--all", say(MATCH_HELP.all))
    .option("--dry-run", say(MATCH_HELP.dryRun))
    .addHelpText(
      "after",
      examples(
        say,
        ["guantong match my-workspace", "guantong match my-workspace --upper cq2024 --lower jiulongpo --dry-run"],
        MATCH_HELP.end,
      ),
    )
    .action(async (folder: string, values: MatchValues, command: Command) => {
      const { terminal } = start(command);
      const {
        workspace,
        files,
        versions,
        folder: root,
      } = openWorkspace(workspaceFolder(folder, values, command), terminal);
      const analysis = analyze(workspace, scopeOf(values));
      const { missing, outOfTime } = nothingCompared(analysis, workspace);
      for (const line of [...missing, ...outOfTime]) terminal.error(line);
      const open = analysis.coverage.filter(({ state, counted }) => counted && (values.all || state === "unreviewed"));
      const sources = sourceTexts(files);
      const embed = values.model === undefined ? undefined : await sentenceModel(values.model, terminal);
      let current = files;
      let count = 0;
      for (const issuer of analysis.scope.lower.issuers) {
        const subjects = new Set(open.filter((c) => c.issuer === issuer).map((c) => c.commitment));
        const documents = new Set(
          analysis.documents.filter((d) => d.side === "lower" && d.issuer === issuer).map((d) => d.id),
        );
        const side = (ids: Iterable<string>) =>
          [...ids].flatMap((id) => {
            const document = workspace.documents.find((d) => d.id === id)!;
            return unitsOfDocument(document, sources[document.source?.file ?? ""]);
          });
        // All upper commitments are matched, the reviewed ones too: rivals for a counterpart are part of the evidence.
        const upper = side(analysis.scope.upper.documents);
        const lower = side(documents);
        if (subjects.size === 0 || lower.length === 0) continue;
        terminal.progress(PROGRESS_WORDS.matching(upper.length, lower.length));
        const vectors = embed && (await embedUnits([...upper, ...lower], embed));
        const { suggestions } = match(upper, lower, {
          keep: values.keep,
          ...(values.threshold === undefined ? {} : { threshold: values.threshold }),
          ...(values.lexicon === undefined ? {} : { lexicon: readLexicon(values.lexicon) }),
          ...(vectors === undefined ? {} : { vectors }),
        });
        const wanted = suggestions.filter(({ subject }) => subjects.has(subject));
        const changes = suggestionChanges(workspace, wanted, subjects, documents, analysis.asOf);
        count += changes.filter((change) => change.do === "put-mapping").length;
        if (values.dryRun) {
          for (const { subject, object, confidence, relation } of wanted) {
            terminal.out(`${subject}\t${object}\t${confidence.toFixed(3)}\t${relation}\n`);
          }
        } else current = applyChanges(current, changes);
      }
      const changed = Object.fromEntries(Object.entries(current).filter(([path, text]) => text !== files[path]));
      saveWorkspaceFiles(root, changed, versions);
      terminal.note(DONE_WORDS.suggested(count, open.length, values.dryRun ?? false));
    });
