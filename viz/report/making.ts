/** Makes a report step by step, and stops. */
import type { Analysis } from "../../src/analysis/analysis.ts";
import type { Picture } from "../../src/report/index.ts";
import { OffThread } from "../workers/off-thread.ts";
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
  const maker = new OffThread<ReportRequest, ReportAnswer>(
    () => workerOf("report", () => new Worker(new URL("./report-worker.ts", import.meta.url), { type: "module" })),
    async (request, answer) => answer(await (await import("./answer.ts")).answerTo(request)),
  );
  // Each request has the answer of its own name.
  const drawnBy = async (request: ReportRequest) => ((await maker.ask(request)) as { picture: Picture }).picture;
  const writtenBy = async (request: ReportRequest) => ((await maker.ask(request)) as { report: Uint8Array }).report;
  const done = (async () => {
    if (options.format !== "docx") {
      onStep("write", 1, 1);
      return writtenBy({ report: { analysis, options } });
    }
    const { lang, filters } = options;
    onStep("picture", 1, 3);
    const drawn = await drawnBy({ picture: { analysis, options: { lang, ...(filters ? { filters } : {}) } } });
    onStep("pixels", 2, 3);
    const picture = { ...drawn, png: await pixels(drawn) };
    onStep("write", 3, 3);
    return writtenBy({ report: { analysis, options: { ...options, picture } } });
  })();
  const stop = () => maker.stop();
  done.then(stop, stop);
  return { done, stop };
}

/** Twice as fine as it is shown, for print. */
async function pixels({ svg }: Picture): Promise<Uint8Array> {
  const { svgToPng } = await import("../picture/png.ts");
  return new Uint8Array(await (await svgToPng(svg, 2)).arrayBuffer());
}
