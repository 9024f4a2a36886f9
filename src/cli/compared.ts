/** Why a comparison has nothing to compare: a side without documents, or with none in force at the analysis date. */
import type { Analysis } from "../analysis/index.ts";
import type { Label, Workspace } from "../model/index.ts";
import { COMPARED_WORDS } from "./wording/compared.ts";

/** `missing`: sides without any document. `outOfTime`: sides whose documents all stand outside the analysis date. */
export interface NothingCompared {
  missing: Label[];
  outOfTime: Label[];
}

/** Each sentence names the side, the documents left out with their periods, and the remedy. */
export function nothingCompared(analysis: Analysis, workspace: Workspace): NothingCompared {
  const found: NothingCompared = { missing: [], outOfTime: [] };
  for (const side of ["upper", "lower"] as const) {
    const { documents, issuers } = analysis.scope[side];
    if (documents.length > 0) continue;
    const left = analysis.scope.left.filter((document) => document.side === side);
    if (left.length === 0) {
      found.missing.push(COMPARED_WORDS.noDocument(side, issuers));
      continue;
    }
    const list = left.map(({ document: id, standing }) => {
      const document = workspace.documents.find((d) => d.id === id);
      const period = `${document?.period?.from ?? document?.date ?? ""}..${document?.period?.to ?? ""}`;
      return { id, period, standing };
    });
    found.outOfTime.push(COMPARED_WORDS.outOfTime(side, issuers, analysis.asOf, list));
  }
  return found;
}
