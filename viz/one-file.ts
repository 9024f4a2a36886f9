/** Where the one-file page begins: the same script is the page, and in a worker what the worker is named after. */
import type { Work } from "./workers/worker-of.ts";

const WORK: Record<Work, () => Promise<unknown>> = {
  read: () => import("./import/worker.ts"),
  match: () => import("./match/worker.ts"),
  force: () => import("./picture/force-worker.ts"),
  report: () => import("./report/report-worker.ts"),
};

if (typeof document === "undefined") void WORK[self.name as Work]();
else void import("./main.tsx");
