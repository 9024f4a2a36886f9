/** Real threads: Node's workers, spoken to the way a page speaks to its own. */
import { Worker as Thread } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { ToldError } from "../../src/model/index.ts";
import { type Answer, type Here, OffThread } from "../../viz/workers/off-thread.ts";

type Said = Answer<{ sum: number; thread: string }>;
type Adding = OffThread<number[], Said>;

/** A thread with what {@link OffThread} uses of a page's worker. */
class PageWorker {
  onmessage: ((event: { data: Said }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly ended: Promise<number>;
  private readonly thread: Thread;

  constructor(script: string) {
    this.thread = new Thread(script, { eval: true });
    this.thread.on("message", (data) => this.onmessage?.({ data }));
    this.thread.on("error", (error) => this.onerror?.(error));
    this.ended = new Promise((resolve) => this.thread.on("exit", resolve));
  }

  postMessage(request: number[]): void {
    this.thread.postMessage(request);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}

const ADDS = `
const { parentPort } = require("node:worker_threads");
let asked = 0;
parentPort.on("message", (numbers) => {
  asked++;
  numbers.forEach((n, i) => parentPort.postMessage({ progress: [i + 1, numbers.length] }));
  if (numbers.length === 0) parentPort.postMessage({ error: { zh: "没有数", en: "no numbers" } });
  else parentPort.postMessage({ sum: numbers.reduce((a, b) => a + b), thread: "worker, request " + asked });
});`;
const NEVER_ANSWERS = `require("node:worker_threads").parentPort.on("message", () => {});`;
const BREAKS_OFF = `require("node:worker_threads").parentPort.on("message", () => { throw new Error("broken") });`;

const addHere: Here<number[], Said> = async (numbers, answer) => {
  for (const i of numbers.keys()) answer({ progress: [i + 1, numbers.length] });
  if (numbers.length === 0) throw new ToldError({ zh: "没有数", en: "no numbers" });
  answer({ sum: numbers.reduce((a, b) => a + b), thread: "here" });
};

/** An adder over such a script, and the workers it started. */
function adder(script: string | Error, here = addHere): { adding: Adding; started: PageWorker[] } {
  const started: PageWorker[] = [];
  const adding: Adding = new OffThread(() => {
    if (typeof script !== "string") throw script;
    const worker = new PageWorker(script);
    started.push(worker);
    return worker as unknown as Worker;
  }, here);
  return { adding, started };
}

const WAYS: [name: string, script: string | Error, thread: string][] = [
  ["in a worker", ADDS, "worker, request 1"],
  ["here where none can be started", new Error("no workers here"), "here"],
  ["here where its script does not come", "this is no script", "here"],
  ["here where it breaks off", BREAKS_OFF, "here"],
];

describe.each(WAYS)("work off the thread, done %s", (_name, script, thread) => {
  it("tells how far it is, then the result", async () => {
    const { adding, started } = adder(script);
    const progress: [number, number][] = [];
    const result = await adding.ask([1, 2, 4], (...at) => progress.push(at));
    expect(result).toEqual({ sum: 7, thread });
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    adding.stop();
    await Promise.all(started.map((worker) => worker.ended));
  });

  it("says what is wrong in both languages", async () => {
    const { adding } = adder(script);
    const wrong = await adding.ask([]).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(ToldError);
    expect((wrong as ToldError).told).toEqual({ zh: "没有数", en: "no numbers" });
    adding.stop();
  });
});

describe("work off the thread", () => {
  it("asks one worker one thing after the other", async () => {
    const { adding, started } = adder(ADDS);
    expect(await adding.ask([1])).toEqual({ sum: 1, thread: "worker, request 1" });
    expect(await adding.ask([2])).toEqual({ sum: 2, thread: "worker, request 2" });
    expect(started).toHaveLength(1);
    adding.stop();
  });

  it("hears every answer where there are several", async () => {
    const { adding } = adder(ADDS);
    const heard: Said[] = [];
    await new Promise<void>((resolve, reject) => {
      const hear = (answer: Said): void => {
        heard.push(answer);
        if ("sum" in answer) resolve();
      };
      adding.tell([1, 2], hear, reject);
    });
    expect(heard).toEqual([{ progress: [1, 2] }, { progress: [2, 2] }, { sum: 3, thread: "worker, request 1" }]);
    adding.stop();
  });

  it("ends the worker when it is stopped, and is silent from then on", async () => {
    const { adding, started } = adder(NEVER_ANSWERS);
    const settled: string[] = [];
    const settle = (how: string) => () => void settled.push(how);
    adding.ask([1]).then(settle("result"), settle("error"));
    adding.stop();
    await started[0]!.ended;
    adding.ask([1]).then(settle("result"), settle("error"));
    expect(started).toHaveLength(1);
    await new Promise((next) => setTimeout(next));
    expect(settled).toEqual([]);
  });

  it("lets the work know that it is stopped while it is done here, and hears neither its answer nor its fault", async () => {
    for (const end of ["answers", "throws"]) {
      let [goOn, over] = [() => {}, () => {}];
      const waiting = new Promise<void>((resolve) => (goOn = resolve));
      const done = new Promise<void>((resolve) => (over = resolve));
      let aborted: boolean | undefined;
      const { adding } = adder(new Error("no workers here"), async (_numbers, answer, signal) => {
        await waiting;
        aborted = signal.aborted;
        over();
        if (end === "throws") throw new Error("too late");
        answer({ sum: 0, thread: "here" });
      });
      const settled: string[] = [];
      adding.ask([1]).then(
        () => settled.push("result"),
        () => settled.push("error"),
      );
      adding.stop();
      goOn();
      await done;
      await new Promise((next) => setTimeout(next));
      expect([aborted, settled]).toEqual([true, []]);
    }
  });
});
