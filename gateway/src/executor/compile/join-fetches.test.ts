import type { FetchNode, PlanNode } from '../../planner';
import { joinFetches } from './join-fetches';
import { orderFetches } from './order-fetches';

const base = { operation: '{ a }', operationName: undefined, variables: [], inputRewrites: [], outputRewrites: [] };

function root(subgraph: string): FetchNode {
  return { kind: 'fetch', subgraph, path: [], requires: null, ...base };
}

function entities(subgraph: string, path: string): FetchNode {
  return { kind: 'fetch', subgraph, path: path.split('.'), requires: [], ...base };
}

function joined(plan: PlanNode): string[] {
  return joinFetches(orderFetches(plan)).map(({ fetches, after }) => {
    const places = fetches.map(({ path }) => path.join('.')).join(' + ');
    const words = [fetches[0].subgraph, places, after.length > 0 ? `after ${after.join()}` : ''];
    return words.filter((each) => each !== '').join(' ');
  });
}

it('joins entity fetches of one subgraph that are equally far down', () => {
  const plan: PlanNode = {
    kind: 'parallel',
    nodes: [
      { kind: 'sequence', nodes: [root('houses'), entities('cases', 'house'), entities('people', 'house.case.by')] },
      { kind: 'sequence', nodes: [root('grids'), entities('cases', 'grid'), entities('cases', 'grid.house')] },
    ],
  };
  expect(joined(plan)).toEqual([
    'houses',
    'grids',
    'cases house + grid after 0,1',
    'people house.case.by after 2',
    'cases grid.house after 2',
  ]);
});

it('leaves root fetches alone, so that mutations keep their order', () => {
  const plan: PlanNode = { kind: 'sequence', nodes: [root('a'), entities('b', 'x'), root('a'), entities('b', 'y')] };
  expect(joined(plan)).toEqual(['a', 'b x after 0', 'a after 1', 'b y after 2']);
});
