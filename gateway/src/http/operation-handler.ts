import { Readable } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Generation } from '../generations/generation';
import type { GatewayRequest } from '../request';
import { headerMap } from './header-map';
import { recordOf } from './open-request';

/** Addresses that make a URL for certain, so that none has to be made to find out. */
const plainHost = /^[A-Za-z0-9.-]{1,255}(?::\d{1,5})?$/;

/** Answers a request of one operation. */
export async function answerOperation(
  { answerKnown, apollo }: Generation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { method, headers, body } = request;
  const known =
    method === 'POST' && isPlain(request) ? answerKnown({ body, headers, record: recordOf(request) }) : null;
  if (known === null) return answerByApollo(apollo, request, reply);
  const { status, headers: answered, text } = await known;
  reply.code(status);
  for (const [name, value] of answered) reply.header(name, value);
  return text;
}

async function answerByApollo(
  apollo: ApolloServer<GatewayRequest>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method,
      headers: headerMap(request.headers),
      search: searchOf(request),
      body: request.body,
    },
    context: async () => recordOf(request),
  });
  reply.code(status ?? 200);
  for (const [name, value] of headers) reply.header(name, value);
  return body.kind === 'complete' ? body.string : reply.send(Readable.from(body.asyncIterator));
}

/** @throws TypeError ERR_INVALID_URL when the request's address and its `Host` make no URL */
function searchOf(request: FastifyRequest): string {
  if (isPlain(request)) return '';
  const { url, protocol, host } = request;
  return new URL(url, `${protocol}://${host}/`).search;
}

function isPlain({ url, host }: FastifyRequest): boolean {
  return !url.includes('?') && plainHost.test(host);
}
