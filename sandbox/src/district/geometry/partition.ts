import { type Random, randomStream } from '../chance/random';
import type { PlanarMap, Ring } from './planar-map';
import { along, direction } from './polygon';
import type { Point } from './projection';

/** Streets of the new town run along the river and across it; blocks deviate from that by at most this many radians. */
const deviation = 0.12;
/** Direction of the river past the district, radians from east. */
export const riverAngle = 1.03;

/**
 * Cuts a ring into as many parts as there are weights, in proportion to them, by halving again and again across the longer side.
 *
 * @param label names the ring, so that its cuts do not depend on how many were made before
 */
export function partition(map: PlanarMap, ring: Ring, weights: readonly number[], seed: number, label: string): Ring[] {
  return divide(map, ring, weights, randomStream(seed, 'partition', label));
}

function divide(map: PlanarMap, ring: Ring, weights: readonly number[], random: Random): Ring[] {
  if (weights.length <= 1) return [ring];
  const half = Math.ceil(weights.length / 2);
  const share = sum(weights.slice(0, half)) / sum(weights);
  const [first, rest] = map.cut(
    ring,
    longerDirection(map.polygonOf(ring)) + (random.next() * 2 - 1) * deviation,
    share,
  );
  return [...divide(map, first, weights.slice(0, half), random), ...divide(map, rest, weights.slice(half), random)];
}

function longerDirection(polygon: readonly Point[]): number {
  const directions = [riverAngle, riverAngle + Math.PI / 2];
  const [river, across] = directions.map((angle) => {
    const distances = polygon.map((point) => along(point, direction(angle)));
    return Math.max(...distances) - Math.min(...distances);
  }) as [number, number];
  return river > across ? riverAngle : riverAngle + Math.PI / 2;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
