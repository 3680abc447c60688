import type { GraphQLSchema } from 'graphql';
import type { ChildProgram } from '../child-program';
import type { Contender, RunningContender, World } from '../contenders/contender';
import { bodiesOf, type Workload } from '../workloads/workloads';
import { busyMs, joinPieces, type Sample, summarise, takeSample } from './sample';
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

/** A contender that answers right. */
interface Entrant {
  readonly contender: Contender;
  readonly verified: Verified;
  readonly samples: Sample[];
  /** Requests of subgraphs in all turns. */
  fetched: number;
}

/** Pieces of a turn. */
const piecesOfTurn = 5;
/** Requests of each connection before a piece, not measured: connections that were closed meanwhile are open again. */
const leadIn = 2;

/** A contender's turn in one round: its process and what it was measured at. */
interface Turn {
  readonly entrant: Entrant;
  readonly running: RunningContender;
  /** Requests of one piece. */
  requests: number;
  readonly pieces: Sample[];
}

/**
 * Compares every contender's answers, then puts the load on them, round by round. Every turn is that of a process of its own, warmed up before: how a process lays out its code
 * and memory is chance that it keeps for its whole life. The processes of a round run at the same time and are asked in turns, a piece each, so that all of them have their part in what the machine
 * is like at the moment. Each round and each piece begins with another one.
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
    await playRound(bench, workload, rotate(entrants, round), effort);
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

async function playRound(
  bench: Bench,
  workload: Workload,
  entrants: readonly Entrant[],
  effort: Effort,
): Promise<void> {
  const bodies = bodiesOf(workload);
  const turns: Turn[] = [];
  try {
    for (const entrant of entrants) {
      const turn: Turn = { entrant, running: await entrant.contender.start(bench.world), requests: 0, pieces: [] };
      turns.push(turn);
      turn.requests = effort.requests ?? (await requestsOfPiece(bench, turn, bodies, effort));
    }
    for (let piece = 0; piece < (effort.requests ? 1 : piecesOfTurn); piece += 1)
      for (const turn of rotate(turns, piece)) await takePiece(bench, turn, bodies, effort);
    for (const { entrant, pieces } of turns) entrant.samples.push(joinPieces(pieces));
  } finally {
    for (const { running } of turns) await running.close();
  }
}

/** Warms up, and returns how many requests keep a contender busy for one piece of its turn. */
async function requestsOfPiece(
  { load }: Bench,
  { running }: Turn,
  bodies: readonly string[],
  { seconds, connections }: Effort,
): Promise<number> {
  const leastBusyMs = seconds * 1000;
  const sample = await warmUp(load, running, { bodies, connections, leastBusyMs });
  const perBusyMs = sample.requests / Math.max(1, busyMs(sample));
  return Math.max(connections, Math.round((perBusyMs * leastBusyMs) / piecesOfTurn));
}

async function takePiece(
  { load, subgraphs }: Bench,
  { entrant, running, requests, pieces }: Turn,
  bodies: readonly string[],
  effort: Effort,
): Promise<void> {
  const { connections } = effort;
  if (!effort.requests) await takeSample(load, running, { bodies, connections, requests: connections * leadIn });
  await countFetches(subgraphs);
  pieces.push(await takeSample(load, running, { bodies, connections, requests }));
  entrant.fetched += await countFetches(subgraphs);
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
