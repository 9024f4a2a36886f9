/** Who carries an upper commitment, and in which words: the issuer that is shown and all others, in one form. */
import type { Elsewhere, State } from "../../../src/analysis/analysis.ts";
import type { Found } from "../../state/facts.ts";

export interface Carrier {
  issuer: string;
  state: State;
  counterparts: Elsewhere["counterparts"];
}

/** Issuers with an accepted counterpart, the one that is shown first. */
export function carriersOf(id: string, found: Found): Carrier[] {
  const coverage = found.coverage.get(id);
  const own = (coverage?.counterparts ?? []).flatMap((mappingId) => {
    const mapping = found.mappings.get(mappingId);
    const object = mapping?.object === undefined ? undefined : found.commitments.get(mapping.object);
    if (mapping === undefined || object === undefined) return [];
    return {
      id: object.id,
      document: object.document,
      documentTitle: found.documents.get(object.document)?.title ?? object.document,
      title: object.title,
      relation: mapping.relation,
      ...(mapping.missing === undefined ? {} : { missing: mapping.missing }),
      evidence: object.evidence,
      standing: mapping.standing,
    };
  });
  const others = found.analysis.elsewhere.filter((row) => row.commitment === id);
  return [
    ...(coverage !== undefined && own.length > 0
      ? [{ issuer: found.issuer, state: coverage.state, counterparts: own }]
      : []),
    ...others,
  ];
}
