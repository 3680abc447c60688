import { compose } from '@onegrid/schema';
import { parse } from 'graphql';
import { readCostRules } from './cost-rules';

const rulesOf = (imports: string, sdl: string) =>
  readCostRules(
    parse(
      compose([
        {
          name: 'a',
          url: 'http://127.0.0.1:9/graphql',
          sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n${sdl}`,
        },
      ]),
    ),
  );

it('reads weights and sizes of lists', () => {
  const { weights, listSizes } = rulesOf(
    '"@cost", "@listSize"',
    `type Query {
      a(by: By @cost(weight: 3)): [A] @cost(weight: 5) @listSize(assumedSize: 7)
      pages(first: Int): Pages @listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    }
    type Pages { edges: [A] }
    type A @cost(weight: 9) { b: E }
    enum E @cost(weight: 2) { X }
    input By { c: Int @cost(weight: 4) }`,
  );
  expect(Object.fromEntries(weights)).toEqual({ 'Query.a(by)': 3, 'Query.a': 5, A: 9, E: 2, 'By.c': 4 });
  expect(Object.fromEntries(listSizes)).toEqual({
    'Query.a': { assumedSize: 7, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: true },
    'Query.pages': {
      assumedSize: null,
      slicingArguments: ['first'],
      sizedFields: ['edges'],
      requireOneSlicingArgument: false,
    },
  });
});

it('reads them under other names', () => {
  const { weights, listSizes } = rulesOf(
    '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@length" }',
    'type Query { a: [Int] @price(weight: 5) @length(assumedSize: 7) }',
  );
  expect([...weights]).toEqual([['Query.a', 5]]);
  expect(listSizes.get('Query.a')?.assumedSize).toBe(7);
});

it('reads none where none are linked', () =>
  expect(rulesOf('"@key"', 'type Query { a: [Int] }')).toEqual({ weights: new Map(), listSizes: new Map() }));
