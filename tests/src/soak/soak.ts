import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Counts, noCounts, runClient } from './clients';
import type { Order, Word } from './gateway-child';
import type { Sample, SoakReport } from './report';
import { SoakSubgraph, supergraphOf } from './soak-subgraphs';

export interface SoakSettings {
  readonly durationMs: number;
  readonly clients: number;
  /** Time between two troubles; a swap comes at every second one. */
  readonly troubleEveryMs: number;
  readonly measureEveryMs: number;
}

/** The compiled file: a process of its own is not run through the test's transpiler. */
const childFile = join(__dirname, '..', '..', 'dist', 'soak', 'gateway-child.js');

/** Runs a gateway under load and trouble, and returns how it went. */
export async function runSoak(settings: SoakSettings): Promise<SoakReport> {
  const subgraphs = [new SoakSubgraph('houses'), new SoakSubgraph('cases')] as const;
  for (const each of subgraphs) await each.live();
  const child = fork(childFile, { execArgv: ['--expose-gc'] });
  try {
    const started = await order(child, { kind: 'start', supergraphSdl: supergraphOf(subgraphs, 0) });
    if (started.kind !== 'started') throw new TypeError(`the gateway answered ${started.kind}`);
    return await runUnderTrouble(started.url, child, subgraphs, settings);
  } finally {
    child.kill();
    for (const each of subgraphs) await each.die();
  }
}

async function runUnderTrouble(
  url: string,
  child: ChildProcess,
  subgraphs: readonly [SoakSubgraph, SoakSubgraph],
  { durationMs, clients, troubleEveryMs, measureEveryMs }: SoakSettings,
): Promise<SoakReport> {
  const counts: Counts = noCounts();
  const samples: Sample[] = [];
  const trouble = { swaps: 0, deaths: 0, hangs: 0 };
  const startMs = performance.now();
  const isOver = () => performance.now() - startMs > durationMs;
  const load = Array.from({ length: clients }, (_, seed) => runClient(url, seed + 1, isOver, counts));
  let measuredMs = 0;
  for (let round = 0; !isOver(); round += 1) {
    await makeTrouble(round, child, subgraphs, troubleEveryMs, trouble);
    const atMs = performance.now() - startMs;
    if (atMs - measuredMs < measureEveryMs) continue;
    measuredMs = atMs;
    samples.push(await measure(child, atMs));
  }
  await Promise.all(load);
  samples.push(await measure(child, performance.now() - startMs));
  return { durationMs: performance.now() - startMs, counts, samples, ...trouble };
}

/** Four kinds of trouble in turn, each over when this returns. */
async function makeTrouble(
  round: number,
  child: ChildProcess,
  subgraphs: readonly [SoakSubgraph, SoakSubgraph],
  lengthMs: number,
  done: { swaps: number; deaths: number; hangs: number },
): Promise<void> {
  const subgraph = subgraphs[round % 8 < 4 ? 1 : 0];
  if (round % 2 === 1) {
    done.swaps += 1;
    await order(child, { kind: 'swap', supergraphSdl: supergraphOf(subgraphs, round % 6) });
    await wait(lengthMs);
  } else if (round % 4 === 0) {
    done.deaths += 1;
    await subgraph.die();
    await wait(lengthMs / 2);
    await subgraph.live();
    await wait(lengthMs / 2);
  } else {
    done.hangs += 1;
    subgraph.isHanging = true;
    await wait(lengthMs / 2);
    subgraph.isHanging = false;
    await wait(lengthMs / 2);
  }
}

async function measure(child: ChildProcess, atMs: number): Promise<Sample> {
  const word = await order(child, { kind: 'measure' });
  if (word.kind !== 'measured') throw new TypeError(`the gateway answered ${word.kind}`);
  return { atMs, ...word };
}

/** One order at a time. */
async function order(child: ChildProcess, what: Order): Promise<Word> {
  const answered = new AbortController();
  const exit = once(child, 'exit', { signal: answered.signal }).then(() => {
    throw new TypeError('the process of the gateway has ended');
  });
  exit.catch(() => {});
  child.send(what);
  const [word] = (await Promise.race([once(child, 'message'), exit])) as [Word];
  answered.abort();
  return word;
}
