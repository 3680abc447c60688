import { areaOf, centroidOf } from '../geometry/polygon';
import { type Point, snap, toPoint } from '../geometry/projection';
import type { Position } from '../model';

/** Area of Jianye in 2019. */
export const districtAreaSquareMetres = 81_750_000;

/** A plain outline between the Yangtze in the west and the Qinhuai in the east, counter-clockwise and convex. Not the surveyed boundary. */
const rough: readonly Position[] = [
  [118.69, 31.962],
  [118.722, 31.957],
  [118.752, 31.972],
  [118.776, 32.004],
  [118.787, 32.035],
  [118.782, 32.056],
  [118.757, 32.068],
  [118.727, 32.058],
  [118.7, 32.03],
  [118.683, 31.995],
];

/** Returns the outline of the district, brought to its true area. */
export function districtOutline(): Point[] {
  const points = rough.map(toPoint);
  const centre = centroidOf(points);
  const scale = Math.sqrt(districtAreaSquareMetres / areaOf(points));
  return points.map(({ x, y }) => snap({ x: centre.x + (x - centre.x) * scale, y: centre.y + (y - centre.y) * scale }));
}
