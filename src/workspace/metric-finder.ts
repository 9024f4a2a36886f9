/** Metrics of a dictionary found by name and unit. */
import { type Metric, textFingerprint } from "../model/index.ts";

/** Metrics by what they are called, and new ones for names that the dictionary lacks. */
export class MetricFinder {
  readonly added: Metric[] = [];
  readonly #ids = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #units = new Map<string, string>();

  constructor(dictionary: readonly Metric[]) {
    for (const metric of dictionary) {
      this.#units.set(metric.id, metric.unit);
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
    const id = this.#idFor(key, unit);
    this.#ids.set(key, id);
    // An earlier document had it, and it was set apart from its namesake or renamed since: the id still says which it is.
    if (this.#units.has(id)) return id;
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
    this.#names.add(name);
    this.#units.set(id, unit);
    return id;
  }

  /** The id made of a name and unit, with a number behind it where a metric of that id was given another unit. */
  #idFor(key: string, unit: string): string {
    const made = `metric-${textFingerprint(key).slice(0, 8)}`;
    for (let n = 1; ; n++) {
      const id = n === 1 ? made : `${made}-${n}`;
      if ((this.#units.get(id) ?? unit) === unit) return id;
    }
  }
}
