/**
 * WordPiece tokens as BERT-like models take them (Devlin et al. 2019): every Chinese character is a word, other words are
 * cut greedily into the longest pieces of the vocabulary, a piece inside a word begins with ##.
 */

/** Longer words are no words of a language and become one unknown token. */
const LONGEST_WORD = 100;
const CHINESE = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2fa1f}]/u;
const SIGN = /[\p{P}\p{S}]/u;

export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #lower: boolean;
  readonly #unknown: number;
  readonly #first: number;
  readonly #last: number;
  /** Fills rows of a batch. */
  readonly padding: number;

  /** @throws RangeError when the vocabulary lacks one of [CLS] [SEP] [UNK] [PAD] */
  constructor(vocabulary: readonly string[], lower: boolean) {
    this.#ids = new Map(vocabulary.map((token, i) => [token, i]));
    this.#lower = lower;
    const id = (token: string) => {
      const found = this.#ids.get(token);
      if (found === undefined) throw new RangeError(`the vocabulary has no ${token}`);
      return found;
    };
    [this.#first, this.#last, this.#unknown, this.padding] = [id("[CLS]"), id("[SEP]"), id("[UNK]"), id("[PAD]")];
  }

  /** Ids with [CLS] and [SEP] round them, `limit` at most. */
  encode(text: string, limit: number): number[] {
    const ids = this.#words(text).flatMap((word) => this.#pieces(word));
    return [this.#first, ...ids.slice(0, limit - 2), this.#last];
  }

  #words(text: string): string[] {
    const folded = this.#lower
      ? text
          .toLowerCase()
          .normalize("NFD")
          .replace(/\p{Mn}/gu, "")
      : text;
    const words: string[] = [];
    let word = "";
    const end = () => {
      if (word !== "") words.push(word);
      word = "";
    };
    for (const c of folded) {
      if (/[\s\p{Cc}\p{Cf}]/u.test(c)) end();
      else if (CHINESE.test(c) || SIGN.test(c)) {
        end();
        words.push(c);
      } else word += c;
    }
    end();
    return words;
  }

  #pieces(word: string): number[] {
    const characters = [...word];
    if (characters.length > LONGEST_WORD) return [this.#unknown];
    const ids: number[] = [];
    for (let from = 0; from < characters.length; ) {
      let to = characters.length;
      let id: number | undefined;
      for (; to > from && id === undefined; to--) {
        id = this.#ids.get((from > 0 ? "##" : "") + characters.slice(from, to).join(""));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#unknown];
      ids.push(id);
      from = to;
    }
    return ids;
  }
}
