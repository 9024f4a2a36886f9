/** `guantong init`: a new, empty workspace. */
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { STORE_WORDS, StoreError, saveWorkspaceFiles, storeError } from "../store/index.ts";
import { emptyWorkspace, WORKSPACE_FILE } from "../workspace/index.ts";
import { jsonSchemas } from "../workspace/json-schema.ts";
import type { CommandFactory } from "./command.ts";
import { examples } from "./help.ts";
import { INIT_HELP } from "./wording/commands/workspace.ts";
import { DONE_WORDS } from "./wording/progress.ts";

export const initCommand: CommandFactory = (start, say) =>
  new Command("init")
    .description(say(INIT_HELP.does))
    .argument("<dir>", say(INIT_HELP.dir))
    .option("--title <title>", say(INIT_HELP.title), "政策衔接分析")
    .addHelpText("after", examples(say, ["guantong init my-workspace --title 江岸区科技创新衔接分析"]))
    .action((folder: string, { title }: { title: string }, command: Command) => {
      const { terminal } = start(command);
      try {
        mkdirSync(folder, { recursive: true });
        if (existsSync(join(folder, WORKSPACE_FILE))) {
          throw new StoreError("conflict", folder, STORE_WORDS.workspaceThere(WORKSPACE_FILE));
        }
        if (readdirSync(folder).some((name) => !name.startsWith("."))) {
          throw new StoreError("conflict", folder, STORE_WORDS.notEmpty());
        }
      } catch (error) {
        throw storeError(error, folder);
      }
      saveWorkspaceFiles(folder, { ...emptyWorkspace(title), ...jsonSchemas() }, {});
      terminal.note(DONE_WORDS.made(folder, join(folder, WORKSPACE_FILE)));
    });
