/** 三（五）数据和口径问题: findings, and numbered systems whose names are not published. */
import type { Finding, SystemCount } from "../../analysis/analysis.ts";
import { FINDING_LABEL } from "../../language/terms.ts";
import type { Naming } from "../naming.ts";
import type { Block } from "../report.ts";
import type { Selection } from "../selection.ts";
import { DATA_WORDS } from "../wording/data.ts";

export function dataSection(selection: Selection, names: Naming): Block[] {
  const words = DATA_WORDS[names.language];
  const systems = openSystems(selection);
  return [
    ...(selection.findings.length === 0
      ? [{ type: "paragraph" as const, text: words.noFindings }]
      : [
          {
            type: "list" as const,
            entries: selection.findings.map((f) => ({
              title: FINDING_LABEL[f.kind][names.language],
              text: findingText(f, selection, names) + names.stop,
            })),
          },
        ]),
    ...(systems.length === 0
      ? []
      : [
          { type: "paragraph" as const, text: words.systemsLead },
          {
            type: "list" as const,
            entries: systems.map((s) => ({
              title: names.item(s.commitment),
              text: systemText(s, selection, names) + names.stop,
            })),
          },
        ]),
  ];
}

/** A finding as a sentence without its stop. */
export function findingText(f: Finding, selection: Selection, names: Naming): string {
  const documents = f.documents.filter((id) => selection.documents.has(id)).map((id) => names.document(id));
  const items = f.commitments.filter((id) => selection.commitments.has(id)).map((id) => names.item(id));
  const places = names.list([...new Set([...items, ...documents])]);
  const issuers = (f.values.issuers ?? "").split(" ").filter((id) => id !== "");
  const values = {
    ...f.values,
    names: names.issuers(issuers),
    ...(f.kind === "upper-expired" && f.values.to ? { to: names.date(f.values.to) } : {}),
  };
  return DATA_WORDS[names.language].findings[f.kind](values, places || names.list(f.documents));
}

/** Systems of the documents compared that are not fully named; of a branch only, where the report is of a branch. */
function openSystems(selection: Selection): SystemCount[] {
  const chosen = new Set(selection.coverage.map((c) => c.commitment));
  return selection.analysis.systems.filter((s) => {
    const side = selection.commitments.get(s.commitment)?.side;
    const wanted =
      side === "upper"
        ? chosen.has(s.commitment)
        : !selection.narrowed && selection.issuers.includes(selection.documents.get(s.document)?.issuer ?? "");
    return wanted && (s.count === null || s.unnamed > 0);
  });
}

function systemText(s: SystemCount, selection: Selection, names: Naming): string {
  const words = DATA_WORDS[names.language];
  const place = names.document(selection.commitments.get(s.commitment)?.document ?? s.document);
  return s.count === null ? words.undeclared(place, s.what) : words.system(place, s.what, s.count, s.named, s.unnamed);
}
