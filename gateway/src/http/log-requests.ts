import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { operationLine } from '../log/operation-line';
import { recordOf } from './open-request';

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Writes one line for each request, when its connection is done with it and its answer is made. When the client goes away first, the answer is made later, or
 * not at all (the body never came); the line tells of both.
 */
export function logRequests(log: Logger) {
  const answers = new WeakMap<FastifyRequest, Promise<unknown>>();

  function write(request: FastifyRequest, reply: FastifyReply, durationMs: number): void {
    const answered = { headers: request.headers, status: reply.statusCode, durationMs };
    const line = operationLine(recordOf(request), answered);
    log[line.causes ? 'warn' : 'info'](line, 'operation');
  }

  return {
    /** @param release called when nothing works on the request any more */
    logWhenOver(request: FastifyRequest, reply: FastifyReply, release: () => void): void {
      const startedMs = performance.now();
      const end = () => {
        release();
        write(request, reply, performance.now() - startedMs);
      };
      reply.raw.once('close', () => {
        const answer = answers.get(request);
        if (answer) answer.then(end, end);
        else end();
      });
    },

    /** Returns the handler with its answers watched. */
    answering(handler: Answer): Answer {
      return (request, reply) => {
        const answer = handler(request, reply);
        answers.set(request, answer);
        return answer;
      };
    },
  };
}
