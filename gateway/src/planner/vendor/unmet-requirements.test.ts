import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import { parse } from 'graphql';
import { unmetRequirements } from './unmet-requirements';

const supergraph = (requirement: string) =>
  parse(`
    type Lot @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
      id: ID!
      w: Int @join__field(graph: A) @join__field(graph: B, external: true)
      x: Size @join__field(graph: B, requires: "w") @join__field(graph: A, external: true)
      y: Int @join__field(graph: A, requires: "${requirement}")
    }
    type Size @join__type(graph: A) @join__type(graph: B) { area: Int unit: String }
    type Query @join__type(graph: A) { lot: Lot @join__field(graph: A) }
  `);
const names = { graphOf: (subgraph: string) => subgraph.toUpperCase(), rootTypeOf: () => 'Query' };
const isUnmet = unmetRequirements(supergraph('x { area unit }'), names);

function plan(operation: string, requires?: string): QueryPlan {
  const fetch = { kind: 'Fetch', serviceName: 'a', operation, operationKind: 'query' } as FetchNode;
  if (requires !== undefined) fetch.requires = JSON.parse(requires) as FetchNode['requires'];
  return { kind: 'QueryPlan', node: { kind: 'Flatten', path: ['lot'], node: fetch } };
}

const field = (name: string, ...selections: object[]) => ({
  kind: 'Field',
  name,
  ...(selections.length > 0 && { selections }),
});
const sent = (...selections: object[]) =>
  JSON.stringify([{ kind: 'InlineFragment', typeCondition: 'Lot', selections }]);
const entities = 'query($representations:[_Any!]!){_entities(representations:$representations){...on Lot{y}}}';

it('judges nothing where no requirement rests on another', () => {
  expect(unmetRequirements(supergraph('id'), names)).toBeNull();
});

it('wants all that is required in the representations', () => {
  expect(isUnmet?.(plan(entities, sent(field('id'), field('x', field('area'), field('unit')))))).toBe(false);
  expect(isUnmet?.(plan(entities, sent(field('id'), field('x', field('area')))))).toBe(true);
  expect(isUnmet?.(plan(entities, sent(field('id'))))).toBe(true);
});

it('finds a field with a requirement that is asked where nothing can be sent', () => {
  expect(isUnmet?.(plan('{lot{w}}'))).toBe(false);
  expect(isUnmet?.(plan('{lot{y}}'))).toBe(true);
});
