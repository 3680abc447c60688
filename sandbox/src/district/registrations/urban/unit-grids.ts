import { type LocalPoint, roundToCentimetre, toLocalGrid } from '../../../platforms/urban/local-grid';
import { clip, type Polygon, sidesOf } from '../../geometry/polygon';
import type { Point } from '../../geometry/projection';
import type { Grid } from '../../model';

/** A unit grid (单元网格) as the platform draws it: its corners in metres of the local grid. */
export interface UnitGrid {
  readonly code: string;
  readonly polygon: Polygon;
}

/** Returns the unit grids of one grid: together they cover it, without overlap. */
export function drawUnitGrids({ boundary, unitGridCodes }: Grid): UnitGrid[] {
  const corners = boundary.slice(0, -1).map((position) => asPoint(toLocalGrid(position)));
  return divide(corners, unitGridCodes.length).map((polygon, index) => ({
    code: String(unitGridCodes[index]),
    polygon,
  }));
}

/** Returns the unit grid that the point lies in, or null when it lies in none of them. */
export function unitGridAt(unitGrids: readonly UnitGrid[], point: Point): UnitGrid | null {
  return unitGrids.find(({ polygon }) => sidesOf(polygon).every(([from, to]) => isLeftOf(point, from, to))) ?? null;
}

/** Returns the corners as a PostgreSQL polygon. */
export function writePolygon(polygon: Polygon): string {
  return `(${polygon.map(({ x, y }) => `(${roundToCentimetre(x)},${roundToCentimetre(y)})`).join(',')})`;
}

export function asPoint([x, y]: LocalPoint): Point {
  return { x, y };
}

const east: Point = { x: 1, y: 0 };
const west: Point = { x: -1, y: 0 };
const north: Point = { x: 0, y: 1 };
const south: Point = { x: 0, y: -1 };

/** Cuts across the longer side again and again, until there are `count` pieces. */
function divide(polygon: Polygon, count: number): Polygon[] {
  if (count <= 1) return [polygon];
  const [left, bottom] = [Math.min(...polygon.map(({ x }) => x)), Math.min(...polygon.map(({ y }) => y))];
  const [right, top] = [Math.max(...polygon.map(({ x }) => x)), Math.max(...polygon.map(({ y }) => y))];
  const isWide = right - left >= top - bottom;
  const first = Math.floor(count / 2);
  const cut = isWide ? left + ((right - left) * first) / count : bottom + ((top - bottom) * first) / count;
  const [forward, backward] = isWide ? [east, west] : [north, south];
  return [...divide(clip(polygon, forward, cut), first), ...divide(clip(polygon, backward, -cut), count - first)];
}

const toleranceSquareMetres = 0.01;

function isLeftOf(point: Point, from: Point, to: Point): boolean {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) >= -toleranceSquareMetres;
}
