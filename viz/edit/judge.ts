/** Judgements as changes of the workspace. Each is the reviewer's own row; another reviewer's stays beside it. */
import type { AnalysedCommitment, AnalysedMapping } from "../../src/analysis/analysis.ts";
import { type Decision, MANUAL, type Mapping, type Relation } from "../../src/model/index.ts";
import type { Change } from "../../src/workspace/index.ts";

export interface Judge {
  reviewer: string;
  /** YYYY-MM-DD */
  date: string;
}

/** What is judged about a pair. */
export interface PairJudgement {
  upper: string;
  lower: string;
  relation: Exclude<Relation, "none">;
  missing?: string;
  comment?: string;
}

/**
 * A judgement of a pair. A machine's row that is stored already is agreed to where it stands, so that its signals are
 * kept; anything else becomes a row of the reviewer's own.
 */
export function judgePair(judgement: PairJudgement, stored: AnalysedMapping | undefined, judge: Judge): Change {
  const { upper, lower, relation, missing, comment } = judgement;
  const words = { ...(missing ? { missing } : {}), ...(comment ? { comment } : {}) };
  if (stored !== undefined && !stored.accepted && stored.relation === relation) {
    const row = plain(stored);
    return {
      do: "put-mapping",
      mapping: { ...row, ...words, reviewer: judge.reviewer, reviewerAgreement: 1, reviewDate: judge.date },
    };
  }
  return {
    do: "put-mapping",
    mapping: {
      subject: upper,
      object: lower,
      relation,
      ...words,
      justification: MANUAL,
      author: judge.reviewer,
      date: judge.date,
    },
  };
}

/** "Looked through this document, nothing there." */
export function judgeNone(upper: string, document: string, comment: string, judge: Judge): Change {
  return {
    do: "put-mapping",
    mapping: {
      subject: upper,
      document,
      relation: "none",
      justification: MANUAL,
      author: judge.reviewer,
      date: judge.date,
      ...(comment ? { comment } : {}),
    },
  };
}

/** A decision that is no mapping: not applicable, local, together complete. */
export function decide(
  commitment: AnalysedCommitment["id"],
  issuer: string,
  decision: Decision["decision"],
  reason: string,
  judge: Judge,
): Change {
  return {
    do: "put-decision",
    decision: { commitment, issuer, decision, reason, author: judge.reviewer, date: judge.date },
  };
}

/** The mapping without what the analysis added and without its place in a file. */
function plain(row: AnalysedMapping): Mapping {
  const { id: _id, issuer: _issuer, accepted: _a, fresh: _f, standing: _s, predates: _p, ...mapping } = row;
  const { file: _file, line: _line, ...rest } = mapping;
  return rest;
}
