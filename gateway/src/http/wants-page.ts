import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

/** Returns true for a browser that opens the address of the graph, and wants a page rather than JSON. */
export function wantsPage({ method, headers }: FastifyRequest): boolean {
  const { accept } = headers;
  if (method !== 'GET' || !accept?.includes('text/html')) return false;
  const types = ['application/json', 'application/graphql-response+json', 'text/html'];
  return new Negotiator({ headers: { accept } }).mediaType(types) === 'text/html';
}
