import { invariant } from '@onegrid/schema';
import { riverAngle } from '../geometry/partition';
import type { PlanarMap, Ring } from '../geometry/planar-map';
import type { Street } from '../model';
import { type StreetLayout, squareKilometresOf, streetLayout } from './street-layout';

/** The line of a cut along the river runs with it, so it is met by going across it: eastwards. */
const angles = { river: riverAngle - Math.PI / 2, across: riverAngle } as const;

/** Returns the ring of each street, by its code. */
export function layOutStreets(map: PlanarMap, district: Ring, streets: readonly Street[]): Map<string, Ring> {
  const codes = new Map(streets.map(({ name, code }) => [name, code]));
  const rings = new Map<string, Ring>();
  divide(streetLayout, district);
  return rings;

  function divide(layout: StreetLayout, ring: Ring): void {
    if ('street' in layout) {
      const code = codes.get(layout.street);
      invariant(code, `no street is called ${layout.street}`);
      rings.set(code, ring);
      return;
    }
    const [first, rest] = layout.parts;
    const share = squareKilometresOf(first) / squareKilometresOf(layout);
    const [firstRing, restRing] = map.cut(ring, angles[layout.cut], share);
    divide(first, firstRing);
    divide(rest, restRing);
  }
}
