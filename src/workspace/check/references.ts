/** Ids are unique, references lead somewhere, trees and restatements have no cycles. */
import { documentOf } from "../../model/index.ts";
import { RESERVED_PREFIXES } from "../sssom-slots.ts";
import { COMMITMENT_WORDS, DOCUMENT_WORDS } from "../wording/documents.ts";
import { type Context, type Located, near } from "./context.ts";

export function checkReferences(context: Context): void {
  checkDocumentIds(context);
  checkCommitmentIds(context);
  for (const file of context.reading.documents) {
    const { document, yaml } = file;
    if (context.dangling.jurisdiction(document.issuer)) {
      context.report(
        yaml.at(["issuer"]),
        "error",
        "dangling-issuer",
        document.issuer,
        DOCUMENT_WORDS.unknownIssuer(near(context.jurisdictions.keys(), document.issuer)),
      );
    }
    for (const [i, basis] of document.basis.entries()) {
      if (basis.document === undefined || !context.dangling.document(basis.document)) continue;
      const at = yaml.at(["basis", i, "document"]);
      context.report(
        at,
        "error",
        "dangling-basis",
        basis.document,
        DOCUMENT_WORDS.unknownBasis(near(context.documents.keys(), basis.document)),
      );
    }
  }
  for (const located of context.commitments.values()) {
    checkParent(context, located);
    checkRestates(context, located);
  }
  checkCycles(context, "parent");
  checkCycles(context, "restates");
}

function checkDocumentIds(context: Context): void {
  const first = new Map<string, string>();
  for (const { document, yaml } of context.reading.documents) {
    const earlier = first.get(document.id);
    if (earlier === undefined) first.set(document.id, yaml.file);
    else {
      context.report(yaml.at(["id"]), "error", "duplicate-document", document.id, DOCUMENT_WORDS.idTwice(earlier));
    }
    if (RESERVED_PREFIXES.includes(document.id)) {
      context.report(
        yaml.at(["id"]),
        "error",
        "reserved-id",
        document.id,
        DOCUMENT_WORDS.reservedId(RESERVED_PREFIXES),
      );
    }
  }
}

function checkCommitmentIds(context: Context): void {
  const first = new Map<string, { file: string; line?: number }>();
  for (const { document, commitments } of context.reading.declared) {
    for (const { id, place } of commitments) {
      if (documentOf(id) !== document) {
        context.report(place, "error", "foreign-id", id, COMMITMENT_WORDS.foreignId(document));
        continue;
      }
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, place);
      else {
        context.report(place, "error", "duplicate-id", id, COMMITMENT_WORDS.idTwice(`${earlier.file}:${earlier.line}`));
      }
    }
  }
}

function checkParent(context: Context, located: Located): void {
  const { id, parent } = located.commitment;
  if (parent === undefined) return;
  const at = context.at(located, "parent");
  if (documentOf(parent) !== documentOf(id)) {
    context.report(at, "error", "foreign-parent", parent, COMMITMENT_WORDS.foreignParent());
  } else if (context.dangling.commitment(parent)) {
    const siblings = located.file.document.commitments.map((c) => c.id);
    context.report(at, "error", "dangling-parent", parent, COMMITMENT_WORDS.unknownParent(near(siblings, parent)));
  }
}

function checkRestates(context: Context, located: Located): void {
  const { restates } = located.commitment;
  if (restates === undefined || !context.dangling.commitment(restates)) return;
  context.report(
    context.at(located, "restates"),
    "error",
    "dangling-restates",
    restates,
    COMMITMENT_WORDS.unknownRestates(near(context.commitments.keys(), restates)),
  );
}

/** Reports every cycle once, at the member that stands first in reading order. */
function checkCycles(context: Context, field: "parent" | "restates"): void {
  const done = new Set<string>();
  for (const start of context.commitments.keys()) {
    const trail: string[] = [];
    let id: string | undefined = start;
    while (id !== undefined && !done.has(id) && !trail.includes(id)) {
      trail.push(id);
      id = context.commitments.get(id)?.commitment[field];
    }
    if (id !== undefined && trail.includes(id)) {
      const cycle = trail.slice(trail.indexOf(id));
      const located = context.commitments.get(cycle[0]!)!;
      const value = [...cycle, cycle[0]].join(" → ");
      context.report(
        context.at(located, field),
        "error",
        `${field}-cycle`,
        value,
        cycle.length === 1 ? COMMITMENT_WORDS.itself(field) : COMMITMENT_WORDS.circle(field),
      );
    }
    for (const seen of trail) done.add(seen);
  }
}
