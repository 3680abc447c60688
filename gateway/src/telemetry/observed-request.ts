import type { EndedRequest } from '../log/operation-line';
import type { RequestMetrics } from './metrics/request-metrics';
import type { CallTelemetry, PlatformStanding, RequestTelemetry, Stage } from './telemetry';
import type { RequestTrace } from './tracing/request-trace';

/** A call of a subgraph, as the log of slow operations tells of it. */
export interface ObservedCall {
  readonly subgraph: string;
  /** Since the request began, milliseconds. */
  readonly startedMs: number;
  readonly durationMs: number;
  /** Null = it gave a usable answer. */
  readonly failure: string | null;
}

/** What was seen of a request that is over. */
export interface Observation {
  readonly ended: EndedRequest;
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  readonly calls: readonly ObservedCall[];
}

/** Those who are told of a request; null = not interested. */
export interface Listeners {
  readonly metrics: RequestMetrics | null;
  readonly trace: RequestTrace | null;
  /** Gets what was seen of the request when it took as long as this or longer. */
  readonly slow: { readonly thresholdMs: number; write(seen: Observation): void } | null;
}

/** Most calls of one request that are kept for the log of slow operations. */
const callLimit = 100;

/** One request, followed for whoever listens. */
export class ObservedRequest implements RequestTelemetry {
  readonly #listeners: Listeners;
  readonly #startedMs: number;
  readonly #stages: Partial<Record<Stage, number>> = {};
  readonly #calls: ObservedCall[] = [];

  constructor(listeners: Listeners, startedMs: number) {
    this.#listeners = listeners;
    this.#startedMs = startedMs;
    listeners.metrics?.begin();
  }

  get traceId(): string | null {
    return this.#listeners.trace?.traceId ?? null;
  }

  stage(stage: Stage, startedMs: number): void {
    const endedMs = performance.now();
    this.#listeners.metrics?.stage(stage, endedMs - startedMs);
    this.#listeners.trace?.stage(stage, startedMs, endedMs);
    this.#stages[stage] = (this.#stages[stage] ?? 0) + endedMs - startedMs;
  }

  lookedUp(known: boolean): void {
    this.#listeners.metrics?.lookedUp(known);
  }

  call(subgraph: string, startedMs: number): CallTelemetry {
    const { trace, metrics } = this.#listeners;
    const span = trace?.call(subgraph, startedMs);
    return {
      trace: span?.headers ?? null,
      end: (endedMs, failure) => {
        metrics?.call(subgraph, endedMs - startedMs, failure);
        span?.end(endedMs, failure);
        this.#keep(subgraph, startedMs, endedMs, failure);
      },
    };
  }

  end(ended: EndedRequest, platforms: readonly PlatformStanding[]): void {
    const { metrics, trace, slow } = this.#listeners;
    const endedMs = performance.now();
    const durationMs = endedMs - this.#startedMs;
    metrics?.end(ended, durationMs, platforms);
    trace?.end(ended, endedMs);
    // a subscription lasts as long as somebody listens
    const isSlow = slow !== null && ended.operation.kind !== 'subscription' && durationMs >= slow.thresholdMs;
    if (isSlow) slow.write({ ended, stages: this.#stages, calls: this.#calls });
  }

  #keep(subgraph: string, startedMs: number, endedMs: number, failure: string | null): void {
    if (!this.#listeners.slow || this.#calls.length >= callLimit) return;
    this.#calls.push({
      subgraph,
      startedMs: startedMs - this.#startedMs,
      durationMs: endedMs - startedMs,
      failure,
    });
  }
}
