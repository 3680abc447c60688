import { join } from 'node:path';
import { keepSecrets, silentProgress, startDatabase, startSandbox } from '@onegrid/sandbox';
import { pino } from 'pino';
import type { ReadyMessage } from './district-child';

/** Slow enough that a platform commits within `settleMs` also on a busy machine. */
const pace = { backoff: { firstMs: 200, longestMs: 2_000 }, reviewEveryMs: 1_000, settleMs: 5_000 };

/** Runs the sample district until it is killed, and says on stdout, as one line of JSON, when and where it is ready. Arguments: data folder, gateway port. */
async function main([dataDirectory = '', port = '']: readonly string[]): Promise<void> {
  const databaseUrl =
    process.env.DATABASE_URL || (await startDatabase({ dataDirectory: join(dataDirectory, 'postgres') })).url;
  const sandbox = await startSandbox({
    databaseUrl,
    secrets: await keepSecrets(dataDirectory),
    port: Number(port),
    platformPort: null,
    subgraphPort: null,
    redisUrl: null,
    size: 'small',
    fresh: false,
    log: pino({ level: 'warn' }, pino.destination({ dest: join(dataDirectory, 'onegrid.log'), sync: true })),
    progress: silentProgress,
    pace,
  });
  const ready: ReadyMessage = {
    databaseUrl,
    gatewayUrl: sandbox.gateway.url,
    faultUrls: Object.fromEntries([...sandbox.standIns].map(([name, { faultUrl }]) => [name, faultUrl])),
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
