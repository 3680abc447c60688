import { Faults, openStore, type RunningStandIn, runStandIn, type StandInPorts } from '../../stand-in';
import { filesDdl } from './files';
import { createCommunityServer } from './server';
import { type Account, SignIn } from './sign-in';
import { snowflakeIds } from './snowflake';
import { platformDdl } from './tables';

/** The service account that the platform's owner gave to the hub. */
export const communityServiceAccount: Account = { username: 'onegrid', password: 'stand-in-community' };

export interface CommunitySettings {
  /** Milliseconds between an upload and its review, 3,000 by default. */
  readonly reviewAfterMs: number;
  /** Milliseconds after which a token that was not used ends, 30 minutes by default. */
  readonly tokenLifetimeMs: number;
}

const defaults: CommunitySettings = { reviewAfterMs: 3_000, tokenLifetimeMs: 30 * 60_000 };

/** Starts 社区治理一体化平台 as a stand-in: its store, its server and its fault control. */
export async function startCommunity(options: {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  readonly settings?: Partial<CommunitySettings>;
}): Promise<RunningStandIn> {
  const { reviewAfterMs, tokenLifetimeMs } = { ...defaults, ...options.settings };
  const store = await openStore(options.databaseUrl, 'community', platformDdl() + filesDdl);
  const faults = new Faults();
  const signIn = new SignIn(communityServiceAccount, tokenLifetimeMs);
  faults.onExpireSessions(() => signIn.expireAll());
  const nextId = snowflakeIds(() => store.now());
  return runStandIn({
    name: 'community',
    ports: options.ports,
    faults,
    store,
    createServer: () => createCommunityServer({ pool: store.pool, faults, signIn, nextId, reviewAfterMs }),
  });
}
