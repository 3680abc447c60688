import { deliverScope } from '@onegrid/schema';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Accounts } from '../accounts';
import { deviceCodePage, deviceConfirmPage, deviceDonePage, failedPage } from '../pages/device.page';
import { deliveryClientId } from './clients';
import { grantOwnClient } from './grant-own-client';
import { graphAudience, graphResource, graphScope } from './graph-resource';

const minuteSeconds = 60;
const hourSeconds = 60 * minuteSeconds;
/** A working shift and its margins. */
const shiftSeconds = 14 * hourSeconds;

/**
 * Returns the provider's settings: authorization code with PKCE (RFC 7636), refresh with rotation, device flow (RFC 8628), client credentials for the delivery service;
 * access tokens are JWTs (RFC 9068) for the graph with `roles` and `regions`.
 */
export function providerConfiguration(accounts: Accounts, interactionPath: string, district: string): Configuration {
  return {
    scopes: ['openid', 'offline_access', graphScope, deliverScope],
    claims: { openid: ['sub'], profile: ['name'], [graphScope]: ['roles', 'regions'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: grantOwnClient,
    interactions: { url: (_ctx, interaction) => `${interactionPath}/${interaction.uid}` },
    findAccount: async (_ctx, workerNo) => {
      const account = await accounts.find(workerNo);
      if (!account) return undefined;
      const { name, roles, regions } = account;
      return { accountId: workerNo, claims: async () => ({ sub: workerNo, name, roles, regions }) };
    },
    extraTokenClaims: async (_ctx, token) => {
      if (token.kind === 'ClientCredentials')
        return token.clientId === deliveryClientId ? { roles: ['SERVICE'], regions: [district] } : {};
      const account = 'accountId' in token ? await accounts.find(token.accountId) : null;
      return account ? { roles: account.roles, regions: account.regions } : {};
    },
    renderError: (ctx) => {
      ctx.type = 'html';
      ctx.body = failedPage();
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      introspection: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => graphResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          audience: graphAudience,
          scope: client.clientId === deliveryClientId ? `${graphScope} ${deliverScope}` : graphScope,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 10 * minuteSeconds,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
      deviceFlow: {
        enabled: true,
        charset: 'digits',
        mask: '****-****',
        userCodeInputSource: async (ctx, form, _out, error) => html(ctx, deviceCodePage(form, Boolean(error))),
        userCodeConfirmSource: async (ctx, form, client, _info, userCode) =>
          html(ctx, deviceConfirmPage(form, userCode, client.clientName ?? client.clientId)),
        successSource: async (ctx) => html(ctx, deviceDonePage()),
      },
    },
    ttl: {
      AccessToken: 10 * minuteSeconds,
      AuthorizationCode: minuteSeconds,
      ClientCredentials: 10 * minuteSeconds,
      DeviceCode: 10 * minuteSeconds,
      Grant: shiftSeconds,
      IdToken: 10 * minuteSeconds,
      Interaction: 10 * minuteSeconds,
      RefreshToken: shiftSeconds,
      Session: shiftSeconds,
    },
  };
}

function html(ctx: KoaContextWithOIDC, body: string): void {
  ctx.type = 'html';
  ctx.body = body;
}
