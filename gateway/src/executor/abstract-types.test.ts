import { SmallGraph } from './testing/small-graph';

const media = new SmallGraph({
  books: {
    sdl: `
      type Query { media: [Media!]! found: [Found] single: Single }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
      union Found = Book | Film | Person
      type Person @key(fields: "name") { name: String! }
      interface Single { id: ID }
      type OnlyOne implements Single { id: ID more: String }
    `,
    resolvers: {
      Query: {
        media: () => [
          { __typename: 'Book', id: 'b', title: 'Shiji', pages: 9 },
          { __typename: 'Film', id: 'f', title: 'Yellow Earth', minutes: 89 },
        ],
        found: () => [{ __typename: 'Person', name: 'Li' }, { __typename: 'Film', id: 'f' }, null],
        single: () => ({ __typename: 'OnlyOne', id: '1', more: 'm' }),
      },
      Media: {
        __resolveReference: ({ id }: { id: string }) => ({
          __typename: id === 'b' ? 'Book' : 'Film',
          id,
          title: `title ${id}`,
        }),
      },
      Book: { __resolveReference: ({ id }: { id: string }) => ({ id, pages: 9, title: 'Shiji' }) },
      Film: { __resolveReference: ({ id }: { id: string }) => ({ id, minutes: 89, title: 'Yellow Earth' }) },
    },
  },
  stars: {
    sdl: `
      type Query { rated: [Media!]! }
      type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int }
      type Person @key(fields: "name") { name: String! age: Int }
    `,
    resolvers: {
      Query: { rated: () => [{ id: 'b' }, { id: 'f' }] },
      Media: {
        __resolveReference: (reference: object) => reference,
        stars: ({ id }: { id: string }) => id.charCodeAt(0),
      },
      Person: { __resolveReference: (reference: object) => reference, age: () => 40 },
    },
  },
});

afterAll(() => media.end());

describe.each([
  ['an interface', '{ media { id title ... on Book { pages } ... on Film { m: minutes } } }'],
  ['an interface object added to', '{ media { stars ... on Book { pages } } }'],
  ['an interface object first', '{ rated { id stars } }'],
  ['an interface object with fields of the interface', '{ rated { title stars } }'],
  ['an interface object with concrete fields', '{ rated { stars ... on Book { pages } } }'],
  ['an interface object with its type', '{ rated { __typename stars } }'],
  ['a union', '{ found { __typename ... on Person { name age } ... on Film { title stars } ... on Media { id } } }'],
  ['an interface of one type', '{ single { id __typename } }'],
])('%s', (_, query) => {
  it('is answered as by the vendor', async () => {
    const ours = await media.ask(query);
    const theirs = await media.askTheirs(query);
    expect(ours).toEqual({ data: theirs.data });
  });
});

it('knows the type of an interface that has only one', async () => {
  const { data } = await media.ask('{ single { ... on OnlyOne { more } } }');
  expect(data).toEqual({ single: { more: 'm' } });
});

it('keeps concrete types when an interface object is added to', async () => {
  const { data } = await media.ask('{ media { __typename t: __typename stars } }');
  expect(data).toEqual({
    media: [
      { __typename: 'Book', t: 'Book', stars: 98 },
      { __typename: 'Film', t: 'Film', stars: 102 },
    ],
  });
});

it('knows the alias of an interface object', async () => {
  const { data } = await media.ask('{ rated { t: __typename stars } }');
  expect(data).toEqual({
    rated: [
      { t: 'Book', stars: 98 },
      { t: 'Film', stars: 102 },
    ],
  });
});

it('reports an interface that nothing implements', async () => {
  const empty = new SmallGraph({
    owners: { sdl: 'type Query { owned: Owned } interface Owned @key(fields: "id") { id: ID! }' },
    prices: { sdl: 'type Query { any: Int } type Owned @interfaceObject @key(fields: "id") { id: ID! price: Int }' },
  });
  const { data, errors } = await empty.ask('{ any owned { price } }');
  expect(data).toMatchObject({ owned: null });
  expect(errors).toEqual([{ message: 'No type can be at Query.owned', path: ['owned'], code: 'INTERNAL' }]);
  await empty.end();
});

it('tells no error of a field that was not asked of this type', async () => {
  media.answerInstead = ({ subgraph, variables }) =>
    subgraph === 'stars' && variables
      ? {
          data: { _entities: [{ stars: null }, { stars: null }] },
          errors: [0, 1].map((place) => ({ message: 'no stars', path: ['_entities', place, 'stars'] })),
        }
      : null;
  const { errors } = await media.ask('{ media { id ... on Film { stars } } }');
  media.answerInstead = null;
  expect(errors?.map(({ path }) => path)).not.toContainEqual(['media', 0, 'stars']);
});
