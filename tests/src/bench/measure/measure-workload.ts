import type { GraphQLSchema } from 'graphql';
import type { ChildProgram } from '../child-program';
import type { Contender, RunningContender, World } from '../contenders/contender';
import { bodiesOf, type Workload } from '../workloads/workloads';
import { busyMs, type Sample, summarise, takeSample } from './sample';
import { countFetches, expectedAnswers, type Verified, verifyAnswers, WrongAnswer } from './verify-answers';
import { warmUp } from './warm-up';

/** How long and how often. */
export interface Effort {
  readonly connections: number;
  readonly rounds: number;
  /** Length of one contender's turn in a round: seconds of CPU of its process. */
  readonly seconds: number;
  /** Requests of one turn, instead of a time, and then without warming up: only to see that it runs. Null = by time. */
  readonly requests: number | null;
}

export interface Measured extends Verified {
  readonly contender: string;
  /** Requests of subgraphs for one answer while many are asked for at once. Fewer than `fetches`: identical work in flight was done once. */
  readonly fetchesUnderLoad: number;
  /** Median of the rounds. */
  readonly summary: Sample;
  readonly samples: readonly Sample[];
}

export interface Bench {
  readonly world: World;
  /** The process of the subgraphs. */
  readonly subgraphs: ChildProgram;
  /** The process of the load. */
  readonly load: ChildProgram;
  readonly reference: GraphQLSchema;
  /** Tells how far it is. */
  note(text: string): void;
}

interface Turn {
  readonly contender: Contender;
  readonly running: RunningContender;
  readonly verified: Verified;
  readonly samples: Sample[];
  /** Requests of subgraphs in all turns. */
  fetched: number;
  /** Requests of the next turn. */
  requests: number;
}

/** Starts every contender, compares its answers, warms it up, and then puts the load on one after another, round by round; each round begins with another one. */
export async function measureWorkload(
  bench: Bench,
  workload: Workload,
  contenders: readonly Contender[],
  effort: Effort,
): Promise<Measured[]> {
  const expected = await expectedAnswers(bench.reference, workload);
  const turns: Turn[] = [];
  try {
    for (const contender of contenders) {
      const turn = await prepare(bench, workload, contender, { expected, effort });
      if (turn) turns.push(turn);
    }
    const { connections } = effort;
    const bodies = bodiesOf(workload);
    for (let round = 0; round < effort.rounds; round += 1) {
      bench.note(`${workload.name}: round ${round + 1} of ${effort.rounds}`);
      for (const turn of rotate(turns, round)) {
        await countFetches(bench.subgraphs);
        const sample = await takeSample(bench.load, turn.running, { bodies, connections, requests: turn.requests });
        turn.fetched += await countFetches(bench.subgraphs);
        turn.samples.push(sample);
        turn.requests = effort.requests ?? requestsFor(sample, effort);
      }
    }
  } finally {
    await Promise.all(turns.map(({ running }) => running.close()));
  }
  return turns.map(({ contender: { name }, verified, samples, fetched }) => {
    const summary = summarise(samples);
    const fetchesUnderLoad = fetched / Math.max(1, summary.requests);
    return { contender: name, ...verified, fetchesUnderLoad, summary, samples };
  });
}

async function prepare(
  bench: Bench,
  workload: Workload,
  contender: Contender,
  { expected, effort }: { expected: readonly unknown[]; effort: Effort },
): Promise<Turn | null> {
  const { load, subgraphs, world } = bench;
  const running = await contender.start(world);
  try {
    const verified = await verifyAnswers(contender.name, running, { workload, expected, subgraphs });
    bench.note(`${workload.name}: ${contender.name} answers right with ${verified.fetches} fetches`);
    const { connections, requests, seconds } = effort;
    if (requests !== null) return { contender, running, verified, samples: [], fetched: 0, requests };
    const leastBusyMs = seconds * 1000;
    const warm = await warmUp(load, running, { bodies: bodiesOf(workload), connections, leastBusyMs });
    return { contender, running, verified, samples: [], fetched: 0, requests: requestsFor(warm, effort) };
  } catch (failure) {
    await running.close();
    if (!(failure instanceof WrongAnswer)) throw failure;
    bench.note(`${failure.message}; it is left out`);
    return null;
  }
}

/** Returns how many requests keep a contender busy for one turn. */
function requestsFor(sample: Sample, { seconds, connections }: Effort): number {
  const perBusyMs = sample.requests / Math.max(1, busyMs(sample));
  return Math.max(connections, Math.round(perBusyMs * seconds * 1000));
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
