/**
 * Texts as token ids, by the model's own tokenizer: `tokenizer.json` of any kind (WordPiece, SentencePiece, BPE), or
 * the `vocab.txt` of a BERT, which comes with fixed rules (every Chinese character a word, Devlin et al. 2019).
 */
import { Tokenizer } from "@huggingface/tokenizers";
import { ModelFault } from "./fault.ts";
import { jsonOf, type ModelFiles, textOf } from "./files.ts";

/** Tokens of a text at most: what BERT-like models were trained on. */
const LIMIT = 512;

/** Ids of a text, with the marks the model wants round them. */
export type Encode = (text: string) => number[];

/** @throws ModelFault when the folder has no vocabulary, or one that cannot be used */
export async function openTokens(files: ModelFiles): Promise<Encode> {
  const config = (await jsonOf(files, "tokenizer_config.json")) ?? {};
  const file = ["tokenizer.json", "vocab.txt"].find((path) => files.paths.includes(path));
  if (file === undefined) throw new ModelFault("no-vocabulary");
  const rules =
    file === "vocab.txt"
      ? bertRules(await textOf(files, file), config.do_lower_case !== false)
      : await jsonOf(files, file);
  const limit = await limitOf(files, config);
  try {
    const tokenizer = new Tokenizer(rules as object, config);
    const ids = (text: string, marks: boolean) => tokenizer.encode(text, { add_special_tokens: marks }).ids;
    ids("低", true);
    return (text) => {
      const whole = ids(text, true);
      if (whole.length <= limit) return whole;
      // Too long: the end of the text goes, the marks behind it stay.
      const marks = ids("", true).length;
      const tail = whole.length - ids(text, false).length - leading(whole, ids(text, false));
      return tail > 0 && marks < limit
        ? [...whole.slice(0, limit - tail), ...whole.slice(whole.length - tail)]
        : whole.slice(0, limit);
    };
  } catch (error) {
    throw new ModelFault("bad-file", { file, reason: (error as Error).message });
  }
}

/** How many marks stand before the text. */
function leading(whole: readonly number[], bare: readonly number[]): number {
  const most = whole.length - bare.length;
  for (let at = 0; at < most; at++) if (bare.every((id, i) => whole[at + i] === id)) return at;
  return most;
}

/** What the model says it takes, {@link LIMIT} at most. RoBERTa counts positions from its padding, two further. */
async function limitOf(files: ModelFiles, tokenizer: Record<string, unknown>): Promise<number> {
  const sentence = (await jsonOf(files, "sentence_bert_config.json"))?.max_seq_length;
  const model = await jsonOf(files, "config.json");
  const further = /roberta/.test(String(model?.model_type)) ? 2 : 0;
  const positions = Number(model?.max_position_embeddings) - further;
  const stated = [sentence, tokenizer.model_max_length, positions].map(Number);
  return Math.min(LIMIT, ...stated.filter((one) => Number.isInteger(one) && one >= 8));
}

const MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] as const;

/** The rules of BERT in the form of a `tokenizer.json`. */
function bertRules(vocabulary: string, lowercase: boolean): object {
  const ids = new Map(
    vocabulary
      .replace(/\r?\n$/, "")
      .split(/\r?\n/)
      .map((token, i) => [token, i]),
  );
  const lacking = MARKS.find((mark) => !ids.has(mark));
  if (lacking !== undefined) throw new ModelFault("no-mark", { file: "vocab.txt", name: lacking });
  const special = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  const sequence = { Sequence: { id: "A", type_id: 0 } };
  return {
    version: "1.0",
    added_tokens: MARKS.map((content) => ({
      id: ids.get(content),
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase,
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [special("[CLS]"), sequence, special("[SEP]")],
      pair: [],
      special_tokens: {},
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(ids),
    },
  };
}
