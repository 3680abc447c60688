import { buildSchema } from 'graphql';
import type { Requirement } from '../../planner';
import type { Fields } from '../response-tree';
import { representing } from './represent';
import { typeNames } from './type-names';

const types = typeNames(
  buildSchema(`
    interface Place { id: ID }
    type House implements Place { id: ID, floor: Int, owner: Person }
    type Shed implements Place { id: ID }
    type Person { name: String }
    type Query { place: Place }
  `),
);

function field(name: string, selections: readonly Requirement[] | null = null, from = name): Requirement {
  return { kind: 'field', from, to: name, selections };
}

function on(typeCondition: string, ...selections: readonly Requirement[]): Requirement {
  return { kind: 'fragment', typeCondition, selections };
}

function textOf(requires: readonly Requirement[], entity: Fields, impliedType: string | null = null): string | null {
  const represent = representing(requires, [], types, [impliedType]);
  const required = represent.required(entity, 0);
  return required && represent.text(required, entity, false);
}

const type = field('__typename');
const house = { __typename: 'House', id: 'h "1"', floor: 3, owner: { __typename: 'Person', name: null } };
const { owner, ...unowned } = house;
const untyped = { ...house, owner: { name: 'Wei' } };

it.each<[string, readonly Requirement[], Fields, unknown]>([
  ['the type first', [type, field('id')], house, { __typename: 'House', id: house.id }],
  ['the type between', [field('id'), type, field('floor')], house, { id: house.id, __typename: 'House', floor: 3 }],
  ['the type last', [field('id'), type], house, { id: house.id, __typename: 'House' }],
  ['the type alone', [on('Place', type)], house, { __typename: 'House' }],
  ['no type', [field('id')], house, { id: house.id }],
  ['a value under another name', [type, field('no', null, 'floor')], house, { __typename: 'House', no: 3 }],
  ['an object', [type, field('owner', [type, field('name')])], house, { __typename: 'House', owner }],
  ['an object without a type', [field('owner', [field('name')])], untyped, { owner: untyped.owner }],
  ['an object whose type is missing', [field('owner', [type, field('name')])], untyped, { owner: null }],
  ['an object of which nothing is required', [field('owner', [on('House', type)])], house, { owner: {} }],
  [
    'a list',
    [field('all', [type])],
    { ...house, all: [owner, [owner], null] },
    '{"all":[{"__typename":"Person"},[{"__typename":"Person"}],null]}',
  ],
])('represents an entity by %s', (_what, requires, entity, expected) => {
  expect(textOf(requires, entity)).toBe(typeof expected === 'string' ? expected : JSON.stringify(expected));
});

it.each<[string, readonly Requirement[], Fields]>([
  ['has no type', [type, field('id')], { id: 'h' }],
  ['is of a type of which nothing is required', [on('Shed', type, field('id'))], house],
  ['lacks a value', [type, field('owner', [type])], unowned],
])('cannot represent an entity that %s', (_what, requires, entity) => {
  expect(textOf(requires, entity)).toBeNull();
});

it('represents an entity that does not say its type by that of its path, and any other by its own', () => {
  const represent = representing([on('House', type, field('floor')), on('Shed', type, field('id'))], [], types, [
    null,
    'House',
  ]);
  const entity = { id: 'h', floor: 3 };
  const required = represent.required(entity, 1);
  expect(required && represent.text(required, entity, false)).toBe('{"__typename":"House","floor":3}');
  expect(represent.required(entity, 0)).toBeNull();
  expect(textOf([type, field('id')], { __typename: 'Shed', id: 's' }, 'House')).toBe('{"__typename":"Shed","id":"s"}');
});

it('looks for what needs an escape unless there is none', () => {
  const represent = representing([field('id')], [], types, [null]);
  const required = represent.required(house, 0);
  expect(required && represent.text(required, { id: 'a"b' }, false)).toBe('{"id":"a\\"b"}');
  expect(required && represent.text(required, { id: 'ab' }, true)).toBe('{"id":"ab"}');
});
