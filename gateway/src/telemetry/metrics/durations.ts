import type { Metric, Registry } from 'prom-client';

/** Upper bounds, seconds: from a call within the process to the longest time-out. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Durations of one value of the label. */
interface Tally {
  /** How many end at each bound; those beyond the last are in `count` only. */
  readonly counts: number[];
  sumSeconds: number;
  count: number;
}

/**
 * A histogram of durations by one label. It is read like any other of the registry; a duration is added at the cost of one look-up, where the library's own
 * histogram checks the labels and makes a key of them each time: a tenth of a small request.
 */
export class Durations {
  readonly #tallies = new Map<string, Tally>();
  readonly #label: string;
  readonly name: string;
  readonly help: string;

  constructor(registry: Registry, name: string, help: string, label: string) {
    this.name = name;
    this.help = help;
    this.#label = label;
    registry.registerMetric(this as unknown as Metric);
  }

  add(value: string, durationMs: number): void {
    const seconds = durationMs / 1000;
    const tally = this.#tallyOf(value);
    tally.count += 1;
    tally.sumSeconds += seconds;
    for (let bound = 0; bound < bounds.length; bound += 1) {
      if (seconds > (bounds[bound] ?? 0)) continue;
      tally.counts[bound] = (tally.counts[bound] ?? 0) + 1;
      return;
    }
  }

  /** What the registry asks for. */
  async get() {
    const values = [...this.#tallies].flatMap(([value, tally]) => this.#samples({ [this.#label]: value }, tally));
    return { name: this.name, help: this.help, type: 'histogram', aggregator: 'sum', values };
  }

  #tallyOf(value: string): Tally {
    const known = this.#tallies.get(value);
    if (known) return known;
    const tally = { counts: bounds.map(() => 0), sumSeconds: 0, count: 0 };
    this.#tallies.set(value, tally);
    return tally;
  }

  /** Buckets hold all that is not longer: https://prometheus.io/docs/concepts/metric_types/#histogram */
  #samples(labels: Record<string, string>, { counts, sumSeconds, count }: Tally) {
    let upTo = 0;
    const buckets = bounds.map((le, index) => {
      upTo += counts[index] ?? 0;
      return { metricName: `${this.name}_bucket`, labels: { le, ...labels }, value: upTo };
    });
    return [
      ...buckets,
      { metricName: `${this.name}_bucket`, labels: { le: '+Inf', ...labels }, value: count },
      { metricName: `${this.name}_sum`, labels, value: sumSeconds },
      { metricName: `${this.name}_count`, labels, value: count },
    ];
  }
}
