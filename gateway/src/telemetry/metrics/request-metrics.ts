import { Gauge, type Registry } from 'prom-client';
import type { EndedRequest } from '../../log/operation-line';
import type { PlatformStanding, Stage } from '../telemetry';
import { boundedNames, otherNames } from './bounded-names';
import { Counts } from './counts';
import { Durations } from './durations';
import { addReadNumber } from './read-number';

/** Most different values of a label that outsiders choose. */
const limits = { operations: 200, clients: 50, codes: 100, platforms: 50, reasons: 50 };

const platformStates = ['LIVE', 'STALE', 'DOWN'] as const;

/** Counts requests and what they are made of. Names that clients choose are bounded. */
export class RequestMetrics {
  #inFlight = 0;
  readonly #operationName = boundedNames(limits.operations);
  readonly #client = boundedNames(limits.clients);
  readonly #code = boundedNames(limits.codes);
  readonly #platform = boundedNames(limits.platforms);
  readonly #reason = boundedNames(limits.reasons);
  readonly #requests: Counts<'operation' | 'kind' | 'outcome'>;
  readonly #errors: Counts<'operation' | 'code'>;
  readonly #durations: Durations;
  readonly #stages: Durations;
  readonly #clients: Counts<'client' | 'version'>;
  #known = 0;
  #unknown = 0;
  readonly #calls: Durations;
  readonly #callFailures: Counts<'subgraph' | 'reason'>;
  readonly #reports: Counts<'platform' | 'state'>;
  readonly #platformStates: Gauge<'platform' | 'state'>;
  readonly #lastStates = new Map<string, PlatformStanding['state']>();

  constructor(registry: Registry) {
    const counter = <Label extends string>(name: string, help: string, labels: [Label, ...Label[]]) =>
      new Counts(registry, name, help, labels);
    const durations = (name: string, help: string, label: string) => new Durations(registry, name, help, label);
    this.#requests = counter('onegrid_requests_total', 'Requests of the graph that are over', [
      'operation',
      'kind',
      'outcome',
    ]);
    this.#errors = counter('onegrid_request_errors_total', 'Requests with an error, by each of its codes', [
      'operation',
      'code',
    ]);
    this.#durations = durations('onegrid_request_duration_seconds', 'First byte in to last byte out', 'operation');
    this.#stages = durations('onegrid_stage_duration_seconds', 'Parts of the work on requests', 'stage');
    this.#clients = counter('onegrid_client_requests_total', 'Requests by the program that asked', [
      'client',
      'version',
    ]);
    addReadNumber(registry, {
      name: 'onegrid_operation_store_hits_total',
      help: 'Operations that were compiled already',
      isCounter: true,
      read: () => this.#known,
    });
    addReadNumber(registry, {
      name: 'onegrid_operation_store_misses_total',
      help: 'Operations that had to be compiled',
      isCounter: true,
      read: () => this.#unknown,
    });
    this.#calls = durations('onegrid_subgraph_call_duration_seconds', 'Calls of subgraphs', 'subgraph');
    this.#callFailures = counter('onegrid_subgraph_call_failures_total', 'Calls without a usable answer', [
      'subgraph',
      'reason',
    ]);
    this.#reports = counter('onegrid_platform_reports_total', 'How platforms stood, once per request that asked them', [
      'platform',
      'state',
    ]);
    this.#platformStates = new Gauge({
      name: 'onegrid_platform_state',
      help: '1 for the state that the platform was last seen in; over several workers the share of them',
      labelNames: ['platform', 'state'],
      aggregator: 'average',
      registers: [registry],
    });
    addReadNumber(registry, {
      name: 'onegrid_requests_in_flight',
      help: 'Requests of the graph under way',
      read: () => this.#inFlight,
    });
  }

  begin(): void {
    this.#inFlight += 1;
  }

  stage(stage: Stage, durationMs: number): void {
    this.#stages.add(stage, durationMs);
  }

  lookedUp(known: boolean): void {
    if (known) this.#known += 1;
    else this.#unknown += 1;
  }

  call(subgraph: string, durationMs: number, failure: string | null): void {
    this.#calls.add(subgraph, durationMs);
    if (failure !== null) this.#callFailures.add(subgraph, this.#reason(failure));
  }

  end(ended: EndedRequest, durationMs: number, platforms: readonly PlatformStanding[]): void {
    this.#inFlight -= 1;
    const operation = this.#nameOf(ended);
    const kind = ended.operation.kind ?? 'none';
    this.#requests.add(operation, kind, outcomeOf(ended));
    // a subscription lasts as long as somebody listens
    if (kind !== 'subscription') this.#durations.add(operation, durationMs);
    for (const code of ended.errorCodes) this.#errors.add(operation, this.#code(code));
    const { name = '', version = '' } = ended.client;
    if (this.#client(`${name} ${version}`) === otherNames) this.#clients.add(otherNames, '');
    else this.#clients.add(name, version);
    for (const platform of platforms) this.#stand(platform);
  }

  /** A name is given a series of its own only when its operation was executed: what was refused may have been made up. */
  #nameOf({ operation, errorCodes, status }: EndedRequest): string {
    if (operation.kind === null || (status !== 200 && errorCodes.length > 0)) return 'refused';
    return operation.name === null ? 'unnamed' : this.#operationName(operation.name);
  }

  #stand({ name, state }: PlatformStanding): void {
    const platform = this.#platform(name);
    this.#reports.add(platform, state);
    if (this.#lastStates.get(platform) === state) return;
    this.#lastStates.set(platform, state);
    for (const each of platformStates) this.#platformStates.set({ platform, state: each }, each === state ? 1 : 0);
  }
}

function outcomeOf({ aborted, errorCodes }: EndedRequest): 'aborted' | 'errors' | 'ok' {
  if (aborted) return 'aborted';
  return errorCodes.length > 0 ? 'errors' : 'ok';
}
