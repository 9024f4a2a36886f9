/** 三（五）数据和口径问题: findings, and numbered systems whose names are not published. */
import type { Finding, SystemCount } from "../../analysis/analysis.ts";
import { FINDING_KINDS } from "../../analysis/analysis.ts";
import { FINDING_LABEL } from "../../language/terms.ts";
import { clause, type Naming } from "../naming.ts";
import type { Block, Table } from "../report.ts";
import type { Selection } from "../selection.ts";
import { lookedAt } from "../tally.ts";
import { DATA_WORDS } from "../wording/data.ts";
import { LEDGER_WORDS } from "../wording/ledger.ts";
import { NOTHING } from "../wording/nothing.ts";

/** One entry for each kind of finding, with the first of its kind, then one for the systems; annex 3 has all. */
export function dataSection(selection: Selection, names: Naming): Block[] {
  const words = DATA_WORDS[names.language];
  const systems = openSystems(selection).map((s) => systemText(s, names));
  const findings = FINDING_KINDS.flatMap((kind) => {
    const found = selection.findings.filter((f) => f.kind === kind);
    if (found.length === 0) return [];
    const text = findingText(found[0]!, selection, names, true) + (found.length > 1 ? words.etc(found.length) : "");
    return [{ title: FINDING_LABEL[kind][names.language], text: text + names.stop }];
  });
  const unconfirmed = selection.indicators.filter(
    ({ indicator, metric, figures, reference }) =>
      metric.unconfirmed || indicator.unconfirmed || [...figures, ...reference].some((f) => f.unconfirmed),
  );
  const entries = [
    ...findings,
    ...(unconfirmed.length === 0
      ? []
      : [{ title: words.toConfirm, text: words.unconfirmed(unconfirmed.length) + names.stop }]),
    ...(systems.length === 0
      ? []
      : [
          {
            title: words.systemsLead,
            text: words.systems(systems[0]! + (systems.length > 1 ? words.etc(systems.length) : "")),
          },
        ]),
  ];
  return entries.length === 0
    ? [{ type: "paragraph", text: NOTHING[names.language](words.noFindings, lookedAt(selection)) }]
    : [{ type: "list", entries }];
}

/** 附件3: every finding. */
export function findingTable(selection: Selection, names: Naming): Table {
  const words = LEDGER_WORDS[names.language].findingColumns;
  return {
    type: "table",
    id: "findings",
    caption: DATA_WORDS[names.language].findingTable,
    columns: [
      { key: "no", label: words.no, width: 8, align: "center" },
      { key: "kind", label: words.kind, width: 20, align: "center" },
      { key: "text", label: words.text, width: 72 },
    ],
    rows: selection.findings.map((f, i) => [
      String(i + 1),
      FINDING_LABEL[f.kind][names.language],
      findingText(f, selection, names),
    ]),
  };
}

/** A finding as a sentence without its stop; `brief` leaves its long reasons to annex 3. */
export function findingText(f: Finding, selection: Selection, names: Naming, brief = false): string {
  // The finding names the upper list itself; its places are the texts compared instead.
  const told = (id: string) => f.kind !== "genre-mismatch" || selection.documents.get(id)?.side === "lower";
  const documents = f.documents.filter((id) => selection.documents.has(id) && told(id)).map((id) => names.document(id));
  const items = f.commitments.filter((id) => selection.commitments.has(id)).map((id) => names.item(id));
  const places = names.list([...new Set(items.length > 0 ? items : documents)]);
  const issuers = (f.values.issuers ?? "").split(" ").filter((id) => id !== "");
  const values = {
    ...Object.fromEntries(Object.entries(f.values).map(([k, v]) => [k, clause(v)])),
    names: names.issuers(issuers),
    ...(f.kind === "upper-expired" && f.values.to ? { to: names.date(f.values.to) } : {}),
  };
  const words = DATA_WORDS[names.language];
  const sentence = (brief ? words.briefFindings[f.kind] : undefined) ?? words.findings[f.kind];
  return sentence(values, places || names.list(f.documents.filter(told)));
}

/** Systems of the assessed upper documents that are not fully named; annex 3 has all, those of the lower side too. */
function openSystems(selection: Selection): SystemCount[] {
  const chosen = new Set(selection.coverage.filter((c) => c.rule !== "reference-document").map((c) => c.commitment));
  return selection.analysis.systems.filter((s) => chosen.has(s.commitment) && (s.count === null || s.unnamed > 0));
}

function systemText(s: SystemCount, names: Naming): string {
  const words = DATA_WORDS[names.language];
  const place = names.item(s.commitment);

  return s.count === null ? words.undeclared(place, s.what) : words.system(place, s.what, s.count, s.named, s.unnamed);
}
