import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Viewer } from '@onegrid/schema';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Logger } from 'pino';
import type { DocumentCheck } from '../http/persisted/document-check';
import { noteErrors } from '../log/note-operation';
import { tellOfEnd } from '../log/operation-line';
import { OperationNotes } from '../log/operation-notes';
import type { GatewayRequest } from '../request';
import { formatError } from '../respond/format-error';
import { PlatformReports } from '../respond/platform-reports';
import type { Telemetry } from '../telemetry';
import { CallSignal } from '../transport/call-signal';
import type { LiveResult } from './format-event';
import { Later } from './later';
import { resultStream } from './result-stream';

/** An operation of a WebSocket. */
export interface SocketOperation {
  readonly payload: SubscribePayload;
  readonly viewer: Viewer | null;
  /** The handshake, whose headers name the client. */
  readonly handshake: IncomingMessage;
  /** Aborted when the connection ends. */
  readonly connection: AbortSignal;
  readonly apollo: ApolloServer<GatewayRequest>;
  /** Lets go of the supergraph when the operation is over. */
  readonly release: () => void;
}

/** What came of it: refused as a whole, answered once, or a stream of results. */
export type SocketAnswer =
  | { readonly kind: 'refused'; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'answered'; readonly result: LiveResult }
  | { readonly kind: 'subscribed'; readonly results: AsyncGenerator<LiveResult> };

export interface SocketOperationSettings {
  /** Decides whether the document may be asked for. */
  readonly checkDocument: DocumentCheck;
  readonly telemetry: Telemetry | null;
  readonly log: Logger;
}

/** Returns the function that takes an operation of a WebSocket through the same steps as one over HTTP; one line in the log when it is over. */
export function socketOperations({ checkDocument, telemetry, log }: SocketOperationSettings) {
  return async (operation: SocketOperation): Promise<SocketAnswer> => {
    const { handshake, apollo, release } = operation;
    const startedMs = performance.now();
    const { record, later, end } = openRecord(operation, telemetry);
    const over = (status: number, events?: number) => {
      release();
      const durationMs = performance.now() - startedMs;
      const others = { over: 'websocket', ...(events !== undefined && { events }) };
      tellOfEnd(log, record, { headers: handshake.headers, status, durationMs }, others);
    };
    let payload: SubscribePayload;
    try {
      payload = checkDocument(operation.payload);
    } catch (failure) {
      if (!(failure instanceof GraphQLError)) throw failure;
      noteErrors({ contextValue: record, errors: [failure] });
      over(400);
      return { kind: 'refused', errors: [formatError(failure)] };
    }
    const { query, variables, operationName, extensions } = payload;
    const { http, body } = await apollo
      .executeOperation(
        {
          query,
          variables: variables ?? undefined,
          operationName: operationName ?? undefined,
          extensions: extensions ?? undefined,
          http: { method: 'POST', headers: headersOf(handshake), search: '', body: payload },
        },
        { contextValue: record },
      )
      .catch((failure: unknown) => {
        over(500);
        throw failure;
      });
    if (later.events)
      return { kind: 'subscribed', results: resultStream(record, later.events, end, (events) => over(200, events)) };
    over(http.status ?? 200);
    const result = body.kind === 'single' ? body.singleResult : body.initialResult;
    return result.data === undefined
      ? { kind: 'refused', errors: result.errors ?? [] }
      : { kind: 'answered', result: { ...result } };
  };
}

function openRecord({ viewer, handshake, connection }: SocketOperation, telemetry: Telemetry | null) {
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, connection]);
  setMaxListeners(0, signal);
  const later = new Later('events');
  const record: GatewayRequest = Object.freeze({
    requestId: randomUUID(),
    viewer,
    signal: CallSignal.following(signal),
    headers: handshake.headers,
    telemetry: telemetry?.begin(handshake.headers) ?? null,
    platforms: new PlatformReports(),
    notes: new OperationNotes(),
    later,
  });
  return { record, later, end: () => controller.abort() };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}
