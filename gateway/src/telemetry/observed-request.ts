import type { EndedRequest } from '../log/operation-line';
import type { RequestMetrics } from './metrics/request-metrics';
import type { CallTelemetry, PlatformStanding, RequestTelemetry, Stage, TraceHeaders } from './telemetry';
import type { CallSpan, EndedCall, RequestTrace } from './tracing/request-trace';

/** What was seen of a request that is over. Moments are those of `performance.now()`, milliseconds. */
export interface Observation {
  readonly ended: EndedRequest;
  readonly startedMs: number;
  /** How long each stage took. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>;
  /** In the order of their ends, no more than are kept. */
  readonly calls: readonly EndedCall[];
}

/** Those who are told of all requests; null = not interested. */
export interface Listeners {
  readonly metrics: RequestMetrics | null;
  /** Gets what was seen of the request when it took as long as this or longer. */
  readonly slow: { readonly thresholdMs: number; write(seen: Observation): void } | null;
}

/** Most calls of one request that are kept for the log of slow operations. */
const callLimit = 100;

/** One request, followed for whoever listens. */
export class ObservedRequest implements RequestTelemetry {
  readonly #listeners: Listeners;
  readonly #trace: RequestTrace | null;
  readonly #startedMs: number;
  readonly #stages: Partial<Record<Stage, number>> = {};
  readonly #calls: EndedCall[] = [];

  /** @param trace null = no traces are kept */
  constructor(listeners: Listeners, trace: RequestTrace | null, startedMs: number) {
    this.#listeners = listeners;
    this.#trace = trace;
    this.#startedMs = startedMs;
    listeners.metrics?.begin();
  }

  get traceId(): string | null {
    return this.#trace?.traceId ?? null;
  }

  stage(stage: Stage, startedMs: number): void {
    const endedMs = performance.now();
    this.#listeners.metrics?.stage(stage, endedMs - startedMs);
    this.#trace?.stage(stage, startedMs, endedMs);
    this.#stages[stage] = (this.#stages[stage] ?? 0) + endedMs - startedMs;
  }

  lookedUp(known: boolean): void {
    this.#listeners.metrics?.lookedUp(known);
  }

  call(subgraph: string, startedMs: number): CallTelemetry {
    return new ObservedCall(this, this.#trace?.call() ?? null, subgraph, startedMs);
  }

  callEnded(span: CallSpan | null, call: EndedCall): void {
    const { metrics, slow } = this.#listeners;
    metrics?.call(call.subgraph, call.endedMs - call.startedMs, call.failure);
    if (span) this.#trace?.callEnded(span, call);
    if (slow && this.#calls.length < callLimit) this.#calls.push(call);
  }

  end(ended: EndedRequest, platforms: readonly PlatformStanding[]): void {
    const { metrics, slow } = this.#listeners;
    const endedMs = performance.now();
    const startedMs = this.#startedMs;
    const durationMs = endedMs - startedMs;
    metrics?.end(ended, durationMs, platforms);
    this.#trace?.end(ended, endedMs);
    // a subscription lasts as long as somebody listens
    const isSlow = slow !== null && ended.operation.kind !== 'subscription' && durationMs >= slow.thresholdMs;
    if (isSlow) slow.write({ ended, startedMs, stages: this.#stages, calls: this.#calls });
  }
}

/** One call of a subgraph; it is over when `end` is called. */
class ObservedCall implements CallTelemetry, EndedCall {
  readonly subgraph: string;
  readonly startedMs: number;
  endedMs = 0;
  failure: string | null = null;
  readonly #request: ObservedRequest;
  readonly #span: CallSpan | null;

  constructor(request: ObservedRequest, span: CallSpan | null, subgraph: string, startedMs: number) {
    this.#request = request;
    this.#span = span;
    this.subgraph = subgraph;
    this.startedMs = startedMs;
  }

  get trace(): TraceHeaders | null {
    return this.#span?.headers ?? null;
  }

  end(endedMs: number, failure: string | null): void {
    this.endedMs = endedMs;
    this.failure = failure;
    this.#request.callEnded(this.#span, this);
  }
}
