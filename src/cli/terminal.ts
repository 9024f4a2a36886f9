/** Where the command line writes: results on stdout, progress and faults of the run on stderr. */
import { createColors } from "picocolors";
import type { Label, Language } from "../model/index.ts";
import { cut } from "./columns.ts";

/** The streams and settings of one run; tests pass their own. */
export interface Streams {
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stdin: NodeJS.ReadableStream;
  env: Record<string, string | undefined>;
}

export interface Terminal {
  streams: Streams;
  /** −1 quiet, 0 usual, 1 verbose. */
  verbosity: -1 | 0 | 1;
  /** Language of faults, errors and notes: English unless --lang says otherwise. */
  language: Language;
  colors: ReturnType<typeof createColors>;
  /** Result, as it is; the line end is the caller's. */
  out(text: string | Uint8Array): void;
  /** On stderr, line by line: what went wrong. */
  error(told: Label): void;
  /** One line on stderr that -q silences. */
  note(line: Label): void;
  /** One line on stderr for -v only. */
  detail(line: string): void;
  /** Progress, only when stderr is a terminal: the line is overwritten by the next one. */
  progress(line: Label): void;
  /** Takes the last line of progress away; what comes then begins a line of its own. */
  done(): void;
}

/** A colour only where somebody looks: NO_COLOR (https://no-color.org) and dumb terminals get none. */
export function openTerminal(streams: Streams, verbosity: Terminal["verbosity"], language: Language): Terminal {
  const colors = (stream: Streams["stdout"]) =>
    createColors(Boolean(stream.isTTY) && !streams.env.NO_COLOR && streams.env.TERM !== "dumb");
  const forErrors = colors(streams.stderr);
  // A line is overwritten by moving the cursor, which a dumb terminal cannot.
  const showsProgress = Boolean(streams.stderr.isTTY) && streams.env.TERM !== "dumb";
  let pending = false;
  const clear = () => {
    if (pending) streams.stderr.write("\r\u001b[K");
    pending = false;
  };
  const line = (text: string) => {
    clear();
    streams.stderr.write(`${text}\n`);
  };
  return {
    streams,
    verbosity,
    language,
    colors: colors(streams.stdout),
    out: (text) => {
      clear();
      streams.stdout.write(text);
    },
    error: (told) => {
      for (const text of told[language].split("\n")) line(`${forErrors.red("guantong:")} ${visible(text)}`);
    },
    note: (text) => {
      if (verbosity >= 0) line(visible(text[language]));
    },
    detail: (text) => {
      if (verbosity > 0) line(forErrors.dim(visible(text)));
    },
    progress: (text) => {
      if (verbosity < 0 || !showsProgress) return;
      clear();
      // One line only: of two the first would stay. Some terminals, as that of a container, say 0 columns.
      streams.stderr.write(cut(visible(text[language]), (streams.stderr.columns || 80) - 1));
      pending = true;
    },
    done: clear,
  };
}

/**
 * Text whose control characters are written out (ESC as \\u001b, as in the faults of a workspace), so that a name cannot
 * steer the terminal. Line ends and tabs stay.
 */
export function visible(text: string): string {
  return text.replace(
    /(?![\n\t])\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
