/** `guantong schema`: the JSON Schemas with which editors complete and check the YAML files. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { contentVersion, loadWorkspaceFiles, saveWorkspaceFiles } from "../store/index.ts";
import { jsonSchemas } from "../workspace/json-schema.ts";
import type { CommandFactory } from "./command.ts";
import { examples } from "./help.ts";
import { workspaceArgument } from "./input.ts";
import { SCHEMA_HELP } from "./wording/commands/workspace.ts";
import { DONE_WORDS } from "./wording/progress.ts";

export const schemaCommand: CommandFactory = (start, say) =>
  workspaceArgument(new Command("schema"), say)
    .description(say(SCHEMA_HELP.does))
    .addHelpText("after", examples(say, ["guantong schema my-workspace"]))
    .action((folder: string, _values: object, command: Command) => {
      const { terminal } = start(command);
      const { folder: root } = loadWorkspaceFiles(folder);
      const schemas = jsonSchemas();
      const present = Object.keys(schemas).filter((path) => existsSync(join(root, path)));
      const versions = Object.fromEntries(
        present.map((path) => [path, contentVersion(readFileSync(join(root, path)))]),
      );
      saveWorkspaceFiles(root, schemas, versions);
      for (const path of Object.keys(schemas)) terminal.note(DONE_WORDS.wrote(join(folder, path)));
    });
