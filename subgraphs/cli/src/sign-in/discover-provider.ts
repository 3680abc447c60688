import * as client from 'openid-client';
import { CommandFailure } from '../command-failure';

const clientId = 'onegrid-cli';

/** Returns what the gateway's sign-in provider says of itself (OpenID Connect Discovery 1.0). Plain HTTP is allowed only on this machine. */
export async function discoverProvider(gateway: string): Promise<client.Configuration> {
  const issuer = new URL('/oidc', gateway);
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname);
  try {
    return await client.discovery(
      issuer,
      clientId,
      undefined,
      client.None(),
      local ? { execute: [client.allowInsecureRequests] } : undefined,
    );
  } catch (cause) {
    throw new CommandFailure(
      'GATEWAY_UNREACHABLE',
      `网关没有应答：${issuer} | The gateway does not answer there. Is it running?`,
      cause,
    );
  }
}
