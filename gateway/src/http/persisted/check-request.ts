import type { FastifyRequest } from 'fastify';
import type { DocumentCheck, MeantDocument } from './document-check';

/** A GET that needs a look: it names a document by id, or anything at all where only listed ones are answered. */
const namesDocument = /[?&](?:documentId|extensions)=/;

/**
 * Puts a request through the check of its document. A request that is none of GraphQL is passed on: the next step says what is wrong with it.
 *
 * @param onlyListed whether a document in full must be looked up too
 */
export function checkRequest(request: FastifyRequest, check: DocumentCheck, onlyListed: boolean): void {
  if (request.method === 'GET') {
    if (onlyListed || namesDocument.test(request.url)) checkSearch(request, check);
    return;
  }
  const { body } = request;
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) request.body = check(body as MeantDocument);
}

function checkSearch(request: FastifyRequest, check: DocumentCheck): void {
  const at = request.url.indexOf('?');
  if (at < 0) return;
  const parameters = new URLSearchParams(request.url.slice(at));
  const given: MeantDocument = {
    query: parameters.get('query') ?? undefined,
    documentId: parameters.get('documentId') ?? undefined,
    extensions: parseJson(parameters.get('extensions')),
  };
  const checked = check(given);
  if (checked === given) return;
  parameters.delete('documentId');
  parameters.set('extensions', JSON.stringify(checked.extensions));
  request.raw.url = `${request.url.slice(0, at)}?${parameters.toString()}`;
}

/** What is no JSON is nothing here; the engine refuses it. */
function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
