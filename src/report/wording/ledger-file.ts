/** Why a file is no ledger. */
import type { Label } from "../../model/index.ts";

export const LEDGER_FILE_WORDS = {
  noWorkbook: (): Label => ({
    zh: "不是可以读取的 .xlsx 工作簿，请将台账另存为 .xlsx 后重试",
    en: "not an .xlsx workbook that can be read; save the ledger as .xlsx and try again",
  }),
  /** `heads`: the head of the key column, in each language. */
  noKeyColumn: (heads: readonly string[]): Label => ({
    zh: `各工作表均无键列${heads.map((head) => `“${head}”`).join("或")}，请重新导出台账，在新文件中填写`,
    en: `no sheet has the key column ${heads.map((head) => `"${head}"`).join(" / ")}; export the ledger again and fill that file`,
  }),
};
