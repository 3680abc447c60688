import { parseArgs } from 'node:util';
import { assertUsage } from '@onegrid/schema';
import type { CampaignOptions } from './campaign';

export const usage = `npm run faults -- [options]

  Workers enter facts of every kind while everything around them fails; afterwards the platforms' own stores are counted against what was entered.

  --entries N      entries to make (default 300)
  --seed S         repeats plan and faults, not their timing (default 1)
  --workers N      workers who enter at the same time (default 16)
  --minutes N      enter no more after so many minutes; what has been entered by then counts (default no limit)
  --keep           keep data and logs also when all is well
  --help           this text

  DATABASE_URL     a PostgreSQL of your own instead of the embedded one; it is not stopped then

  Exit code 0: nothing lost, nothing doubled, order kept. 1: something was. 2: the campaign could not be run.
`;

export interface FaultsOptions extends Omit<CampaignOptions, 'say'> {
  readonly keep: boolean;
  readonly help: boolean;
}

/** Reads the command line. */
export function readOptions(argv: readonly string[]): FaultsOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      entries: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string', default: '16' },
      minutes: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const entries = readCount('--entries', values.entries);
  const { keep, help } = values;
  const workers = readCount('--workers', values.workers);
  const every = (count: number) => Math.max(1, Math.round(entries / count));
  return {
    entries,
    seed: readCount('--seed', values.seed),
    workers,
    enterForMs: values.minutes === undefined ? null : readCount('--minutes', values.minutes) * 60_000,
    keep,
    help,
    disasters: {
      'kill -9 of the hub': every(600),
      'kill -9 of the worker': every(250),
      'kill -9 of the platforms': every(1_000),
      'database stopped (fast)': every(1_000),
      'database stopped (immediate)': every(1_000),
    },
  };
}

function readCount(flag: string, text: string): number {
  const count = Number(text);
  assertUsage(Number.isInteger(count) && count > 0, `${flag} must be a whole number above 0, not "${text}"`);
  return count;
}
