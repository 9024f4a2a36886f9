/** The last step of every reader: tables of contents, captions and page furniture are told from the document's blocks. */
import { contentsOf } from "./contents.ts";
import { findFurniture } from "./furniture.ts";
import { blockText, type DecodedText, type Format, type Furniture, type Omitted, type TextBlock } from "./text.ts";

/** A block as a format's reader drafts it; `fixed` when the format itself says what it is. */
export type BlockDraft = TextBlock & { fixed?: boolean };

export interface Draft {
  text: string;
  format: Format;
  encoding?: string;
  drafts: BlockDraft[];
  title?: string;
  meta?: Record<string, string>;
  omitted?: Omitted[];
  /** What the reader itself knows to be furniture. */
  furniture?: Furniture[];
  /** Published as a web page, or copied from one: look for furniture. */
  page: boolean;
}

const CAPTION =
  /^(?:附?[图表]|图表)\s*[0-9一二三四五六七八九十]+(?:[-－.—]\d+)?(?:[\s:：.、　]|(?=[\u4E00-\u9FFF]))[^。；]{0,60}$/;

export function finish(draft: Draft): DecodedText {
  const texts = draft.drafts.map((block) => blockText(draft, block));
  const contents = contentsOf(texts);
  const page = draft.page
    ? findFurniture(draft.drafts.map(({ start, end }, i) => ({ start, end, text: texts[i]! })))
    : { furniture: [], meta: {} };
  const furnished = new Set(page.furniture.map(({ start }) => start));
  const blocks = draft.drafts.flatMap(({ fixed, ...block }, i): TextBlock[] => {
    if (furnished.has(block.start)) return [];
    if (contents[i]) return [{ ...block, kind: "toc" }];
    if (!fixed && block.kind === "paragraph" && CAPTION.test(texts[i]!)) return [{ ...block, kind: "caption" }];
    return [block];
  });
  const title = draft.title ?? page.title;
  return {
    text: draft.text,
    format: draft.format,
    ...(draft.encoding === undefined ? {} : { encoding: draft.encoding }),
    blocks,
    ...(title === undefined || title === "" ? {} : { title }),
    meta: { ...page.meta, ...draft.meta },
    furniture: [...page.furniture, ...(draft.furniture ?? [])].sort((a, b) => a.start - b.start),
    omitted: draft.omitted ?? [],
  };
}
