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
  const report = (
    place: Place,
    severity: Fault["severity"],
    code: string,
    value: string,
    rule: string,
    remedy: string,
  ) => faults.push({ ...place, severity, code, value, rule, remedy });
  if (quoted.length > 0 && document.source === undefined) {
    const remedy = "add source: {file, sha256}, or cite a page (url, grade)";
    report(
      yaml.at(["id"]),
      "warning",
      "quote-without-source",
      document.id,
      "quotations without a source text in",
      remedy,
    );
  }
  if (found?.state === "missing") {
    const remedy = "put the text into the sources folder; its quotations were not verified";
    report(yaml.at(["source", "file"]), "warning", "source-missing", document.source!.file, "no source text", remedy);
  }
  if (found?.state === "changed") {
    const remedy = `the text's is ${found.sha256}; compare the texts, then write that and pin again`;
    report(
      yaml.at(["source", "sha256"]),
      "error",
      "source-changed",
      document.source!.sha256,
      "source text has another sha256:",
      remedy,
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

type Report = (
  place: Place,
  severity: Fault["severity"],
  code: string,
  value: string,
  rule: string,
  remedy: string,
) => void;

function positionFaults({ start, end }: QuotedEvidence, place: Place, report: Report): boolean {
  if (start === undefined && end === undefined) return false;
  if (start !== undefined && end !== undefined && start < end) return false;
  const remedy = "write both, start before end, or neither and run guantong check --sources DIR --pin";
  report(place, "error", "evidence-position", `${start ?? ""}…${end ?? ""}`, "bad position", remedy);
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
  const pin = "run guantong check --sources DIR --pin";
  if (bare === undefined) {
    if (!pinned && document.source !== undefined) {
      report(place, "warning", "evidence-unpinned", evidence.exact, "quotation without position", pin);
    }
    return false;
  }
  const location = locate(bare, evidence);
  if (location.found === "lost") {
    if (location.reason === "absent") {
      const remedy = `quote the words as they stand in ${document.source!.file} (white space does not count)`;
      report(place, "error", "evidence-lost", evidence.exact, "quotation is not in the source text:", remedy);
    } else {
      const remedy = "add the words before (prefix) or after it (suffix), or quote more";
      const rule = `quotation stands at ${location.candidates.length} places:`;
      report(place, "error", "evidence-ambiguous", evidence.exact, rule, remedy);
    }
    return false;
  }
  if (!pinned) report(place, "warning", "evidence-unpinned", evidence.exact, "quotation without position", pin);
  else if (location.found !== "position") {
    report(place, "warning", "evidence-moved", evidence.exact, "quotation stands elsewhere than written down:", pin);
  }
  return true;
}
