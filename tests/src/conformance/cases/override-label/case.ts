import type { ConformanceCase } from '../../conformance-case';
import { BadSubgraphCall } from '../../world/bad-subgraph-call';
import type { Tamper } from '../../world/open-world';

export const overrideLabel: ConformanceCase = {
  name: 'override-label',
  why: 'A field that moves by a label is asked of its new subgraph exactly when the label says so, and a plan made for one answer is not used for the other.',
  subgraphs: {
    old: `type Query { books: [Book!]! } type Book @key(fields: "id") { id: ID! price: Int rating: Int }`,
    new: `type Book @key(fields: "id") { id: ID! price: Int @override(from: "old", label: "green") rating: Int @override(from: "old", label: "percent(40)") worth: Int @requires(fields: "title") title: String @external }`,
    titles: `type Book @key(fields: "id") { id: ID! title: String }`,
  },
  resolvers: { Book: { worth: ({ title }: { title: string }) => title.length } },
  data: () => {
    const books = ['1', '2'].map((id) => ({ __typename: 'Book', id, price: 9, rating: 4, title: `T${id}` }));
    return { entities: books, roots: { books } };
  },
  operations: [
    { query: '{ books { price rating } }', tampers: { new: refuse('price', 'rating') } },
    {
      query: '{ books { price rating } }',
      movedLabels: ['green'],
      tampers: { old: refuse('price'), new: refuse('rating') },
      knownFaults: { stock: 'no label ever moves' },
    },
    {
      query: '{ books { price rating worth } }',
      movedLabels: ['green', 'percent(40)'],
      tampers: { old: refuse('price', 'rating') },
      knownFaults: { stock: 'no label ever moves' },
    },
  ],
};

/** Fails when the subgraph is asked for one of these fields. */
function refuse(...fields: string[]): Tamper {
  return (data, query) => {
    const asked = fields.find((each) => new RegExp(`\\b${each}\\b`).test(query));
    if (asked !== undefined) throw new BadSubgraphCall(`asked for ${asked}`);
    return data;
  };
}
