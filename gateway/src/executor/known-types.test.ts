import { SmallGraph } from './testing/small-graph';

const people: Readonly<Record<string, object>> = {
  p: { id: 'p', name: 'Li' },
  q: { id: 'q', name: 'Wang' },
};

const graph = new SmallGraph({
  houses: {
    sdl: `
      type Query { houses: [House] buildings: [Building!] found: [Found] }
      type Mutation { move: House }
      interface Building { id: ID! owner: Person }
      type House implements Building @key(fields: "id") { id: ID! owner: Person }
      type Shop implements Building @key(fields: "id") { id: ID! owner: Person }
      union Found = House | Person
      type Person @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        houses: () => [{ id: '1', owner: { id: 'p' } }, null, { id: '2', owner: null }],
        buildings: () => [
          { __typename: 'House', id: '1', owner: { id: 'p' } },
          { __typename: 'Shop', id: '3', owner: { id: 'q' } },
        ],
        found: () => [
          { __typename: 'House', id: '1', owner: { id: 'q' } },
          { __typename: 'Person', id: 'p' },
        ],
      },
      Mutation: { move: () => ({ id: '2', owner: { id: 'q' } }) },
    },
  },
  people: {
    sdl: 'type Query { head: Person } type Person @key(fields: "id") { id: ID! name: String }',
    resolvers: {
      Query: { head: () => people.p },
      Person: { __resolveReference: ({ id }: { id: string }) => people[id] ?? null },
    },
  },
  visits: {
    sdl: `
      type House @key(fields: "id") { id: ID! visits: [Visit!] }
      type Visit { at: String by: Person }
      type Person @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      House: {
        __resolveReference: (reference: object) => reference,
        visits: ({ id }: { id: string }) => [{ at: `${id} o'clock`, by: { id: 'q' } }],
      },
    },
  },
});

afterEach(() => {
  graph.answerInstead = null;
});

afterAll(() => graph.end());

describe.each([
  ['objects', '{ houses { visits { at by { name } } owner { name } } }'],
  [
    'objects with their types',
    '{ houses { __typename t: __typename id owner { __typename name } visits { by { k: __typename } } } }',
  ],
  ['an interface', '{ buildings { __typename owner { __typename name } ... on House { visits { by { name } } } } }'],
  ['a union', '{ found { __typename ... on House { visits { at } owner { name } } ... on Person { name } } }'],
  ['a mutation', 'mutation { move { __typename owner { name } visits { at } } }'],
])('%s', (_what, query) => {
  it('are answered as by the vendor', async () => {
    const ours = await graph.ask(query);
    const theirs = await graph.askTheirs(query);
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
    expect(ours.errors).toBeUndefined();
  });
});

it('asks no object for a type that is known, and names it with that type all the same', async () => {
  await graph.ask('{ houses { visits { by { name } } } buildings { owner { name } } }');
  const [houses, ...others] = graph.calls;
  expect(houses?.query).toBe('{houses{id}buildings{__typename owner{id}}}');
  expect(others.map(({ query }) => query).join()).not.toContain('__typename');
  expect(others.flatMap(({ variables }) => Object.values(variables ?? {})).flat()).toEqual([
    { __typename: 'House', id: '1' },
    { __typename: 'House', id: '2' },
    { __typename: 'Person', id: 'q' },
    { __typename: 'Person', id: 'p' },
  ]);
});

it('asks for nothing of an object that has no key', async () => {
  graph.answerInstead = ({ subgraph }) => (subgraph === 'houses' ? { data: { houses: [{}, { id: '2' }, 7] } } : null);
  const { data } = await graph.ask('{ houses { visits { at } } }');
  expect(graph.calls[1]?.variables).toEqual({ representations: [{ __typename: 'House', id: '2' }] });
  expect(data).toEqual({ houses: [{ visits: null }, { visits: [{ at: "2 o'clock" }] }, null] });
});

it('tells a null that failed from one that is nothing', async () => {
  graph.answerInstead = ({ subgraph }) =>
    subgraph === 'people' ? { data: null, errors: [{ message: 'closed' }] } : null;
  const { data, errors } = await graph.ask('{ houses { id owner { __typename name } } }');
  expect(data).toEqual({
    houses: [{ id: '1', owner: { __typename: 'Person', name: null } }, null, { id: '2', owner: null }],
  });
  expect(errors?.map(({ path }) => path)).toEqual([['houses', 0, 'owner', 'name']]);
});
