import { tinyFolder } from "../sentence/tiny-model.ts";
import { type Case, tellInBoth } from "./both-languages.ts";
import { asOf, basic, plan, put, work } from "./folder.ts";

tellInBoth("errors of the command line: match", [
  [
    "a number out of range",
    () => ["match", basic, "--keep", "0"],
    "--keep 0: a whole number from 1 to 50\n",
    "--keep 0：应为 1 至 50 的整数\n",
  ],
  [
    "a confidence out of range",
    () => ["match", basic, "--threshold", "2"],
    "--threshold 2: a number from 0 to 1\n",
    "--threshold 2：应为 0 至 1 的数\n",
  ],
  [
    "stdin twice",
    () => ["analyze", "--upper", "-", "--lower", "-"],
    "- (stdin) can be read once only",
    "-（标准输入）只能读取一次，请将其余文本存为文件",
  ],
  [
    "a lexicon with a group of one",
    () => {
      const text = put("plan.txt", plan);
      return ["analyze", "--upper", text, "--lower", text, "--lexicon", put("own.txt", "养老 托老\n\n算力\n")];
    },
    /own\.txt:3: “算力” stands alone; a group holds at least two/,
    /own\.txt:3：“算力”单独成组；每组至少写两个意思相同的说法/,
  ],
  [
    "a lexicon with a single character",
    () => ["match", basic, ...asOf, "--lexicon", put("own.txt", "养 托老\n")],
    /own\.txt:1: “养” is a single character, which occurs in everything/,
    /own\.txt:1：“养”只有一个字，处处都会出现；请写完整的说法/,
  ],
  [
    "a folder that is no model",
    () => ["match", basic, "--model", work],
    /: no model in the folder; it has to hold model\.onnx/,
    /：文件夹中没有模型文件：应有 model\.onnx/,
  ],
  ...(
    [
      ["config.json", "[]", "no JSON object; export or fetch", "config.json 的内容应为一个 JSON 对象。请重新导出"],
      ["config.json", "no", "is not valid JSON; export or fetch", "config.json 不符合 JSON 语法。请重新导出"],
      ["vocab.txt", "低\n", "the vocabulary has no [PAD]; export", "vocab.txt 的词表中没有 [PAD]。请重新导出"],
    ] as const
  ).map(
    ([file, text, en, zh]): Case => [
      `a model with a bad ${file}: ${JSON.stringify(text)}`,
      () => {
        for (const [path, bytes] of Object.entries(tinyFolder())) put(path, bytes);
        put(file, text);
        return ["match", basic, "--model", work];
      },
      en,
      zh,
    ],
  ),
]);
