import { randomBytes } from 'node:crypto';
import { describeCause } from '@onegrid/schema';
import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import Provider from 'oidc-provider';
import type { Logger } from 'pino';
import { type Accounts, createAccounts } from './accounts';
import { addInteraction } from './interaction';
import { mountProvider } from './mount';
import { ownClients } from './provider/clients';
import { providerConfiguration } from './provider/configuration';
import { openSignInDatabase } from './store/open-database';
import { deleteExpiredRecords, providerAdapter } from './store/provider-adapter';

/** Where the provider answers, below the gateway's own address. */
export const providerPath = '/oidc';
const interactionPath = '/sign-in';
const cleanEveryMs = 10 * 60 * 1000;

export interface SignInSettings {
  readonly databaseUrl: string;
  /** Address under which clients reach the gateway, for example http://127.0.0.1:4000; the issuer is this and `/oidc`. */
  readonly publicUrl: string;
  /** Other origins under which browsers reach it, for example http://localhost:4000. */
  readonly otherOrigins?: readonly string[];
  /** Private ES256 key with a `kid` that signs tokens. */
  readonly signingKey: JWK;
  /** Signs cookies; default: a fresh one, which ends browser sessions at a restart. */
  readonly cookieKey?: string;
  /** Secret of the client `onegrid-delivery`. */
  readonly deliverySecret: string;
  /** Six-digit code of the district that services may reach as a whole. */
  readonly district: string;
  readonly log: Logger;
}

export interface SignIn {
  /** For checking access tokens. */
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly accounts: Accounts;
  /** Adds the provider and its pages to the gateway's server. */
  addRoutes(server: FastifyInstance): Promise<void>;
  close(): Promise<void>;
}

/** Opens the sign-in store and returns the OpenID Provider, ready to be mounted. */
export async function startSignIn(settings: SignInSettings): Promise<SignIn> {
  const { publicUrl, otherOrigins = [], signingKey, deliverySecret, district, log } = settings;
  const dataSource = await openSignInDatabase(settings.databaseUrl);
  const accounts = createAccounts(dataSource);
  const issuer = publicUrl + providerPath;
  const provider = new Provider(issuer, {
    ...providerConfiguration(accounts, interactionPath, district),
    adapter: providerAdapter(dataSource),
    clients: ownClients([publicUrl, ...otherOrigins], deliverySecret),
    jwks: { keys: [signingKey as never] },
    cookies: { keys: [settings.cookieKey ?? randomBytes(32).toString('base64url')] },
  });
  provider.on('server_error', (_ctx, error) => log.error({ cause: describeCause(error) }, 'sign-in provider'));
  const cleaner = setInterval(
    () =>
      void deleteExpiredRecords(dataSource).catch((err: unknown) =>
        log.error({ cause: describeCause(err) }, 'expired records not deleted'),
      ),
    cleanEveryMs,
  );
  cleaner.unref();
  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    accounts,
    async addRoutes(server) {
      await mountProvider(server, providerPath, provider);
      await addInteraction(server, interactionPath, provider, accounts);
    },
    async close() {
      clearInterval(cleaner);
      await dataSource.destroy();
    },
  };
}
