import { OneGridError } from '@onegrid/schema';
import { type FormData, Pool } from 'undici';
import { traceHeaders } from '../tracing/continue-traces';
import type { GraphAnswer, GraphClient } from './graph-client';
import { multipartRequest } from './multipart-request';

const timeoutMs = 20_000;
/** A token is renewed when less than this is left of it. */
const renewBeforeMs = 30_000;

export interface GatewayClientSettings {
  /** For example http://127.0.0.1:4000/graphql. */
  readonly url: string;
  /** Token endpoint of the sign-in provider (RFC 6749 section 4.4, client credentials). */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** Returns a client of the gateway that signs in with client credentials and keeps its token while it lives. */
export function createGatewayClient(settings: GatewayClientSettings): GraphClient & { close(): Promise<void> } {
  const gateway = new URL(settings.url);
  const provider = new URL(settings.tokenUrl);
  const pools = new Map(
    [gateway.origin, provider.origin].map((origin) => [origin, new Pool(origin, { connections: 16 })]),
  );
  let token: { value: string; renewAtMs: number } | null = null;
  let renewing: Promise<string> | null = null;

  async function post(
    url: URL,
    headers: Record<string, string>,
    body: string | FormData,
  ): Promise<{ status: number; answer: unknown }> {
    try {
      const pool = pools.get(url.origin) as Pool;
      const response = await pool.request({
        method: 'POST',
        path: url.pathname,
        headers,
        body,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.statusCode, answer: await response.body.json() };
    } catch (cause) {
      throw new OneGridError('SUBGRAPH_UNAVAILABLE', { cause });
    }
  }

  async function accessToken(): Promise<string> {
    if (token && token.renewAtMs > Date.now()) return token.value;
    renewing ??= renew().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function renew(): Promise<string> {
    const credentials = Buffer.from(
      `${encodeURIComponent(settings.clientId)}:${encodeURIComponent(settings.clientSecret)}`,
    ).toString('base64');
    const body = new URLSearchParams({ grant_type: 'client_credentials', scope: settings.scope });
    const headers = { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' };
    const { status, answer } = await post(provider, headers, body.toString());
    const grant = answer as { access_token?: string; expires_in?: number };
    if (status !== 200 || !grant.access_token)
      throw new OneGridError('UNAUTHENTICATED', { cause: `token endpoint answered ${status}` });
    token = { value: grant.access_token, renewAtMs: Date.now() + (grant.expires_in ?? 60) * 1000 - renewBeforeMs };
    return grant.access_token;
  }

  return {
    async execute({ query, variables, files = [] }) {
      const operations = JSON.stringify({ query, variables });
      const [contentHeaders, body] =
        files.length === 0
          ? [{ 'content-type': 'application/json' }, operations]
          : [{ 'apollo-require-preflight': 'true' }, multipartRequest(operations, files)];
      const headers = {
        ...contentHeaders,
        authorization: `Bearer ${await accessToken()}`,
        ...traceHeaders(),
      };
      const { status, answer } = await post(gateway, headers, body);
      if (status === 401) token = null;
      return answer as GraphAnswer;
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
