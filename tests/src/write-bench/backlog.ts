import { setTimeout as delay } from 'node:timers/promises';
import { entries } from '@onegrid/entries';
import type { GraphAnswer, GraphClient } from '@onegrid/kit';
import type { Acceptance, Contributions, DeliveryInput } from '@onegrid/schema';
import { pino } from 'pino';
import { fillBacklog } from './fill-backlog';
import type { WriteBenchOptions } from './options';

export const backlogPlatforms = ['alpha', 'beta', 'gamma'];
const tenths = 10;

export interface BacklogFigures {
  readonly deliveries: number;
  readonly subjects: number;
  /** Deliveries a second in each tenth of the backlog, oldest first. */
  readonly perSecond: readonly number[];
  /** Slowest tenth against the fastest. */
  readonly slowestToFastest: number;
}

/** A platform that takes everything at once, so that what is measured is the queue. Tells when each tenth has been taken. */
class TakingGraph implements GraphClient {
  readonly tenthsAt: number[] = [];
  taken = 0;

  constructor(private readonly perTenth: number) {}

  async execute({ variables = {} }: Parameters<GraphClient['execute']>[0]): Promise<GraphAnswer> {
    const { id: deliveryId } = variables.delivery as DeliveryInput;
    this.taken += 1;
    if (this.taken % this.perTenth === 0) this.tenthsAt.push(performance.now());
    const receipt = { deliveryId, outcome: 'ACCEPTED', externalId: deliveryId, reason: null, registrations: [] };
    return { data: { receipt } };
  }
}

/** Measures at which rate a backlog over three platforms drains: the whole work of the hub with real tables, and platforms that answer at once. */
export async function measureBacklog(
  databaseUrl: string,
  { deliveries, subjects }: Pick<WriteBenchOptions, 'deliveries' | 'subjects'>,
): Promise<BacklogFigures> {
  const graph = new TakingGraph(Math.floor(deliveries / tenths));
  const start = (acceptances: readonly Acceptance[]) => {
    const contributions: Contributions = { acceptances, contributions: [], platforms: [] };
    const platforms = Object.fromEntries(backlogPlatforms.map((name) => [name, { attemptsPerSecond: 1_000_000 }]));
    const verifyCall = async () => Promise.reject(new RangeError('nobody calls'));
    return entries.start({ databaseUrl, verifyCall, log: pino({ level: 'error' }), contributions, graph, platforms });
  };
  // once without platforms: makes the tables
  await (await start([])).close();
  await fillBacklog(databaseUrl, { deliveries, subjects, platforms: backlogPlatforms });
  const startedAt = performance.now();
  const running = await start(backlogPlatforms.map(acceptanceOf));
  while (graph.tenthsAt.length < tenths) await delay(100);
  await running.close();
  const times = [startedAt, ...graph.tenthsAt];
  const perTenth = Math.floor(deliveries / tenths);
  const perSecond = times.slice(1).map((at, index) => (perTenth * 1_000) / (at - (times[index] ?? at)));
  return { deliveries, subjects, perSecond, slowestToFastest: Math.min(...perSecond) / Math.max(...perSecond) };
}

function acceptanceOf(platform: string): Acceptance {
  return {
    platform,
    field: `${platform}Accept`,
    entry: 'HAZARD',
    when: null,
    needs: [],
    review: null,
    correct: null,
    withdraw: null,
  };
}

export function printBacklog({ deliveries, subjects, perSecond, slowestToFastest }: BacklogFigures): string {
  return [
    `${deliveries} deliveries to ${backlogPlatforms.length} platforms, about ${subjects} subjects`,
    `a second, by tenth: ${perSecond.map((each) => each.toFixed(0)).join(' ')}`,
    `slowest tenth: ${(slowestToFastest * 100).toFixed(0)} % of the fastest`,
    '',
  ].join('\n');
}
