import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from '@onegrid/sandbox';
import { thisMachine } from '../bench/report/report';
import { makeDataDirectory } from '../faults/district/data-directory';
import { measureBacklog, printBacklog } from './backlog';
import { measureLatency, printLatency } from './latency';
import { readOptions, usage, type WriteBenchOptions } from './options';
import { measureSustained, printSustained } from './sustained';
import { withDistrict } from './with-district';

interface Section {
  readonly figures: object;
  readonly text: string;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) return void process.stdout.write(usage);
  const { figures, text } = await measure(options);
  process.stdout.write(text);
  if (options.json !== null)
    await writeFile(options.json, `${JSON.stringify({ machine: thisMachine(), options, figures }, null, 2)}\n`);
}

async function measure(options: WriteBenchOptions): Promise<Section> {
  if (options.command === 'backlog') {
    const figures = await withDatabase((databaseUrl) => measureBacklog(databaseUrl, options));
    return { figures, text: printBacklog(figures) };
  }
  if (options.command === 'sustained') {
    const figures = await withDistrict((district) => measureSustained(district, options));
    return { figures, text: printSustained(figures) };
  }
  const figures = await withDistrict((district) => measureLatency(district, options));
  return { figures, text: printLatency(figures) };
}

/** Runs `work` on an empty database, and discards it. */
async function withDatabase<Result>(work: (databaseUrl: string) => Promise<Result>): Promise<Result> {
  const dataDirectory = await makeDataDirectory('onegrid-writes-');
  const database = await startDatabase({ dataDirectory: join(dataDirectory, 'postgres') });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
    await rm(dataDirectory, { recursive: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
