import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import { graphResource, graphScope } from './graph-resource';

/** Returns the grant of a signed-in person for one of OneGrid's own clients: they need no consent page, for they get nothing beyond the graph. */
export async function grantOwnClient(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider, result } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid offline_access profile');
  grant.addOIDCScope(graphScope);
  grant.addResourceScope(graphResource, graphScope);
  await grant.save();
  return grant;
}
