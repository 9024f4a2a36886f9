/** Runs one command line in this process, with streams that are kept. */
import { Readable, Writable } from "node:stream";
import { run } from "../../src/cli/program.ts";

export interface Outcome {
  status: number;
  out: string;
  err: string;
}

class Kept extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get text(): string {
    return Buffer.concat(this.chunks).toString("utf8");
  }
}

export async function guantong(
  args: string[],
  options: { stdin?: string | Uint8Array; tty?: boolean; columns?: number; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const screen = {
    isTTY: options.tty ?? false,
    ...(options.columns === undefined ? {} : { columns: options.columns }),
  };
  const stdout = Object.assign(new Kept(), { ...screen });
  const stderr = Object.assign(new Kept(), { ...screen });
  const stdin = Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]);
  const status = await run(args, { stdout, stderr, stdin, env: options.env ?? {} });
  return { status, out: stdout.text, err: stderr.text };
}
