import { compose } from '@onegrid/schema';
import { getOperationAST, graphqlSync, parse, validate } from 'graphql';
import { createPlanner } from '../../planner';
import { readSupergraph } from '../../supergraph/read-supergraph';
import { CostGuard } from './cost-guard';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@cost", "@listSize"])
  type Query {
    one: Thing
    all: [Thing!]!
    grid: [[Int]]
    some(first: Int, last: Int = 2): [Thing] @listSize(slicingArguments: ["first", "last"], assumedSize: 30)
    must(first: Int, last: Int): [Thing] @listSize(slicingArguments: ["first", "last"])
    pages(first: Int): Pages @listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    dear(by: By): Int @cost(weight: 50)
    any: Any
    part: Part
  }
  type Mutation { set(by: By): Thing }
  type Pages { edges: [Thing] total: Int }
  type Thing { id: ID level: Level hidden: Int @cost(weight: 7) all: [Thing] }
  type Rich implements Part @cost(weight: 20) { id: ID @cost(weight: 3) }
  interface Part { id: ID }
  union Any = Thing | Rich
  enum Level @cost(weight: 2) { LOW }
  input By { name: String at: At deep: Int @cost(weight: 4) }
  input At { x: Int }
`;
const supergraph = readSupergraph(compose([{ name: 'a', url: 'http://127.0.0.1:9/graphql', sdl }]));
const schema = createPlanner(supergraph.sdl).apiSchema;

function cost(source: string, variables: Record<string, unknown> = {}, maxCost = 100_000): number {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) return Number.NaN;
  return new CostGuard(supergraph.costRules, { maxCost, assumedListSize: 10 }).require({
    schema,
    document,
    operation,
    variables,
  });
}

it.each([
  ['an object 1, scalars nothing', '{ __typename one { id } }', 1],
  ['a list ten objects', '{ all { id } }', 10],
  ['a list in a list ten times as many', '{ all { all { id } } }', 10 + 100],
  ['lists of lists of scalars nothing', '{ grid }', 0],
  ['what the weight of a field says', '{ one { hidden } all { hidden } }', 1 + 7 + 10 * 8],
  ['what the weight of an enum says', '{ one { level } }', 1 + 2],
  ['what the dearest possible type does', '{ any { ... on Thing { id } } part { id } }', 20 + 20 + 3],
  ['its input objects and their fields', '{ dear(by: { name: "x", at: { x: 1 }, deep: 1 }) }', 50 + 1 + 1 + 4],
  ['ten more as a mutation', 'mutation { set(by: {}) { id } }', 10 + 1 + 1],
  ['what fragments select', '{ ...Q } fragment Q on Query { all { ...T } } fragment T on Thing { hidden }', 80],
  ['what a slicing argument says', '{ some(first: 4) { id } }', 4],
  ['what its default says', '{ some { id } }', 2],
  ['the size on another field', '{ pages(first: 5) { total edges { id } } }', 1 + 5],
  ['ten on another field', '{ pages { edges { id } } }', 1 + 10],
  ['nothing for the schema', '{ __schema { types { name } } }', 0],
  ['nothing for what is left out', '{ all @skip(if: true) { id } one @include(if: false) { id } }', 0],
])('an operation costs %s: %s', (_case, source, expected) => expect(cost(source)).toBe(expected));

it('costs by its variables', () => {
  const sliced = 'query ($n: Int = 3) { must(first: $n) { id } }';
  expect(cost(sliced)).toBe(3);
  expect(cost(sliced, { n: 100 })).toBe(100);
  expect(cost('query ($p: Int) { pages(first: $p) { edges { id } } }', { p: 8 })).toBe(9);
  const conditional = 'query ($all: Boolean!) { one { id } all @include(if: $all) { id } }';
  expect(cost(conditional, { all: false })).toBe(1);
  expect(cost(conditional, { all: true })).toBe(11);
});

it('needs the one slicing argument that is required', () => {
  for (const source of ['{ must { id } }', '{ must(first: 1, last: 1) { id } }'])
    expect(() => cost(source)).toThrow(/needs exactly one of the arguments first, last/);
});

it('is refused with both figures when it costs too much', () => {
  const lists = '{ all { all { all { all { all { id } } } } } }';
  expect(() => cost(lists)).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'COST_TOO_HIGH', cost: 111_110, maxCost: 100_000 }),
    }),
  );
  expect(() => cost('query ($n: Int) { must(first: $n) { id } }', { n: 1e9 })).toThrow(/1000000000 > 100000/);
});

it('costs in truth what there is', () => {
  const source = '{ all { id hidden hidden all { id } } some(first: 50) { level } one { id } }';
  const document = parse(source);
  const operation = getOperationAST(document);
  const thing = { id: '1', hidden: 1, level: 'LOW', all: [{ id: '2' }, null, { id: '3' }] };
  const { data } = graphqlSync({ schema, source, rootValue: { all: [thing, thing], some: [thing], one: null } });
  const guard = new CostGuard(supergraph.costRules, { maxCost: 1000, assumedListSize: 10 });
  expect(operation && guard.actual(schema, document, operation, data)).toBe(2 * (1 + 7 + 2) + (1 + 2));
});
