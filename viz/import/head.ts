/** The particulars of an imported document: what was recognised, what a person fills in, and what is wrong with it. */
import {
  type Completeness,
  type Genre,
  isDate,
  type Nature,
  type PolicyDocument,
  SLUG,
  type Workspace,
} from "../../src/model/index.ts";
import {
  documentIdFor,
  idsIn,
  issuerNamed,
  type Particulars,
  particularsOfDocument,
  stemOf,
} from "../../src/workspace/index.ts";
import type { ReadResult } from "./work.ts";

/** Fields as they are typed; empty where nothing is given. */
export interface Head {
  id: string;
  title: string;
  issuer: string;
  number: string;
  date: string;
  from: string;
  to: string;
  nature: Nature;
  completeness: Completeness;
  genre: Genre;
  url: string;
}

export type HeadField = keyof Head;
/** Why a field cannot be taken. */
export type HeadFault = "empty" | "slug" | "taken" | "date" | "order" | "url";

/** What the text says of itself. `recognised` names the fields it gave. */
export function headFrom(
  { text, extraction }: ReadResult,
  file: string,
  workspace: Workspace,
): { head: Head; recognised: HeadField[] } {
  const { title, date, number, period, issuerName } = extraction.document;
  const issuer = issuerNamed(issuerName, workspace.jurisdictions)?.id;
  const given = {
    title: title ?? text.title,
    issuer,
    number,
    date,
    from: period?.from,
    to: period?.to,
  };
  const recognised = (Object.keys(given) as (keyof typeof given)[]).filter((field) => given[field] !== undefined);
  return {
    head: {
      id: documentIdFor(file, idsIn(workspace)),
      title: given.title ?? stemOf(file),
      issuer: issuer ?? "",
      number: number ?? "",
      date: date ?? "",
      from: given.from ?? "",
      to: given.to ?? "",
      nature: "issued",
      // The careful choice: only a person can say that nothing is missing.
      completeness: "abridged",
      genre: "other",
      url: "",
    },
    recognised,
  };
}

/** What a document of the workspace says of itself, for a corrected text of it. */
export function headOf(document: PolicyDocument): Head {
  const { id, title, issuer, number, date, period, nature, completeness, genre, url } = particularsOfDocument(document);
  return {
    id,
    title: title ?? "",
    issuer,
    number: number ?? "",
    date: date ?? "",
    from: period?.from ?? "",
    to: period?.to ?? "",
    nature,
    completeness,
    genre: genre ?? "other",
    url: url ?? "",
  };
}

/** The document that a file is most likely a corrected text of: the same title and issuer, or the same file again. */
export function standingFor(head: Head, file: string, { documents }: Workspace): PolicyDocument | undefined {
  const squeezed = (title: string) => title.replace(/\s/g, "");
  return (
    documents.find((d) => d.issuer === head.issuer && squeezed(d.title) === squeezed(head.title)) ??
    documents.find((d) => d.source !== undefined && d.source.file === `${documentIdFor(file, new Set())}.txt`)
  );
}

/** The first fault of each field. */
export function headFaults(head: Head, taken: ReadonlySet<string>): Partial<Record<HeadField, HeadFault>> {
  const day = (value: string, needed: boolean): HeadFault | undefined =>
    value === "" ? (needed ? "empty" : undefined) : isDate(value) ? undefined : "date";
  const faults: [HeadField, HeadFault | undefined][] = [
    ["id", !SLUG.test(head.id) ? "slug" : taken.has(head.id) ? "taken" : undefined],
    ["title", head.title.trim() === "" ? "empty" : undefined],
    ["issuer", head.issuer === "" ? "empty" : undefined],
    ["date", day(head.date, true)],
    ["from", day(head.from, false)],
    ["to", day(head.to, false) ?? (head.from !== "" && head.to !== "" && head.from > head.to ? "order" : undefined)],
    ["url", head.url !== "" && !/^https?:\/\/\S+$/.test(head.url) ? "url" : undefined],
  ];
  return Object.fromEntries(faults.filter(([, fault]) => fault !== undefined));
}

/** The fields as a record takes them. */
export function particularsOf(head: Head): Particulars {
  const { from, to, number, url, title, ...rest } = head;
  return {
    ...rest,
    title: title.trim(),
    ...(number.trim() === "" ? {} : { number: number.trim() }),
    ...(from === "" && to === "" ? {} : { period: { ...(from === "" ? {} : { from }), ...(to === "" ? {} : { to }) } }),
    ...(url === "" ? {} : { url }),
  };
}
