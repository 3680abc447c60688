import { type EngineName } from '../conformance/engines/engines';
import { type Operation } from '../conformance/engines/open-engine';
import { OpenWorld } from '../conformance/world/open-world';
import { type Faults, noFaults, type World } from '../conformance/world/world';
import { difference } from './compare-answers';
import { explain } from './explained';
import { type FoundDifference } from './found-difference';
import { generateOperation } from './generate/generate-operation';
import { generateFaults, possibleFaults } from './generate/possible-faults';
import { Random } from './generate/random';
import { Values } from './generate/values';
import { minimise } from './minimise';

export interface WorldRun {
  readonly world: World;
  readonly operations: number;
  readonly seed: number;
  readonly engines: readonly EngineName[];
  /** Most differences per engine that are made smaller and returned; the others are only counted. Default 5. */
  readonly keep?: number;
}

export interface WorldReport {
  readonly world: string;
  readonly operations: number;
  /** Operations with faults. */
  readonly faulty: number;
  readonly durationMs: number;
  /** Differences by engine, without the explained ones. */
  readonly unexplained: Readonly<Record<string, number>>;
  /** By engine and reason. */
  readonly explained: Readonly<Record<string, number>>;
  readonly found: readonly FoundDifference[];
}

/** Asks the engines of one world random operations and compares every answer with the single schema's. The same seed asks the same. */
export async function runWorld({ world, operations, seed, engines, keep = 5 }: WorldRun): Promise<WorldReport> {
  const open = await OpenWorld.open(world, engines);
  const possible = possibleFaults(open);
  const startedMs = performance.now();
  const unexplained: Record<string, number> = {};
  const explained: Record<string, number> = {};
  const found: FoundDifference[] = [];
  let faulty = 0;
  for (let place = 0; place < operations; place += 1) {
    // each operation has a seed of its own, so that one can be asked again alone
    const random = new Random(Math.imul(seed, 1_000_003) + place);
    const { schema } = open.monolith;
    const operation = generateOperation(schema, random, new Values(random, world.data()));
    const faults = generateFaults(open, possible, operation, random);
    if (faults !== noFaults) faulty += 1;
    for (const engine of engines) {
      const kind = await differs(open, engine, operation, faults);
      if (!kind) continue;
      const from = `seed ${seed}, operation ${place}`;
      const raw = await describe(open, engine, { operation, faults, kind, from });
      const reason = explain(raw);
      if (reason) explained[`${engine}: ${reason}`] = (explained[`${engine}: ${reason}`] ?? 0) + 1;
      else unexplained[engine] = (unexplained[engine] ?? 0) + 1;
      const isKept = !reason && found.filter((each) => each.engine === engine).length < keep && !isLike(raw, found);
      if (isKept) found.push(await makeSmall(open, raw));
    }
  }
  await open.close();
  const durationMs = performance.now() - startedMs;
  return { world: world.name, operations, faulty, durationMs, unexplained, explained, found };
}

async function differs(
  open: OpenWorld,
  engine: EngineName,
  operation: Operation,
  faults: Faults,
): Promise<string | null> {
  return difference(open.expected(operation, faults), await open.answer(engine, operation, { faults }), faults);
}

/** Whether two differences were already found in which the engine gave up for the same reason. */
function isLike({ engine, kind, got }: FoundDifference, found: readonly FoundDifference[]): boolean {
  const reason = got.errors.find(({ extensions }) => extensions?.code === 'THROWN')?.message;
  const alike = found.filter(
    (each) => each.engine === engine && each.kind === kind && each.got.errors[0]?.message === reason,
  );
  return reason !== undefined && alike.length >= 2;
}

type Unsaid = Pick<FoundDifference, 'operation' | 'faults' | 'kind' | 'from'>;

async function describe(open: OpenWorld, engine: EngineName, unsaid: Unsaid): Promise<FoundDifference> {
  const { operation, faults } = unsaid;
  const expected = open.expected(operation, faults);
  const got = await open.answer(engine, operation, { faults });
  return { ...unsaid, engine, world: open.world.name, expected, got };
}

/** Makes a difference as small as it goes: without its faults if it stays one, then with less and less in the operation. */
async function makeSmall(open: OpenWorld, found: FoundDifference): Promise<FoundDifference> {
  const { engine, operation, from } = found;
  const withoutFaults = await differs(open, engine, operation, noFaults);
  const faults = withoutFaults ? noFaults : found.faults;
  const kind = withoutFaults ?? found.kind;
  const isBad = async (each: Operation) => (await differs(open, engine, each, faults)) === kind;
  const small = await minimise(open.monolith.schema, operation, isBad);
  return describe(open, engine, { operation: small, faults, kind, from });
}
