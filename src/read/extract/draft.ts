/** A commitment on its way: spans in the bare text, no id yet. */
import type { Declaration, Kind } from "../../model/index.ts";
import type { Span } from "../outline/bare.ts";
import type { LeftOutReason } from "./extraction.ts";
import type { Measured } from "./indicator.ts";

export interface Draft extends Span {
  kind: Kind;
  title: string;
  /** End of the heading inside the passage. */
  headingEnd?: number;
  figures: Measured[];
  lead: string[];
  support: string[];
  /** Several brackets name somebody for one sentence each: `lead` and `support` hold all of them. */
  several?: boolean;
  /** Stands behind the bracket that names somebody: those are for what stands before it. */
  behind?: boolean;
  deadline?: string;
  declares: Declaration[];
  assessable: boolean;
  /** Named by a heading or as an item of a list, not taken from a sentence. */
  named: boolean;
  children: Draft[];
  /** Further places that name the same thing. */
  places: Span[];
}

export interface Left extends Span {
  reason: LeftOutReason;
}

export function draft(span: Span, kind: Kind, title: string, rest: Partial<Draft> = {}): Draft {
  return {
    from: span.from,
    to: span.to,
    kind,
    title,
    figures: [],
    lead: [],
    support: [],
    declares: [],
    assessable: true,
    named: false,
    children: [],
    places: [],
    ...rest,
  };
}
