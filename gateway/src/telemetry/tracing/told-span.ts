import type { Attributes, HrTime, SpanContext, SpanKind, SpanStatus } from '@opentelemetry/api';

/** A moment: milliseconds since 1970, or OpenTelemetry's seconds and nanoseconds since then. */
type Moment = number | HrTime;

/** Which span another one names. Ids are hexadecimal. */
export type ToldContext = Pick<SpanContext, 'traceId' | 'spanId' | 'traceFlags' | 'isRemote'>;

/** Returns a context without its state, which is no plain value. */
export function toldContext({ traceId, spanId, traceFlags, isRemote }: SpanContext): ToldContext {
  return { traceId, spanId, traceFlags, isRemote };
}

/** What is told of a span that is over: nothing but values, so that it can go to another thread. */
export interface ToldSpan {
  readonly told: 'span';
  /** Which part of the program it is of: the name of OpenTelemetry's tracer. */
  readonly scope: string;
  readonly name: string;
  readonly kind: SpanKind;
  readonly traceId: string;
  readonly spanId: string;
  /** Null = the trace begins with it. */
  readonly parent: ToldContext | null;
  /** As W3C writes it; null = none. */
  readonly traceState: string | null;
  readonly startTime: Moment;
  readonly endTime: Moment;
  readonly attributes: Attributes;
  readonly status: SpanStatus;
  readonly events?: readonly { readonly name: string; readonly time: Moment; readonly attributes?: Attributes }[];
  readonly links?: readonly { readonly context: ToldContext; readonly attributes?: Attributes }[];
}
