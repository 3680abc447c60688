import { buildSchema } from 'graphql';
import { typeNames } from '../compile/type-names';
import type { Fields } from '../response-tree';
import { mergeFields } from './merge-fields';

const types = typeNames(
  buildSchema('type Query { a: Media } interface Media { id: ID } type Book implements Media { id: ID }'),
);

function merged(target: Fields, source: Fields): Fields {
  mergeFields(target, source, types);
  return target;
}

it('merges objects, and lists of the same length element by element', () => {
  expect(merged({ a: { b: 1 }, list: [{ x: 1 }, null] }, { a: { c: 2 }, list: [{ y: 2 }, { y: 3 }] })).toEqual({
    a: { b: 1, c: 2 },
    list: [{ x: 1, y: 2 }, { y: 3 }],
  });
});

it('takes the later list when lengths differ', () => {
  expect(merged({ list: [{ x: 1 }] }, { list: [{ y: 1 }, { y: 2 }] })).toEqual({ list: [{ y: 1 }, { y: 2 }] });
});

it('keeps an object when another subgraph answers null for it', () => {
  expect(merged({ a: { b: 1 } }, { a: null })).toEqual({ a: { b: 1 } });
});

it('says when two answers do not fit together, and keeps objects and lists', () => {
  const merge = (target: Fields, source: Fields) => [mergeFields(target, source, types), target];
  expect(merge({ a: { b: 1 } }, { a: null, c: 1 })).toEqual([true, { a: { b: 1 }, c: 1 }]);
  expect(merge({ a: [{ b: 1 }] }, { a: 'text' })).toEqual([false, { a: [{ b: 1 }] }]);
  expect(merge({ a: 'text' }, { a: [{ b: 1 }] })).toEqual([false, { a: [{ b: 1 }] }]);
  expect(merge({ a: [{ b: 1 }] }, { a: [{ c: 1 }, { c: 2 }] })).toEqual([false, { a: [{ c: 1 }, { c: 2 }] }]);
  expect(merge({ a: [{ b: 1 }, null] }, { a: [7, { c: 2 }] })).toEqual([false, { a: [{ b: 1 }, { c: 2 }] }]);
});

it('never lets the name of an interface take the place of a concrete type', () => {
  expect(merged({ __typename: 'Book' }, { __typename: 'Media' })).toEqual({ __typename: 'Book' });
  expect(merged({ __typename: 'Media' }, { __typename: 'Book' })).toEqual({ __typename: 'Book' });
});

it('never writes to what objects inherit', () => {
  merged(
    {},
    JSON.parse('{ "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } } }') as Fields,
  );
  expect('polluted' in {}).toBe(false);
});
