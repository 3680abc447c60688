import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Faults, Store } from '../../stand-in';

/** An application that may ask for keys. */
export interface Client {
  readonly clientId: string;
  readonly clientSecret: string;
}

const keyHeader = 'x-api-key';

const issueSchema = {
  type: 'object',
  required: ['clientId', 'clientSecret'],
  properties: { clientId: { type: 'string' }, clientSecret: { type: 'string' } },
} as const;

/**
 * Lets an application exchange its id and secret for a key, `POST /auth/api-keys`, and asks for the key in `X-Api-Key` everywhere else.
 * Keys are kept, so that they outlive a restart; they end after a while and when the platform ends all of them.
 */
export function requireApiKey(
  server: FastifyInstance,
  store: Store,
  options: { readonly client: Client; readonly lifetimeMs: number; readonly now: () => number },
): void {
  const { client, lifetimeMs, now } = options;
  server.post<{ Body: Client }>('/auth/api-keys', { schema: { body: issueSchema } }, async (request, reply) => {
    const { clientId, clientSecret } = request.body;
    if (clientId !== client.clientId || clientSecret !== client.clientSecret)
      return reply.code(401).send(refusal('应用标识或密钥错误'));
    const apiKey = randomBytes(24).toString('hex');
    const expiresAt = new Date(now() + lifetimeMs);
    await store.pool.query('INSERT INTO api_keys (api_key, client_id, expires_at) VALUES ($1, $2, $3)', [
      apiKey,
      clientId,
      expiresAt,
    ]);
    await store.pool.query('DELETE FROM api_keys WHERE expires_at < $1', [new Date(now())]);
    return reply.code(201).send({ apiKey, expiresAt: expiresAt.toISOString() });
  });
  server.addHook('onRequest', async (request, reply) => {
    if (isIssue(request) || (await isKnown(store, request, now()))) return;
    return reply.code(401).send(refusal('X-Api-Key 无效或已过期'));
  });
}

/** Makes the fault "expired session" end every key. */
export function endKeysOnFault(faults: Faults, store: Store): void {
  faults.onExpireSessions(async () => {
    await store.pool.query('DELETE FROM api_keys');
  });
}

const refusal = (message: string) => ({ code: 401, type: 'error', message });

const isIssue = (request: FastifyRequest) => request.method === 'POST' && request.url === '/auth/api-keys';

async function isKnown(store: Store, request: FastifyRequest, nowMs: number): Promise<boolean> {
  const key = request.headers[keyHeader];
  if (typeof key !== 'string') return false;
  const found = await store.pool.query('SELECT 1 FROM api_keys WHERE api_key = $1 AND expires_at > $2', [
    key,
    new Date(nowMs),
  ]);
  return found.rowCount !== 0;
}
