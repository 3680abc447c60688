import { isRecord, OneGridError } from '@onegrid/schema';
import { LRUCache } from 'lru-cache';
import type { GatewayRequest } from '../../request';
import type { CallSubgraph } from '../../transport/call-subgraph';
import type { SubgraphAnswer, SubgraphError } from '../../transport/read-answer';
import type { SubscribeToSubgraph } from '../source/subgraph-sources';
import { type EntityRequest, entityRequest } from './entity-request';
import type { EventBus } from './event-bus';
import type { EventField } from './event-fields';
import { topicOf } from './topic';

/** Most subscriptions whose requests are remembered. */
const rememberedRequests = 1_000;

/** With one of these, an event is about something that the viewer may not see. */
const unreachable: ReadonlySet<string> = new Set(['FORBIDDEN', 'NOT_YOUR_GRID', 'UNAUTHENTICATED', 'UNKNOWN_SUBJECT']);

const fieldName = /^subscription[^{]*\{\s*(?:\.\.\.[^{]*\{\s*)?(?:\w+\s*:\s*)?(\w+)/;

/**
 * Returns the function that subscribes to fields with `@fromEvents` from events, and to all others from their subgraph. An event names an entity; the
 * subgraph is asked for it on behalf of the viewer, who gets nothing when they may not see it.
 */
export function eventSources(options: {
  readonly fields: ReadonlyMap<string, EventField>;
  /** Null = this gateway takes no events. */
  readonly bus: EventBus | null;
  readonly callSubgraph: CallSubgraph;
  readonly others: SubscribeToSubgraph;
  /** Told of each entity that has changed, before it is asked for. */
  readonly changed?: (type: string, key: Readonly<Record<string, unknown>>) => Promise<void>;
}): SubscribeToSubgraph {
  const { fields, bus, callSubgraph, others, changed } = options;
  const requests = new LRUCache<string, EntityRequest>({ max: rememberedRequests });

  function requestOf(query: string, { type }: EventField): EntityRequest {
    const known = requests.get(query) ?? entityRequest(query, type);
    requests.set(query, known);
    return known;
  }

  async function* fromEvents(
    field: EventField,
    subgraph: string,
    { query, variables = {} }: Parameters<SubscribeToSubgraph>[1],
    request: GatewayRequest,
  ): AsyncGenerator<SubgraphAnswer> {
    if (bus === null) throw new OneGridError('BAD_INPUT', { message: 'This gateway takes no events.' });
    const asked = requestOf(query, field);
    const topic = topicOf(field.topic, asked.field, variables);
    for await (const event of bus.listen(topic, request.signal.abortSignal)) {
      if (!isRecord(event)) continue;
      const { __typename = field.type, ...key } = event;
      await changed?.(String(__typename), key);
      const representations = [{ __typename, ...key }];
      const operation = { query: asked.query, variables: { ...variables, representations }, signal: request.signal };
      const answer = eventAnswer(await callSubgraph(subgraph, operation, request), asked.name);
      if (answer) yield answer;
    }
  }

  return (subgraph, operation, request) => {
    const field = fields.get(fieldName.exec(operation.query)?.[1] ?? '');
    return field ? fromEvents(field, subgraph, operation, request) : others(subgraph, operation, request);
  };
}

/** Returns the answer that the subgraph's own event would be; null when there is nothing to see. */
function eventAnswer({ data, errors, platforms }: SubgraphAnswer, name: string): SubgraphAnswer | null {
  const entities: unknown = data?._entities;
  const entity: unknown = Array.isArray(entities) ? entities[0] : null;
  if (isRecord(entity))
    return { data: { [name]: entity }, errors: errors.map((each) => placed(each, name)), platforms };
  if (errors.every(({ extensions }) => unreachable.has(extensions.code))) return null;
  return { data: { [name]: null }, errors: errors.map((each) => placed(each, name)), platforms };
}

/** `["_entities", 0, "state"]` becomes `["entryChanged", "state"]`. */
function placed(error: SubgraphError, name: string): SubgraphError {
  return { ...error, path: [name, ...(error.path ?? []).slice(2)] };
}
