import { Faults, openStore, type RunningStandIn, runStandIn, type StandInPorts } from '../../stand-in';
import { AccessTokens } from './access-tokens';
import { CallQuota } from './call-quota';
import type { ServiceAccount } from './context';
import { createPartyServer } from './server';
import { ddl } from './tables';

export interface PartyStandInSettings {
  /** Milliseconds until a branch secretary decides a check-in, 3,000 by default. */
  readonly reviewAfterMs?: number;
  /** Milliseconds that an access token lives, 7,200,000 (two hours) by default. */
  readonly tokenLifetimeMs?: number;
  /** Calls that are answered within one second, 2,000 by default; more are refused with `errcode` 45009. */
  readonly callsPerSecond?: number;
  readonly serviceAccount?: ServiceAccount;
}

/** The service account that the platform's owner gives to the hub. */
export const partyServiceAccount: ServiceAccount = {
  appId: 'wx5ea7c0de32010500',
  appSecret: 'f2d1c4b6a8e90735f2d1c4b6a8e90735',
  openid: 'oPBP5wServiceAccountOneGrid0',
};

/** Starts the stand-in of 五微共享社区 (智慧党建). */
export async function startParty(options: {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  readonly settings?: PartyStandInSettings;
}): Promise<RunningStandIn> {
  const {
    reviewAfterMs = 3_000,
    tokenLifetimeMs = 7_200_000,
    callsPerSecond = 2_000,
    serviceAccount = partyServiceAccount,
  } = options.settings ?? {};
  const store = await openStore(options.databaseUrl, 'party', ddl);
  const faults = new Faults();
  const tokens = new AccessTokens(tokenLifetimeMs);
  const quota = new CallQuota(callsPerSecond);
  faults.onExpireSessions(() => tokens.expireAll());
  return runStandIn({
    name: 'party',
    ports: options.ports,
    faults,
    store,
    createServer: () => createPartyServer({ store, faults, tokens, quota, serviceAccount, reviewAfterMs }),
  });
}
