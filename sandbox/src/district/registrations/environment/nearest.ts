import { centroidOf } from '../../geometry/polygon';
import { type Point, toPoint, toPosition } from '../../geometry/projection';
import type { Position } from '../../model';

/** Returns the middle of a closed ring. */
export function centreOf(ring: readonly Position[]): Position {
  return toPosition(centroidOf(ring.slice(0, -1).map(toPoint)));
}

/** Returns a function that finds the candidate closest to a position; null when there is none. */
export function nearestTo<Candidate>(
  candidates: readonly Candidate[],
  positionOf: (candidate: Candidate) => Position,
): (position: Position) => Candidate | null {
  const points = candidates.map((candidate) => toPoint(positionOf(candidate)));
  return (position) => {
    const point = toPoint(position);
    const distances = points.map((each) => distance(each, point));
    return candidates[distances.indexOf(Math.min(...distances))] ?? null;
  };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
