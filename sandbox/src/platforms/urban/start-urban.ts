import { Faults, openStore, type RunningStandIn, runStandIn, type StandInPorts } from '../../stand-in';
import { parts } from './case-states';
import { createUrbanServer } from './server';
import { type Account, Sessions } from './sessions';
import { tables } from './tables';

export interface UrbanStandInSettings {
  /** Milliseconds until the acceptance seat decides a new report, 3,000 by default. */
  readonly reviewAfterMs?: number;
  /** Milliseconds after which an idle session ends, 1,800,000 (30 minutes) by default. */
  readonly maxIdleMs?: number;
}

/** The service account that the platform's owner gives to the hub: it may read and report. */
export const urbanServiceAccount: Account = {
  userName: 'wgzl_jk',
  password: 'Wgzl@2019',
  humanName: '网格治理接口',
  part: null,
};

/** An acceptance seat (受理员). */
export const urbanSeatAccount: Account = {
  userName: 'slzx_01',
  password: 'Slzx@2019',
  humanName: '受理坐席',
  part: parts.ACCEPTANCE_SEAT,
};

/** Starts the stand-in of 智慧城管. */
export async function startUrban(options: {
  readonly databaseUrl: string;
  readonly ports: StandInPorts;
  readonly settings?: UrbanStandInSettings;
}): Promise<RunningStandIn> {
  const { reviewAfterMs = 3_000, maxIdleMs = 30 * 60 * 1000 } = options.settings ?? {};
  const store = await openStore(options.databaseUrl, 'urban', tables);
  const faults = new Faults();
  const sessions = new Sessions([urbanServiceAccount, urbanSeatAccount], maxIdleMs);
  faults.onExpireSessions(() => sessions.endAll());
  return runStandIn({
    name: 'urban',
    ports: options.ports,
    faults,
    store,
    createServer: () => createUrbanServer({ store, faults, sessions, reviewAfterMs }),
  });
}
