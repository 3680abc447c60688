import { Counter, Gauge, type Registry } from 'prom-client';

/** A number that is read when somebody asks for the metrics. One value, or one per value of its label. */
export interface ReadNumber {
  /** In the words of https://prometheus.io/docs/practices/naming/, with `onegrid_` before it. */
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  /** How it is put together over several workers. Default `sum`. */
  readonly aggregator?: 'sum' | 'max' | 'average' | 'first';
  /** True = it only ever grows. */
  readonly isCounter?: boolean;
  read(): number | Iterable<readonly [string, number]>;
}

/** Adds a number that others keep to the metrics. */
export function addReadNumber(
  registry: Registry,
  { name, help, label, aggregator = 'sum', isCounter = false, read }: ReadNumber,
): void {
  const fill = (metric: Counter | Gauge) => {
    metric.reset();
    const numbers = read();
    if (typeof numbers === 'number') metric.inc(numbers);
    else for (const [value, number] of numbers) metric.inc({ [label ?? '']: value }, number);
  };
  const configuration = { name, help, aggregator, labelNames: label ? [label] : [], registers: [registry] };
  if (isCounter)
    new Counter({
      ...configuration,
      collect() {
        fill(this);
      },
    });
  else
    new Gauge({
      ...configuration,
      collect() {
        fill(this);
      },
    });
}
