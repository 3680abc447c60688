import { Faults, openStore, type RunningStandIn, runStandIn, type StandInPorts } from '../../stand-in';
import { createReview } from './review';
import type { SafetyAccount } from './routes/sign-in';
import { createSafetyServer } from './server';
import { tables } from './tables';
import { Tokens } from './tokens';

export interface SafetyStandInSettings {
  /** Default: account `onegrid`, the password and the key of the sample district. */
  readonly account?: SafetyAccount;
  /** How long the safety office takes over an upload, default 3,000 ms. */
  readonly reviewAfterMs?: number;
}

/** The account of the sample district. */
export const sampleAccount: SafetyAccount = Object.freeze({
  account: 'onegrid',
  password: 'Aj@jianye2019',
  signKey: 'wsp-3201-05',
});

/** Starts the stand-in of the work-safety platform on its own store. */
export async function startSafety(options: {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  readonly settings?: SafetyStandInSettings;
}): Promise<RunningStandIn> {
  const { databaseUrl, ports, settings = {} } = options;
  const { account = sampleAccount, reviewAfterMs = 3_000 } = settings;
  const store = await openStore(databaseUrl, 'safety', tables);
  const faults = new Faults();
  const tokens = new Tokens();
  faults.onExpireSessions(() => tokens.forgetAll());
  const settleReviews = createReview(store, faults, reviewAfterMs);
  return runStandIn({
    name: 'safety',
    ports,
    faults,
    store,
    createServer: () => createSafetyServer({ store, faults, tokens, account, settleReviews }),
  });
}
