/** metrics.yaml: metrics are told apart by id, name and alias, and what is said of two does not contradict itself. */

import { METRIC_WORDS } from "../wording/jurisdictions.ts";
import { type Context, near } from "./context.ts";

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
      context.report(
        at("id"),
        "error",
        "duplicate-id",
        record.id,
        METRIC_WORDS.idTwice(yaml.at(["metrics", earlier, "id"]).line),
      );
    } else ids.set(record.id, row);
    for (const [field, name] of [
      ["name", record.name] as const,
      ...record.aliases.map((alias) => ["aliases", alias] as const),
    ]) {
      const owner = names.get(name);
      if (owner !== undefined && owner !== record.id) {
        context.report(at(field), "warning", "ambiguous-name", name, METRIC_WORDS.nameTwice(owner));
      } else names.set(name, record.id);
    }
    for (const [i, { with: other, verdict }] of record.comparable.entries()) {
      if (other === record.id) {
        context.report(at("comparable", i), "error", "self-reference", other, METRIC_WORDS.itself());
        continue;
      }
      if (context.dangling.metric(other)) {
        context.report(
          at("comparable", i, "with"),
          "error",
          "dangling-metric",
          other,
          METRIC_WORDS.unknownOther(near(context.metrics.keys(), other)),
        );
      }
      const ends = [record.id, other].sort();
      const pair = ends.join(" ");
      const said = verdicts.get(pair);
      if (said !== undefined && said !== verdict) {
        context.report(
          at("comparable", i, "verdict"),
          "error",
          "contradiction",
          verdict,
          METRIC_WORDS.contradiction(ends, said),
        );
      } else verdicts.set(pair, verdict);
    }
  }
}
