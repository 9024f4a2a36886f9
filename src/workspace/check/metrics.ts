/** metrics.yaml: metrics are told apart by id, name and alias, and what is said of two does not contradict itself. */
import { type Context, didYouMean } from "./context.ts";

export function checkMetrics(context: Context): void {
  const yaml = context.reading.metricsYaml;
  if (yaml === undefined) return;
  const ids = new Map<string, number>();
  const names = new Map<string, string>();
  const verdicts = new Map<string, string>();
  for (const { record, row } of context.reading.metrics) {
    const at = (...path: (string | number)[]) => yaml.at(["metrics", row, ...path]);
    const earlier = ids.get(record.id);
    if (earlier !== undefined) {
      const remedy = `line ${yaml.at(["metrics", earlier, "id"]).line} has it already; rename one`;
      context.report(at("id"), "error", "duplicate-id", record.id, "metric id used twice", remedy);
    } else ids.set(record.id, row);
    for (const [field, name] of [
      ["name", record.name] as const,
      ...record.aliases.map((alias) => ["aliases", alias] as const),
    ]) {
      const owner = names.get(name);
      if (owner !== undefined && owner !== record.id) {
        const remedy = `metric ${owner} goes by it too; a figure named so could be either`;
        context.report(at(field), "warning", "ambiguous-name", name, "name of two metrics", remedy);
      } else names.set(name, record.id);
    }
    for (const [i, { with: other, verdict }] of record.comparable.entries()) {
      if (other === record.id) {
        const remedy = "a metric is always the same as itself; take it out";
        context.report(at("comparable", i), "error", "self-reference", other, "compared with itself:", remedy);
        continue;
      }
      if (context.dangling.metric(other)) {
        const remedy = `name a metric of this file${didYouMean(context.metrics.keys(), other)}`;
        context.report(
          at("comparable", i, "with"),
          "error",
          "dangling-metric",
          other,
          "compared with an unknown metric",
          remedy,
        );
      }
      const pair = [record.id, other].sort().join(" and ");
      const said = verdicts.get(pair);
      if (said !== undefined && said !== verdict) {
        const rule = `${pair} are said to be ${said} and`;
        context.report(
          at("comparable", i, "verdict"),
          "error",
          "contradiction",
          verdict,
          rule,
          "say it once; it holds in both directions",
        );
      } else verdicts.set(pair, verdict);
    }
  }
}
