/** Why a comparison has nothing to compare: a side without documents, or with none in force at the analysis date. */
import type { Analysis } from "../analysis/index.ts";
import type { Workspace } from "../model/index.ts";

/** `missing`: sides without any document. `outOfTime`: sides whose documents all stand outside the analysis date. */
export interface NothingCompared {
  missing: string[];
  outOfTime: string[];
}

/** Each sentence names the side, the documents left out with their periods, and the remedy. */
export function nothingCompared(analysis: Analysis, workspace: Workspace): NothingCompared {
  const found: NothingCompared = { missing: [], outOfTime: [] };
  for (const side of ["upper", "lower"] as const) {
    const { documents, issuers } = analysis.scope[side];
    if (documents.length > 0) continue;
    const left = analysis.scope.left.filter((document) => document.side === side);
    const names = issuers.length === 0 ? "" : ` (${issuers.join(", ")})`;
    if (left.length === 0) {
      found.missing.push(
        `the ${side} side${names} has no document: nothing can be compared; import one with --issuer, or choose with --${side}`,
      );
      continue;
    }
    const list = left.map(({ document: id, standing }) => {
      const document = workspace.documents.find((d) => d.id === id);
      const period = `${document?.period?.from ?? document?.date ?? ""}..${document?.period?.to ?? ""}`;
      return `${id} (${period}, ${standing})`;
    });
    found.outOfTime.push(
      `no document of the ${side} side${names} is in force at ${analysis.asOf}, so nothing is compared: ${list.join(", ")}; give --as-of a date within a period, or name the document with --${side}`,
    );
  }
  return found;
}
