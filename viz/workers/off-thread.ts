/**
 * Work off the page's thread: in a worker, which keeps the page quick and is ended at once; on this thread where no
 * worker can be started or its script does not come. Whoever asks cannot tell which it was.
 */
import { type Label, ToldError } from "../../src/model/index.ts";

/** What is answered to a question that has one result: how far it is, the result, or what is wrong. */
export type Answer<Result> = { progress: [done: number, total: number] } | { error: Label } | Result;

/** The same work on this thread; may leave off once `signal` is aborted. Rejects with what is wrong. */
export type Here<Request, Heard> = (
  request: Request,
  answer: (heard: Heard) => void,
  signal: AbortSignal,
) => Promise<void>;

/** One worker, started when it is first needed, or this thread in its place. Takes one request after the other. */
export class OffThread<Request, Heard> {
  private readonly start: () => Worker;
  private readonly here: Here<Request, Heard>;
  private readonly stopping = new AbortController();
  private worker: Worker | undefined;

  /** `start` throws where the browser refuses a worker at once; one that fails later says so with `onerror`. */
  constructor(start: () => Worker, here: Here<Request, Heard>) {
    this.start = start;
    this.here = here;
  }

  /** Hands a request over. Until `stop`, every answer is heard, and what goes wrong on this thread is `failed`. */
  tell(request: Request, heard: (answer: Heard) => void, failed: (error: unknown) => void = reportError): void {
    const { signal } = this.stopping;
    if (signal.aborted) return;
    const unlessStopped =
      <Told>(how: (told: Told) => void) =>
      (told: Told): void => {
        if (!signal.aborted) how(told);
      };
    const here = (): void => {
      this.end();
      this.here(request, unlessStopped(heard), signal).catch(unlessStopped(failed));
    };
    try {
      this.worker ??= this.start();
    } catch {
      here();
      return;
    }
    this.worker.onerror = here;
    this.worker.onmessage = ({ data }: MessageEvent<Heard>) => unlessStopped(heard)(data);
    this.worker.postMessage(request);
  }

  /**
   * Asks for the one result of a request. Never settles after `stop`.
   * @throws ToldError with what the worker says is wrong; what the work itself throws where it is done here.
   */
  ask<Result extends object>(
    this: OffThread<Request, Answer<Result>>,
    request: Request,
    onProgress: (done: number, total: number) => void = () => {},
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      const heard = (answer: Answer<Result>): void => {
        if ("progress" in answer) onProgress(...answer.progress);
        else if ("error" in answer) reject(new ToldError(answer.error));
        else resolve(answer);
      };
      this.tell(request, heard, reject);
    });
  }

  /** Ends the worker, whatever it is at; nothing is heard from now on. */
  stop(): void {
    this.stopping.abort();
    this.end();
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}
