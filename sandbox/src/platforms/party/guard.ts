import type { FastifyRequest } from 'fastify';
import type { PartyContext } from './context';
import { Refused } from './envelope';
import { textOf } from './parameters';

/** Lets a call through that carries a living token and the openid of the service account. */
export function guard(context: PartyContext, request: FastifyRequest): void {
  context.quota.spend();
  if (request.url.startsWith('/cgi-bin/token')) return;
  context.tokens.check(textOf(request.query, 'access_token'));
  if (textOf(request.query, 'openid') !== context.serviceAccount.openid) throw new Refused(40003, 'openid');
}

/**
 * Returns the openid of the worker for whom the service account writes.
 *
 * @throws Refused 40003 when it is missing or bound to nobody
 */
export async function actingOpenid(context: PartyContext, request: FastifyRequest): Promise<string> {
  const openid = textOf(request.query, 'acting_openid');
  const bound = await context.store.pool.query('SELECT 1 FROM wx_account WHERE openid = $1', [openid]);
  if (bound.rowCount === 0) throw new Refused(40003, 'acting_openid');
  return openid;
}
