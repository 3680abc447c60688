import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { ToldPart, ToldRequest, ToldTrace } from './told-request';
import type { ToldSpan } from './told-span';

/**
 * The spans of a recorded request: one for the whole of it, below it one for each stage and one for each call of a subgraph. They have names, codes and times; no variables,
 * no literals, no answers. Names: https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/
 */
const scope = '@onegrid/gateway';

/** Of the span of a whole request, until it is known which operation that is. */
export const requestSpan = 'graphql';

export function spanOfRequest(told: ToldRequest): ToldSpan {
  const { of, operation, errorCodes, client } = told;
  return {
    told: 'span',
    scope,
    name: spanName(operation),
    kind: SpanKind.SERVER,
    traceId: of.traceId,
    spanId: of.spanId,
    parent: of.parent,
    traceState: of.traceState,
    ...during(of, of.startedMs, told.endedMs),
    attributes: {
      'graphql.operation.type': operation.kind ?? undefined,
      'graphql.operation.name': operation.name ?? undefined,
      'graphql.document.hash': operation.documentHash ?? undefined,
      'http.response.status_code': told.status,
      'onegrid.request_id': told.requestId,
      'onegrid.viewer': told.viewer ?? undefined,
      'onegrid.client.name': client.name,
      'onegrid.client.version': client.version,
      'onegrid.aborted': told.aborted || undefined,
      'onegrid.error_codes': errorCodes.length > 0 ? [...errorCodes] : undefined,
    },
    status: told.hasCauses
      ? { code: SpanStatusCode.ERROR, message: errorCodes.join(' ') }
      : { code: SpanStatusCode.UNSET },
  };
}

/** @param newSpanId for a part that has no id yet */
export function spanOfPart(
  { told, of, name, spanId, startedMs, endedMs, failure }: ToldPart,
  newSpanId: () => string,
): ToldSpan {
  const isCall = told === 'call';
  return {
    told: 'span',
    scope,
    name: isCall ? `subgraph ${name}` : `graphql.${name}`,
    kind: isCall ? SpanKind.CLIENT : SpanKind.INTERNAL,
    traceId: of.traceId,
    spanId: spanId ?? newSpanId(),
    parent: { traceId: of.traceId, spanId: of.spanId, traceFlags: TraceFlags.SAMPLED },
    traceState: of.traceState,
    ...during(of, startedMs, endedMs),
    attributes: isCall ? { 'onegrid.subgraph': name } : {},
    status: failure === null ? { code: SpanStatusCode.UNSET } : { code: SpanStatusCode.ERROR, message: failure },
  };
}

function during({ epochMs }: ToldTrace, startedMs: number, endedMs: number): Pick<ToldSpan, 'startTime' | 'endTime'> {
  return { startTime: startedMs - epochMs, endTime: endedMs - epochMs };
}

function spanName({ name, kind }: ToldRequest['operation']): string {
  if (kind === null) return requestSpan;
  return name === null ? kind : `${kind} ${name}`;
}
