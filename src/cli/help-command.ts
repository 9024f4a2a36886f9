/** `guantong help [command]`: commander's own one says nothing of a command that does not exist. */
import { Command } from "commander";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { examples } from "./help.ts";
import { HELP_WORDS } from "./wording/help.ts";
import { USAGE_WORDS } from "./wording/usage.ts";

export const helpCommand: CommandFactory = (_start, say) =>
  new Command("help")
    .description(say(HELP_WORDS.helpOf))
    .argument("[command]", say(HELP_WORDS.command))
    .addHelpText("after", examples(say, ["guantong help report"]))
    .action((name: string | undefined, _values: object, command: Command) => {
      const program = command.parent!;
      const wanted = name === undefined ? program : program.commands.find((known) => known.name() === name);
      if (wanted === undefined) {
        const known = program.commands.map((other) => other.name()).join(", ");
        throw new InputError(USAGE_WORDS.noSuchCommand(name!, known));
      }
      wanted.outputHelp();
    });
