/** Two analyses compared: which verdicts are new, closed or changed, and what changed them. Pure; order is the later analysis'. */
import type { AnalysedCommitment, AnalysedMapping, Analysis, Coverage, State } from "../analysis/analysis.ts";
import { documentOf } from "../model/index.ts";

/** text: words of the item or of its counterparts · mapping: what people judged · date · scope: documents or issuers */
export const CAUSES = ["text", "mapping", "date", "scope"] as const;
export type Cause = (typeof CAUSES)[number];

export interface VerdictChange {
  commitment: string;
  issuer: string;
  title: string;
  /** Absent: the item was not in that analysis. */
  before?: State;
  after?: State;
  /** Every cause that can be seen, in the order of {@link CAUSES}; at least one. */
  why: Cause[];
}

export interface Comparison {
  before: { asOf: string };
  after: { asOf: string };
  /** Now without a counterpart (or only in an ended plan), and not so before. */
  new: VerdictChange[];
  /** Was so before, and is answered now. */
  closed: VerdictChange[];
  /** Any other change of state (a judgement taken back too), and items that appear or go without being a gap. */
  changed: VerdictChange[];
  /** Gaps that are no longer listed: what was not answered was taken out, which closes nothing. */
  gone: VerdictChange[];
}

const OPEN: readonly State[] = ["gap", "not-seen", "expired"];
/** What closes a gap. A judgement that was taken back, or that is disputed or stale, answers nothing. */
const ANSWERED: readonly State[] = ["covered", "partial", "not-applicable"];

/** Compares verdict by verdict (upper commitment and lower issuer); headings and unnamed slots are left out. */
export function compareAnalyses(before: Analysis, after: Analysis): Comparison {
  const old = index(before);
  const now = index(after);
  const result: Comparison = {
    before: { asOf: before.asOf },
    after: { asOf: after.asOf },
    new: [],
    closed: [],
    changed: [],
    gone: [],
  };
  const keys = [...now.keys(), ...[...old.keys()].filter((k) => !now.has(k))];
  for (const key of keys) {
    const [a, b] = [old.get(key), now.get(key)];
    if (a?.coverage.state === b?.coverage.state) continue;
    const { coverage, title } = (b ?? a)!;
    const change: VerdictChange = {
      commitment: coverage.commitment,
      issuer: coverage.issuer,
      title,
      ...(a ? { before: a.coverage.state } : {}),
      ...(b ? { after: b.coverage.state } : {}),
      why: causes(a, b, before, after),
    };
    const was = a !== undefined && OPEN.includes(a.coverage.state);
    const is = b !== undefined && OPEN.includes(b.coverage.state);
    const answered = b !== undefined && ANSWERED.includes(b.coverage.state);
    const list = is && !was ? "new" : was && b === undefined ? "gone" : was && answered ? "closed" : "changed";
    result[list].push(change);
  }
  return result;
}

interface Verdict {
  coverage: Coverage;
  title: string;
  subject: AnalysedCommitment;
  /** What the verdict rests on: accepted or rejected mappings and "none" rows, with the text at the lower end. */
  rests: { mapping: AnalysedMapping; document: string; fingerprint: string }[];
}

function index(analysis: Analysis): Map<string, Verdict> {
  const commitments = new Map(analysis.commitments.map((c) => [c.id, c]));
  const mappings = new Map(analysis.mappings.map((m) => [m.id, m]));
  const found = new Map<string, Verdict>();
  for (const coverage of analysis.coverage) {
    if (coverage.state === "grouping" || coverage.state === "unnamed") continue;
    const subject = commitments.get(coverage.commitment);
    if (!subject) continue;
    const rests = [...coverage.counterparts, ...coverage.nones, ...coverage.nearMisses].flatMap((id) => {
      const mapping = mappings.get(id);
      if (!mapping) return [];
      const fingerprint = commitments.get(mapping.object ?? "")?.fingerprint ?? "";
      return [{ mapping, document: mapping.document ?? documentOf(mapping.object ?? ":"), fingerprint }];
    });
    found.set(`${coverage.commitment}|${coverage.issuer}`, { coverage, title: subject.title, subject, rests });
  }
  return found;
}

function causes(a: Verdict | undefined, b: Verdict | undefined, before: Analysis, after: Analysis): Cause[] {
  if (a === undefined || b === undefined) return [causeOfPresence((a ?? b)!, a ? after : before, a ? before : after)];
  const issuer = b.coverage.issuer;
  const [then, now] = [lowerDocuments(before, issuer), lowerDocuments(after, issuer)];
  // A document out of scope takes its mappings with it, which is no change of judgement.
  const common = new Set([...now.keys()].filter((id) => then.has(id)));
  const basis = (verdict: Verdict) => verdict.rests.filter((r) => common.has(r.document));
  const text = (v: Verdict) => [v.subject.fingerprint, basis(v).map((r) => [r.mapping.id, r.fingerprint])];
  const fresh = (v: Verdict) => basis(v).map((r) => [r.mapping.id, r.mapping.fresh]);
  const judged = (v: Verdict) => [
    basis(v).map(({ mapping: m }) => [m.id, m.relation, m.accepted, m.reviewDate ?? m.date ?? ""]),
    v.coverage.decision ?? null,
    v.coverage.expectation,
  ];
  const differ = (of: (v: Verdict) => unknown) => JSON.stringify(of(a)) !== JSON.stringify(of(b));
  const found: Cause[] = [];
  const mapping = differ(judged);
  // Where the rows differ their texts differ as a list: then only the words of the item itself tell a change of text.
  if (mapping ? a.subject.fingerprint !== b.subject.fingerprint : differ(text) || differ(fresh)) found.push("text");
  if (mapping) found.push("mapping");
  if (before.asOf !== after.asOf && [...common].some((id) => then.get(id) !== now.get(id))) found.push("date");
  if (common.size !== then.size || common.size !== now.size) found.push("scope");
  // Nothing that the verdict names changed: a text it does not name did, or a period was written differently.
  return found.length > 0 ? found : ["text"];
}

/** Lower documents of an issuer, with how each stands. */
function lowerDocuments(analysis: Analysis, issuer: string): Map<string, string> {
  const documents = analysis.documents.filter((d) => d.side === "lower" && d.issuer === issuer);
  return new Map(documents.map((d) => [d.id, d.standing]));
}

/** Why an item is in one analysis (`present`) and not in the other (`absent`). */
function causeOfPresence(verdict: Verdict, absent: Analysis, present: Analysis): Cause {
  const id = verdict.subject.document;
  const compared = absent.scope.lower.issuers.includes(verdict.coverage.issuer);
  if (compared && absent.documents.some((d) => d.id === id)) return "text";
  const document = present.documents.find((d) => d.id === id);
  const byDate =
    document !== undefined && (document.date > absent.asOf || (document.period?.to ?? "9999-12-31") < absent.asOf);
  return compared && byDate ? "date" : "scope";
}
