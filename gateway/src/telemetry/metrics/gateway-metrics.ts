import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { SubgraphStanding } from '../../transport/transport-counts';
import { addReadNumber, type ReadNumber } from './read-number';
import { RequestMetrics } from './request-metrics';

interface SubgraphNumber extends Pick<ReadNumber, 'name' | 'help' | 'aggregator' | 'isCounter'> {
  of(standing: SubgraphStanding): number;
}

const breakerStates = { CLOSED: 0, HALF_OPEN: 1, OPEN: 2 } as const;

const subgraphNumbers: readonly SubgraphNumber[] = [
  {
    name: 'breaker_state',
    help: '0 closed, 1 half open, 2 open; over several workers the worst',
    aggregator: 'max',
    of: ({ breaker }) => breakerStates[breaker ?? 'CLOSED'],
  },
  { name: 'requests_in_flight', help: 'Requests on the wire', of: ({ inFlight }) => inFlight },
  { name: 'requests_queued', help: 'Requests that wait for their turn', of: ({ queued }) => queued },
  { name: 'connections', help: 'Open connections', of: ({ connections }) => connections },
  { name: 'retries_total', help: 'Queries that were sent again', isCounter: true, of: ({ retries }) => retries },
  { name: 'refusals_total', help: 'Calls refused without being sent', isCounter: true, of: ({ refusals }) => refusals },
  {
    name: 'shared_total',
    help: 'Queries that shared the answer of an identical one',
    isCounter: true,
    of: ({ shared }) => shared,
  },
  { name: 'breaker_opened_total', help: 'Times that the breaker opened', isCounter: true, of: ({ opened }) => opened },
];

/** All metrics of one process, in a registry of their own. */
export class GatewayMetrics {
  readonly registry = new Registry();
  readonly requests = new RequestMetrics(this.registry);
  readonly #offers: Counter<'result'>;
  readonly #served: Gauge<'version'>;
  readonly #since: Gauge;

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#offers = new Counter({
      name: 'onegrid_supergraph_offers_total',
      help: 'Supergraphs that were offered: taken, or refused and the last good one kept',
      labelNames: ['result'],
      registers,
    });
    this.#served = new Gauge({
      name: 'onegrid_supergraph_info',
      help: 'Version of the supergraph that is served; the value is the number of workers that serve it',
      labelNames: ['version'],
      registers,
    });
    this.#since = new Gauge({
      name: 'onegrid_supergraph_taken_timestamp_seconds',
      help: 'When the supergraph that is served was taken',
      aggregator: 'max',
      registers,
    });
  }

  supergraph({ version, taken }: { readonly version: string; readonly taken: boolean }): void {
    this.#offers.inc({ result: taken ? 'taken' : 'refused' });
    if (!taken) return;
    this.#served.reset();
    this.#served.set({ version }, 1);
    this.#since.set(Date.now() / 1000);
  }

  watchOperations(read: () => { readonly operations: number; readonly characters: number }): void {
    this.add({
      name: 'onegrid_operation_store_operations',
      help: 'Operations that are kept compiled',
      read: () => read().operations,
    });
    this.add({
      name: 'onegrid_operation_store_characters',
      help: 'Size of the operations that are kept compiled; about ten bytes of memory each',
      read: () => read().characters,
    });
  }

  watchSubgraphs(read: () => readonly SubgraphStanding[]): void {
    for (const { name, help, isCounter, of, aggregator } of subgraphNumbers)
      this.add({
        name: `onegrid_subgraph_${name}`,
        help,
        isCounter,
        aggregator,
        label: 'subgraph',
        read: () => read().map((standing) => [standing.subgraph, of(standing)] as const),
      });
  }

  /** Adds a number that others keep. */
  add(number: ReadNumber): void {
    addReadNumber(this.registry, number);
  }

  /** Lets the first process of several gather these with its own. */
  shareWithPrimary(): void {
    AggregatorRegistry.setRegistries([this.registry]);
    new AggregatorRegistry();
  }
}
