import { engineNames } from '../conformance/engines/engines';
import { OpenWorld } from '../conformance/world/open-world';
import { findDifference } from './find-difference';
import { describeDifference, foundFolder, readSavedCases } from './found-difference';
import { runWorld } from './run-world';
import { worlds } from './worlds';

/** Operations per world; the rich world has as many as all others. The long run is `npm run differential`. */
const operations = 15;

describe('random operations are answered as by one schema over the same data', () => {
  it.each(worlds.map((world) => [world.name, world] as const))(
    '%s',
    async (_name, world) => {
      const share = world.isRich ? operations * (worlds.length - 1) : operations;
      const { found } = await runWorld({ world, operations: share, seed: 7, engines: ['compiled'], keep: 3 });
      expect(found.map(describeDifference)).toEqual([]);
    },
    120_000,
  );

  it('finds what the stock engine gets wrong, so that it would find the same in ours', async () => {
    const world = worlds.find(({ name }) => name === 'requires-with-arguments');
    expect(world).toBeDefined();
    if (!world) return;
    const { explained, unexplained } = await runWorld({ world, operations: 90, seed: 7, engines: ['stock'], keep: 0 });
    expect(Object.keys({ ...explained, ...unexplained })).not.toEqual([]);
  }, 60_000);
});

it('finds none of the saved differences any more', async () => {
  for (const { name, world: worldName, engine, operation, trouble, from } of readSavedCases(foundFolder)) {
    const world = worlds.find((each) => each.name === worldName);
    if (!world) throw new TypeError(`${name}: there is no world ${worldName}`);
    const open = await OpenWorld.open(world, engineNames);
    const found = await findDifference(open, engine, operation, trouble, from);
    await open.close();
    expect({ name, difference: found && describeDifference(found) }).toEqual({ name, difference: null });
  }
});
