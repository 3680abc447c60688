import { parseArgs } from 'node:util';
import { v8Flags } from '@onegrid/gateway';
import { OneGridError } from '@onegrid/schema';
import type { Effort } from './measure/measure-workload';

/** What is measured: contenders beside each other, growth, or what identical requests in flight save. */
export type BenchCommand = 'compare' | 'growth' | 'in-flight';

const commands: readonly BenchCommand[] = ['compare', 'growth', 'in-flight'];

export interface BenchOptions extends Effort {
  readonly command: BenchCommand;
  /** Names; empty = all. */
  readonly workloads: readonly string[];
  /** Names; empty = all. */
  readonly contenders: readonly string[];
  /** Sections of growth; empty = all. */
  readonly sections: readonly string[];
  /** Flags of Node for every contender: one whole run for each. */
  readonly nodeFlags: readonly (readonly string[])[];
  /** Checkouts of this repository whose gateways are measured; empty = this one. */
  readonly checkouts: readonly string[];
  /** File for the figures; null = only the terminal. */
  readonly json: string | null;
}

/** Flags of Node with which `onegrid gateway` runs, and the word for them. */
const gatewayFlags: readonly string[] = ['--max-semi-space-size=64', ...v8Flags];
const gatewayWord = 'gateway';

export const usage = `npm run bench -- [command] [options]   how fast the gateway is, beside others

  compare               CPU for a request, beside other gateways (default)
  growth                with entities, fresh operations, subgraphs and workers
  in-flight             what it saves to do identical work in flight once; never mixed with the others

  --workloads A,B       heavy, distinct, small (default all)
  --contenders A,B      ours, ours-auth, ours-all, ours-traces, apollo, hive, hive-rust, hand-written (default all;
                        growth: ours, apollo)
  --sections A,B        of growth: entities, operations, subgraphs, workers (default all)
  --connections N       connections (default 50)
  --rounds N            rounds, a process of each contender in every one (default 3)
  --seconds N           least length of one contender's turn, in CPU of its process (default 3): two pieces for each
                        second. CPU is the lowest decile of all pieces, all else their median
  --requests N          requests of one turn, instead of a time, without warming up: only to see that it runs
  --node-flags="FLAGS"  flags of Node for all, may be given again (default once none, once ${gatewayWord}; growth and
                        in-flight take the last). ${gatewayWord} stands for those with which onegrid gateway runs:
                        ${gatewayFlags.join('\n                        ')}
  --ours DIR            another checkout whose gateway is measured, compiled; may be given again to compare two
  --quick               one round of one second, only with --node-flags=${gatewayWord}
  --json FILE           writes all figures
  --help                this text
`;

const flags = {
  sections: { type: 'string' },
  workloads: { type: 'string' },
  contenders: { type: 'string' },
  connections: { type: 'string' },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  requests: { type: 'string' },
  'node-flags': { type: 'string', multiple: true },
  ours: { type: 'string', multiple: true },
  quick: { type: 'boolean' },
  json: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the flags. Null = only the usage was asked for.
 *
 * @throws OneGridError CONFIGURATION_INVALID with what is wrong
 */
export function readOptions(argv: readonly string[]): BenchOptions | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const usual = values.quick
    ? { rounds: 1, seconds: 1, nodeFlags: [gatewayFlags] }
    : { rounds: 3, seconds: 3, nodeFlags: [[], gatewayFlags] };
  return {
    command: commandOf(positionals),
    sections: names(values.sections),
    workloads: names(values.workloads),
    contenders: names(values.contenders),
    connections: positive('connections', values.connections) ?? 50,
    rounds: positive('rounds', values.rounds) ?? usual.rounds,
    seconds: positive('seconds', values.seconds) ?? usual.seconds,
    requests: positive('requests', values.requests),
    nodeFlags: values['node-flags']?.map(flagsOf) ?? usual.nodeFlags,
    checkouts: values.ours ?? [],
    json: values.json ?? null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true });
  } catch (error) {
    throw invalid((error as Error).message);
  }
}

function commandOf(positionals: readonly string[]): BenchCommand {
  const [given = 'compare', ...rest] = positionals;
  const command = commands.find((each) => each === given);
  if (!command || rest.length > 0) throw invalid(`${positionals.join(' ')}? There is ${commands.join(', ')}`);
  return command;
}

function flagsOf(text: string): readonly string[] {
  return text === gatewayWord ? gatewayFlags : text.split(' ').filter(Boolean);
}

function names(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').filter(Boolean);
}

function positive(flag: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw invalid(`--${flag} must be a whole number from 1, not "${text}"`);
  return value;
}

function invalid(message: string): OneGridError {
  return new OneGridError('CONFIGURATION_INVALID', { message });
}
