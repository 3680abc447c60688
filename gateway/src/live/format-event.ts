import type { GraphQLFormattedError } from 'graphql';
import { noteErrors } from '../log/note-operation';
import type { GatewayRequest } from '../request';
import { formatError } from '../respond/format-error';
import type { EventResult } from './later';

/** One result of a subscription as the client gets it. */
export interface LiveResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** Returns a result for the client, and notes its errors for the log. */
export function formatEvent({ data, errors, platforms }: EventResult, record: GatewayRequest): LiveResult {
  if (errors) noteErrors({ contextValue: record, errors });
  return {
    ...(errors && { errors: errors.map(formatError) }),
    ...(data !== undefined && { data }),
    extensions: { requestId: record.requestId, platforms: platforms.list() },
  };
}
