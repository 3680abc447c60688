import { buildSchema } from 'graphql';
import type { FetchNode } from '../../planner';
import { mergeFields } from '../run/merge-fields';
import { entityMerger } from './entity-merger';
import { typeNames } from './type-names';

const types = typeNames(
  buildSchema('interface Place { id: ID } type House implements Place { id: ID } type Query { place: Place }'),
);

function fetchOf(selection: string): FetchNode {
  const operation = `query($r:[_Any!]!){_entities(representations:$r){${selection}}}`;
  return {
    kind: 'fetch',
    subgraph: 'houses',
    path: ['place'],
    operation,
    operationName: undefined,
    variables: [],
    requires: [],
    inputRewrites: [],
    outputRewrites: [],
  };
}

const selection =
  '... on House { __typename owner { id } rooms: roomCount tags } ...more } fragment more on Place { note';

it.each([
  ['new values', {}, { owner: { id: 1 }, rooms: 3, tags: ['a'], note: null }],
  ['a null for an object that is there', { owner: { id: 1 } }, { owner: null, rooms: 3 }],
  ['an object into an object', { owner: { id: 1 } }, { owner: { name: 'n' } }],
  ['lists of the same length', { tags: [{ a: 1 }] }, { tags: [{ b: 2 }] }],
  ['lists of other lengths, which do not fit', { tags: [1] }, { tags: [1, 2] }],
  ['an object for a leaf, which does not fit', { note: 'n' }, { note: { x: 1 } }],
  ['the name of an interface over that of a type', { __typename: 'House' }, { __typename: 'Place' }],
  ['the name of a type over that of an interface', { __typename: 'Place' }, { __typename: 'House' }],
])('merges %s like mergeFields', (_what, target, entity) => {
  const expected = structuredClone(target);
  const fits = mergeFields(expected, structuredClone(entity), types);
  const merged = structuredClone(target);
  expect(entityMerger(fetchOf(selection))?.(merged, structuredClone(entity), types)).toBe(fits);
  expect(merged).toEqual(expected);
});

it('leaves out what nobody asked for', () => {
  const target = {};
  entityMerger(fetchOf(selection))?.(target, { rooms: 1, other: 2 }, types);
  expect(target).toEqual({ rooms: 1 });
});

it.each(['... on House { constructor }', '... on House { __proto__: id }'])('leaves %s to mergeFields', (odd) =>
  expect(entityMerger(fetchOf(odd))).toBeNull(),
);
