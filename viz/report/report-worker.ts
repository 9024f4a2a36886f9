/** Reports off the main thread: the page stays quick, and stopping is ending the worker. */
import { answerTo } from "./answer.ts";
import type { ReportAnswer, ReportRequest } from "./request.ts";

const scope = self as unknown as {
  onmessage: unknown;
  postMessage(answer: ReportAnswer, transfer: Transferable[]): void;
};
scope.onmessage = async ({ data }: MessageEvent<ReportRequest>) => {
  const answer = await answerTo(data);
  scope.postMessage(answer, "report" in answer ? [answer.report.buffer] : []);
};
