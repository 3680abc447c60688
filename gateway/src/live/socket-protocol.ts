import type { IncomingMessage } from 'node:http';
import { OneGridError, type Viewer } from '@onegrid/schema';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError, GraphQLSchema, parse } from 'graphql';
import { CloseCode, type Context, makeServer, type OperationResult, type Server } from 'graphql-ws';
import { formatError } from '../respond/format-error';
import { readBearerToken } from '../verify/bearer-token';
import { tokenExpiryMs } from '../verify/token-expiry';
import type { Answering } from './answering';
import { type ConnectionCounts, ownerOf } from './connection-counts';
import type { LiveSettings } from './live-settings';
import { type SocketAnswer, socketOperations } from './run-operation';

/** What the gateway knows of one WebSocket. */
export interface SocketState {
  readonly handshake: IncomingMessage;
  /** Aborted when the connection ends. */
  readonly ended: AbortController;
  close(code: number, reason: string): void;
  /** Done when the connection ends. */
  readonly leave: (() => void)[];
  viewer: Viewer | null;
  readonly answering: Answering;
}

type SocketContext = Context<Record<string, unknown> | undefined, SocketState>;

/** Try again later: https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number */
const tooMany = 1013;

/** The library wants a parsed subscription to iterate over results; Apollo Server has done the parsing by then. */
const alreadyParsed = parse('subscription { already }');
const noSchema = new GraphQLSchema({});

/**
 * Returns the protocol of a WebSocket: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md
 *
 * States of a connection: open → (`connection_init`, once, in time) verified → acknowledged → operations → closed.
 * Close codes beside the protocol's own: 4401 wrong access token, 4403 access token expired (a client may come back with a new one), 1013 too many
 * connections of one viewer, 1001 server stops, 1012 other supergraph (clients come back).
 */
export function socketProtocol(settings: LiveSettings, counts: ConnectionCounts): Server<SocketState> {
  const { generations, identity, limits } = settings;
  const run = socketOperations(settings);

  async function verify({ extra, connectionParams }: SocketContext): Promise<boolean> {
    const given = connectionParams?.authorization ?? connectionParams?.Authorization;
    const token = readBearerToken(typeof given === 'string' ? given : extra.handshake.headers.authorization);
    if (token !== null && identity) {
      extra.viewer = await identity.verifyAccessToken(token);
      const expiresAtMs = tokenExpiryMs(token);
      if (expiresAtMs !== null) endAt(expiresAtMs, extra);
    }
    const leave = counts.enterAs(ownerOf(extra.viewer?.subject ?? null, extra.handshake.socket.remoteAddress));
    if (leave) extra.leave.push(leave);
    else extra.close(tooMany, 'Too many connections');
    return leave !== null;
  }

  return makeServer<Record<string, unknown> | undefined, SocketState>({
    connectionInitWaitTimeout: limits.connectionInitTimeoutMs,
    async onConnect(context) {
      try {
        return await verify(context);
      } catch (failure) {
        if (!(failure instanceof OneGridError) || failure.code !== 'UNAUTHENTICATED') throw failure;
        context.extra.close(CloseCode.Unauthorized, 'Unauthorized');
        return false;
      }
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > limits.maxOperationsPerConnection)
        return [told(formatError(new OneGridError('TOO_MANY_SUBSCRIPTIONS')))];
      const answer = await extra.answering.answer(generations, (generation, release) =>
        run({ ...extra, payload, connection: extra.ended.signal, apollo: generation.apollo, release }),
      );
      if (answer.kind === 'refused') return answer.errors.map(told);
      return { schema: noSchema, document: alreadyParsed, contextValue: answer };
    },
    onNext: (_context, _id, _payload, _operation, result) => result as FormattedExecutionResult,
    subscribe: ({ contextValue }) => resultOf(contextValue as Exclude<SocketAnswer, { kind: 'refused' }>),
  });
}

/** Results are formatted already, which the library's type does not know; `onNext` sends them as they are. */
function resultOf(answer: Exclude<SocketAnswer, { kind: 'refused' }>): OperationResult {
  return (answer.kind === 'subscribed' ? answer.results : answer.result) as unknown as OperationResult;
}

/** Longest time that a timer takes, milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

function endAt(expiresAtMs: number, extra: SocketState): void {
  const waitMs = Math.min(Math.max(expiresAtMs - Date.now(), 0), longestTimerMs);
  const timer = setTimeout(() => extra.close(CloseCode.Forbidden, 'Access token expired'), waitMs);
  extra.leave.push(() => clearTimeout(timer));
}

/** An error that is sent as it is. */
class ToldError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.#formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}

function told(formatted: GraphQLFormattedError): GraphQLError {
  return new ToldError(formatted);
}
