import { OneGridError } from '@onegrid/schema';
import { pino } from 'pino';
import { readOptions, usage } from './options';
import { startStandalone } from './start-standalone';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === null) return void process.stdout.write(usage);
  const gateway = await startStandalone(options, pino({ level: process.env.LOG_LEVEL ?? 'warn' }));
  process.stdout.write(`Ready 已就绪   ${gateway.url}/graphql\n`);
  const stop = () => void gateway.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const text = error instanceof OneGridError ? `${error.code}: ${error.message}\n\n${usage}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
