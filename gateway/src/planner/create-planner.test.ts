import { compose } from '@onegrid/schema';
import { type OperationDefinitionNode, parse } from 'graphql';
import { createPlanner } from './create-planner';
import { conditionVariables, decideConditions } from './decide-conditions';
import { printPlan } from './print-plan';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@interfaceObject"])
`;

function planner(subgraphs: Readonly<Record<string, string>>) {
  return createPlanner(
    compose(
      Object.entries(subgraphs).map(([name, sdl]) => ({
        name,
        sdl: link + sdl,
        url: `http://${name}.invalid`,
      })),
    ),
  );
}

function plan(
  subgraphs: Readonly<Record<string, string>>,
  query: string,
  booleans: Record<string, boolean> = {},
): string {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const decided = decideConditions(document, operation, new Map(Object.entries(booleans)));
  return printPlan(planner(subgraphs).plan(decided).plan);
}

it('takes a key that can be resolved before one that cannot', () => {
  const subgraphs = {
    houses: `
      type Query { houses: [House] }
      type House @key(fields: "id") @key(fields: "code") { id: ID! code: String! }
    `,
    visits: `
      type House @key(fields: "code", resolvable: false) @key(fields: "id") {
        id: ID! code: String! @external owner: String @external visits: Int @requires(fields: "owner")
      }
    `,
    owners: 'type House @key(fields: "id") { id: ID! owner: String }',
  };
  expect(plan(subgraphs, '{ houses { visits } }')).toMatchInlineSnapshot(`
   "sequence
     fetch houses
       {
         houses {
           __typename
           id
         }
       }
     fetch owners at houses.@
       requires { ... on House { __typename id } }
       query ($representations: [_Any!]!) {
         _entities(representations: $representations) {
           ... on House {
             owner
           }
         }
       }
     fetch visits at houses.@
       requires { ... on House { __typename owner id } }
       query ($representations: [_Any!]!) {
         _entities(representations: $representations) {
           ... on House {
             visits
           }
         }
       }
   "
  `);
});

describe('@requires with arguments', () => {
  const subgraphs = {
    cases:
      'type Query { case: Case } type Case @key(fields: "id") { id: ID! notes(first: Int): [Note] } type Note @shareable { text: String }',
    reports: `
      type Case @key(fields: "id") {
        id: ID!
        notes(first: Int): [Note] @external
        short: String @requires(fields: "notes(first: 1) { text }")
        long: String @requires(fields: "notes(first: 9) { text }")
      }
      type Note @shareable { text: String }
    `,
  };

  it('does not meet the field that the client asks for', () => {
    expect(plan(subgraphs, '{ case { notes(first: 3) { text } short } }')).toMatchInlineSnapshot(`
     "sequence
       fetch cases
         {
           case {
             __typename
             id
             notes(first: 3) {
               text
             }
             notes__required0: notes(first: 1) {
               text
             }
           }
         }
       fetch reports at case
         requires { ... on Case { __typename id notes: notes__required0 { text } } }
         query ($representations: [_Any!]!) {
           _entities(representations: $representations) {
             ... on Case {
               short
             }
           }
         }
     "
    `);
  });

  it('asks twice when two fields require different arguments', () => {
    expect(plan(subgraphs, '{ case { short long } }')).toMatchInlineSnapshot(`
     "sequence
       fetch cases
         {
           case {
             __typename
             id
             notes__required1: notes(first: 9) {
               text
             }
             notes__required0: notes(first: 1) {
               text
             }
           }
         }
       parallel
         fetch reports at case
           requires { ... on Case { __typename id notes: notes__required0 { text } } }
           query ($representations: [_Any!]!) {
             _entities(representations: $representations) {
               ... on Case {
                 short
               }
             }
           }
         fetch reports at case
           requires { ... on Case { __typename id notes: notes__required1 { text } } }
           query ($representations: [_Any!]!) {
             _entities(representations: $representations) {
               ... on Case {
                 long
               }
             }
           }
     "
    `);
  });
});

describe('conditions', () => {
  const subgraphs = {
    one: 'type Query { a: Int b: Thing } type Thing { c: Int }',
  };
  const query =
    'query ($x: Boolean!, $y: Boolean!) { a @skip(if: $x) b { ...F @include(if: $y) } } fragment F on Thing { c }';

  it('are decided before planning', () => {
    expect(plan(subgraphs, query, { x: true, y: true })).toMatchInlineSnapshot(`
     "fetch one
       {
         b {
           c
         }
       }
     "
    `);
    expect(plan(subgraphs, query, { x: false, y: false })).toMatchInlineSnapshot(`
     "fetch one
       {
         a
         b {
           __typename
         }
       }
     "
    `);
  });

  it('depend on the variables that are used, also in fragments', () => {
    const document = parse(query);
    expect(conditionVariables(document, document.definitions[0] as OperationDefinitionNode)).toEqual(['x', 'y']);
  });
});

it('leaves out type conditions that always hold, and what can never be', () => {
  const subgraphs = {
    events: `
      type Query { case: Case }
      interface Event { id: ID! at: Int }
      interface Case implements Event @key(fields: "id") { id: ID! at: Int }
      type Noise implements Case & Event @key(fields: "id") { id: ID! at: Int }
      type Fair implements Event { id: ID! at: Int }
    `,
    stars: 'type Query { best: Case } type Case @interfaceObject @key(fields: "id") { id: ID! stars: Int }',
  };
  const query =
    '{ best { ... on Event { at ...F ... on Fair { id } } } } fragment F on Event { ... on Case { stars } }';
  expect(plan(subgraphs, query)).toMatchInlineSnapshot(`
   "sequence
     fetch stars
       {
         best {
           __typename
           id
           stars
         }
       }
     fetch events at best
       requires { ... on Case { __typename id } }
       sends with ... on Case.__typename = "Case"
       query ($representations: [_Any!]!) {
         _entities(representations: $representations) {
           ... on Case {
             __typename
             at
           }
         }
       }
   "
  `);
});

it('sends a variable that has the name of our own under another', () => {
  const subgraphs = { one: 'type Query { a(text: String): Int }' };
  expect(plan(subgraphs, 'query ($representations: String) { a(text: $representations) }')).toMatchInlineSnapshot(`
   "fetch one
     query ($client_representations: String) {
       a(text: $client_representations)
     }
   "
  `);
});

it('refuses an operation that fragments make huge, at once', () => {
  const fragments = Array.from(
    { length: 30 },
    (_, n) => `fragment F${n} on Thing { a: c ...F${n + 1} b: d { ...F${n + 1} } }`,
  );
  const query = `{ b { ...F0 } } ${fragments.join(' ')} fragment F30 on Thing { c }`;
  const subgraphs = { one: 'type Query { b: Thing } type Thing { c: Int d: Thing }' };
  expect(() => plan(subgraphs, query)).toThrow(/selections; 20000 can be planned/);
});
