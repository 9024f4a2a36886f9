/** The work itself, in the worker or, where there is none, on the page's own thread. */
import { toldOf } from "../../src/model/index.ts";
import type { ReportAnswer, ReportRequest } from "./request.ts";

/** Never throws: what is wrong is the answer. The same request gives the same bytes everywhere. */
export async function answerTo(request: ReportRequest): Promise<ReportAnswer> {
  try {
    const { stillPicture, writeReport } = await import("../../src/report/index.ts");
    if ("picture" in request) return { picture: stillPicture(request.picture.analysis, request.picture.options) };
    return { report: await writeReport(request.report.analysis, request.report.options) };
  } catch (error) {
    return { error: toldOf(error) };
  }
}
