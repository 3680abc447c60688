import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pickPort, startDatabase } from '@onegrid/sandbox';
import { runCampaign } from './campaign';
import { startDistrictChild } from './district-child';
import { isClean, reportOf } from './report';

const usage = `npm run faults -- [--entries N] [--seed S]

  --entries N   entries to make (default 300)
  --seed S      repeats plan and faults, not their timing (default 1)
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      entries: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const entries = Number(values.entries);
  const say = (text: string) => void process.stdout.write(`  ${text}\n`);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'onegrid-faults-'));
  await chmod(dataDirectory, 0o755); // mkdtemp closes it to the account that root's server runs under
  say('starting the sample district');
  const child = await startDistrictChild({
    script: join(__dirname, 'district-process.js'),
    dataDirectory,
    port: await pickPort(),
    databaseUrl: process.env.DATABASE_URL || null,
  });
  try {
    const result = await runCampaign(child, {
      entries,
      seed: Number(values.seed),
      kills: Math.max(1, Math.ceil(entries / 150)),
      killEveryMs: 15_000,
      say,
    });
    process.stdout.write(`\n${reportOf(result)}\n`);
    process.exitCode = isClean(result) ? 0 : 1;
  } finally {
    await child.kill();
    if (!process.env.DATABASE_URL)
      await (await startDatabase({ dataDirectory: join(dataDirectory, 'postgres') })).stop();
    if (process.exitCode === 0) await rm(dataDirectory, { recursive: true });
    else process.stdout.write(`data and log: ${dataDirectory}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
