import type { ConformanceCase } from '../../conformance-case';

export const conditions: ConformanceCase = {
  name: 'conditions',
  why: '@skip and @include on fields, inline and named fragments, both at once, nested, with defaults, across subgraphs.',
  subgraphs: {
    a: `type Query { houses: [House!]! } type House @key(fields: "id") { id: ID! name: String tags: [Tag!] } type Tag { text: String }`,
    b: `type House @key(fields: "id") { id: ID! open: Int owner: Owner } type Owner @key(fields: "id") { id: ID! }`,
    c: `type Owner @key(fields: "id") { id: ID! phone: String }`,
  },
  data: () => {
    const owner = { __typename: 'Owner', id: 'o', phone: '1' };
    const house = { __typename: 'House', id: 'h', name: 'H', open: 2, owner, tags: [{ __typename: 'Tag', text: 't' }] };
    return { entities: [owner, house], roots: { houses: [house] } };
  },
  operations: [
    {
      query:
        'query ($t: Boolean = true, $f: Boolean!) { houses { name @skip(if: $t) open @include(if: $t) @skip(if: $f) ... @include(if: $f) { id } ...F @skip(if: $f) } } fragment F on House { owner { phone @include(if: $t) } }',
      variables: { f: false },
      data: { houses: [{ open: 2, owner: { phone: '1' } }] },
    },
    { query: '{ houses { owner @include(if: false) { phone } name } }', data: { houses: [{ name: 'H' }] } },
    { query: '{ houses { owner { phone @skip(if: true) } } }', data: { houses: [{ owner: {} }] } },
    { query: '{ houses @skip(if: true) { id } }', data: {} },
    {
      query:
        'query ($t: Boolean!) { houses { open @include(if: $t) open tags { text @include(if: $t) } tags { text @skip(if: $t) } } }',
      variables: { t: true },
      data: { houses: [{ open: 2, tags: [{ text: 't' }] }] },
    },
    {
      query: 'query ($t: Boolean!) { houses { ... on House @include(if: $t) { ... @skip(if: $t) { name } open } } }',
      variables: { t: true },
      data: { houses: [{ open: 2 }] },
    },
  ],
};
