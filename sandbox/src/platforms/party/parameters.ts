import type { FastifyRequest } from 'fastify';
import { Refused } from './envelope';

const idsPerCall = 50;

/** Returns a text of the query or of the posted form; absent = empty. */
export function textOf(source: unknown, name: string): string {
  const value = (source as Record<string, unknown> | undefined)?.[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** @throws Refused 40035 when the text is absent */
export function requiredText(source: unknown, name: string): string {
  const value = textOf(source, name);
  if (value === '') throw new Refused(40035, name);
  return value;
}

/**
 * Returns the comma-separated ids of a batch call.
 *
 * @throws Refused 40032 when there is none or more than 50
 */
export function idList(request: FastifyRequest, name: string): string[] {
  const ids = textOf(request.query, name).split(',').filter(Boolean);
  if (ids.length === 0 || ids.length > idsPerCall) throw new Refused(40032);
  return ids;
}
