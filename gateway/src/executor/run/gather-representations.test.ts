import { needsNoEscape } from '../../transport/subgraph-request';
import { SmallGraph } from '../testing/small-graph';

const graph = new SmallGraph({
  first: { sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! }' },
  middle: { sdl: 'type Item @key(fields: "id") { id: ID! size: String }' },
  last: {
    sdl: 'type Item @key(fields: "id") { id: ID! size: String @external label: String @requires(fields: "size") }',
  },
});

afterAll(() => graph.end());

const odd = 'Quay "7" \\ north\n';

// an answer that came over HTTP without a backslash is marked as needing no escape; every other one is not
it.each([
  ['no answer needs an escape', 'a', 'b'],
  ['only the first answer needs one', odd, 'b'],
  ['only a later answer needs one', 'a', odd],
  ['each answer needs one', odd, `${odd}!`],
])('sends values as they came when %s', async (_when, id, size) => {
  graph.answerInstead = ({ subgraph }) => {
    const entity = { first: { __typename: 'Item', id }, middle: { size }, last: { label: 'x' } }[subgraph];
    const data = subgraph === 'first' ? { item: entity } : { _entities: [entity] };
    return { data, [needsNoEscape]: !JSON.stringify(data).includes('\\') };
  };
  expect(await graph.ask('{ item { label } }')).toEqual({ data: { item: { label: 'x' } } });
  expect(graph.calls.map(({ subgraph }) => subgraph)).toEqual(['first', 'middle', 'last']);
  expect(graph.calls[1]?.variables).toEqual({ representations: [{ __typename: 'Item', id }] });
  expect(graph.calls[2]?.variables).toEqual({ representations: [{ __typename: 'Item', id, size }] });
});

it('escapes what came without the mark', async () => {
  graph.answerInstead = ({ subgraph }) => {
    if (subgraph === 'first') return { data: { item: { __typename: 'Item', id: odd } } };
    return { data: { _entities: [{ size: odd, label: odd }] } };
  };
  expect(await graph.ask('{ item { label } }')).toEqual({ data: { item: { label: odd } } });
  expect(graph.calls[2]?.variables).toEqual({ representations: [{ __typename: 'Item', id: odd, size: odd }] });
});
