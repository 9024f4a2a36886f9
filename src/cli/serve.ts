/** `guantong serve`: the interface in the browser, on this machine. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { startServer, TOKEN_LEAST } from "../server/index.ts";
import type { CommandFactory } from "./command.ts";
import { InputError } from "./failure.ts";
import { examples } from "./help.ts";
import { wholeNumber, workspaceArgument } from "./input.ts";
import { SERVE_HELP } from "./wording/commands/serve.ts";
import { COMMAND_WORDS } from "./wording/errors.ts";
import { OPTION_WORDS } from "./wording/options.ts";
import { DONE_WORDS } from "./wording/progress.ts";

interface ServeValues {
  port?: number;
  open: boolean;
  readOnly?: boolean;
  host: string;
  token?: string;
}

export const serveCommand: CommandFactory = (start, say) =>
  workspaceArgument(new Command("serve"), say)
    .description(say(SERVE_HELP.does))
    .option("--port <number>", say(SERVE_HELP.port), wholeNumber(0, 65535))
    .option("--no-open", say(SERVE_HELP.noOpen))
    .option("--read-only", say(SERVE_HELP.readOnly))
    .option("--host <address>", say(SERVE_HELP.host), host, "127.0.0.1")
    .option("--token <token>", say(SERVE_HELP.token), token)
    .addHelpText(
      "after",
      examples(
        say,
        [
          "guantong serve",
          "guantong serve my-workspace --port 4100 --no-open",
          "guantong serve my-workspace --host 0.0.0.0 --read-only",
        ],
        SERVE_HELP.end,
      ),
    )
    .action(async (folder: string, values: ServeValues, command: Command) => {
      const { terminal } = start(command);
      const beyond = !["127.0.0.1", "::1", "localhost"].includes(values.host);
      const token = values.token ?? (beyond ? randomBytes(16).toString("base64url") : undefined);
      try {
        const server = await startServer({
          workspaceDir: folder,
          pageDir: pageFolder(),
          host: values.host,
          open: values.open,
          readOnly: values.readOnly ?? false,
          ...(values.port === undefined ? {} : { port: values.port }),
          ...(token === undefined ? {} : { token }),
        });
        if (server.heldBy !== undefined) {
          terminal.note(DONE_WORDS.heldBy(server.heldBy));
        } else if (server.readOnly) terminal.note(DONE_WORDS.readOnly());
        terminal.out(`${server.url}\n`);
        terminal.note(DONE_WORDS.stop());
        await new Promise<void>((resolve) => {
          for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
        });
        await server.close();
      } catch (error) {
        throw told(error, values);
      }
    });

/** An empty address would be every one of this machine; that has to be typed: 0.0.0.0. */
function host(value: string): string {
  if (value.trim() === "") throw new InputError(OPTION_WORDS.emptyHost());
  return value;
}

function token(value: string): string {
  if (value.length < TOKEN_LEAST) throw new InputError(OPTION_WORDS.shortToken(TOKEN_LEAST, value.length));
  return value;
}

/** The built page: beside the built command line, or in dist when this runs from the sources. */
function pageFolder(): string {
  const here = import.meta.dirname;
  const places = [join(here, "..", "page"), join(here, "..", "..", "dist", "page")];
  const found = places.find((place) => existsSync(join(place, "index.html")));
  if (found === undefined) throw new InputError(COMMAND_WORDS.pageNotBuilt());
  return found;
}

/** Faults of the network in words; anything else as it is. */
function told(error: unknown, { port, host }: ServeValues): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new InputError(COMMAND_WORDS.portInUse(port));
    case "EACCES":
      return new InputError(COMMAND_WORDS.portReserved(port));
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new InputError(COMMAND_WORDS.noSuchHost(host));
    default:
      return error;
  }
}
