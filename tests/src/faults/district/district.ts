import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pickPort, startDatabase } from '@onegrid/sandbox';
import type { HubReady } from './hub-process';
import { type ManagedProcess, manageProcess } from './managed-process';
import type { PlatformsReady } from './platforms-process';

/** The sample district in processes that can be killed one by one. */
export interface District {
  readonly databaseUrl: string;
  readonly gatewayUrl: string;
  /** Gateway, sign-in and every subgraph: also this process delivers. */
  readonly hub: ManagedProcess<HubReady>;
  /** One more process that delivers. */
  readonly worker: ManagedProcess<object>;
  readonly platforms: ManagedProcess<PlatformsReady>;
  /** Stops the database, and starts it again on the same port; null = it is not ours to stop. */
  readonly restartDatabase: ((how: 'fast' | 'immediate', downMs: number) => Promise<void>) | null;
  close(): Promise<void>;
}

const platformPorts = 11;

/**
 * Starts the district: database, then once with everything in one process, which loads it, then each process.
 *
 * @param options.programs folder of the compiled programs
 * @param options.databaseUrl null = an embedded PostgreSQL in the data folder
 */
export async function startDistrict(options: {
  readonly programs: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
}): Promise<District> {
  const { programs, dataDirectory } = options;
  const cluster = { dataDirectory: join(dataDirectory, 'postgres') };
  let database = options.databaseUrl === null ? await startDatabase(cluster) : null;
  const databaseUrl = database?.url ?? options.databaseUrl ?? '';
  const port = String(await pickPort());
  const gatewayUrl = `http://127.0.0.1:${port}`;
  const start = <Ready>(name: string, ...argumentsOf: string[]) =>
    manageProcess<Ready>(join(programs, `${name}-process.js`), argumentsOf, join(dataDirectory, `${name}.stderr`));

  const loading = await start<HubReady>('hub', dataDirectory, port, databaseUrl);
  await loading.kill();
  const platforms = await start<PlatformsReady>('platforms', databaseUrl, String(await pickFirstPort()));
  const platformUrls = JSON.stringify(platforms.ready.urls);
  const hub = await start<HubReady>('hub', dataDirectory, port, databaseUrl, platformUrls);
  const worker = await start<object>('worker', dataDirectory, gatewayUrl, databaseUrl);

  return {
    databaseUrl,
    gatewayUrl,
    hub,
    worker,
    platforms,
    restartDatabase:
      database &&
      (async (how, downMs) => {
        await database?.stop(how);
        await delay(downMs);
        database = await startDatabase({ ...cluster, port: Number(new URL(databaseUrl).port) });
      }),
    async close() {
      await Promise.all([hub, worker, platforms].map((process) => process.kill()));
      await database?.stop();
    },
  };
}

/** Returns the first of as many neighbouring ports as the platforms take, all of them free now. */
async function pickFirstPort(): Promise<number> {
  for (;;) {
    const first = await pickPort();
    const neighbours = Array.from({ length: platformPorts }, (_, index) => first + index);
    if (
      first + platformPorts < 65_536 &&
      (await Promise.all(neighbours.map((each) => pickPort(each)))).every(
        (picked, index) => picked === neighbours[index],
      )
    )
      return first;
  }
}
