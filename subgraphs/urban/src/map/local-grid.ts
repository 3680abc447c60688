import type { GeoPoint } from '@onegrid/schema';
import { OneGridError } from '@onegrid/schema';
import proj4 from 'proj4';

/** Degrees of CGCS2000, whose ellipsoid is that of GRS 80 to the tenth of a millimetre. */
const cgcs2000Degrees = '+proj=longlat +ellps=GRS80 +no_defs';
/** About one centimetre. */
const degreeDecimals = 7;

/** Converts between degrees of CGCS2000 and metres of the platform's local grid. */
export interface LocalGrid {
  /** Returns metres to the centimetre, as the platform writes them. */
  toMetres(position: GeoPoint): { readonly x: string; readonly y: string };
  /** Returns null when a coordinate is missing. */
  toDegrees(x: string, y: string): GeoPoint | null;
}

/** @throws OneGridError CONFIGURATION_INVALID when the text is no PROJ definition */
export function createLocalGrid(definition: string): LocalGrid {
  const projection = readDefinition(definition);
  return {
    toMetres({ longitude, latitude }) {
      const [x, y] = projection.forward([longitude, latitude]) as [number, number];
      return { x: x.toFixed(2), y: y.toFixed(2) };
    },
    toDegrees(x, y) {
      if (x === '' || y === '') return null;
      const [longitude, latitude] = projection.inverse([Number(x), Number(y)]) as [number, number];
      return {
        longitude: Number(longitude.toFixed(degreeDecimals)),
        latitude: Number(latitude.toFixed(degreeDecimals)),
      };
    },
  };
}

function readDefinition(definition: string) {
  try {
    return proj4(cgcs2000Degrees, definition);
  } catch (cause) {
    throw new OneGridError('CONFIGURATION_INVALID', { message: `urban.localGrid: ${definition}`, cause });
  }
}
