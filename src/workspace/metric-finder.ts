/** Metrics of a dictionary found by name and unit. */
import { type Metric, textFingerprint } from "../model/index.ts";

/** Metrics by what they are called, and new ones for names that the dictionary lacks. */
export class MetricFinder {
  readonly added: Metric[] = [];
  readonly #ids = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(dictionary: readonly Metric[]) {
    for (const metric of dictionary) {
      for (const name of [metric.name, ...metric.aliases]) {
        this.#ids.set(`${name}|${metric.unit}`, metric.id);
        this.#names.add(name);
      }
    }
  }

  /** The metric of that name in that unit. */
  idOf(name: string, unit: string): string {
    const key = `${name}|${unit}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `metric-${textFingerprint(key).slice(0, 8)}`;
    this.added.push({
      id,
      name: this.#names.has(name) ? `${name}（${unit}）` : name,
      aliases: [],
      kind: /增长|增速|增幅/.test(name) ? "growth" : unit === "%" ? "rate" : "total",
      unit,
      direction: "positive",
      source: "由文本自动提取，口径待核",
      unconfirmed: true,
      comparable: [],
    });
    this.#ids.set(key, id);
    this.#names.add(name);
    return id;
  }
}
