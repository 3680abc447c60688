import type { GraphQLSchema } from 'graphql';
import type { ChildProgram } from '../child-program';
import type { Contender, RunningContender, World } from '../contenders/contender';
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
  /** The pieces of each round, in their order. */
  readonly turns: readonly (readonly Sample[])[];
  /** See `Contender`; null = it took its turns alone. */
  readonly together: string | null;
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
  readonly turns: Sample[][];
  /** Requests of subgraphs in all turns. */
  fetched: number;
}

/** An entrant in a turn. */
interface Runner {
  readonly entrant: Entrant;
  readonly running: RunningContender;
  readonly turn: Sample[];
  /** Of one piece. */
  readonly requests: number;
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
 * Those that take their turns together have their pieces side by side: what others do on the machine is much the same for both.
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
    if (verified) entrants.push({ contender, verified, turns: [], fetched: 0 });
  }
  const groups = groupsOf(entrants);
  for (let round = 0; round < effort.rounds; round += 1) {
    bench.note(`${workload.name}: round ${round + 1} of ${effort.rounds}`);
    for (const group of rotate(groups, round)) await takeTurn(bench, workload, rotate(group, round), effort);
  }
  return entrants.map(({ contender: { name, together = null }, verified, turns, fetched }) => {
    const summary = summarise(turns.flat());
    const fetchesUnderLoad = fetched / Math.max(1, summary.requests);
    return { contender: name, together, ...verified, fetchesUnderLoad, summary, turns };
  });
}

/** Returns those that take their turns together, in the order of the first of each. */
function groupsOf(entrants: readonly Entrant[]): readonly (readonly Entrant[])[] {
  const groups = new Map<string, Entrant[]>();
  for (const entrant of entrants) {
    const { name, together } = entrant.contender;
    const key = together === undefined ? `alone ${name}` : `together ${together}`;
    groups.set(key, [...(groups.get(key) ?? []), entrant]);
  }
  return [...groups.values()];
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
  entrants: readonly Entrant[],
  effort: Effort,
): Promise<void> {
  const shape = { bodies: bodiesOf(workload), connections: effort.connections };
  const running: RunningContender[] = [];
  try {
    for (const { contender } of entrants) running.push(await contender.start(world));
    const leastBusyMs = Math.min(effort.seconds, warmUpSeconds) * 1000;
    const warm = effort.requests === null ? await warmUp(load, running, { ...shape, leastBusyMs }) : [];
    const runners = entrants.map((entrant, index): Runner => {
      const turn: Sample[] = [];
      entrant.turns.push(turn);
      return { entrant, running: running[index] as RunningContender, turn, requests: pieceOf(effort, warm[index]) };
    });
    const pieces = effort.requests === null ? effort.seconds * piecesPerSecond : 1;
    for (let piece = 0; piece < pieces; piece += 1)
      for (const runner of rotate(runners, piece)) {
        await countFetches(subgraphs);
        runner.turn.push(await takeSample(load, runner.running, { ...shape, requests: runner.requests }));
        runner.entrant.fetched += await countFetches(subgraphs);
      }
  } finally {
    for (const each of running) await each.close();
  }
}

/** Returns how many requests one piece has: as many as keep the contender busy for its part of a second. */
function pieceOf({ requests, connections }: Effort, warm: Sample | undefined): number {
  if (requests !== null || warm === undefined) return requests ?? connections * leastRounds;
  const perSecond = (warm.requests * 1000) / Math.max(1, busyMs(warm));
  return Math.max(connections * leastRounds, Math.round(perSecond / piecesPerSecond));
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const first = by % Math.max(1, items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
