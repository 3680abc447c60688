import { areaOf } from '../geometry/polygon';
import { toPoint } from '../geometry/projection';
import type { Position } from '../model';
import { listCommunities } from '../regions/communities';
import { listStreets } from '../regions/streets';
import { countGrids } from './count-grids';
import { layOutGrids } from './lay-out-grids';
import { type NumberedGrid, numberGrids } from './number-grids';
import { districtAreaSquareMetres, districtOutline } from './outline';

const layOut = (seed: number): NumberedGrid[] => {
  const communities = listCommunities();
  return numberGrids(layOutGrids(listStreets(), communities, countGrids(communities, seed), seed), seed);
};

const write = ([longitude, latitude]: Position) => `${longitude},${latitude}`;
const sides = (ring: readonly Position[]) =>
  ring.slice(1).map((to, index) => [write(ring[index] as Position), write(to)] as const);

describe.each([2019, 7])('grids of seed %i', (seed) => {
  const grids = layOut(seed);

  it('are 598 comprehensive and 194 dedicated ones, numbered within 64 communities', () => {
    expect(grids.filter(({ kind }) => kind === 'COMPREHENSIVE')).toHaveLength(598);
    expect(grids.filter(({ kind }) => kind === 'DEDICATED')).toHaveLength(194);
    expect(new Set(grids.map(({ code }) => code)).size).toBe(792);
    expect(new Set(grids.map(({ communityCode }) => communityCode)).size).toBe(64);
    expect(grids.every(({ code, communityCode }) => /^\d{15}$/.test(code) && code.startsWith(communityCode))).toBe(
      true,
    );
  });

  it('are closed rings, counter-clockwise', () => {
    for (const { boundary } of grids) {
      expect(boundary.at(-1)).toEqual(boundary[0]);
      expect(areaOf(boundary.slice(0, -1).map(toPoint))).toBeGreaterThan(0);
    }
  });

  // Two neighbours walk their common side in opposite directions, and the areas add up: so nothing overlaps and nothing is left out.
  it('tile the district: every side has one neighbour or lies on the outline', () => {
    const all = grids.flatMap(({ boundary }) => sides(boundary));
    const known = new Set(all.map(([from, to]) => `${from} ${to}`));
    expect(known.size).toBe(all.length);
    const outer = all.filter(([from, to]) => !known.has(`${to} ${from}`));
    const corners = new Set(outer.flat());
    expect(outer).toHaveLength(corners.size);
    const outerPoints = [...corners].map((corner) => toPoint(corner.split(',').map(Number) as unknown as Position));
    const outline = districtOutline();
    const distanceToOutline = (point: { x: number; y: number }) =>
      Math.min(
        ...outline.map((from, index) => {
          const to = outline[(index + 1) % outline.length] as typeof from;
          return Math.abs(areaOf([from, to, point]) * 2) / Math.hypot(to.x - from.x, to.y - from.y);
        }),
      );
    expect(Math.max(...outerPoints.map(distanceToOutline))).toBeLessThan(0.1);
    const total = grids.reduce((sum, { polygon }) => sum + areaOf(polygon), 0);
    expect(Math.abs(total - districtAreaSquareMetres)).toBeLessThan(1_000);
  });

  it('are about a tenth of a square kilometre on average, none a sliver', () => {
    const areas = grids.map(({ areaSquareMetres }) => areaSquareMetres);
    expect(areas.reduce((sum, area) => sum + area, 0) / areas.length / 1e6).toBeCloseTo(0.103, 3);
    expect(Math.min(...areas)).toBeGreaterThan(15_000);
  });

  it('lie in the sample quarter of Nanjing', () => {
    const positions = grids.flatMap(({ boundary }) => boundary);
    expect(Math.min(...positions.map(([longitude]) => longitude))).toBeGreaterThan(118.66);
    expect(Math.max(...positions.map(([longitude]) => longitude))).toBeLessThan(118.81);
    expect(Math.min(...positions.map(([, latitude]) => latitude))).toBeGreaterThan(31.94);
    expect(Math.max(...positions.map(([, latitude]) => latitude))).toBeLessThan(32.09);
  });

  it('have unit grids with a numbering of their own', () => {
    const units = grids.flatMap(({ unitGridCodes }) => unitGridCodes);
    expect(new Set(units).size).toBe(units.length);
    expect(units.every((code) => /^\d{15}$/.test(code))).toBe(true);
    expect(grids.every(({ unitGridCodes }) => unitGridCodes.length > 0)).toBe(true);
  });
});
