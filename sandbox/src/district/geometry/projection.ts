import type { Position } from '../model';

/** A point in metres east and north of the centre of the district. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Centre of Jianye, degrees. */
const centre = { longitude: 118.732, latitude: 32.004 };

// CGCS2000 ellipsoid (GB 22021-2008): radii of curvature at the centre. Over 15 km the plane is true to a few centimetres.
const semiMajorMetres = 6_378_137;
const flattening = 1 / 298.257222101;
const eccentricitySquared = flattening * (2 - flattening);
const radians = Math.PI / 180;
const denominator = 1 - eccentricitySquared * Math.sin(centre.latitude * radians) ** 2;
const metresPerLatitude = ((semiMajorMetres * (1 - eccentricitySquared)) / denominator ** 1.5) * radians;
const metresPerLongitude = (semiMajorMetres / Math.sqrt(denominator)) * Math.cos(centre.latitude * radians) * radians;

/** About one centimetre: positions are rounded to this, so that neighbours share the very same corner. */
const decimals = 7;

export function toPoint([longitude, latitude]: Position): Point {
  return {
    x: (longitude - centre.longitude) * metresPerLongitude,
    y: (latitude - centre.latitude) * metresPerLatitude,
  };
}

/** Returns the position in degrees, rounded to 7 decimals. */
export function toPosition({ x, y }: Point): Position {
  return [
    Number((centre.longitude + x / metresPerLongitude).toFixed(decimals)),
    Number((centre.latitude + y / metresPerLatitude).toFixed(decimals)),
  ];
}

/** Returns the point that the rounded position stands for. */
export function snap(point: Point): Point {
  return toPoint(toPosition(point));
}
