/** The help of the options that say what is compared, as of when. */
import type { Label } from "../../../model/index.ts";

export const SCOPE_HELP = {
  upper: {
    zh: "上级一方：发布主体或文件（默认：工作区所定）",
    en: "upper side: issuers or documents (default: the workspace's)",
  },
  lower: {
    zh: "下级一方：发布主体或文件（默认：工作区所定）",
    en: "lower side: issuers or documents (default: the workspace's)",
  },
  asOf: {
    zh: "评估时点，写作 YYYY-MM-DD（默认：今日）",
    en: "date of the analysis, YYYY-MM-DD (default: today)",
  },
} satisfies Record<string, Label>;
