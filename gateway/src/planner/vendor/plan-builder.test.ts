import { compose } from '@onegrid/schema';
import { parse } from 'graphql';
import { prepareSupergraph } from '../supergraph/passes';
import { TooManyPaths } from './fewer-paths';
import { PlanBuilder } from './plan-builder';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires"])
`;

function builder(subgraphs: Readonly<Record<string, string>>): PlanBuilder {
  const sources = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    sdl: link + sdl,
    url: `http://${name}.invalid`,
  }));
  return new PlanBuilder(prepareSupergraph(parse(compose(sources))).document);
}

/** Subgraph and fields of each fetch, in the order of the plan. */
function fetches(plan: object): string[] {
  const found: string[] = [];
  JSON.stringify(plan, (_key, value: { kind?: string; serviceName?: string; operation?: string }) => {
    if (value?.kind === 'Fetch') found.push(`${value.serviceName}: ${value.operation?.replace(/^query\(.*?\)/, '')}`);
    return value;
  });
  return found;
}

describe('fields that every subgraph can answer, inside each other', () => {
  const near = 'type House @key(fields: "id") { id: ID! near: House @shareable';
  const houses = builder({
    a: `type Query { house: House } ${near} }`,
    b: `${near} rent: Int }`,
    c: `${near} rooms: Int }`,
  });
  const query = (depth: number) =>
    parse(`{ house { ${'near { '.repeat(depth)} rent rooms ${'} '.repeat(depth)} } }`, { noLocation: true });

  it('are given up soon when their ways are many', () => {
    expect(houses.buildSmall(query(2)).node).toBeDefined();
    expect(() => houses.buildSmall(query(12))).toThrow(TooManyPaths);
  });

  it('are planned all the same, without a fetch on the way', () => {
    const path = `{house{${'near{'.repeat(12)}__typename id${'}'.repeat(12)}}}`;
    const planned = fetches(houses.build(query(12)));
    expect(planned[0]).toBe(`a: ${path}`);
    expect(planned.slice(1).sort()).toEqual([
      'b: {_entities(representations:$representations){...on House{rent}}}',
      'c: {_entities(representations:$representations){...on House{rooms}}}',
    ]);
  });

  it('keep nothing of it for the next operation', () => {
    expect(() => houses.buildSmall(query(12))).toThrow(TooManyPaths);
    expect(fetches(houses.build(parse('{ house { rent } }')))).toHaveLength(2);
  });
});

it('fetches each link of a chain of requirements before the next', () => {
  const chain = builder({
    a: `type Query { lot: Lot } type Lot @key(fields: "id") { id: ID! w: Int x: Int @external y: Int @requires(fields: "x") z: Int @external v: Int @requires(fields: "z") }`,
    b: `type Lot @key(fields: "id") { id: ID! w: Int @external x: Int @requires(fields: "w") y: Int @external z: Int @requires(fields: "y") }`,
  });
  const entities = (field: string) => `{_entities(representations:$representations){...on Lot{${field}}}}`;
  expect(fetches(chain.build(parse('{ lot { v } }')))).toEqual([
    'a: {lot{__typename id w}}',
    `b: ${entities('__typename id x')}`,
    `a: ${entities('y')}`,
    `b: ${entities('z')}`,
    `a: ${entities('v')}`,
  ]);
});
