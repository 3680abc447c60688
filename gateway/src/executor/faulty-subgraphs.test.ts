import type { SubgraphResponse } from '../transport/subgraph-request';
import { type SmallCall, SmallGraph } from './testing/small-graph';

const ids = ['a', 'b', 'a', 'c'];

const definitions = {
  lists: {
    sdl: `
      type Query { items: [Item] strict: [Item!]! one: Item deep: Deep page: Page }
      type Deep { items: [[Item]] }
      type Page { must: Must! soft: Must }
      type Must { value: Int! }
      type Item @key(fields: "id") { id: ID! label: String }
    `,
    resolvers: {
      Item: { __resolveReference: ({ id }: { id: string }) => ({ id, label: `label of ${id}` }) },
      Query: {
        items: () => ids.map((id) => ({ id })),
        strict: () => ids.map((id) => ({ id })),
        one: () => ({ id: 'a' }),
        deep: () => ({ items: [[{ id: 'a' }, null], [{ id: 'b' }]] }),
        page: () => ({ must: { value: 1 }, soft: { value: 2 } }),
      },
    },
  },
  details: {
    sdl: 'type Item @key(fields: "id") { id: ID! size: Int must: Int! parts: [Part] related: [Item] } type Part { name: String! tag: Color } enum Color { RED }',
    resolvers: {
      Item: {
        __resolveReference: (reference: { id: string }) => (reference.id === 'c' ? null : reference),
        size: ({ id }: { id: string }) => id.charCodeAt(0),
        must: () => 1,
        related: () => [{ id: 'b' }],
        parts: ({ id }: { id: string }) => [{ name: `${id}1`, tag: 'RED' }],
      },
    },
  },
};

const graph = new SmallGraph(definitions);
const chunked = new SmallGraph(definitions, { maxRepresentations: 2 });

afterAll(async () => {
  await graph.end();
  await chunked.end();
});

afterEach(() => {
  graph.answerInstead = null;
  chunked.answerInstead = null;
});

function details(answer: (call: SmallCall) => SubgraphResponse) {
  return (call: SmallCall) => (call.subgraph === 'details' ? answer(call) : null);
}

function entities(entity: unknown) {
  return details(() => ({
    data: { _entities: [entity] },
  }));
}

it('asks for each entity once, and gives it to every place', async () => {
  const { data } = await graph.ask('{ items { size } }');
  expect(data).toEqual({ items: [{ size: 97 }, { size: 98 }, { size: 97 }, { size: null }] });
  expect(graph.calls.at(-1)?.variables?.representations).toEqual(
    ['a', 'b', 'c'].map((id) => ({ __typename: 'Item', id })),
  );
});

it('asks for many entities in several requests', async () => {
  const { data } = await chunked.ask('{ items { size } }');
  expect(data).toEqual({ items: [{ size: 97 }, { size: 98 }, { size: 97 }, { size: null }] });
  expect(chunked.calls).toHaveLength(3);
});

it('asks one subgraph once for entities at sibling paths', async () => {
  const { data } = await graph.ask('{ items { size } one { size parts { name } } deep { items { size } } }');
  expect(data).toMatchObject({
    one: { size: 97, parts: [{ name: 'a1' }] },
    deep: { items: [[{ size: 97 }, null], [{ size: 98 }]] },
  });
  expect(graph.calls.map((each) => each.subgraph)).toEqual(['lists', 'details']);
});

it('gives errors of entities the paths of their places, through aliases', async () => {
  graph.answerInstead = details(() => ({
    data: { _entities: [{ n: null }, { n: 1 }, { n: 2 }] },
    errors: [{ message: 'no size', path: ['_entities', 0, 'n'], extensions: { code: 'PLATFORM_UNAVAILABLE' } }],
  }));
  const { data, errors } = await graph.ask('{ list: items { n: size } }');
  expect(data).toEqual({ list: [{ n: null }, { n: 1 }, { n: null }, { n: 2 }] });
  expect(errors).toEqual([
    { message: 'no size', path: ['list', 0, 'n'], code: 'PLATFORM_UNAVAILABLE' },
    { message: 'no size', path: ['list', 2, 'n'], code: 'PLATFORM_UNAVAILABLE' },
  ]);
});

it('answers the rest when a subgraph does not answer, and says so at each null', async () => {
  graph.answerInstead = details(() => ({
    errors: [{ message: 'down', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  }));
  const { data, errors } = await graph.ask('{ one { label size } items { id size } }');
  expect(data).toMatchObject({ one: { label: null, size: null }, items: [{ id: 'a', size: null }, {}, {}, {}] });
  expect(errors).toEqual(
    [['one'], ['items', 0], ['items', 1], ['items', 2], ['items', 3]].map((place) => ({
      message: 'down',
      path: [...place, 'size'],
      code: 'SUBGRAPH_UNAVAILABLE',
    })),
  );
});

it('answers null above a missing non-null field, once and with its path', async () => {
  const { data, errors } = await graph.ask('{ items { must } strict { id must } }');
  expect(data).toBeNull();
  expect(errors).toEqual([
    { message: 'Cannot return null for non-nullable field Item.must.', path: ['items', 3, 'must'], code: 'INTERNAL' },
    { message: 'Cannot return null for non-nullable field Item.must.', path: ['strict', 3, 'must'], code: 'INTERNAL' },
  ]);
});

it('adds no second error for a null that a subgraph has explained', async () => {
  graph.answerInstead = ({ subgraph }) =>
    subgraph === 'lists'
      ? {
          data: { page: null },
          errors: [{ message: 'bad', path: ['page', 'must', 'value'], extensions: { code: 'BAD_INPUT' } }],
        }
      : null;
  const { data, errors } = await graph.ask('{ page { must { value } } }');
  expect(data).toEqual({ page: null });
  expect(errors).toEqual([{ message: 'bad', path: ['page', 'must', 'value'], code: 'BAD_INPUT' }]);
});

it('gives what is below an entity to every place that has it', async () => {
  const { data } = await graph.ask('{ items { related { label } } }');
  const related = [{ label: 'label of b' }];
  expect(data).toEqual({ items: [{ related }, { related }, { related }, { related: null }] });
  expect(graph.calls.at(-1)?.variables?.representations).toEqual([{ __typename: 'Item', id: 'b' }]);

  graph.answerInstead = ({ variables }) =>
    (variables?.representations as unknown[] | undefined)?.length === 1
      ? { data: { _entities: [null] }, errors: [{ message: 'no label', path: ['_entities', 0, 'label'] }] }
      : null;
  const { errors } = await graph.ask('{ items { related { label } } }');
  expect(errors?.map(({ path }) => path?.join('.')).sort()).toEqual(
    [0, 1, 2].map((place) => `items.${place}.related.0.label`),
  );
});

describe.each([
  ['too few entities', { data: { _entities: [] } }],
  ['no list', { data: { _entities: 'a' } }],
  ['no entities at all', { data: {} }],
])('%s', (_, answer) => {
  it('is an error with a code, and the rest is answered', async () => {
    graph.answerInstead = details(() => answer);
    const { data, errors } = await graph.ask('{ items { id size } }');
    expect(data).toMatchObject({ items: [{ id: 'a', size: null }, {}, {}, {}] });
    expect(errors).toMatchObject(
      [0, 1, 2, 3].map((place) => ({ path: ['items', place, 'size'], code: 'SUBGRAPH_UNAVAILABLE' })),
    );
  });
});

describe.each([
  ['a text for a number', { size: 'large' }, ['size']],
  ['a number beyond 32 bits', { size: 2 ** 31 }, ['size']],
  ['an object for a list', { parts: {} }, ['parts']],
  ['a text for an object', { parts: ['part'] }, ['parts', 0]],
  ['an unknown enum value', { parts: [{ name: 'x', tag: 'BLUE' }] }, ['parts', 0, 'tag']],
  ['a missing non-null', { parts: [{ name: null, tag: 'RED' }] }, ['parts', 0, 'name']],
])('%s', (_, entity, path) => {
  it('is an error at its place', async () => {
    graph.answerInstead = entities(entity);
    const { data, errors } = await graph.ask('{ one { id size parts { name tag } } }');
    expect(data).toMatchObject({ one: { id: 'a' } });
    expect(errors).toEqual([{ message: expect.any(String), path: ['one', ...path], code: 'INTERNAL' }]);
  });
});

it('does not take __proto__ and constructor for data', async () => {
  graph.answerInstead = details(() => ({
    data: JSON.parse(
      '{"_entities":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"size":1}]}',
    ),
  }));
  expect((await graph.ask('{ one { size } }')).data).toEqual({ one: { size: 1 } });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
