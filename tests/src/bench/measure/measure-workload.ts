import type { GraphQLSchema } from 'graphql';
import type { ChildProgram } from '../child-program';
import type { Contender, World } from '../contenders/contender';
import { bodiesOf, type Workload } from '../workloads/workloads';
import { busyMs, type Sample, type Summary, summarise, takeSample } from './sample';
import { countFetches, expectedAnswers, type Verified, verifyAnswers, WrongAnswer } from './verify-answers';
import { warmUp } from './warm-up';

/** How long and how often. */
export interface Effort {
  readonly connections: number;
  readonly rounds: number;
  /** Least length of one contender's turn in a round: seconds of CPU of its process. */
  readonly seconds: number;
  /** Requests of one turn, instead of a time, and then without warming up: only to see that it runs. Null = by time. */
  readonly requests: number | null;
}

export interface Measured extends Verified {
  readonly contender: string;
  /** Requests of subgraphs for one answer while many are asked for at once. Fewer than `fetches`: identical work in flight was done once. */
  readonly fetchesUnderLoad: number;
  readonly summary: Summary;
  /** One of each piece. */
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

/** A contender that answers right. */
interface Entrant {
  readonly contender: Contender;
  readonly verified: Verified;
  readonly samples: Sample[];
  /** Requests of subgraphs in all turns. */
  fetched: number;
}

/** Pieces of one turn for each second of its CPU: what disturbs a machine often lasts shorter than a turn. */
const piecesPerSecond = 2;
/** Requests of each connection in one piece, at least: at its beginning and end fewer are under way than there are connections. */
const leastRounds = 2;
/** Of CPU before the first piece, at least; shorter when turns are. */
const warmUpSeconds = 3;

/**
 * Compares every contender's answers, then puts the load on one after another, round by round; each round begins with another one. Every turn is that of a process of its own,
 * warmed up before: how a process lays out its code and memory is chance that it keeps for its whole life. A turn is measured piece by piece.
 */
export async function measureWorkload(
  bench: Bench,
  workload: Workload,
  contenders: readonly Contender[],
  effort: Effort,
): Promise<Measured[]> {
  const expected = await expectedAnswers(bench.reference, workload);
  const entrants: Entrant[] = [];
  for (const contender of contenders) {
    const verified = await verify(bench, workload, contender, expected);
    if (verified) entrants.push({ contender, verified, samples: [], fetched: 0 });
  }
  for (let round = 0; round < effort.rounds; round += 1) {
    bench.note(`${workload.name}: round ${round + 1} of ${effort.rounds}`);
    for (const entrant of rotate(entrants, round)) await takeTurn(bench, workload, entrant, effort);
  }
  return entrants.map(({ contender: { name }, verified, samples, fetched }) => {
    const summary = summarise(samples);
    const fetchesUnderLoad = fetched / Math.max(1, summary.requests);
    return { contender: name, ...verified, fetchesUnderLoad, summary, samples };
  });
}

/** Returns null, with a line that says why, for a contender whose answers are not right. */
async function verify(
  { subgraphs, world, note }: Bench,
  workload: Workload,
  contender: Contender,
  expected: readonly unknown[],
): Promise<Verified | null> {
  const running = await contender.start(world);
  try {
    const verified = await verifyAnswers(contender.name, running, { workload, expected, subgraphs });
    note(`${workload.name}: ${contender.name} answers right with ${verified.fetches} fetches`);
    return verified;
  } catch (failure) {
    if (!(failure instanceof WrongAnswer)) throw failure;
    note(`${failure.message}; it is left out`);
    return null;
  } finally {
    await running.close();
  }
}

async function takeTurn(
  { load, subgraphs, world }: Bench,
  workload: Workload,
  entrant: Entrant,
  effort: Effort,
): Promise<void> {
  const running = await entrant.contender.start(world);
  try {
    const shape = { bodies: bodiesOf(workload), connections: effort.connections };
    const { pieces, requests } = await piecesFor(effort, () =>
      warmUp(load, running, { ...shape, leastBusyMs: Math.min(effort.seconds, warmUpSeconds) * 1000 }),
    );
    await countFetches(subgraphs);
    for (let piece = 0; piece < pieces; piece += 1)
      entrant.samples.push(await takeSample(load, running, { ...shape, requests }));
    entrant.fetched += await countFetches(subgraphs);
  } finally {
    await running.close();
  }
}

/** Returns how many pieces a turn has, and how many requests each of them: as many as keep the contender busy for its part of the turn. */
async function piecesFor({ requests, seconds, connections }: Effort, warm: () => Promise<Sample>) {
  if (requests !== null) return { pieces: 1, requests };
  const sample = await warm();
  const perSecond = (sample.requests * 1000) / Math.max(1, busyMs(sample));
  const enough = Math.max(connections * leastRounds, Math.round(perSecond / piecesPerSecond));
  return { pieces: seconds * piecesPerSecond, requests: enough };
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
