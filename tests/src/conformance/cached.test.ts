import type { CallSubgraph } from '@onegrid/gateway';
import { parse } from 'graphql';
import { pino } from 'pino';
import { openCache } from '../../../gateway/src/cache/answer-cache';
import { cachedCaller } from '../../../gateway/src/cache/cached-caller';
import { readGraphHints } from '../../../gateway/src/cache/policy/graph-hints';
import { cases } from './cases';
import type { CaseOperation } from './conformance-case';
import type { OpenEngine } from './engines/open-engine';
import { expectedVerdict } from './judge-operation';
import { OpenWorld } from './world/open-world';
import { noFaults } from './world/world';

const isWell = ({
  knownFaults,
  failing,
  nulls,
  down,
  unknown,
  tampers,
  errors,
  anyErrors,
  mayHaveErrors,
}: CaseOperation) =>
  [knownFaults, failing, nulls, down, unknown, tampers, errors, anyErrors, mayHaveErrors].every(
    (each) => each === undefined,
  );
const withoutFaults = cases
  .map((each) => [each.name, each, each.operations.filter(isWell)] as const)
  .filter(([, , operations]) => operations.length > 0);

/** The answer through a cache is the answer without one: of the cases, each operation with subgraphs that do nothing wrong is asked for several times. */
describe.each(withoutFaults)('%s, through a cache', (_name, one, operations) => {
  let world: OpenWorld;
  let engine: OpenEngine;
  let calls = 0;
  let data: ReturnType<typeof one.data>;

  beforeAll(async () => {
    world = await OpenWorld.open(one, ['compiled']);
    engine = world.opened.get('compiled') as OpenEngine;
  });
  afterAll(() => world.close());

  const send: CallSubgraph = async (name, operation) => {
    calls += 1;
    const answer = world.subgraphs.get(name)?.execute(operation, { data, faults: noFaults });
    const { errors = [], ...received } = JSON.parse(JSON.stringify(answer));
    return { ...received, errors, platforms: [] };
  };

  it.each(operations.map((operation) => [operation.query, operation] as const))('%s', async (query, operation) => {
    const subgraphs = { all: { maxAgeSeconds: 60, scope: 'PUBLIC' } } as const;
    const cached = cachedCaller({
      cache: openCache({ subgraphs }, pino({ level: 'silent' })),
      hints: readGraphHints(parse(world.supergraphSdl)),
      connections: new Map(),
      signInNeeded: false,
      send,
    });
    const right = expectedVerdict(world, operation).data;
    const document = parse(query, { noLocation: true });
    const callsOf: number[] = [];
    for (const _turn of [1, 2, 3]) {
      calls = 0;
      data = one.data();
      const { data: got, errors } = await engine.execute({ document, variables: operation.variables ?? {} }, cached);
      expect({ data: JSON.stringify(got ?? null), errors }).toEqual({ data: right, errors: [] });
      callsOf.push(calls);
    }
    expect(callsOf[2]).toBe(callsOf[1]);
    expect(callsOf[1]).toBeLessThanOrEqual(callsOf[0] ?? 0);
  });
});
