import { PlanarMap } from './planar-map';
import { areaOf } from './polygon';
import { snap } from './projection';

const square = [
  [0, 0],
  [1000, 0],
  [1000, 1000],
  [0, 1000],
].map(([x = 0, y = 0]) => snap({ x, y }));

describe('planar map', () => {
  it('cuts off the share of the area that was asked for', () => {
    const map = new PlanarMap();
    const [west, east] = map.cut(map.add(square), 0, 0.25);
    expect(areaOf(map.polygonOf(west))).toBeCloseTo(250_000, -2);
    expect(areaOf(map.polygonOf(east))).toBeCloseTo(750_000, -2);
  });

  it('gives a neighbour the corners that a later cut put on the common side', () => {
    const map = new PlanarMap();
    const [west, east] = map.cut(map.add(square), 0, 0.5);
    const [south, north] = map.cut(west, Math.PI / 2, 0.5);
    const common = map.complete(south).filter((corner) => map.complete(north).includes(corner));
    expect(common).toHaveLength(2);
    expect(map.complete(east).filter((corner) => common.includes(corner))).toHaveLength(1);
  });

  it('puts the corners of two neighbours on their common side in one order', () => {
    const map = new PlanarMap();
    const [west, east] = map.cut(map.add(square), 0, 0.5);
    map.cut(west, Math.PI / 2, 0.3);
    map.cut(east, Math.PI / 2, 0.6);
    const side = (ring: readonly number[]) => ring.filter((corner) => map.complete(east).includes(corner));
    expect(side(map.complete(west))).toHaveLength(4);
    expect(areaOf(map.polygonOf(west)) + areaOf(map.polygonOf(east))).toBeCloseTo(areaOf(square), 3);
  });
});
