/** Entry of the command line. */
import { EXIT } from "./failure.ts";
import { watchOutput } from "./lost-output.ts";
import { languageAsked, run } from "./program.ts";
import { openTerminal } from "./terminal.ts";

const args = process.argv.slice(2);
let lost = false;
watchOutput(process.stdout, process.stderr, (told) => {
  lost = true;
  openTerminal(process, 0, languageAsked(args) ?? "en").error(told);
  process.exitCode = EXIT.bad;
});

const status = await run(args, process);
process.exitCode = lost ? EXIT.bad : status;
