import type { FastifyInstance } from 'fastify';
import { requestRefusal } from '../respond/request-refusal';

const charsetIn = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/**
 * Takes JSON in UTF-8 and nothing else as the body of a request.
 * "Systems exchanging JSON MUST encode it in UTF-8" (https://www.rfc-editor.org/rfc/rfc8259#section-8.1).
 */
export function takeJsonBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['application/json', 'text/plain']);
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const contentType = request.headers['content-type'];
    if (contentType !== 'application/json' && !isUtf8(contentType)) done(requestRefusal('UNSUPPORTED_MEDIA_TYPE'));
    else parseJson(request, body as string, done);
  });
}

function isUtf8(contentType = ''): boolean {
  const charset = charsetIn.exec(contentType)?.[1]?.toLowerCase();
  return charset === undefined || charset === 'utf-8' || charset === 'utf8';
}
