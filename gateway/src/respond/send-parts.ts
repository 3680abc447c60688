import type { GraphQLResponse } from '@apollo/server';
import type { DeferredPart } from '../live/later';
import { noteErrors } from '../log/note-operation';
import type { AnsweredContext } from '../operation-context';
import type { GatewayRequest } from '../request';
import { formatError } from './format-error';

type IncrementalBody = Extract<GraphQLResponse['body'], { kind: 'incremental' }>;

/** What follows the first answer: https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md */
interface Following {
  readonly incremental?: readonly object[];
  readonly hasNext: boolean;
  readonly extensions?: Record<string, unknown>;
}

/**
 * Makes a multipart answer of an answer with deferred parts; Apollo Server writes it. The last part says how each platform stood, the deferred ones
 * included.
 */
export function sendParts({ contextValue, response }: AnsweredContext): void {
  const parts = contextValue.later?.parts;
  if (!parts || response.body.kind !== 'single') return;
  const initialResult = { ...response.body.singleResult, hasNext: true };
  const subsequentResults = following(parts, contextValue);
  response.body = { kind: 'incremental', initialResult, subsequentResults } as unknown as IncrementalBody;
}

async function* following(
  groups: AsyncGenerator<readonly DeferredPart[]>,
  record: GatewayRequest,
): AsyncGenerator<Following> {
  for await (const parts of groups) yield { incremental: parts.map((each) => formatted(each, record)), hasNext: true };
  yield { hasNext: false, extensions: { platforms: record.platforms.list() } };
}

function formatted({ errors, ...part }: DeferredPart, record: GatewayRequest): object {
  if (!errors) return part;
  noteErrors({ contextValue: record, errors });
  return { ...part, errors: errors.map(formatError) };
}
