/** Makes a report step by step, and stops. */
import type { Analysis } from "../../src/analysis/analysis.ts";
import { ToldError } from "../../src/model/index.ts";
import type { Picture } from "../../src/report/index.ts";
import { workerOf } from "../workers/worker-of.ts";
import type { ReportAnswer, ReportRequest, WriteOptions } from "./request.ts";

/** Word wants pixels beside the text; every other format is written at once. */
export type Step = "picture" | "pixels" | "write";

export interface Making {
  /** The bytes of the file. Rejects with what is wrong; never settles after `stop`. */
  done: Promise<Uint8Array>;
  stop(): void;
}

/** Starts making a report in a worker of its own; on this thread where none can be started. */
export function startReport(
  analysis: Analysis,
  options: WriteOptions,
  onStep: (step: Step, at: number, of: number) => void,
): Making {
  const maker = new Maker();
  const done = (async () => {
    if (options.format !== "docx") {
      onStep("write", 1, 1);
      return maker.report({ report: { analysis, options } });
    }
    const { lang, filters } = options;
    onStep("picture", 1, 3);
    const drawn = await maker.picture({ picture: { analysis, options: { lang, ...(filters ? { filters } : {}) } } });
    onStep("pixels", 2, 3);
    const picture = { ...drawn, png: await pixels(drawn) };
    onStep("write", 3, 3);
    return maker.report({ report: { analysis, options: { ...options, picture } } });
  })();
  const end = () => maker.end();
  done.then(end, end);
  return { done, stop: () => maker.stop() };
}

/** Twice as fine as it is shown, for print. */
async function pixels({ svg }: Picture): Promise<Uint8Array> {
  const { svgToPng } = await import("../picture/png.ts");
  return new Uint8Array(await (await svgToPng(svg, 2)).arrayBuffer());
}

/** One worker, asked one thing after the other. */
class Maker {
  private worker: Worker | undefined;
  private stopped = false;

  async picture(request: ReportRequest): Promise<Picture> {
    return (await this.ask(request, "picture")).picture;
  }

  async report(request: ReportRequest): Promise<Uint8Array> {
    return (await this.ask(request, "report")).report;
  }

  end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }

  stop(): void {
    this.stopped = true;
    this.end();
  }

  /** Never settles once it is stopped. */
  private ask<K extends "picture" | "report">(
    request: ReportRequest,
    wanted: K,
  ): Promise<Extract<ReportAnswer, Record<K, unknown>>> {
    return new Promise((resolve, reject) => {
      if (this.stopped) return;
      const settle = (answer: ReportAnswer) => {
        if (this.stopped) return;
        if (wanted in answer) resolve(answer as Extract<ReportAnswer, Record<K, unknown>>);
        else if ("error" in answer) reject(new ToldError(answer.error));
      };
      const here = () => {
        this.end();
        import("./answer.ts")
          .then(({ answerTo }) => answerTo(request))
          .then(settle, (error) => {
            if (!this.stopped) reject(error);
          });
      };
      try {
        this.worker ??= workerOf(
          "report",
          () => new Worker(new URL("./report-worker.ts", import.meta.url), { type: "module" }),
        );
      } catch {
        here();
        return;
      }
      this.worker.onerror = here;
      this.worker.onmessage = ({ data }: MessageEvent<ReportAnswer>) => settle(data);
      this.worker.postMessage(request);
    });
  }
}
