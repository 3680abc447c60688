import { type ErrorCode, errorKinds } from '@onegrid/schema';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A path at which a part of the graph is answered as a file. */
export interface Download {
  /** Route with parameters: `/attachments/:entryId/:id`. */
  readonly path: string;
  /** Query whose variables are the parameters of the path; its field `file` has `mediaType` and `base64`, or is null. */
  readonly query: string;
}

interface Answer {
  readonly data?: { readonly file?: { readonly mediaType: string; readonly base64: string } | null } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const mediaType = /^image\/(jpeg|png)$/;

/**
 * Registers files: each is a query to `/graphql` like any other, with the client's own sign-in, limits and log, answered as bytes. 404 when there is no such file for who
 * asks, else the status of the failure.
 */
export function downloadRoutes(downloads: readonly Download[]) {
  return async (server: FastifyInstance): Promise<void> => {
    for (const { path, query } of downloads)
      server.get<{ Params: Record<string, string> }>(path, async (request, reply) => {
        const { authorization, 'x-request-id': requestId } = request.headers;
        const answered = await server.inject({
          method: 'POST',
          url: '/graphql',
          headers: {
            'content-type': 'application/json',
            ...(authorization !== undefined && { authorization }),
            ...(requestId !== undefined && { 'x-request-id': requestId }),
          },
          payload: { query, variables: request.params },
        });
        return sendFile(reply, answered.statusCode, answered.json<Answer>());
      });
  };
}

function sendFile(reply: FastifyReply, status: number, { data, errors }: Answer): FastifyReply {
  const file = data?.file;
  if (file && mediaType.test(file.mediaType))
    return reply
      .headers({
        'content-type': file.mediaType,
        // what it is decides no browser, and nobody but the one who asked keeps it
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=3600',
      })
      .send(Buffer.from(file.base64, 'base64'));
  const code = errors?.[0]?.extensions?.code ?? null;
  if (code === null) return reply.code(404).send({ errors: [] });
  return reply.code(failureStatus(status, code)).send({ errors: [{ extensions: { code } }] });
}

/** A query may fail under status 200; a file cannot. */
function failureStatus(status: number, code: string): number {
  if (status >= 400) return status;
  const known = code in errorKinds ? errorKinds[code as ErrorCode].status : 500;
  return known >= 400 ? known : 502;
}
