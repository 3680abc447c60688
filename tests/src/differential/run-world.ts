import type { ConformanceCase } from '../conformance/conformance-case';
import type { EngineName } from '../conformance/engines/engines';
import type { Operation } from '../conformance/engines/open-engine';
import { OpenWorld } from '../conformance/world/open-world';
import type { World } from '../conformance/world/world';
import { causeOf } from './explained';
import { findDifference } from './find-difference';
import type { FoundDifference } from './found-difference';
import { drawVariables } from './generate/draw-variables';
import { generateOperation } from './generate/generate-operation';
import { generateTrouble } from './generate/generate-trouble';
import { possibleFaults } from './generate/possible-faults';
import { Random } from './generate/random';
import { Values } from './generate/values';
import { minimise } from './minimise';
import { noTrouble, type Trouble } from './trouble';

/** Each document is asked this often: once as it is, then with other variables and mostly with trouble. */
const asksOfDocument = 5;

/** A world, of which not every engine may be able to serve the supergraph. */
export type RandomWorld = World & Pick<ConformanceCase, 'notServedBy'>;

export interface WorldRun {
  readonly world: RandomWorld;
  /** Operations to ask: a document with its variables and what goes wrong. */
  readonly operations: number;
  readonly seed: number;
  readonly engines: readonly EngineName[];
  /** Of so many documents, one is asked of the stock engine as well. Default 1. */
  readonly stockEvery?: number;
  /** Most differences per engine that are made smaller and returned; the others are only counted. Default 5. */
  readonly keep?: number;
  /** Which round of the documents is asked, of how many rounds. Default all. */
  readonly round?: Share;
  /** Which part of the round is asked here, of how many parts. Default all. */
  readonly part?: Share;
}

export interface Share {
  readonly index: number;
  readonly of: number;
}

const whole: Share = { index: 0, of: 1 };

export interface WorldReport {
  readonly world: string;
  readonly documents: number;
  /** Operations asked, by engine. */
  readonly asked: Readonly<Record<string, number>>;
  /** Operations with trouble, and those of them whose exact answer depends on the plan. */
  readonly troubled: number;
  readonly planDependent: number;
  readonly durationMs: number;
  /** Differences by engine, without the explained ones. */
  readonly unexplained: Readonly<Record<string, number>>;
  /** By engine and cause. */
  readonly explained: Readonly<Record<string, number>>;
  readonly found: readonly FoundDifference[];
}

/** Asks the engines of one world random operations and compares every answer with the single schema's. The same seed asks the same. */
export async function runWorld(run: WorldRun): Promise<WorldReport> {
  const engines = run.engines.filter((each) => run.world.notServedBy?.[each] === undefined);
  const open = await OpenWorld.open(run.world, engines);
  const counts = new Counts();
  const possible = possibleFaults(open);
  const { schema } = open.monolith;
  const { operations, seed, stockEvery = 1, keep = 5, round = whole, part = whole } = run;
  const documents = Math.ceil(operations / asksOfDocument);
  const startedMs = performance.now();
  const startOf = (index: number) => Math.floor((documents * index) / round.of);
  for (let place = startOf(round.index) + part.index; place < startOf(round.index + 1); place += part.of) {
    // each document has a seed of its own, so that one can be asked again alone
    const random = new Random(Math.imul(seed, 1_000_003) + place);
    const values = new Values(random, run.world.data());
    const first = generateOperation(schema, random, values);
    counts.documents += 1;
    for (let ask = 0; ask < asksOfDocument; ask += 1) {
      const variables = ask === 0 ? first.variables : drawVariables(schema, first.document, random, values);
      const operation = { ...first, variables };
      const isTroubled = ask > 0 && random.chance(0.6);
      const trouble = isTroubled ? generateTrouble(open, possible, operation, random) : noTrouble;
      if (trouble !== noTrouble) counts.troubled += 1;
      if (trouble.dependsOnPlan) counts.planDependent += 1;
      for (const engine of engines) {
        // where the exact answer depends on the plan, the stock engine's own promises are not ours to judge
        if (engine === 'stock' && (place % stockEvery !== 0 || trouble.dependsOnPlan)) continue;
        add(counts.asked, engine);
        const from = `seed ${seed}, document ${place}, ask ${ask}`;
        const found = await findDifference(open, engine, operation, trouble, from);
        if (found) await counts.add(open, found, keep);
      }
    }
  }
  await open.close();
  return { world: run.world.name, durationMs: performance.now() - startedMs, ...counts.report() };
}

class Counts {
  documents = 0;
  troubled = 0;
  planDependent = 0;
  readonly asked: Record<string, number> = {};
  readonly #unexplained: Record<string, number> = {};
  readonly #explained: Record<string, number> = {};
  readonly #found: FoundDifference[] = [];

  async add(open: OpenWorld, found: FoundDifference, keep: number): Promise<void> {
    const cause = await causeOf(open, found);
    if (cause) {
      add(this.#explained, `${found.engine}: ${cause}`);
      return;
    }
    add(this.#unexplained, found.engine);
    const known = this.#found.filter((each) => each.engine === found.engine);
    if (known.length < keep) this.#found.push(await makeSmall(open, found));
  }

  report() {
    const { documents, asked, troubled, planDependent } = this;
    return {
      documents,
      asked,
      troubled,
      planDependent,
      unexplained: this.#unexplained,
      explained: this.#explained,
      found: this.#found,
    };
  }
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

/** Makes a difference as small as it goes: without its trouble if it stays one, then with less and less in the operation. */
async function makeSmall(open: OpenWorld, found: FoundDifference): Promise<FoundDifference> {
  const { engine, operation, from } = found;
  const find = (each: Operation, trouble: Trouble) => findDifference(open, engine, each, trouble, from);
  const sound = await find(operation, noTrouble);
  const start = sound && (await causeOf(open, sound)) === null ? sound : found;
  const isBad = async (each: Operation) => {
    const rest = await find(each, start.trouble);
    return rest?.kind === start.kind && (await causeOf(open, rest)) === null;
  };
  const small = await minimise(open.monolith.schema, operation, isBad);
  return (await find(small, start.trouble)) ?? start;
}
