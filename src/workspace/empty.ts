/** The files of a workspace that holds nothing yet. */
import { stringify } from "yaml";
import { DECISION_COLUMNS } from "./decisions.ts";
import { DECISIONS_FILE, LEDGER_FILE, METRICS_FILE, WORKSPACE_FILE, type WorkspaceFiles } from "./files.ts";
import { LEDGER_COLUMNS } from "./ledger.ts";
import { writeTable } from "./tsv.ts";

const GUIDE = `
# 区划和机构：id 用小写字母、数字和连字符；level 为 national、provincial、municipal、district 或 township。
# Jurisdictions: an id of lower-case letters, digits and hyphens; parent is the one above.
#
# jurisdictions:
#   - id: city
#     name: 某某市
#     level: municipal
#   - id: district
#     name: 某某区
#     level: district
#     parent: city
# upper: city
# lower: district
jurisdictions: []
`;

/** `workspace.yaml` with its title, an empty metric dictionary, empty tables. */
export function emptyWorkspace(title: string): WorkspaceFiles {
  const line = (name: string) => `# yaml-language-server: $schema=schema/${name}.schema.json\n`;
  return {
    [WORKSPACE_FILE]: `${line("workspace")}${stringify({ title }, { lineWidth: 0, blockQuote: false })}${GUIDE}`,
    [METRICS_FILE]: `${line("metrics")}metrics: []\n`,
    [DECISIONS_FILE]: writeTable(DECISION_COLUMNS, []),
    [LEDGER_FILE]: writeTable(LEDGER_COLUMNS, []),
  };
}
