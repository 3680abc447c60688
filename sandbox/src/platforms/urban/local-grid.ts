import proj4 from 'proj4';

/** The city's local grid: Gauss-Kruger on CGCS2000, central meridian 118°50′, metres, with false origins of its own; x runs east, y north. */
export const localGridDefinition =
  '+proj=tmerc +lat_0=0 +lon_0=118.8333333333333 +k=1 +x_0=100000 +y_0=-3400000 +ellps=GRS80 +units=m +no_defs';
const cgcs2000Degrees = '+proj=longlat +ellps=GRS80 +no_defs';

const projection = proj4(cgcs2000Degrees, localGridDefinition);

export type LocalPoint = readonly [x: number, y: number];

/** Returns metres of the local grid, to the centimetre, for degrees of CGCS2000. */
export function toLocalGrid([longitude, latitude]: readonly [number, number]): LocalPoint {
  const [x, y] = projection.forward([longitude, latitude]) as [number, number];
  return [roundToCentimetre(x), roundToCentimetre(y)];
}

export function roundToCentimetre(metres: number): number {
  return Math.round(metres * 100) / 100;
}
