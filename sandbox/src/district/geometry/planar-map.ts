import { invariant } from '@onegrid/schema';
import { along, areaOf, between, clip, direction, type Polygon } from './polygon';
import { type Point, snap } from './projection';

/** A ring of corner numbers, counter-clockwise; not closed. */
export type Ring = readonly number[];

/** A corner nearer than this to a cut is taken as the end of the cut. */
const nearMetres = 3;

/**
 * A flat map that is cut again and again and never tears.
 *
 * When a ring is cut, its neighbour across the side that got a new corner is not told. Instead the map remembers for each side the corner that was put on it, and
 * `complete` adds these corners to a ring before the ring is cut or read. So two neighbours always share the very same corners, and the rings tile exactly what the first ring covered.
 */
export class PlanarMap {
  readonly #corners: Point[] = [];
  readonly #splits = new Map<string, number>();

  add(polygon: Polygon): Ring {
    return polygon.map((point) => this.#corner(point));
  }

  polygonOf(ring: Ring): Point[] {
    return this.complete(ring).map((corner) => this.#at(corner));
  }

  /** Returns the ring with every corner that later cuts have put on its sides. */
  complete(ring: Ring): Ring {
    return ring.flatMap((from, index) => this.#expand(from, ring[(index + 1) % ring.length] as number));
  }

  /**
   * Cuts a nearly convex ring by a straight line across the direction `angle` (radians from east).
   *
   * @returns the part that comes first in that direction, with this share of the area, and the rest
   */
  cut(ring: Ring, angle: number, share: number): [first: Ring, rest: Ring] {
    const whole = this.complete(ring);
    const polygon = whole.map((corner) => this.#at(corner));
    const towards = direction(angle);
    const offset = offsetOf(polygon, towards, share);
    const sides = polygon.map((point) => side(along(point, towards) - offset));
    const first: number[] = [];
    const rest: number[] = [];
    for (const [index, corner] of whole.entries()) {
      const next = (index + 1) % whole.length;
      const [here, there] = [sides[index] as number, sides[next] as number];
      if (here <= 0) first.push(corner);
      if (here >= 0) rest.push(corner);
      if (here * there >= 0) continue;
      const added = this.#split(corner, whole[next] as number, towards, offset);
      first.push(added);
      rest.push(added);
    }
    invariant(first.length >= 3 && rest.length >= 3, `cut left ${first.length} and ${rest.length} corners`);
    return [first, rest];
  }

  #split(from: number, to: number, towards: Point, offset: number): number {
    const [a, b] = [this.#at(from), this.#at(to)];
    const before = along(a, towards) - offset;
    const added = this.#corner(snap(between(a, b, before / (before - (along(b, towards) - offset)))));
    this.#splits.set(sideKey(from, to), added);
    return added;
  }

  #expand(from: number, to: number): Ring {
    const middle = this.#splits.get(sideKey(from, to));
    return middle === undefined ? [from] : [...this.#expand(from, middle), ...this.#expand(middle, to)];
  }

  #corner(point: Point): number {
    return this.#corners.push(point) - 1;
  }

  #at(corner: number): Point {
    const point = this.#corners[corner];
    invariant(point, `no corner ${corner}`);
    return point;
  }
}

const sideKey = (from: number, to: number) => (from < to ? `${from}-${to}` : `${to}-${from}`);

const side = (distance: number) => (Math.abs(distance) < nearMetres ? 0 : Math.sign(distance));

/** Returns where the line must lie so that `share` of the area comes before it, by halving. */
function offsetOf(polygon: Polygon, towards: Point, share: number): number {
  const wanted = areaOf(polygon) * share;
  const distances = polygon.map((point) => along(point, towards));
  let [low, high] = [Math.min(...distances), Math.max(...distances)];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (areaOf(clip(polygon, towards, middle)) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
