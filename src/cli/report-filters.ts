/** `guantong report`: what the report is narrowed to, from the command line. */
import type { Command } from "commander";
import { type Analysis, STATES } from "../analysis/index.ts";
import { byText, CLASSES, KINDS } from "../model/index.ts";
import { type Filters, given } from "../report/index.ts";
import type { Say } from "./command.ts";
import { InputError } from "./failure.ts";
import { among, listed } from "./listed.ts";
import { REPORT_HELP, REPORT_HELP_OF } from "./wording/commands/report.ts";
import { REPORT_WORDS } from "./wording/report.ts";

/** Adds the filters. Values of one filter are joined by "or", filters by "and". */
export function filterOptions(command: Command, say: Say): Command {
  return command
    .option("--branch <ids...>", say(REPORT_HELP.branch), listed)
    .option("--kind <kinds>", say(REPORT_HELP_OF.kind(KINDS)), among(KINDS))
    .option("--class <classes>", say(REPORT_HELP_OF.class(CLASSES)), among(CLASSES))
    .option("--state <states>", say(REPORT_HELP_OF.state(STATES)), among(STATES))
    .option("--department <names...>", say(REPORT_HELP.department), listed)
    .option("--issuer <ids...>", say(REPORT_HELP.issuer), listed);
}

/** The filters that were asked for. */
export function filtersOf({ branch, kind, class: classes, state, department, issuer }: Filters): Filters {
  return given({ branch, kind, class: classes, state, department, issuer } as Filters) ?? {};
}

/** @throws InputError for a value that the analysis does not hold */
export function checkFilters({ branch, department, issuer }: Filters, analysis: Analysis): void {
  const uppers = new Set(analysis.coverage.map(({ commitment }) => commitment));
  checkAll("--branch", branch, (id) => uppers.has(id), "commitment", [...uppers]);
  checkIssuers(issuer, analysis.scope.lower.issuers);
  const departments = departmentsOf(analysis);
  const names = (part: string) => departments.some((name) => name.includes(part));
  checkAll("--department", department, names, "department", departments);
}

/** @throws InputError for an issuer that is not compared */
export function checkIssuers(wanted: string[] | undefined, compared: readonly string[]): void {
  checkAll("--issuer", wanted, (id) => compared.includes(id), "issuer", compared);
}

function checkAll(
  option: string,
  wanted: string[] | undefined,
  holds: (value: string) => boolean,
  what: "commitment" | "department" | "issuer",
  known: readonly string[],
): void {
  const unknown = wanted?.find((value) => !holds(value));
  if (unknown !== undefined) throw new InputError(REPORT_WORDS.noneSuch(option, unknown, what, known));
}

/** Departments of the upper commitments and of the office's ledger. */
function departmentsOf(analysis: Analysis): string[] {
  const commitments = new Map(analysis.commitments.map((c) => [c.id, c]));
  const named = analysis.coverage.flatMap(({ commitment, ledger }) => {
    const { lead, support } = commitments.get(commitment) ?? { lead: [], support: [] };
    return [...lead, ...support, ledger?.lead ?? "", ledger?.support ?? ""];
  });
  return [...new Set(named)].filter((name) => name !== "").sort(byText);
}
