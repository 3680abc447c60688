import type { ConformanceCase } from '../../conformance-case';

export const providesOnAbstract: ConformanceCase = {
  name: 'provides-on-abstract',
  why: 'A subgraph provides fields of some members of a union or an interface, nested, at one path only.',
  subgraphs: {
    a: `type Query { media: Media @provides(fields: "... on Book { title } ... on Film { by { name } }") plain: Media items: [Item] @shareable @provides(fields: "... on Tool { label }") } union Media = Book | Film type Book @key(fields: "id") { id: ID! title: String @external } type Film @key(fields: "id") { id: ID! by: Person @external } type Person @key(fields: "id") { id: ID! name: String @external } interface Item { id: ID! } type Tool implements Item @key(fields: "id") { id: ID! label: String @external }`,
    b: `type Book @key(fields: "id") { id: ID! title: String @shareable } type Film @key(fields: "id") { id: ID! by: Person @shareable } type Person @key(fields: "id") { id: ID! name: String @shareable age: Int } type Tool @key(fields: "id") { id: ID! label: String @shareable price: Int }`,
  },
  data: () => {
    const person = { __typename: 'Person', id: 'p', name: 'P', age: 40 };
    const film = { __typename: 'Film', id: '2', by: person };
    const book = { __typename: 'Book', id: '1', title: 'T' };
    const tool = { __typename: 'Tool', id: 't', label: 'L', price: 3 };
    return { entities: [person, film, book, tool], roots: { media: film, plain: book, items: [tool] } };
  },
  operations: [
    { query: '{ media { ... on Film { by { name age } } ... on Book { title } } plain { ... on Book { title } } }' },
    { query: '{ items { id ... on Tool { label price } } }' },
    { query: '{ media { ... on Film { by { name } } } }' },
  ],
};
