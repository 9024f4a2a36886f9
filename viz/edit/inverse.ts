/** The change that takes a change back, read off the workspace as it was before. */
import { type DocumentRecord, documentOf, type Workspace } from "../../src/model/index.ts";
import { type Change, mappingKey, recordOf, sourceTexts, type WorkspaceFiles } from "../../src/workspace/index.ts";

/** `undefined` where a change is not taken back by another one (single commitments). `files` hold the texts of `before`. */
export function inverseOf(change: Change, before: Workspace, files: WorkspaceFiles = {}): Change | undefined {
  switch (change.do) {
    case "put-mapping":
    case "remove-mapping": {
      const key = mappingKey(change.mapping);
      const old = before.mappings.find((mapping) => mappingKey(mapping) === key);
      if (old) return { do: "put-mapping", mapping: old };
      return { do: "remove-mapping", mapping: change.mapping };
    }
    case "put-decision":
    case "remove-decision": {
      const { commitment, issuer, author } = change.decision;
      const old = before.decisions.find(
        (d) => d.commitment === commitment && d.issuer === issuer && d.author === author,
      );
      if (old) return { do: "put-decision", decision: old };
      return { do: "remove-decision", decision: { commitment, issuer, author } };
    }
    case "put-ledger":
    case "remove-ledger": {
      const { commitment, issuer } = change.entry;
      const old = before.ledger.find((entry) => entry.commitment === commitment && entry.issuer === issuer);
      if (old) return { do: "put-ledger", entry: old };
      return { do: "remove-ledger", entry: { commitment, issuer } };
    }
    case "edit-commitment": {
      const old = before.documents.flatMap((d) => d.commitments).find((c) => c.id === change.id);
      return old && { ...change, fields: asBefore(change.fields, recordOf(old, documentOf(old.id))) };
    }
    case "edit-metric": {
      const old = before.metrics.find(({ id }) => id === change.id);
      return old && { ...change, fields: asBefore(change.fields, old) };
    }
    case "add-metric":
      return { do: "remove-metric", id: change.metric.id };
    case "add-document":
      return { do: "remove-document", id: change.document.id };
    case "update-document":
    case "remove-document": {
      const id = change.do === "update-document" ? change.document.id : change.id;
      const old = documentIn(before, id);
      if (old === undefined) return undefined;
      const file = old.source?.file ?? "";
      const text = sourceTexts(files)[file];
      const what = change.do === "update-document" ? "update-document" : "add-document";
      return { do: what, document: old, ...(text === undefined ? {} : { source: { file, text } }) };
    }
    case "add-jurisdiction":
      return { do: "remove-jurisdiction", id: change.jurisdiction.id };
    default:
      return undefined;
  }
}

/** The same fields with the values they had; what was not there, or an empty list, is taken out. */
function asBefore<Fields extends object>(fields: Fields, old: object): Fields {
  const values = old as Record<string, unknown>;
  const before = (field: string) => {
    const value = values[field];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
  };
  return Object.fromEntries(Object.keys(fields).map((field) => [field, before(field)])) as Fields;
}

function documentIn(workspace: Workspace, id: string): DocumentRecord | undefined {
  const found = workspace.documents.find((document) => document.id === id);
  return found && { ...found, commitments: found.commitments.map((one) => recordOf(one, id)) };
}

/** What a change is about, and how that stands in a workspace: two people's changes to one thing are told by it. */
export function subjectOf(change: Change, workspace: Workspace): { key: string; value: string } {
  const value = (found: unknown) => JSON.stringify(found ?? null);
  switch (change.do) {
    case "put-mapping":
    case "remove-mapping": {
      const key = mappingKey(change.mapping);
      const found = workspace.mappings.find((mapping) => mappingKey(mapping) === key);
      return { key: `mapping ${key}`, value: value(found && { ...found, file: undefined, line: undefined }) };
    }
    case "put-decision":
    case "remove-decision": {
      const { commitment, issuer, author } = change.decision;
      const same = (d: typeof change.decision) =>
        d.commitment === commitment && d.issuer === issuer && d.author === author;
      return { key: `decision ${commitment} ${issuer} ${author}`, value: value(workspace.decisions.find(same)) };
    }
    case "put-ledger":
    case "remove-ledger": {
      const { commitment, issuer } = change.entry;
      const same = (e: typeof change.entry) => e.commitment === commitment && e.issuer === issuer;
      return { key: `ledger ${commitment} ${issuer}`, value: value(workspace.ledger.find(same)) };
    }
    case "edit-commitment":
    case "remove-commitment": {
      const found = workspace.documents.flatMap((d) => d.commitments).find((c) => c.id === change.id);
      return { key: `commitment ${change.id}`, value: value(found && { ...found, order: undefined }) };
    }
    case "insert-commitment":
      return { key: `insert ${change.document} ${change.commitment.id}`, value: "" };
    case "add-metric":
    case "edit-metric":
    case "remove-metric": {
      const id = change.do === "add-metric" ? change.metric.id : change.id;
      return { key: `metric ${id}`, value: value(workspace.metrics.find((m) => m.id === id)) };
    }
    case "add-document":
    case "remove-document": {
      const id = change.do === "add-document" ? change.document.id : change.id;
      return { key: `document ${id}`, value: value(workspace.documents.some((d) => d.id === id)) };
    }
    case "update-document": {
      const { id } = change.document;
      return { key: `document ${id}`, value: value(documentIn(workspace, id)) };
    }
    case "add-jurisdiction":
    case "remove-jurisdiction": {
      const id = change.do === "add-jurisdiction" ? change.jurisdiction.id : change.id;
      return { key: `jurisdiction ${id}`, value: value(workspace.jurisdictions.find((j) => j.id === id)) };
    }
  }
}
