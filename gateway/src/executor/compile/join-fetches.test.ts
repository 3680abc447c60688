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

it('asks with a later request what nobody waits for', () => {
  const plan: PlanNode = {
    kind: 'sequence',
    nodes: [
      root('houses'),
      {
        kind: 'parallel',
        nodes: [
          entities('cases', 'house'),
          { kind: 'sequence', nodes: [entities('people', 'house.owner'), entities('cases', 'house.owner')] },
        ],
      },
    ],
  };
  expect(joined(plan)).toEqual(['houses', 'people house.owner after 0', 'cases house.owner + house after 0,1']);
});

it('does not let others wait longer for it', () => {
  const plan: PlanNode = {
    kind: 'parallel',
    nodes: [
      { kind: 'sequence', nodes: [root('slow'), entities('cases', 'grid')] },
      {
        kind: 'sequence',
        nodes: [root('houses'), entities('people', 'house.owner'), entities('cases', 'house'), entities('x', 'house')],
      },
    ],
  };
  expect(joined(plan)).toEqual([
    'slow',
    'houses',
    'cases grid after 0',
    'people house.owner after 1',
    'cases house after 3',
    'x house after 4',
  ]);
});
