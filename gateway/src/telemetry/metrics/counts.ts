import type { Metric, Registry } from 'prom-client';

/** How often something with these values of the labels was counted. */
interface Tally {
  readonly values: readonly string[];
  count: number;
}

/** By the value of one label: the tally of the last label, or the same for the next one. */
interface ByValue extends Map<string, Tally | ByValue> {}

/**
 * A counter with labels. It is read like any other of the registry; one is added at the cost of a look-up for each label, where the library's own counter checks the
 * labels and makes a key of them each time.
 */
export class Counts<Label extends string> {
  readonly #labels: readonly [Label, ...Label[]];
  readonly #root: ByValue = new Map();
  readonly #tallies: Tally[] = [];
  readonly name: string;
  readonly help: string;

  constructor(registry: Registry, name: string, help: string, labels: readonly [Label, ...Label[]]) {
    this.name = name;
    this.help = help;
    this.#labels = labels;
    registry.registerMetric(this as unknown as Metric);
  }

  /** @param values one for each label, in their order */
  add(...values: readonly [string, ...string[]]): void {
    let place = this.#root;
    for (let index = 0; index < values.length - 1; index += 1) place = within(place, values[index] ?? '');
    const last = values[values.length - 1] ?? '';
    const tally = place.get(last) as Tally | undefined;
    if (tally) tally.count += 1;
    else place.set(last, this.#newTally(values));
  }

  /** What the registry asks for. */
  async get() {
    const values = this.#tallies.map((tally) => ({
      labels: Object.fromEntries(this.#labels.map((label, index) => [label, tally.values[index] ?? ''])),
      value: tally.count,
    }));
    return { name: this.name, help: this.help, type: 'counter', aggregator: 'sum', values };
  }

  #newTally(values: readonly string[]): Tally {
    const tally = { values, count: 1 };
    this.#tallies.push(tally);
    return tally;
  }
}

function within(place: ByValue, value: string): ByValue {
  const known = place.get(value);
  if (known instanceof Map) return known;
  const deeper: ByValue = new Map();
  place.set(value, deeper);
  return deeper;
}
