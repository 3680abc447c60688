import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runCampaign } from './campaign';
import { makeDataDirectory } from './district/data-directory';
import { startDistrict } from './district/district';
import { readOptions, usage } from './options';
import { isClean, reportOf } from './report';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(usage);
  const startedAt = performance.now();
  const say = (text: string) => {
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    process.stdout.write(`${String(seconds).padStart(6)} s  ${text}\n`);
  };
  const dataDirectory = await makeDataDirectory('onegrid-faults-');
  say(`starting the sample district in ${dataDirectory}`);
  const district = await startDistrict({
    programs: join(__dirname, 'district'),
    dataDirectory,
    databaseUrl: process.env.DATABASE_URL || null,
  });
  let clean = false;
  try {
    const result = await runCampaign(district, { ...options, say });
    clean = isClean(result);
    process.stdout.write(`\n${reportOf(result)}\n`);
    process.exitCode = clean ? 0 : 1;
  } finally {
    await district.close();
    if (clean && !options.keep) await rm(dataDirectory, { recursive: true });
    else process.stdout.write(`data and logs: ${dataDirectory}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(2);
});
