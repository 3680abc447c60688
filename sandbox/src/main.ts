import { join, resolve } from 'node:path';
import { activeTrace } from '@onegrid/kit';
import { pino } from 'pino';
import { startDatabase } from './database';
import { SandboxError } from './errors';
import { requireFreePorts } from './ports';
import { announce } from './run/announce';
import { namedPorts } from './run/named-ports';
import { openTelemetry } from './run/open-telemetry';
import { readOptions, type SandboxOptions, usage } from './run/options';
import { writeProgress } from './run/progress';
import { keepSecrets } from './run/secrets';
import { startSandbox } from './run/start-sandbox';

const write = (text: string) => void process.stdout.write(text);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return write(usage);
  write('OneGrid 一网\n');
  await requireFreePorts(namedPorts(options));
  const dataDirectory = resolve(options.dataDirectory);
  const database = await openDatabase(options, dataDirectory);
  const log = pino(
    { level: process.env.LOG_LEVEL ?? 'info', mixin: activeTrace },
    pino.destination({ dest: join(dataDirectory, 'onegrid.log'), sync: false }),
  );
  const opened = await openTelemetry(options, process.env, log);
  const sandbox = await startSandbox({
    ...options,
    databaseUrl: database.url,
    secrets: await keepSecrets(dataDirectory),
    log,
    telemetry: opened.telemetry,
    progress: writeProgress(write),
  }).catch(async (error: unknown) => {
    await opened.close();
    await database.stop();
    throw error;
  });
  write(announce(sandbox, dataDirectory));
  if (opened.metricsUrl) write(`Metrics 指标 ${opened.metricsUrl}\n`);
  stopOnSignal(async () => {
    await sandbox.close();
    await opened.close();
    await database.stop();
  });
}

async function openDatabase(
  { databaseUrl }: SandboxOptions,
  dataDirectory: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => undefined };
  return writeProgress(write)('starting the database 启动数据库', () =>
    startDatabase({ dataDirectory: join(dataDirectory, 'postgres') }),
  );
}

/** The first signal stops everything in order; a second one does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    write('\nstopping 正在停止 … ');
    stop().then(
      () => {
        write('done 完成\n');
        process.exit(0);
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof SandboxError
      ? `\n${error.message}\n`
      : `\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
