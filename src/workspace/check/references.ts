/** Ids are unique, references lead somewhere, trees and restatements have no cycles. */
import { documentOf } from "../../model/index.ts";
import { RESERVED_PREFIXES } from "../sssom-slots.ts";
import { type Context, didYouMean, type Located } from "./context.ts";

export function checkReferences(context: Context): void {
  checkDocumentIds(context);
  checkCommitmentIds(context);
  for (const file of context.reading.documents) {
    const { document, yaml } = file;
    if (context.dangling.jurisdiction(document.issuer)) {
      const known = context.jurisdictions.keys();
      const remedy = `add it to jurisdictions in workspace.yaml${didYouMean(known, document.issuer)}`;
      context.report(yaml.at(["issuer"]), "error", "dangling-issuer", document.issuer, "unknown issuer", remedy);
    }
    for (const [i, basis] of document.basis.entries()) {
      if (basis.document === undefined || !context.dangling.document(basis.document)) continue;
      const remedy = `leave out the document field when that text is not in the workspace${didYouMean(context.documents.keys(), basis.document)}`;
      const at = yaml.at(["basis", i, "document"]);
      context.report(at, "error", "dangling-basis", basis.document, "basis names an unknown document", remedy);
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
      const remedy = `${earlier} has it already; every document has its own`;
      context.report(yaml.at(["id"]), "error", "duplicate-document", document.id, "document id used twice", remedy);
    }
    if (RESERVED_PREFIXES.includes(document.id)) {
      const remedy = `not one of ${RESERVED_PREFIXES.join(", ")}: mapping files use these prefixes`;
      context.report(yaml.at(["id"]), "error", "reserved-id", document.id, "reserved document id", remedy);
    }
  }
}

function checkCommitmentIds(context: Context): void {
  const first = new Map<string, { file: string; line?: number }>();
  for (const { document, commitments } of context.reading.declared) {
    for (const { id, place } of commitments) {
      if (documentOf(id) !== document) {
        const remedy = `write the local id, or begin with ${document}:`;
        context.report(place, "error", "foreign-id", id, "id belongs to another document", remedy);
        continue;
      }
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, place);
      else {
        const remedy = `first defined at ${earlier.file}:${earlier.line}; rename one`;
        context.report(place, "error", "duplicate-id", id, "id used twice", remedy);
      }
    }
  }
}

function checkParent(context: Context, located: Located): void {
  const { id, parent } = located.commitment;
  if (parent === undefined) return;
  const at = context.at(located, "parent");
  if (documentOf(parent) !== documentOf(id)) {
    const remedy = "the commitments of one document form a tree; use restates or a mapping across documents";
    context.report(at, "error", "foreign-parent", parent, "parent in another document", remedy);
  } else if (context.dangling.commitment(parent)) {
    const siblings = located.file.document.commitments.map((c) => c.id);
    context.report(
      at,
      "error",
      "dangling-parent",
      parent,
      "unknown parent",
      `name a commitment of this document${didYouMean(siblings, parent)}`,
    );
  }
}

function checkRestates(context: Context, located: Located): void {
  const { restates } = located.commitment;
  if (restates === undefined || !context.dangling.commitment(restates)) return;
  const remedy = `name an existing commitment${didYouMean(context.commitments.keys(), restates)}`;
  context.report(
    context.at(located, "restates"),
    "error",
    "dangling-restates",
    restates,
    "restates an unknown commitment",
    remedy,
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
      const rule = cycle.length === 1 ? `${field} is the commitment itself:` : `${field} goes round in a circle:`;
      const value = [...cycle, cycle[0]].join(" → ");
      context.report(context.at(located, field), "error", `${field}-cycle`, value, rule, "cut it at one place");
    }
    for (const seen of trail) done.add(seen);
  }
}
