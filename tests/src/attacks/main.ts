import { parseArgs } from 'node:util';
import { targetAt } from './attack';
import { GatewayProcess } from './gateway-process';
import { ProbeGraph } from './probe-graph';
import { attacks, type Finding, type Measure, runAttacks } from './run-attacks';

const usage = `npm run attacks -- [options]

Fires every class of attack at our gateway with its defaults, started in a process of its own.

  --url URL          attack the gateway at this address instead; only classes that need no graph of ours, and nothing is measured inside it
  --only TEXT        only classes whose name has this text
  --longest-ms N     longest time that the event loop may stand still (default 200)
  --help             this text
`;

/** Fires, prints a table, and exits with 1 when a class is allowed, blocks the event loop, or ends the gateway. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      only: { type: 'string', default: '' },
      'longest-ms': { type: 'string', default: '200' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const longestMs = Number(values['longest-ms']);
  const chosen = attacks.filter(
    ({ name, isOfOwnGraph }) => name.includes(values.only) && !(values.url && isOfOwnGraph),
  );
  const bad = values.url
    ? await fireAll(values.url, chosen, null, longestMs)
    : await atOurs((url, measure) => fireAll(url, chosen, measure, longestMs));
  process.stdout.write(`\n${chosen.length} classes, ${chosen.length - bad} as they should be, ${bad} not\n`);
  process.exitCode = bad === 0 ? 0 : 1;
}

async function atOurs(fire: (url: string, measure: Measure) => Promise<number>): Promise<number> {
  const graph = await ProbeGraph.start();
  const gateway = await GatewayProcess.start(graph.supergraphSdl);
  try {
    await warmUp(gateway.url);
    await gateway.measure();
    return await fire(gateway.url, () => gateway.measure());
  } finally {
    await gateway.stop();
    await graph.close();
  }
}

/** The first operations of a process pay for its compilation; that is nobody's attack. */
async function warmUp(url: string): Promise<void> {
  const target = targetAt(url);
  for (const query of ['{ n }', '{ thing { a b c } }', '{ __schema { types { name } } }', '{ nothing }', '{'])
    await target.ask(query);
}

async function fireAll(
  url: string,
  chosen: Parameters<typeof runAttacks>[1],
  measure: Measure | null,
  longestMs: number,
): Promise<number> {
  let bad = 0;
  process.stdout.write(row('class', 'verdict', 'took ms', 'blocked ms', 'grown MB', 'answers'));
  for await (const finding of runAttacks(targetAt(url), chosen, measure, longestMs)) {
    const wrong = verdict(finding, longestMs);
    if (wrong !== null) bad += 1;
    const { name, tookMs, blockedMs, grownBytes, said } = finding;
    const grown = grownBytes === null ? '' : (grownBytes / 1024 / 1024).toFixed(0);
    process.stdout.write(row(name, wrong ?? 'ok', tookMs.toFixed(0), blockedMs?.toFixed(0) ?? '', grown, said));
    if (finding.allowed) process.stdout.write(`    ${finding.allowed}\n`);
  }
  return bad;
}

/** Largest growth of the process by one class, bytes. */
const maxGrownBytes = 256 * 1024 * 1024;

function verdict({ allowed, isAlive, blockedMs, grownBytes }: Finding, longestMs: number): string | null {
  if (!isAlive) return 'DEAD';
  if (allowed !== null) return 'ALLOWED';
  if (grownBytes !== null && grownBytes > maxGrownBytes) return 'GROWS';
  return blockedMs !== null && blockedMs > longestMs ? 'BLOCKS' : null;
}

function row(name: string, ...cells: readonly string[]): string {
  const [result = '', took = '', blocked = '', grown = '', said = ''] = cells;
  return `${name.padEnd(46)} ${result.padEnd(8)} ${took.padStart(8)} ${blocked.padStart(10)} ${grown.padStart(8)}  ${said}\n`;
}

void main();
