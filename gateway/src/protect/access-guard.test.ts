import type { Viewer } from '@onegrid/schema';
import { buildASTSchema, getOperationAST, parse, validate } from 'graphql';
import { readAccessRules } from '../supergraph/access-rules';
import { accessGuard } from './access-guard';

const document = parse(`
  schema
    @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
    @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY) { query: Query mutation: Mutation }
  type Query { person: Person vault: Vault node: Node owned: Owned things: [Thing!]! open: Int signed: Int @authenticated }
  type Mutation { deliver: Int @requiresScopes(scopes: [["deliver"]]) }
  type Person implements Node & Owned {
    id: ID!
    open: Int
    name: String @requiresScopes(scopes: [["a", "b"], ["c"]])
    both: String @requiresScopes(scopes: [["a"], ["b"]]) @requiresScopes(scopes: [["c"]])
    salary: Money
    level: [Level!]!
    vault: Vault
    friend: Person
  }
  interface Node { id: ID! }
  interface Owned { open: Int name: String vault: Vault }
  union Thing = Person | Plain | Vault
  type Plain { open: Int }
  type Vault implements Node @requiresScopes(scopes: [["vault"]]) { id: ID! code: String }
  scalar Money @requiresScopes(scopes: [["money"]])
  enum Level @requiresScopes(scopes: [["level"]]) { A }
`);
const schema = buildASTSchema(document, { assumeValidSDL: true });
const findForbidden = accessGuard(readAccessRules(document));

const having = (...scopes: string[]): Viewer => ({ subject: 'w', roles: [], scopes, regions: [] });

function forbidden(source: string, viewer: Viewer | null, variables: Record<string, unknown> = {}): string[] {
  const query = parse(source);
  const operation = getOperationAST(query);
  expect(validate(schema, query)).toEqual([]);
  if (!operation) return ['no operation'];
  return findForbidden({ schema, document: query, operation, variables }, viewer).map((place) => place.path);
}

describe('accessGuard', () => {
  it.each([
    ['a field', '{ person { open name } }', ['person.name']],
    ['a field under an alias', '{ p: person { n: name } }', ['p.n']],
    ['a field of an object that needs a scope', '{ vault { code } }', ['vault', 'vault']],
    ['nothing but the type name of such an object', '{ vault { __typename } }', ['vault', 'vault']],
    ['a scalar', '{ person { salary } }', ['person.salary']],
    ['an enum in a list', '{ person { level } }', ['person.level']],
    ['an interface field that one implementation protects', '{ owned { name } }', ['owned.name']],
    [
      'an interface field whose type needs a scope',
      '{ owned { vault { __typename } } }',
      ['owned.vault', 'owned.vault'],
    ],
    ['an interface field that any implementation could answer', '{ node { id } }', ['node.id']],
    ['a protected member of a union', '{ things { ... on Vault { __typename } } }', ['things']],
    ['a named fragment', '{ person { ...P } } fragment P on Person { friend { name } }', ['person.friend.name']],
    [
      'a fragment in a fragment',
      '{ ...Q } fragment Q on Query { ... { person { ...P } } } fragment P on Person { name }',
      ['person.name'],
    ],
    ['a mutation', 'mutation { deliver }', ['deliver']],
  ])('finds %s', (_case, source, paths) => {
    expect(forbidden(source, having())).toEqual(paths);
  });

  it.each([
    '{ open signed person { open friend { open __typename } } }',
    '{ node { __typename } }',
    '{ things { ... on Plain { open } } }',
    '{ owned { open } }',
    '{ __schema { types { name } } }',
  ])('finds nothing in %s', (source) => {
    expect(forbidden(source, having())).toEqual([]);
  });

  it('takes one whole set of scopes', () => {
    expect(forbidden('{ person { name } }', having('a'))).toEqual(['person.name']);
    expect(forbidden('{ person { name } }', having('a', 'b'))).toEqual([]);
    expect(forbidden('{ person { name } }', having('c'))).toEqual([]);
  });

  it('wants every requirement to hold', () => {
    expect(forbidden('{ person { both } }', having('a'))).toEqual(['person.both']);
    expect(forbidden('{ person { both } }', having('c'))).toEqual(['person.both']);
    expect(forbidden('{ person { both } }', having('b', 'c'))).toEqual([]);
  });

  it('shows nobody what needs a sign-in', () => {
    expect(forbidden('{ signed }', null)).toEqual(['signed']);
    expect(forbidden('{ open }', null)).toEqual([]);
  });

  it.each([
    ['literally', '{ person { open name @skip(if: true) } }', {}],
    ['by a variable', 'query($see: Boolean!) { person { open name @include(if: $see) } }', { see: false }],
    ['by a default', 'query($see: Boolean = false) { person { open name @include(if: $see) } }', {}],
    [
      'with its fragment',
      'query($hide: Boolean!) { person { open ...P @skip(if: $hide) } } fragment P on Person { name }',
      { hide: true },
    ],
  ])('lets pass what is left out %s', (_case, source, variables) => {
    expect(forbidden(source, having(), variables)).toEqual([]);
  });

  it.each([
    ['is included', { see: true }],
    ['is given as text', { see: 'false' }],
    ['is null', { see: null }],
    ['is missing', {}],
  ])('takes a field as selected when its variable %s', (_case, variables) => {
    const source = 'query($see: Boolean!) { person { open name @include(if: $see) } }';
    expect(forbidden(source, having(), variables)).toEqual(['person.name']);
  });

  it('finds a fragment that is left out at one place and spread at another', () => {
    const source = '{ person { ...P @skip(if: true) friend { ...P } } } fragment P on Person { name }';
    expect(forbidden(source, having())).toEqual(['person.friend.name']);
  });

  it('walks each fragment once, however often it is spread', () => {
    const levels = Array.from(
      { length: 40 },
      (_, level) => `fragment F${level} on Person { a: friend { ...F${level + 1} } b: friend { ...F${level + 1} } }`,
    );
    const source = `{ person { ...F0 } } ${levels.join(' ')} fragment F40 on Person { name }`;
    expect(forbidden(source, having())).toHaveLength(1);
  });
});
