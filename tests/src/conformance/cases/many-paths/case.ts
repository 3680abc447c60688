import type { ConformanceCase } from '../../conformance-case';
import type { Thing } from '../../world/world';

/** A field inside itself, so many times, with something in the innermost. */
function nested(field: string, times: number, inner: string): string {
  return `${`${field} { `.repeat(times)}${inner}${' }'.repeat(times)}`;
}

const places = ['House', 'Shop', 'Yard'];
const keyed = places
  .map((each) => `type ${each} @key(fields: "id") { id: ID! near: House @shareable }`)
  .join(' ')
  .replace('type House @key(fields: "id") { id: ID! near: House @shareable }', '');

export const manyPaths: ConformanceCase = {
  name: 'many-paths',
  why: 'Every subgraph can answer the fields on the way, so the ways to a field multiply with each level.',
  notServedBy: { stock: 'it plans deep selections for minutes' },
  subgraphs: {
    a: `type Query { house: House places: [Place] } interface Place { near: House } ${keyed.replaceAll(' @key', ' implements Place @key')} type House implements Place @key(fields: "id") { id: ID! near: House @shareable }`,
    b: `${keyed} type House @key(fields: "id") { id: ID! near: House @shareable rent: Int }`,
    c: `${keyed} type House @key(fields: "id") { id: ID! near: House @shareable rooms: Int }`,
  },
  data: () => {
    const house: Thing = { __typename: 'House', id: '1', rent: 5, rooms: 2 };
    const other: Thing = { __typename: 'House', id: '2', rent: null, rooms: 3, near: house };
    house.near = other;
    const rest: Thing[] = ['Shop', 'Yard'].map((__typename) => ({ __typename, id: '3', near: house }));
    return { entities: [house, other, ...rest], roots: { house, places: [house, ...rest, null] } };
  },
  operations: [
    { query: `{ house { ${nested('near', 2, 'rent rooms')} } }` },
    { query: `{ house { ${nested('near', 9, 'rent rooms')} } }` },
    { query: `{ places { ${nested('near', 8, 'id rent rooms')} } }` },
  ],
};
