/** What every command of the command line has in common. */
import type { Command } from "commander";
import type { Terminal } from "./terminal.ts";

/** What a command is given besides its own options. */
export interface Run {
  terminal: Terminal;
  /** Says the exit status when it is not 0. */
  exit(status: number): void;
}

/** Makes one command. `start` opens the terminal with the common options of the line that was given. */
export type CommandFactory = (start: (command: Command) => Run) => Command;
