/**
 * Trees: the commitments of both sides as two forests and the links between them, in flat arrays.
 *
 * Every arrangement works on this form: nodes are numbered in reading order (upper side first, parents before their
 * children), so that "subtree" is a range of numbers and one pass forward or backward visits parents or children first.
 * Issuers and documents are the roots; the unnamed slots of one numbered system hang under one node ("+15").
 */
import type { AnalysedCommitment, Analysis, LowerState, Side, State } from "../analysis/analysis.ts";
import { SEVERITY } from "../analysis/analysis.ts";
import { byText, RELATIONS, type Relation } from "../model/index.ts";

export type Role = "issuer" | "document" | "commitment" | "slots" | "slot";
export type NodeState = State | LowerState | "issuer" | "document";

export interface TreeNode {
  /** `issuer/ID`, `document/ID`, a commitment's id, or `PARENT/slots/KIND`. */
  id: string;
  role: Role;
  side: Side;
  title: string;
  state: NodeState;
  /** Issuer of this branch. */
  issuer: string;
  commitment?: AnalysedCommitment;
  /** How many slots a "+15" stands for. */
  slots?: number;
}

export interface Link {
  /** Key of the mapping in the analysis. */
  id: string;
  upper: number;
  lower: number;
  relation: Relation;
  accepted: boolean;
  /** Drawn at rest: accepted ones, and the best suggestion of an item that nobody has reviewed. */
  drawn: boolean;
}

export interface Trees {
  nodes: TreeNode[];
  index: Map<string, number>;
  /** Nodes below this number are the upper side's. */
  upperCount: number;
  /** −1 for roots. */
  parent: Int32Array;
  depth: Uint8Array;
  /** Number of nodes of the subtree, itself included: the subtree of n is n … n + size[n] − 1. */
  size: Int32Array;
  /** Children in reading order. */
  children: number[][];
  roots: number[];
  links: Link[];
}

export const issuerKey = (id: string): string => `issuer/${id}`;
export const documentKey = (id: string): string => `document/${id}`;
export const slotsKey = (parent: string, kind: string): string => `${parent}/slots/${kind}`;

/** The verdict a picture shows for an upper commitment: the worst over the lower issuers of the analysis. */
export function upperStates(analysis: Analysis): Map<string, State> {
  const rank = new Map(SEVERITY.map((state, i) => [state, i]));
  const states = new Map<string, State>();
  for (const { commitment, state } of analysis.coverage) {
    const known = states.get(commitment);
    if (known === undefined || rank.get(state)! < rank.get(known)!) states.set(commitment, state);
  }
  return states;
}

/** Builds both forests. Documents without commitments are left out; ids stay those of the analysis. */
export function treesOf(analysis: Analysis): Trees {
  const upper = upperStates(analysis);
  const lower = new Map(analysis.lower.map((c) => [c.commitment, c.state]));
  const byId = new Map(analysis.commitments.map((c) => [c.id, c]));
  const roots = rootsByDocument(analysis.commitments);
  const nodes: TreeNode[] = [];
  const parents: number[] = [];
  const depths: number[] = [];

  const put = (node: TreeNode, parent: number, depth: number): number => {
    parents.push(parent);
    depths.push(Math.min(depth, 255));
    return nodes.push(node) - 1;
  };
  const stateOf = (c: AnalysedCommitment): NodeState =>
    c.slot
      ? "unnamed"
      : c.side === "upper"
        ? (upper.get(c.id) ?? (c.assessable ? "unreviewed" : "grouping"))
        : (lower.get(c.id) ?? (c.assessable ? "unlinked" : "grouping"));
  const putCommitment = (c: AnalysedCommitment, issuer: string, parent: number, depth: number): void => {
    const role = c.slot ? "slot" : "commitment";
    const { id, side, title } = c;
    const at = put({ id, role, side, title, state: stateOf(c), issuer, commitment: c }, parent, depth);
    let slots: AnalysedCommitment[] | undefined;
    for (const childId of c.children) {
      const child = byId.get(childId);
      if (!child) continue;
      if (!child.slot) putCommitment(child, issuer, at, depth + 1);
      else if (slots) slots.push(child);
      else slots = [child];
    }
    if (slots) putSlots(slots, id, issuer, at, depth + 1);
  };
  /** One node per kind of slot, in the order of kinds, with its slots below. */
  const putSlots = (slots: AnalysedCommitment[], of: string, issuer: string, parent: number, depth: number): void => {
    const kinds = [...new Set(slots.map((slot) => slot.slot!.kind))].sort(byText);
    for (const kind of kinds) {
      const group = slots.filter((slot) => slot.slot!.kind === kind);
      const { side, slot } = group[0]!;
      const title = slot!.what;
      const id = slotsKey(of, kind);
      const at = put({ id, role: "slots", side, title, state: "unnamed", issuer, slots: group.length }, parent, depth);
      for (const one of group) putCommitment(one, issuer, at, depth + 1);
    }
  };
  const putSide = (side: Side): void => {
    const documents = analysis.documents.filter((d) => d.side === side && roots.has(d.id));
    const names = new Map(analysis.jurisdictions.map((j) => [j.id, j.name]));
    for (const issuer of new Set(documents.map((d) => d.issuer))) {
      const title = names.get(issuer) ?? issuer;
      const top = put({ id: issuerKey(issuer), role: "issuer", side, title, state: "issuer", issuer }, -1, 0);
      for (const d of documents) {
        if (d.issuer !== issuer) continue;
        const at = put(
          { id: documentKey(d.id), role: "document", side, title: d.title, state: "document", issuer },
          top,
          1,
        );
        for (const c of roots.get(d.id)!) putCommitment(c, issuer, at, 2);
      }
    }
  };
  putSide("upper");
  const upperCount = nodes.length;
  putSide("lower");
  return connect(analysis, nodes, parents, depths, upperCount);
}

/** Roots per document in the order of the analysis; a commitment whose parent is missing counts as a root. */
function rootsByDocument(commitments: AnalysedCommitment[]): Map<string, AnalysedCommitment[]> {
  const ids = new Set(commitments.map((c) => c.id));
  const roots = new Map<string, AnalysedCommitment[]>();
  for (const c of commitments) {
    if (c.parent !== undefined && ids.has(c.parent)) continue;
    const list = roots.get(c.document);
    if (list) list.push(c);
    else roots.set(c.document, [c]);
  }
  return roots;
}

function connect(
  analysis: Analysis,
  nodes: TreeNode[],
  parents: number[],
  depths: number[],
  upperCount: number,
): Trees {
  const children: number[][] = nodes.map(() => []);
  const roots: number[] = [];
  const size = new Int32Array(nodes.length).fill(1);
  for (const [n, parent] of parents.entries()) (parent < 0 ? roots : children[parent]!).push(n);
  for (let n = nodes.length - 1; n >= 0; n--) if (parents[n]! >= 0) size[parents[n]!]! += size[n]!;
  const index = new Map(nodes.map((node, n) => [node.id, n]));
  return {
    nodes,
    index,
    upperCount,
    parent: Int32Array.from(parents),
    depth: Uint8Array.from(depths),
    size,
    children,
    roots,
    links: linksOf(analysis, index),
  };
}

/** Mappings with two ends, sorted by their ends and then by relation and key, so that no file order shows. */
function linksOf(analysis: Analysis, index: Map<string, number>): Link[] {
  const best = new Set<string>();
  for (const c of analysis.coverage) if (c.state === "unreviewed" && c.suggestions[0]) best.add(c.suggestions[0]);
  const links: Link[] = [];
  for (const m of analysis.mappings) {
    const upper = index.get(m.subject);
    const lower = m.object === undefined ? undefined : index.get(m.object);
    if (upper === undefined || lower === undefined) continue;
    const drawn = m.relation !== "rejected" && m.relation !== "none" && (m.accepted || best.has(m.id));
    links.push({ id: m.id, upper, lower, relation: m.relation, accepted: m.accepted, drawn });
  }
  const rank = new Map(RELATIONS.map((relation, i) => [relation, i]));
  links.sort(
    (a, b) =>
      a.upper - b.upper || a.lower - b.lower || rank.get(a.relation)! - rank.get(b.relation)! || byText(a.id, b.id),
  );
  return links;
}
