import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, silentLog } from '@onegrid/kit/testing';
import {
  keepSecrets,
  pickPort,
  type RunningSandbox,
  type SandboxSettings,
  silentProgress,
  startSandbox,
} from '@onegrid/sandbox';

/** Fast enough for a test, slow enough to be real: a platform commits within a second. */
const pace: SandboxSettings['pace'] = {
  backoff: { firstMs: 200, longestMs: 1_000 },
  reviewEveryMs: 500,
  settleMs: 3_000,
};

export interface SampleDistrict {
  readonly sandbox: RunningSandbox;
  readonly settings: SandboxSettings;
  close(): Promise<void>;
}

/** Starts a whole small sample district on free ports and a database of its own. */
export async function startSampleDistrict(changes: Partial<SandboxSettings> = {}): Promise<SampleDistrict> {
  const database = await createTestDatabase();
  const directory = await mkdtemp(join(tmpdir(), 'onegrid-'));
  const settings: SandboxSettings = {
    databaseUrl: database.url,
    secrets: await keepSecrets(directory),
    port: await pickPort(),
    platformPort: null,
    subgraphPort: null,
    redisUrl: process.env.REDIS_URL || null,
    size: 'small',
    fresh: false,
    log: silentLog,
    progress: silentProgress,
    pace,
    ...changes,
  };
  const sandbox = await startSandbox(settings);
  return {
    sandbox,
    settings,
    async close() {
      await sandbox.close();
      await rm(directory, { recursive: true });
      await database.drop();
    },
  };
}

/** Returns how many records each table of a stand-in's own store holds. */
export async function countRecords(sandbox: RunningSandbox, platform: string): Promise<Record<string, number>> {
  return (await (await fetch(`${sandbox.standIns.get(platform)?.faultUrl}/records`)).json()) as Record<string, number>;
}
