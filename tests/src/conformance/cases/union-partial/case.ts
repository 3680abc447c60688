import type { ConformanceCase } from '../../conformance-case';

export const unionPartial: ConformanceCase = {
  name: 'union-partial',
  why: 'A union has members that one of its subgraphs does not know; such a subgraph must not be asked about them.',
  subgraphs: {
    a: `type Query { found: [Found!]! one: Found } union Found = Book | Film type Book @key(fields: "id") { id: ID! title: String } type Film @key(fields: "id") { id: ID! title: String }`,
    b: `type Query { best: Found all: [Found] } union Found = Book | Song type Book @key(fields: "id") { id: ID! pages: Int } type Song @shareable { name: String }`,
    c: `type Film @key(fields: "id") { id: ID! minutes: Int } type Song @shareable { name: String } type Query { songs: [Song!] }`,
  },
  data: () => {
    const book = { __typename: 'Book', id: '1', title: 'B', pages: 9 };
    const film = { __typename: 'Film', id: '2', title: 'F', minutes: 90 };
    const song = { __typename: 'Song', name: 'S' };
    return {
      entities: [book, film],
      roots: { found: [film, book], one: book, best: song, all: [book, null, song], songs: [song] },
    };
  },
  operations: [
    { query: '{ found { __typename ... on Book { pages title } ... on Film { minutes } ... on Song { name } } }' },
    {
      query:
        '{ best { ... on Book { title } ... on Song { name } ... on Film { title } } one { ... on Song { name } ... on Book { pages } } }',
    },
    { query: '{ all { __typename ... on Book { title pages } } songs { __typename } }' },
    { query: '{ best { ... on Film { title } } }', data: { best: {} } },
  ],
};
