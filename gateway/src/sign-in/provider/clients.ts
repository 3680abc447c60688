import type { ClientMetadata } from 'oidc-provider';

/** Client id of the `onegrid` command. */
export const cliClientId = 'onegrid-cli';
/** Client id of GraphiQL, which the gateway serves. */
export const graphiqlClientId = 'graphiql';
/** Client id of the service that delivers entries. */
export const deliveryClientId = 'onegrid-delivery';

/** Returns the clients that belong to OneGrid itself. `origins` are those under which browsers reach the gateway. */
export function ownClients(origins: readonly string[], deliverySecret: string): ClientMetadata[] {
  return [
    {
      client_id: graphiqlClientId,
      client_name: 'GraphiQL',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: origins.map((origin) => `${origin}/`),
    },
    {
      client_id: cliClientId,
      client_name: 'onegrid',
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token', 'urn:ietf:params:oauth:grant-type:device_code'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback'],
    },
    {
      client_id: deliveryClientId,
      client_name: 'OneGrid delivery',
      client_secret: deliverySecret,
      token_endpoint_auth_method: 'client_secret_basic',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}
