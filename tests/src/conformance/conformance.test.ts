import { cases } from './cases';
import type { CaseOperation } from './conformance-case';
import { engineNames } from './engines/engines';
import { brokenPromiseOf, engineVerdict, expectedVerdict, monolithVerdict, withoutCodes } from './judge-operation';
import { OpenWorld } from './world/open-world';

describe.each(cases.map((each) => [each.name, each] as const))('%s', (_name, one) => {
  let world: OpenWorld;
  const served = engineNames.filter((engine) => one.notServedBy?.[engine] === undefined);

  beforeAll(async () => {
    world = await OpenWorld.open(one, served);
  });

  afterAll(() => world?.close());

  const operations = one.operations.map((operation) => [operation.query, operation] as [string, CaseOperation]);

  it.each(operations)(`is what the single schema answers: %s`, (_query, operation) => {
    const right = monolithVerdict(world, operation);
    if (right) expect(right).toEqual(expectedVerdict(world, { ...operation, errors: withoutCodes(operation) }));
  });

  const dependent = operations.filter(([, { dependsOnPlan }]) => dependsOnPlan);
  if (dependent.length > 0)
    it.each(dependent)(
      'has no value that the single schema has not, and no null without a reason: %s',
      async (_query, operation) => {
        expect(await brokenPromiseOf(world, 'compiled', operation)).toBeNull();
      },
    );

  describe.each(served)(`%s: ${one.why}`, (engine) => {
    it.each(operations)('%s', async (_query, operation) => {
      const got = await engineVerdict(world, engine, operation);
      const expected = expectedVerdict(world, operation);
      const known = operation.knownFaults?.[engine];
      if (known === undefined) expect(got).toEqual(expected);
      else expect({ known, got }).not.toEqual({ known, got: expected });
    });
  });
});
