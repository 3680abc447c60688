import { buildSchema } from 'graphql';
import type { FetchNode } from '../../planner';
import { omitTypeNames } from './omit-type-names';
import { placeAt } from './response-places';
import { typeNames } from './type-names';

const types = typeNames(
  buildSchema(`
    type Query { book: Book books: [[Book!]!] media: Media found: Found shelf: Shelf }
    type Mutation { addBook: Book }
    interface Media { id: ID author: Author similar: Media }
    type Book implements Media { id: ID author: Author similar: Media maker: Author size: Size next: Book }
    type Film implements Media { id: ID author: Author similar: Media maker: Studio }
    union Found = Book | Film
    interface Shelf { id: ID }
    type Author { id: ID name: String books: [Book] }
    type Studio { id: ID }
    type Size { width: Int }
  `),
);

function fetchOf(operation: string, others: Partial<FetchNode> = {}): FetchNode {
  return {
    kind: 'fetch',
    subgraph: 'books',
    path: [],
    operation,
    operationName: undefined,
    variables: [],
    requires: null,
    inputRewrites: [],
    outputRewrites: [],
    ...others,
  };
}

function entitiesOf(selection: string, path: string, others: Partial<FetchNode> = {}): FetchNode {
  return fetchOf(`query($representations:[_Any!]!){_entities(representations:$representations){${selection}}}`, {
    path: path.split('.'),
    requires: [],
    ...others,
  });
}

function omitted(...fetches: readonly FetchNode[]) {
  const ordered = fetches.map((fetch) => ({ fetch, after: [], level: 0, block: null }));
  const { ordered: without, root } = omitTypeNames(ordered, types);
  const typesAt = (path: string) => placeAt(root, path.split('.')).type;
  const selections = without.map(({ fetch }) =>
    fetch.operation.replace(/^query\(.*?\)\{_entities\(.*?\)(.*)\}$/, '$1'),
  );
  return { selections, typesAt };
}

it.each([
  ['an object', '{book{__typename id}}', '{book{id}}'],
  ['the objects of lists', '{books{id __typename}}', '{books{id}}'],
  ['objects within objects', '{b:book{__typename id next{__typename id}}}', '{b:book{id next{id}}}'],
  ['the answer to a mutation', 'mutation{addBook{__typename id}}', 'mutation{addBook{id}}'],
  ['an object within an interface', '{media{__typename author{__typename id}}}', '{media{__typename author{id}}}'],
  [
    'an object within a fragment',
    '{found{__typename ...on Book{next{__typename id}}}}',
    '{found{__typename ...on Book{next{id}}}}',
  ],
])('leaves out the type of %s', (_what, operation, expected) =>
  expect(omitted(fetchOf(operation)).selections).toEqual([expected]),
);

it.each([
  ['an interface', '{media{__typename id}}'],
  ['a union', '{found{__typename ...on Book{id}}}'],
  ['an interface object', '{shelf{__typename id}}'],
  ['an object under another name', '{book{kind:__typename id}}'],
  ['an object of which nothing else is asked', '{book{__typename}}'],
  ['an object of which it depends on the type what is asked', '{book{__typename ...on Media{id}}}'],
  ['a fragment on the type itself', '{book{id ...on Book{__typename}}}'],
  ['a root', '{__typename book{id}}'],
  ['a field that the supergraph does not have', '{unheard{__typename id}}'],
  ['objects of several types', '{found{...on Book{maker{__typename id}} ...on Film{maker{__typename id}}}}'],
])('keeps the type of %s', (_what, operation) => expect(omitted(fetchOf(operation)).selections).toEqual([operation]));

it('leaves it out of what is asked of entities, and keeps that of the entities', () => {
  const { selections, typesAt } = omitted(
    fetchOf('{book{__typename id}}'),
    entitiesOf('...on Book{__typename author{__typename id}}', 'book'),
    entitiesOf('...on Author{books{__typename id}}', 'book.author'),
  );
  expect(selections).toEqual(['{book{id}}', '{...on Book{__typename author{id}}}', '{...on Author{books{id}}}']);
  expect(['book', 'book.author', 'book.author.books.@', 'book.other'].map(typesAt)).toEqual([
    'Book',
    'Author',
    'Book',
    null,
  ]);
});

it('keeps it where another fetch goes by the type', () => {
  const { selections } = omitted(fetchOf('{book{__typename id}}'), entitiesOf('...on Media{author{id}}', 'book'));
  expect(selections[0]).toBe('{book{__typename id}}');
});

it('keeps it where another fetch requires something of an object within an entity', () => {
  const size = { kind: 'field', from: 'size', to: 'size', selections: [] } as const;
  const { selections } = omitted(
    fetchOf('{book{__typename size{__typename width}}}'),
    entitiesOf('...on Book{id}', 'book', {
      requires: [{ kind: 'fragment', typeCondition: 'Book', selections: [size] }],
    }),
  );
  expect(selections[0]).toBe('{book{size{__typename width}}}');
});

it('knows no type where two fetches bring different ones', () => {
  const { selections, typesAt } = omitted(
    fetchOf('{media{__typename id}}'),
    entitiesOf('...on Book{maker{__typename id}}', 'media'),
    entitiesOf('...on Film{maker{__typename id}}', 'media'),
  );
  expect(selections).toEqual([
    '{media{__typename id}}',
    '{...on Book{maker{__typename id}}}',
    '{...on Film{maker{__typename id}}}',
  ]);
  expect(typesAt('media.maker')).toBeNull();
});

it('lets fetches that ask the same at several paths go on asking the same', () => {
  const maker = '...on Book{maker{__typename id}}';
  const { selections } = omitted(
    fetchOf('{book{__typename id}media{__typename id ...on Film{maker{__typename id}}}}'),
    entitiesOf(maker, 'book'),
    entitiesOf(maker, 'media'),
  );
  expect(selections.slice(1)).toEqual([`{${maker}}`, `{${maker}}`]);
});

it.each([
  ['rewrites of answers', { outputRewrites: [{ kind: 'rename', path: ['a'], to: 'b' }] }],
  ['values from above', { contexts: [{ path: ['..', '... on Book', 'id'], to: 'id' }] }],
] as const)('leaves a plan with %s as it is', (_what, others) => {
  const { selections, typesAt } = omitted(
    fetchOf('{book{__typename id}}'),
    entitiesOf('...on Book{author{id}}', 'book', others),
  );
  expect(selections[0]).toBe('{book{__typename id}}');
  expect(typesAt('book')).toBeNull();
});
