/** 三（五）数据和口径问题: findings, and numbered systems whose names are not published. */
import type { Finding, SystemCount } from "../../analysis/analysis.ts";
import { FINDING_KINDS } from "../../analysis/analysis.ts";
import { FINDING_LABEL } from "../../language/terms.ts";
import { clause, type Naming } from "../naming.ts";
import type { Block } from "../report.ts";
import type { Selection } from "../selection.ts";
import { DATA_WORDS } from "../wording/data.ts";

/** One entry for each kind of finding, then one for the systems. */
export function dataSection(selection: Selection, names: Naming): Block[] {
  const words = DATA_WORDS[names.language];
  const systems = openSystems(selection).map((s) => systemText(s, names));
  const findings = FINDING_KINDS.flatMap((kind) => {
    const texts = joined(selection.findings.filter((f) => f.kind === kind)).map((f) =>
      findingText(f, selection, names),
    );
    return texts.length === 0
      ? []
      : [{ title: FINDING_LABEL[kind][names.language], text: texts.join(names.pause) + names.stop }];
  });
  const entries = [
    ...findings,
    ...(systems.length === 0 ? [] : [{ title: words.systemsLead, text: words.systems(systems.join(names.pause)) }]),
  ];
  return entries.length === 0 ? [{ type: "paragraph", text: words.noFindings }] : [{ type: "list", entries }];
}

/** Missing bases of one document are told together. */
function joined(findings: Finding[]): Finding[] {
  if (findings[0]?.kind !== "basis-missing") return findings;
  const byDocument = new Map<string, Finding>();
  for (const f of findings) {
    const key = f.documents.join(" ");
    const before = byDocument.get(key);
    const title = before ? `${before.values.title}”“${f.values.title}` : (f.values.title ?? "");
    byDocument.set(key, { ...f, values: { ...f.values, title } });
  }
  return [...byDocument.values()];
}

/** A finding as a sentence without its stop. */
export function findingText(f: Finding, selection: Selection, names: Naming): string {
  const documents = f.documents.filter((id) => selection.documents.has(id)).map((id) => names.document(id));
  const items = f.commitments.filter((id) => selection.commitments.has(id)).map((id) => names.item(id));
  const places = names.list([...new Set(items.length > 0 ? items : documents)]);
  const issuers = (f.values.issuers ?? "").split(" ").filter((id) => id !== "");
  const values = {
    ...Object.fromEntries(Object.entries(f.values).map(([k, v]) => [k, clause(v)])),
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

function systemText(s: SystemCount, names: Naming): string {
  const words = DATA_WORDS[names.language];
  const place = names.item(s.commitment);

  return s.count === null ? words.undeclared(place, s.what) : words.system(place, s.what, s.count, s.named, s.unnamed);
}
