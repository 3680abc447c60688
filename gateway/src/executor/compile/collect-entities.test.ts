import { entityCollector } from './collect-entities';

const collect = (tree: unknown, path: string, isShared = false) =>
  entityCollector(path.split('.'))(JSON.parse(JSON.stringify(tree)), isShared);

it.each([
  ['an object', 'me', [{ id: 1 }]],
  ['objects of lists within lists', 'rows.@.@.cell', [{ id: 2 }, { id: 3 }]],
  ['nothing where there is nothing', 'none.@.of.it', []],
  ['nothing of what is no object', 'word.length', []],
  ['nothing that every object has', '__proto__', []],
  ['nothing that is a function', 'toString', []],
])('finds %s', (_what, path, found) => {
  const tree = {
    me: { id: 1 },
    rows: [[{ cell: { id: 2 } }, null, { cell: null }], [{ cell: { id: 3 } }], null],
    word: 'w',
  };
  expect(collect(tree, path)).toEqual(found);
});

it('goes once through a list that is in several places', () => {
  const cases = [{ id: 1 }, { id: 2 }];
  const tree = { houses: [{ cases }, { cases }] };
  const path = ['houses', '@', 'cases', '@'];
  expect(entityCollector(path)(tree, true)).toEqual(cases);
  expect(entityCollector(path)(tree, false)).toHaveLength(4);
});
