/** Comments that people wrote into a document's file and whose place a corrected edition takes away: they move to its end. */
import { Lexer } from "yaml";
import { documentPaths, type WorkspaceFiles } from "./files.ts";

/** Stands above comments that lost their place. */
const MOVED = "# 上一版的批注，原处已不在 / comments of the edition before, whose place is gone:";

/** Comments of the edition before that are not in the text any more, put at its end. */
export function withComments(before: string, text: string): string {
  const left = commentsOf(text);
  const moved = commentsOf(before).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (moved.length === 0) return text;
  const head = text.includes(MOVED) ? "" : `\n${MOVED}\n`;
  return `${text.trimEnd()}\n${head}${moved.filter((comment) => comment !== MOVED).join("\n")}\n`;
}

/** Comments that stand under the note that they lost their place. */
export function movedComments(text: string): string[] {
  const at = text.indexOf(MOVED);
  return at < 0 ? [] : commentsOf(text.slice(at + MOVED.length));
}

/** The documents' files in which comments lost their place by a change, with those comments. */
export function commentsMovedBy(
  before: WorkspaceFiles,
  after: WorkspaceFiles,
): { path: string; comments: readonly string[] }[] {
  return documentPaths(after).flatMap((path) => {
    if (after[path] === before[path]) return [];
    const comments = movedComments(after[path]!).slice(movedComments(before[path] ?? "").length);
    return comments.length === 0 ? [] : [{ path, comments }];
  });
}

function commentsOf(text: string): string[] {
  const found: string[] = [];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalar && token.startsWith("#")) found.push(token.trimEnd());
    scalar = token === "\x1f";
  }
  return found;
}
