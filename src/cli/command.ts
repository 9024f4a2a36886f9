/** What every command of the command line has in common. */
import type { Command } from "commander";
import type { Label, Language } from "../model/index.ts";
import type { Terminal } from "./terminal.ts";

/** What a command is given besides its own options. */
export interface Run {
  terminal: Terminal;
  /** Language of a report: what --lang asks for, else Chinese, the language of those who read it. */
  reportLanguage: Language;
  /** Says the exit status when it is not 0. */
  exit(status: number): void;
}

/** A label in the language of the run. */
export type Say = (label: Label) => string;

/** Makes one command. `start` opens the terminal with the common options of the line that was given; `say` words its help. */
export type CommandFactory = (start: (command: Command) => Run, say: Say) => Command;
