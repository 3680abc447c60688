import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { addVary } from './compress-answer';

/** How long a browser may keep the answer to a preflight request, seconds. */
const preflightSeconds = 600;
const methods = 'GET, POST';
/** Headers that a page may read beside the ones that every page may. */
const readable = 'x-request-id, retry-after';
/** Names of headers as a browser lists them: https://www.rfc-editor.org/rfc/rfc9110#section-5.1 */
const headerNames = /^[\w!#$%&'*+.^`|~, -]{1,1000}$/;

/**
 * Returns the hook that lets pages of other origins ask, or null when no origin is listed. No cookie is ever asked for, so credentials are not allowed:
 * a page sends its access token in a header. https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function crossOriginAnswers(origins: readonly string[]): onRequestHookHandler | null {
  if (origins.length === 0) return null;
  const all = origins.includes('*');
  const listed = new Set(origins);
  return (request, reply, done) => {
    if (!all) addVary(reply, 'origin');
    const { origin } = request.headers;
    if (origin !== undefined && (all || listed.has(origin))) allow(request, reply, all ? '*' : origin);
    done();
  };
}

function allow(request: FastifyRequest, reply: FastifyReply, origin: string): void {
  reply.header('access-control-allow-origin', origin);
  if (request.method !== 'OPTIONS') return void reply.header('access-control-expose-headers', readable);
  const asked = request.headers['access-control-request-headers'];
  if (asked !== undefined && headerNames.test(asked)) reply.header('access-control-allow-headers', asked);
  reply.header('access-control-allow-methods', methods).header('access-control-max-age', preflightSeconds);
}
