/** Evidence: quoted words are found again in the source text, at the place that is written down. */
import {
  type BareText,
  bareText,
  type Evidence,
  isQuoted,
  locate,
  type PolicyDocument,
  type QuotedEvidence,
  textFingerprint,
} from "../../model/index.ts";
import type { DocumentFile } from "../document-file.ts";
import type { Fault, Place } from "../fault.ts";
import { EVIDENCE_WORDS } from "../wording/evidence.ts";
import type { FaultWords } from "../wording/words.ts";
import type { Path } from "../yaml.ts";

/** Evidence with its path in the YAML file. */
export interface PlacedEvidence {
  evidence: Evidence;
  path: Path;
}

/** How a document's source text was found: verified, another version of it, not there, or none is named. */
export type SourceState = "verified" | "changed" | "missing" | "unnamed";

/** All evidence of a document: of its basis, its baselines, its commitments. */
export function evidencesOf({ document, rows, baselineRows }: DocumentFile): PlacedEvidence[] {
  const placed = (list: Evidence[], ...path: (string | number)[]) =>
    list.map((evidence, i) => ({ evidence, path: [...path, "evidence", i] }));
  return [
    ...document.basis.flatMap((basis, i) => placed(basis.evidence, "basis", i)),
    ...document.baselines.flatMap((baseline, i) => placed(baseline.evidence, "baselines", baselineRows[i]!)),
    ...document.commitments.flatMap((commitment, i) => placed(commitment.evidence, "commitments", rows[i]!)),
  ];
}

/** Source texts by file name and by fingerprint; CRLF is made LF, as offsets count. */
export class SourceLibrary {
  readonly #byName = new Map<string, { text: string; sha256: string }>();
  readonly #bare = new Map<string, BareText>();

  constructor(sources: Record<string, string>) {
    for (const [name, raw] of Object.entries(sources)) {
      const text = raw.replace(/\r\n?/g, "\n");
      this.#byName.set(name, { text, sha256: textFingerprint(text) });
    }
  }

  /** The text a document points into; a text of the same name but other content is not that text. */
  find(document: PolicyDocument): { state: SourceState; bare?: BareText; sha256?: string } {
    const { source } = document;
    if (source === undefined) return { state: "unnamed" };
    const named = this.#byName.get(source.file);
    const exact =
      named?.sha256 === source.sha256
        ? named
        : [...this.#byName.values()].find((text) => text.sha256 === source.sha256);
    if (exact === undefined)
      return named === undefined ? { state: "missing" } : { state: "changed", sha256: named.sha256 };
    const bare = this.#bare.get(exact.sha256) ?? bareText(exact.text);
    this.#bare.set(exact.sha256, bare);
    return { state: "verified", bare };
  }
}

/** Checks the evidence of one document, against its source text when there is one. Returns how many were verified. */
export function checkEvidence(
  file: DocumentFile,
  sources: SourceLibrary | undefined,
  faults: Fault[],
): { state: SourceState | undefined; verified: number } {
  const { document, yaml } = file;
  const found = sources?.find(document);
  const quoted = evidencesOf(file).filter((placed): placed is { evidence: QuotedEvidence; path: Path } =>
    isQuoted(placed.evidence),
  );
  const report: Report = (place, severity, code, value, words) =>
    faults.push({ ...place, severity, code, value, words });
  if (quoted.length > 0 && document.source === undefined) {
    report(yaml.at(["id"]), "warning", "quote-without-source", document.id, EVIDENCE_WORDS.noSource());
  }
  if (found?.state === "missing") {
    report(
      yaml.at(["source", "file"]),
      "warning",
      "source-missing",
      document.source!.file,
      EVIDENCE_WORDS.sourceMissing(),
    );
  }
  if (found?.state === "changed") {
    report(
      yaml.at(["source", "sha256"]),
      "error",
      "source-changed",
      document.source!.sha256,
      EVIDENCE_WORDS.sourceChanged(found.sha256),
    );
  }
  let verified = 0;
  for (const { evidence, path } of quoted) {
    if (
      !positionFaults(evidence, yaml.at(path), report) &&
      checkQuotation(evidence, yaml.at(path), document, found?.bare, report)
    ) {
      verified++;
    }
  }
  return { state: found?.state, verified };
}

type Report = (place: Place, severity: Fault["severity"], code: string, value: string, words: FaultWords) => void;

function positionFaults({ start, end }: QuotedEvidence, place: Place, report: Report): boolean {
  if (start === undefined && end === undefined) return false;
  if (start !== undefined && end !== undefined && start < end) return false;
  report(place, "error", "evidence-position", `${start ?? ""}…${end ?? ""}`, EVIDENCE_WORDS.position());
  return true;
}

function checkQuotation(
  evidence: QuotedEvidence,
  place: Place,
  document: PolicyDocument,
  bare: BareText | undefined,
  report: Report,
): boolean {
  const pinned = evidence.start !== undefined;
  if (bare === undefined) {
    if (!pinned && document.source !== undefined) {
      report(place, "warning", "evidence-unpinned", evidence.exact, EVIDENCE_WORDS.unpinned());
    }
    return false;
  }
  const location = locate(bare, evidence);
  if (location.found === "lost") {
    if (location.reason === "absent") {
      report(place, "error", "evidence-lost", evidence.exact, EVIDENCE_WORDS.lost(document.source!.file));
    } else {
      report(
        place,
        "error",
        "evidence-ambiguous",
        evidence.exact,
        EVIDENCE_WORDS.ambiguous(location.candidates.length),
      );
    }
    return false;
  }
  if (!pinned) report(place, "warning", "evidence-unpinned", evidence.exact, EVIDENCE_WORDS.unpinned());
  else if (location.found !== "position") {
    report(place, "warning", "evidence-moved", evidence.exact, EVIDENCE_WORDS.moved());
  }
  return true;
}
