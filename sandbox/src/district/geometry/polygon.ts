import type { Random } from '../chance/random';
import type { Point } from './projection';

/** An open ring of corners, counter-clockwise. */
export type Polygon = readonly Point[];

/** Returns every side as its two ends. */
export function sidesOf(polygon: Polygon): [from: Point, to: Point][] {
  return polygon.map((from, index) => [from, polygon[(index + 1) % polygon.length] as Point]);
}

const cross = (a: Point, b: Point) => a.x * b.y - b.x * a.y;

/** Returns the area in square metres, positive when counter-clockwise. */
export function areaOf(polygon: Polygon): number {
  return sidesOf(polygon).reduce((sum, [from, to]) => sum + cross(from, to), 0) / 2;
}

export function centroidOf(polygon: Polygon): Point {
  const area = areaOf(polygon);
  let [x, y] = [0, 0];
  for (const [from, to] of sidesOf(polygon)) {
    x += (from.x + to.x) * cross(from, to);
    y += (from.y + to.y) * cross(from, to);
  }
  return { x: x / (6 * area), y: y / (6 * area) };
}

/** Returns the direction `angle` radians from east, as a vector of length 1. */
export function direction(angle: number): Point {
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** Returns how far the point lies in a direction, metres from the origin. */
export function along(point: Point, towards: Point): number {
  return point.x * towards.x + point.y * towards.y;
}

/** Returns the part of a convex polygon whose points lie at most `offset` metres in a direction (Sutherland and Hodgman, 1974). */
export function clip(polygon: Polygon, towards: Point, offset: number): Point[] {
  return sidesOf(polygon).flatMap(([from, to]) => {
    const [a, b] = [along(from, towards) - offset, along(to, towards) - offset];
    const kept = a <= 0 ? [from] : [];
    return a < 0 !== b < 0 && a !== b ? [...kept, between(from, to, a / (a - b))] : kept;
  });
}

export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Returns a point drawn evenly from the inside of a convex polygon, a little away from its sides. */
export function pointInside(polygon: Polygon, random: Random): Point {
  const centre = centroidOf(polygon);
  const sides = sidesOf(polygon);
  let left = random.next() * areaOf(polygon);
  const side = sides.find(([from, to]) => {
    left -= areaOf([centre, from, to]);
    return left < 0;
  });
  const [from, to] = side ?? (sides[0] as [Point, Point]);
  const distance = Math.sqrt(random.next()) * 0.97;
  return between(centre, between(from, to, random.next()), distance);
}
