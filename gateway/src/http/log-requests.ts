import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { tellOfEnd } from '../log/operation-line';
import type { GatewayRequest } from '../request';
import { recordOf } from './open-request';

declare module 'fastify' {
  interface FastifyRequest {
    /** The answer, from when it is begun; null before. A weak map in its place would keep every answer alive until the next full garbage collection. */
    answer: Promise<unknown> | null;
    /** The operations of a batch, null for any other request. */
    operations: readonly GatewayRequest[] | null;
  }
}

/** Who else is told of a request's end. */
interface Ends {
  /** The connection is done with it. */
  closed(): void;
  /** Nothing works on it any more. */
  release(): void;
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Writes one line for each request, or for each operation of a batch, when its connection is done with it and its answer is made. When the client goes away first, the answer is made later, or
 * not at all (the body never came); the line tells of both.
 */
export function logRequests(server: FastifyInstance, log: Logger) {
  server.decorateRequest('answer', null);
  server.decorateRequest('operations', null);
  /** Then only what went wrong is written. */
  const isUnheard = !log.isLevelEnabled('info');

  function write(request: FastifyRequest, reply: FastifyReply, durationMs: number): void {
    const answered = { headers: request.headers, status: reply.statusCode, durationMs };
    for (const record of request.operations ?? [recordOf(request)]) {
      if (isUnheard && !record.telemetry && record.notes.causes.length === 0) continue;
      tellOfEnd(log, record, answered);
    }
  }

  return {
    logWhenOver(request: FastifyRequest, reply: FastifyReply, { closed, release }: Ends): void {
      const startedMs = performance.now();
      const end = () => {
        release();
        write(request, reply, performance.now() - startedMs);
      };
      reply.raw.once('close', () => {
        closed();
        const { answer } = request;
        if (answer) answer.then(end, end);
        else end();
      });
    },

    /** Gives each operation of a request a line of its own. */
    logEach(request: FastifyRequest, operations: readonly GatewayRequest[]): void {
      request.operations = operations;
    },

    /** Returns the handler with its answers watched. */
    answering(handler: Answer): Answer {
      return (request, reply) => {
        request.answer = handler(request, reply);
        return request.answer;
      };
    },
  };
}
