import { getOperationAST, parse, validate } from 'graphql';
import { createPlanner } from '../../../gateway/src/planner';
import { CostGuard } from '../../../gateway/src/protect/cost/cost-guard';
import { defaultLimits } from '../../../gateway/src/protect/limits';
import { readSupergraph } from '../../../gateway/src/supergraph/read-supergraph';
import { districtLimits } from '../../../sandbox/src/run/district-limits';
import { firstQuery } from '../../../sandbox/src/run/first-query';
import { readSupergraphFile } from '../../../sandbox/src/run/write-supergraph';
import { districtOperations } from '../peers/operations';

const supergraph = readSupergraph(readSupergraphFile());
const schema = createPlanner(supergraph.sdl).apiSchema;
const guard = new CostGuard(supergraph.costRules, { ...defaultLimits, ...districtLimits });

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, null);
  return operation ? guard.require({ schema, document, operation, variables }) : Number.NaN;
}

const people =
  'people { name communityRecord { registeredName } partyRecord { branch } safetyRecord { briefings { title } } }';

describe('in the district', () => {
  it.each([
    [
      'a page of nothing else is as dear as it is long',
      '{ grids(first: 50) { edges { node { code } } } }',
      {},
      1 + 100,
    ],
    ['a page that names no size has the default one', '{ grids { edges { node { code } } } }', {}, 1 + 40],
    ['a size may be a variable', 'query ($n: Int) { grids(first: $n) { edges { cursor } } }', { n: 200 }, 1 + 200],
    ['a platform’s record is ten objects', '{ house(id: "h") { communityRecord { rented } } }', {}, 1 + 10],
    ['the to-dos ask every platform', '{ viewer { todos(first: 10) { edges { cursor } } } }', {}, 1 + 50 + 10],
    ['a polygon is thirty points', '{ grid(code: "320105001007009") { boundary { longitude } } }', {}, 1 + 30],
  ])('%s', (_case, query, variables, expected) => expect(cost(query, variables)).toBe(expected));

  const ids = { houseId: 'H0000682', gridCode: '320105001007009', placeId: 'P1', workerNo: 'JY0039' };
  const own = [{ name: 'the first query', query: firstQuery(ids), variables: {} }, ...districtOperations(ids)];
  it.each(own.map(({ name, query, variables = {} }) => [name, query, variables] as const))(
    'clients may ask for %s',
    (_name, query, variables) => expect(cost(query, variables)).toBeLessThanOrEqual(districtLimits.maxCost / 15),
  );

  it.each([
    [
      'everybody of 20 grids on three platforms',
      `{ grids { edges { node { houses { edges { node { ${people} } } } } } } }`,
    ],
    [
      'every grid of every community with its cases',
      '{ communities { grids(first: 200) { edges { node { urbanCases { edges { node { state } } } } } } } }',
    ],
    [
      'long pages in long pages',
      '{ grids(first: 200) { edges { node { houses(first: 200) { edges { node { people { name } } } } } } } }',
    ],
  ])('nobody may ask for %s', (_case, query) =>
    expect(() => cost(query)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'COST_TOO_HIGH' }) }),
    ),
  );
});
