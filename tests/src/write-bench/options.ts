import { parseArgs } from 'node:util';
import { assertUsage } from '@onegrid/schema';

/** What is measured. */
export type WriteBenchCommand = 'latency' | 'sustained' | 'backlog';

const commands: readonly WriteBenchCommand[] = ['latency', 'sustained', 'backlog'];

export interface WriteBenchOptions {
  readonly command: WriteBenchCommand;
  readonly seconds: number;
  /** Entries begun in a second, for latency. */
  readonly perSecond: number;
  readonly workers: number;
  /** Deliveries that wait, for backlog. */
  readonly deliveries: number;
  /** Entries' subjects, for backlog. */
  readonly subjects: number;
  /** File for the figures; null = only the terminal. */
  readonly json: string | null;
}

export const usage = `npm run bench:writes -- [command] [options]   how fast facts are taken and delivered

  latency               how long the answer to an entry takes while three platforms hang (default)
  sustained             entries and deliveries a second, CPU and memory, with workers who never pause
  backlog               at which rate a backlog of deliveries drains, tenth by tenth

  --seconds N           length of latency and sustained (default 60; memory wants 600)
  --per-second N        entries begun in a second, for latency (default 10)
  --workers N           workers (default 16)
  --deliveries N        deliveries that wait, for backlog (default 100000)
  --subjects N          subjects that they are about (default 2000)
  --json FILE           writes the figures
  --help                this text
`;

/** Reads the command line; null = only the usage was asked for. */
export function readOptions(argv: readonly string[]): WriteBenchOptions | null {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '60' },
      'per-second': { type: 'string', default: '10' },
      workers: { type: 'string', default: '16' },
      deliveries: { type: 'string', default: '100000' },
      subjects: { type: 'string', default: '2000' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [given = 'latency', ...rest] = positionals;
  const command = commands.find((each) => each === given);
  assertUsage(command !== undefined && rest.length === 0, `${positionals.join(' ')}? There is ${commands.join(', ')}`);
  return {
    command,
    seconds: positive('--seconds', values.seconds),
    perSecond: positive('--per-second', values['per-second']),
    workers: positive('--workers', values.workers),
    deliveries: positive('--deliveries', values.deliveries),
    subjects: positive('--subjects', values.subjects),
    json: values.json ?? null,
  };
}

function positive(flag: string, text: string): number {
  const value = Number(text);
  assertUsage(Number.isInteger(value) && value > 0, `${flag} must be a whole number above 0, not "${text}"`);
  return value;
}
